# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Stored values as a person reads them: days, months, moments, amounts and hours in Dutch."""

from collections.abc import Sequence
from datetime import datetime
from typing import Final
from zoneinfo import ZoneInfo

from django.utils.translation import gettext as _

from regie.kern.kalender.amsterdam import ZONE
from regie.kern.termijnen.herleiding import MAANDEN, voluit

VAST_WIT: Final = "\N{NO-BREAK SPACE}"
TALEN: Final = {
    "nl": "Nederlands", "en": "Engels", "ar": "Arabisch", "ti": "Tigrinya", "tr": "Turks", "fa": "Farsi",
    "prs": "Dari", "so": "Somalisch", "am": "Amhaars", "fr": "Frans", "ku": "Koerdisch", "ps": "Pasjtoe",
    "ru": "Russisch", "uk": "Oekraïens", "es": "Spaans", "pl": "Pools", "zh": "Chinees", "om": "Oromo",
}  # fmt: skip


def maand_voluit(maand: str) -> str:
    """`1988-05` as mei 1988."""
    jaar, nummer = maand.split("-")
    return f"{MAANDEN[int(nummer) - 1]} {jaar}"


def in_amsterdam(tijdstip: str) -> datetime:
    """A moment with a zone, on the Dutch clock."""
    return datetime.fromisoformat(tijdstip).astimezone(ZoneInfo(ZONE))


def tijdstip_voluit(tijdstip: str) -> str:
    """22 november 2026 om 9.30 uur, on the Dutch clock."""
    moment = in_amsterdam(tijdstip)
    klok = f"{moment.hour}.{moment.minute:02d}"
    return _("%(dag)s om %(klok)s uur") % {"dag": voluit(moment.date()), "klok": klok}


def moment_voluit(moment: datetime | None) -> str:
    """A moment with a zone, as people in Amsterdam say it; nothing for none."""
    return "" if moment is None else tijdstip_voluit(moment.isoformat())


def getal(waarde: float) -> str:
    """A number with a comma and points between thousands: 1.234,5."""
    return f"{waarde:,.15g}".translate(str.maketrans(",.", ".,"))


def bedrag(cent: int) -> str:
    """Cents as they are written: 1.234,56."""
    euro, rest = divmod(cent, 100)
    return f"{euro:,}".replace(",", ".") + f",{rest:02d}"


def euro(cent: int) -> str:
    """€ 1.234,56, never broken over two lines."""
    return f"€{VAST_WIT}{bedrag(cent)}"


def uren(aantal: float) -> str:
    """2,5 uur."""
    return _("%(aantal)s uur") % {"aantal": getal(aantal)}


def opsomming(delen: Sequence[str], woord: str) -> str:
    """a, b en c."""
    if len(delen) < 2:
        return "".join(delen)
    return f"{', '.join(delen[:-1])} {woord} {delen[-1]}"


def taal(code: str) -> str:
    """The name of a language; an unknown code stays what it is."""
    return TALEN.get(code, TALEN.get(code.split("-")[0], code))


def fase(code: str) -> str:
    """Where somebody is on the line from koppeling to nazorg."""
    namen = {
        "aankomst": _("aankomst"),
        "intake": _("brede intake"),
        "pip": _("PIP maken"),
        "traject": _("traject"),
        "verlengd": _("traject, met meer tijd van DUO"),
        "afgerond": _("afgerond"),
        "gesloten": _("gesloten"),
    }
    return namen[code]
