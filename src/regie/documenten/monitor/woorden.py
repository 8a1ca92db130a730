# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""A figure as a reader sees it, with why it is not there, over which days it is, and when it was counted."""

from datetime import date
from typing import Final

from django.utils.translation import gettext as _

from regie.documenten.monitor.levering import KLEIN, NIET_MEETBAAR, Levering, Rij, dag
from regie.dossiers.woorden import VAST_WIT, getal, tijdstip_voluit
from regie.kern.indicatoren.formatie import PER_FTE
from regie.kern.indicatoren.rijen import STAND
from regie.kern.termijnen.herleiding import voluit

PROCENT: Final = frozenset({"procent", "percentage", "%"})
MENSEN: Final = frozenset({"dossiers", "mensen", "personen"})
ZEGT_DE_KOP: Final = frozenset(maat.eenheid for maat in PER_FTE.values())
"""Units that the heading says already: no number in a table says them again."""
MATEN: Final = PROCENT | ZEGT_DE_KOP | {
    "dagen", "weken", "maanden", "jaren", "uren", "minuten", "euro", "cent", "fte", "cijfer", "punten",
}  # fmt: skip
"""Units of what is measured. Every other unit counts something, so that an unknown one is looked at too."""
STREEP: Final = "\N{EN DASH}"


def is_procent(rij: Rij) -> bool:
    return rij["eenheid"] in PROCENT


def is_getoond(rij: Rij) -> bool:
    """Whether there is a number that this reader may see."""
    return rij["waarde"] is not None and not rij["onderdrukt"] and rij["status"] != NIET_MEETBAAR


def is_klein(rij: Rij) -> bool:
    """Kept back because it is small itself. Of a percentage or a number of days that says nothing."""
    return bool(rij["onderdrukt"]) and rij.get(STAND) == KLEIN and telt(rij)


def telt(rij: Rij) -> bool:
    """Whether it is a number of something, and not a measure or a mean."""
    return rij["eenheid"] not in MATEN and rij["noemer"] is None


def waarom_niet(rij: Rij, grens: int) -> str:
    """What stands in the place of a number that is not shown."""
    if rij["status"] == NIET_MEETBAAR:
        return _("nog niet te meten")
    if rij["onderdrukt"]:
        return f"≤{grens}" if is_klein(rij) else _("niet getoond")
    return _("geen gegevens")


def getoond(rij: Rij, grens: int) -> str:
    """1.234, 55 %, ≤5 or why there is none. Without the unit, but for a percentage."""
    if not is_getoond(rij):
        return waarom_niet(rij, grens)
    return f"{getal(rij['waarde'])}{VAST_WIT}%" if is_procent(rij) else getal(rij["waarde"])


def met_aantallen(rij: Rij, grens: int) -> str:
    """A percentage with the numbers behind it: 55 % (21 van 38)."""
    tekst = getoond(rij, grens)
    if not (is_getoond(rij) and is_procent(rij)) or rij["teller"] is None or rij["noemer"] is None:
        return tekst
    aantallen = {"teller": getal(rij["teller"]), "noemer": getal(rij["noemer"])}
    return f"{tekst} ({_('%(teller)s van %(noemer)s') % aantallen})"


def aandeel(deel: int, geheel: int) -> int:
    """A whole percentage; a half goes up, as the published figures do."""
    return (200 * deel + geheel) // (2 * geheel)


def moment(rij: Rij) -> str:
    """Over which days a figure is: a period, or how things stood on a day."""
    van, tot, peil = dag(rij["van"]), dag(rij["tot"]), dag(rij["peildatum"])
    stand = _("Stand op %(dag)s") % {"dag": voluit(peil)} if peil else ""
    return periode(van, tot) if van and tot else stand


def periode(van: date, tot: date) -> str:
    if (van.month, van.day, tot.month, tot.day) == (1, 1, 12, 31) and van.year == tot.year:
        return _("Heel %(jaar)s") % {"jaar": van.year}
    return _("%(van)s tot en met %(tot)s") % {"van": voluit(van), "tot": voluit(tot)}


def stempel(levering: Levering) -> str:
    return _("Gemaakt op %(moment)s.") % {"moment": tijdstip_voluit(levering.gemaakt_op.isoformat())}


def verantwoording(levering: Levering) -> list[tuple[str, str]]:
    """From what, until when and by which rules everything was counted, as pairs; the stamp comes last."""
    return [
        (_("Gemeente"), f"{levering.gemeente_naam} ({levering.gemeente})"),
        (_("Periode"), periode(levering.van, levering.tot)),
        (_("Peildatum"), voluit(levering.peildatum)),
        (_("Wat bekend was op"), voluit(levering.bekend_op) if levering.bekend_op else _("het moment van maken")),
        (_("Beleid"), levering.beleid),
        (_("Kleine aantallen"), kleine_aantallen(levering.grens)),
        (_("Gemaakt op"), tijdstip_voluit(levering.gemaakt_op.isoformat())),
    ]


def kleine_aantallen(grens: int) -> str:
    if not grens:
        return _("Alle aantallen staan er precies in.")
    return _("Aantallen van 1 tot en met %(grens)s staan er niet precies in. Anders is iemand te herkennen.") % {
        "grens": grens
    }
