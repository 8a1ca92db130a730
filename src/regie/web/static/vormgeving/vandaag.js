// SPDX-FileCopyrightText: 2026 Regie
// SPDX-License-Identifier: EUPL-1.2
// A line was settled in place: the focus goes on to the next line, so that the keyboard keeps its place in the list.

function naarVolgende(gebeurtenis) {
  const klaar = gebeurtenis.detail.elt;
  if (!(klaar instanceof Element) || !klaar.matches("[data-klaar]")) return;
  const regels = [...document.querySelectorAll(".werkregel")];
  const plek = regels.indexOf(klaar);
  const open = (regel) => !regel.matches("[data-klaar]");
  const volgende = regels.slice(plek + 1).find(open) ?? regels.slice(0, plek).reverse().find(open);
  const doel = volgende?.querySelector("summary") ?? klaar;
  if (doel === klaar) klaar.tabIndex = -1;
  doel.focus();
}

document.addEventListener("htmx:afterSettle", naarVolgende);
