# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The addresses of one line: a dossier, a rule and what the row came from."""

from django.urls.converters import StringConverter

from regie.dossiers.vraag import Rij
from regie.web.adressen import adres

ZONDER: str = "-"
"""Stands for a row that came from no event of its own."""


class Deel(StringConverter):
    """A part of an address that can be a key in the register: no control characters."""

    regex = r"[^/\x00-\x1f\x7f]{1,200}"


class Aanleiding(Deel):
    def to_python(self, value: str) -> str:
        return "" if value == ZONDER else value

    def to_url(self, value: str) -> str:
        return value or ZONDER


def regel_adres(naam: str, rij: Rij, *verder: str) -> str:
    """The address of a page of this line."""
    return adres(naam, rij["dossier"], rij["termijn"], rij["aanleiding"] or ZONDER, *verder)
