# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""A page as a browser has it: what its form would send, and what stands at a field."""

from html.parser import HTMLParser
from typing import Any

_LEEG = {"input", "br", "img", "link", "meta", "hr", "use", "path"}


class Blad(HTMLParser):
    """`velden`: what the forms of <main> would send when nobody types. `tekst`: the words of <main>."""

    def __init__(self, antwoord: Any) -> None:
        super().__init__()
        self.velden: dict[str, Any] = {}
        self.delen: list[str] = []
        self._in_main = False
        self._keuze = self._tekstvak = ""
        self.feed(antwoord.content.decode())
        self.tekst = " ".join(" ".join(self.delen).split())

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        deel = {naam: waarde or "" for naam, waarde in attrs}
        self._in_main = self._in_main or tag == "main"
        if not self._in_main:
            return
        naam = deel.get("name", "")
        if tag == "input" and naam:
            self._invoer(naam, deel)
        elif tag == "select":
            self._keuze = naam
        elif tag == "option" and "selected" in deel:
            self.velden[self._keuze] = deel.get("value", "")
        elif tag == "textarea":
            self._tekstvak = naam

    def _invoer(self, naam: str, deel: dict[str, str]) -> None:
        if deel.get("type") == "checkbox":
            if "checked" in deel:
                self.velden.setdefault(naam, []).append(deel.get("value", "on"))
        elif deel.get("type") != "radio" or "checked" in deel:
            self.velden[naam] = deel.get("value", "")

    def handle_endtag(self, tag: str) -> None:
        self._in_main = self._in_main and tag != "main"
        self._tekstvak = "" if tag == "textarea" else self._tekstvak

    def handle_data(self, data: str) -> None:
        if self._tekstvak:
            self.velden[self._tekstvak] = self.velden.get(self._tekstvak, "") + data.removeprefix("\n")
        if self._in_main:
            self.delen.append(data)


def invulling(antwoord: Any, **anders: Any) -> dict[str, Any]:
    """What a browser would send, with what somebody changed."""
    return Blad(antwoord).velden | anders


def tekst(antwoord: Any) -> str:
    return Blad(antwoord).tekst
