// SPDX-FileCopyrightText: 2026 Regie
// SPDX-License-Identifier: EUPL-1.2
// The little that HTML cannot do by itself. Every page works without it.

const SNELTOETS_UIT = "regie-sneltoets-uit";

// After a change in place the focus goes to what the page marks with data-focus (a summary of errors, a new heading).
// Without a mark it stays; where what had it is gone, it goes to the fold around the change. htmx settles in the tick of
// the swap (defaultSettleDelay in basis.html), so there is no moment at which nothing has the focus.
function richtFocus(deel) {
  const kwijt = document.activeElement === document.body;
  const gemerkt = deel.matches("[data-focus]") ? deel : deel.querySelector("[data-focus]");
  const doel = gemerkt ?? (kwijt ? deel.closest("details")?.querySelector("summary") : null);
  if (!doel) return;
  if (doel.tabIndex < 0) doel.tabIndex = -1;
  doel.focus();
}

// Screen readers hear it; nothing moves on the screen.
function kondigAan(tekst) {
  const plek = document.getElementById("aankondiging");
  plek.textContent = "";
  setTimeout(() => { plek.textContent = tekst; }, 100);
}

function naWissel(gebeurtenis) {
  const deel = gebeurtenis.detail.elt;
  if (!(deel instanceof Element)) return;
  const melding = deel.matches("[data-melding]") ? deel : deel.querySelector("[data-melding]");
  if (melding && !melding.hasAttribute("data-focus")) kondigAan(melding.textContent.trim());
  richtFocus(deel);
}

function meldMislukt() {
  const plek = document.getElementById("meldingen");
  plek.replaceChildren(document.getElementById("melding-mislukt").content.cloneNode(true));
  plek.scrollIntoView({ block: "nearest" });
  kondigAan(plek.textContent.trim());
}

// "/" goes to the search field, unless somebody is typing or has switched it off (WCAG 2.1.4).
function gaZoeken(gebeurtenis) {
  if (gebeurtenis.key !== "/" || gebeurtenis.ctrlKey || gebeurtenis.metaKey || gebeurtenis.altKey) return;
  if (gebeurtenis.target.closest("input, select, textarea, [contenteditable]") || localStorage.getItem(SNELTOETS_UIT)) return;
  const velden = document.querySelectorAll("[data-zoek]");
  const zichtbaar = [...velden].filter((deel) => deel.offsetParent);
  const veld = zichtbaar.find((deel) => deel.closest("main")) || zichtbaar[0];
  const pagina = document.querySelector("[data-zoekpagina]");
  if (!veld && !pagina) return;
  gebeurtenis.preventDefault();
  if (veld) veld.focus();
  else pagina.click();
}

function maakSchakelaar(knop) {
  const toon = () => knop.setAttribute("aria-pressed", String(!localStorage.getItem(SNELTOETS_UIT)));
  knop.addEventListener("click", () => {
    if (localStorage.getItem(SNELTOETS_UIT)) localStorage.removeItem(SNELTOETS_UIT);
    else localStorage.setItem(SNELTOETS_UIT, "1");
    toon();
  });
  knop.hidden = false;
  toon();
}

// The menu closes with Escape and when the focus or the pointer leaves it.
function sluitMenu(menu) {
  menu.addEventListener("keydown", (gebeurtenis) => {
    if (gebeurtenis.key !== "Escape" || !menu.open) return;
    menu.open = false;
    menu.querySelector("summary").focus();
  });
  document.addEventListener("click", (gebeurtenis) => {
    if (!menu.contains(gebeurtenis.target)) menu.open = false;
  });
  menu.addEventListener("focusout", (gebeurtenis) => {
    if (gebeurtenis.relatedTarget && !menu.contains(gebeurtenis.relatedTarget)) menu.open = false;
  });
}

// What is folded away is printed too, and folded again afterwards.
function openVoorDruk() {
  for (const deel of document.querySelectorAll("details:not([open])")) {
    deel.open = true;
    deel.dataset.doorDruk = "";
  }
}

function sluitNaDruk() {
  for (const deel of document.querySelectorAll("details[data-door-druk]")) {
    deel.open = false;
    delete deel.dataset.doorDruk;
  }
}

document.addEventListener("htmx:afterSettle", naWissel);
document.addEventListener("htmx:responseError", meldMislukt);
document.addEventListener("htmx:sendError", meldMislukt);
document.addEventListener("regie:melding", (gebeurtenis) => kondigAan(gebeurtenis.detail.value));
document.addEventListener("keydown", gaZoeken);
document.querySelectorAll("[data-sneltoets]").forEach(maakSchakelaar);
document.querySelectorAll(".kop__ik").forEach(sluitMenu);
window.addEventListener("beforeprint", openVoorDruk);
window.addEventListener("afterprint", sluitNaDruk);
