# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""A quarter of a school as tables of texts: for the screen, the document and the spreadsheet."""

from collections.abc import Mapping, Sequence
from datetime import date

from django.http import Http404
from django.utils.translation import gettext as _

from regie.documenten.kwartaalrapport import Cel, Tabel
from regie.dossiers.kwartaal import Kwartaalcijfers, Maandcijfer
from regie.dossiers.woorden import maand_voluit
from regie.kern.indicatoren.onderdrukking import Getoond
from regie.kern.kalender.kwartaal import Kwartaal
from regie.kern.levering.kwartaal import IN_DE_LES, WACHT_OP, ZONDER_REDEN
from regie.kern.recht import Recht


def lees_kwartaal(tekst: str, vandaag: date) -> Kwartaal:
    """Raises Http404 for what is no quarter, or has not begun."""
    try:
        kwartaal = Kwartaal.lees(tekst)
    except ValueError:
        raise Http404 from None
    if kwartaal.eerste > vandaag:
        raise Http404
    return kwartaal


def voluit(kwartaal: Kwartaal) -> str:
    return _("%(nummer)de kwartaal van %(jaar)d") % {"nummer": kwartaal.nummer, "jaar": kwartaal.jaar}


def tabellen(cijfers: Kwartaalcijfers, recht: Recht) -> list[Tabel]:
    deel = [_standen(cijfers, recht), _uren(cijfers, recht)]
    if cijfers.examens is not None:
        deel.append(_examens(cijfers, recht))
    return [*deel, _meldtijd(cijfers)]


def _standen(cijfers: Kwartaalcijfers, recht: Recht) -> Tabel:
    namen = _standnamen(recht)
    rijen: list[Sequence[Cel]] = [
        (naam, cel(cijfers.standen[code], cijfers.grens))
        for code, naam in namen.items()
        if code is None or code == IN_DE_LES or cijfers.standen[code].aantal != 0
    ]
    rijen.append((_("Waarvan begonnen in dit kwartaal"), cel(cijfers.gestart, cijfers.grens)))
    return Tabel(
        "standen", _("Leerlingen aan het einde van het kwartaal"),
        _("Iedereen voor wie de school in dit kwartaal de taak had, telt één keer."),
        (_("Stand"), _("Leerlingen")), rijen,
    )  # fmt: skip


def _standnamen(recht: Recht) -> Mapping[str | None, str]:
    namen: dict[str | None, str] = {None: _("Samen"), IN_DE_LES: _("Heeft les")}
    for soort, lijst, zin in (
        (WACHT_OP, "reden_wacht", _("Wacht op de start: %s")),
        ("einde", "reden_einde_leerroute", _("Gestopt: %s")),
    ):
        for code, rij in recht.codelijsten[lijst].codes.items():
            namen[f"{soort} {code}"] = zin % rij.label
        namen[f"{soort} {ZONDER_REDEN}"] = zin % _("geen reden vastgelegd")
    return namen


def _uren(cijfers: Kwartaalcijfers, recht: Recht) -> Tabel:
    codes = recht.codelijsten["soort_lesuren"].codes
    return Tabel(
        "uren", _("Lesuren"), _("Uren die de school aanleverde en die nu tellen, met het verzuim."),
        (_("Maand"), _("Soort les"), _("Aangeboden"), _("Gevolgd"), _("Geoorloofd verzuim"), _("Ongeoorloofd verzuim"),
         _("Verzuim in procenten"), _("Dagen tot de opgave")),
        [(maand_voluit(str(een.maand)), codes[een.soort].label, *_cijfers(een)) for een in cijfers.uren], 2,
    )  # fmt: skip


def _cijfers(een: Maandcijfer) -> Sequence[Cel]:
    dagen: Cel = "–" if een.dagen is None else een.dagen
    if een.uren is None:
        return (*[_("niet getoond")] * 5, dagen)
    procent = een.uren.verzuim_procent
    return (een.uren.aangeboden, een.uren.gevolgd, een.uren.geoorloofd, een.uren.ongeoorloofd,
            "–" if procent is None else procent, dagen)  # fmt: skip


def _examens(cijfers: Kwartaalcijfers, recht: Recht) -> Tabel:
    assert cijfers.examens is not None
    namen: dict[str | None, str] = {code: rij.label for code, rij in recht.codelijsten["uitslag"].codes.items()}
    namen[None] = _("Samen")
    rijen = [(naam, cel(cijfers.examens[code], cijfers.grens)) for code, naam in namen.items()]
    uitleg = _("Examens van deze leerlingen in dit kwartaal. Elk onderdeel en elke poging telt.")
    return Tabel("examens", _("Examens"), uitleg, (_("Uitslag"), _("Examens")), rijen)


def _meldtijd(cijfers: Kwartaalcijfers) -> Tabel:
    tijd, wat = cijfers.meldtijd, _("Van de laatste dag van het verzuim tot de melding.")
    kolommen = (_("Wat"), _("Aantal"))
    if tijd is None:
        return Tabel("melden", _("Hoe snel verzuim werd gemeld"), wat, kolommen, [])
    rijen: list[Sequence[Cel]] = [
        (_("Meldingen van verzuim"), tijd.aantal),
        (_("De helft binnen zo veel dagen"), tijd.mediaan),
        (_("Het langst, in dagen"), tijd.langst),
    ]
    return Tabel("melden", _("Hoe snel verzuim werd gemeld"), wat, kolommen, rijen)


def cel(getoond: Getoond, grens: int) -> Cel:
    if getoond.aantal is not None:
        return getoond.aantal
    return f"≤{grens}" if getoond.stand == "klein" else _("niet getoond")
