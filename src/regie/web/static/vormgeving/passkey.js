// SPDX-FileCopyrightText: 2026 Regie
// SPDX-License-Identifier: EUPL-1.2
// Passkeys need script: their button appears only where it runs, and what goes wrong is said in words.
// The talk with the browser is that of allauth (mfa/js/webauthn.js); what is asked stands on the button.

const knop = document.querySelector("[data-passkey]");
window.allauth.webauthn.forms[knop.dataset.passkey]({
  ids: { add: knop.id, authenticate: knop.id, credential: knop.dataset.veld },
  data: JSON.parse(knop.dataset.vraag),
});
knop.hidden = false;

// Sent by the script of allauth, also when somebody closes the window of the browser.
document.addEventListener("allauth.error", (gebeurtenis) => {
  gebeurtenis.preventDefault();
  const plek = document.getElementById("meldingen");
  plek.replaceChildren(document.getElementById("passkey-mislukt").content.cloneNode(true));
  plek.querySelector("[data-focus]").focus();
});
