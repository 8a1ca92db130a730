# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The page of a week: everybody side by side, what clashes, how full it is, and where nothing goes on."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from regie.dossiers.kinderen import GEZIN
from regie.dossiers.weekplan import perioden
from regie.dossiers.woorden import getal
from regie.kern.termijnen.herleiding import voluit
from regie.web.adressen import adres
from regie.web.agenda.woorden import minuten_voluit
from regie.web.dossier.persoon import naam_of_nummer
from regie.web.weekplan import woorden
from regie.web.weekplan.bekend import nog_niet_in_de_week
from regie.web.weekplan.bezoek import PIP, Weekbezoek, weekbezoek
from regie.werk.weekplan.leemten import leemten
from regie.werk.weekplan.model import AFSPRAAK, BEGELEIDING, LES, WERK, Botsing, Gezin, Stuk, stukken
from regie.werk.weekplan.regels import alleen_met_kinderen, botsingen, gaten

WERKDAGEN = 5


@dataclass(frozen=True, slots=True)
class Item:
    """One block in a day. `adres`: "" of who has no dossier here; `botst`: whether something is said of it above."""

    tijd: str
    wat: str
    adres: str
    erbij: Sequence[str]
    botst: bool


@dataclass(frozen=True, slots=True)
class Kolom:
    """`erbij`: where a block is added; "" of who has no dossier here."""

    naam: str
    erbij: str
    eigen: bool


@require_safe
def week(request: HttpRequest, dossier: str) -> HttpResponse:
    hier = weekbezoek(request, dossier)
    gezin, ziet_gezin = hier.deze_week, GEZIN in hier.wie.categorieen
    fout = botsingen(gezin, gezin.nu)
    namen = woorden.Namen(gezin)
    inhoud = {
        "hier": hier,
        "naam": naam_of_nummer(hier.naam, dossier),
        "week": hier.week,
        "kolommen": [_kolom(hier, mens.id, namen.mens(mens.id)) for mens in gezin.mensen],
        "dagen": _dagen(hier, gezin, _waar_het_botst(fout)),
        "botsingen": [namen.botsing(een) for een in fout],
        "zonder_tijd": [(namen.blok(blok.id), adres("week_blok", blok.wie, blok.id) + hier.vraag)
                        for blok in gezin.blokken if blok.gekozen is None],
        "belasting": _belasting(hier, gezin),
        "bekend": list(nog_niet_in_de_week(hier, namen)),
        "leemten": _leemten(hier, namen) if gezin.blokken else [],
        "iets": bool(gezin.blokken),
        "mag_voorstel": ziet_gezin and bool(gezin.schuifbaar),
        "ziet_gezin": ziet_gezin,
    }  # fmt: skip
    return render(request, "weekplan/week.html", inhoud)


def _kolom(hier: Weekbezoek, wie: str, naam: str) -> Kolom:
    erbij = adres("week_erbij", wie) + hier.vraag if hier.is_gezien(wie) else ""
    return Kolom(naam, erbij, wie == hier.dossier)


def _waar_het_botst(fout: Iterable[Botsing]) -> set[tuple[str, int]]:
    """Blocks with the day on which they do not fit; too few places is so on every day."""
    return {
        (blok, dag)
        for een in fout
        for blok in een.blokken
        for dag in (range(1, 8) if een.code == "vol" else (een.tijd.dag,))
    }


def _dagen(
    hier: Weekbezoek, gezin: Gezin, botst: set[tuple[str, int]]
) -> list[tuple[str, list[tuple[str, list[Item]]]]]:
    """Day → of everybody in turn the name and what stands there; the weekend only when there is something."""
    alle = sorted(stukken(gezin, gezin.nu), key=lambda stuk: (stuk.tijd, stuk.blok.id))
    uit = []
    for nummer, datum in enumerate(hier.week.dagen, start=1):
        op_dag = [stuk for stuk in alle if stuk.tijd.dag == nummer]
        if nummer > WERKDAGEN and not op_dag:
            continue
        kop = _("%(dag)s %(datum)s") % {"dag": woorden.dag(nummer), "datum": voluit(datum)}
        cellen = [
            (
                naam_of_nummer(mens.naam, mens.id),
                [_item(hier, stuk, botst) for stuk in op_dag if stuk.blok.wie == mens.id],
            )
            for mens in gezin.mensen
        ]
        uit.append((kop, cellen))
    return uit


def _item(hier: Weekbezoek, stuk: Stuk, botst: set[tuple[str, int]]) -> Item:
    blok = stuk.blok
    if not hier.is_gezien(blok.wie):
        return Item(woorden.van_tot(stuk.tijd), woorden.wat(blok), "", (), (blok.id, stuk.tijd.dag) in botst)
    erbij = [blok.waar] if blok.waar else []
    if blok.reis:
        erbij.append(_("reizen: %(tijd)s heen en ook terug") % {"tijd": minuten_voluit(blok.reis)})
    if not blok.vast:
        erbij.append(_("kan schuiven"))
    route = "afspraak" if blok.soort == AFSPRAAK else "week_blok"
    naar = adres(route, blok.wie, blok.id) + ("" if blok.soort == AFSPRAAK else hier.vraag)
    return Item(woorden.van_tot(stuk.tijd), woorden.wat(blok), naar, erbij, (blok.id, stuk.tijd.dag) in botst)


def _belasting(hier: Weekbezoek, gezin: Gezin) -> list[dict[str, str]]:
    """Hours a week of everybody who learns or works, and waits in between; beside what the PIP says and who is alone
    with the children."""
    alleen = alleen_met_kinderen(gezin, gezin.nu)
    uit = []
    for mens in (een for een in gezin.groten if hier.is_gezien(een.id)):
        eigen = [stuk for stuk in stukken(gezin, gezin.nu) if stuk.blok.wie == mens.id]
        per = {
            soort: sum(_duur(stuk) for stuk in eigen if stuk.blok.soort == soort) for soort in (LES, WERK, BEGELEIDING)
        }
        reis = sum(2 * stuk.blok.reis for stuk in eigen)
        uit.append({
            "naam": naam_of_nummer(mens.naam, mens.id),
            **{soort: woorden.uren(minuten) for soort, minuten in per.items()},
            "reis": woorden.uren(reis),
            "wachten": woorden.uren(gaten(eigen)),
            "samen": woorden.uren(sum(per.values()) + reis),
            "alleen": woorden.uren(alleen[mens.id]) if mens.id in alleen else "",
            "pip": _naast_pip(hier, mens.id, per[LES]),
        })  # fmt: skip
    return uit


def _duur(stuk: Stuk) -> int:
    return stuk.tijd.tot - stuk.tijd.van


def _naast_pip(hier: Weekbezoek, dossier: str, lessen: int) -> str:
    """What the PIP says of hours of lessons, and whether the week has as many."""
    inhoud = (rij["gegevens"].get("intensiteit_uren_week") for rij in hier.van(dossier, PIP))
    in_pip = next((uren for uren in inhoud if uren is not None), None)
    if in_pip is None:
        return ""
    verschil = round(lessen - float(in_pip) * 60)
    tekst = _("In het PIP staat %(uren)s uur les in de week.") % {"uren": getal(in_pip)}
    if not verschil:
        return tekst
    meer = _("De week heeft %(uren)s meer.") if verschil > 0 else _("De week heeft %(uren)s minder.")
    return f"{tekst} {meer % {'uren': woorden.uren(abs(verschil))}}"


def _leemten(hier: Weekbezoek, namen: woorden.Namen) -> list[str]:
    uit, alle = [], perioden([lid.dossier for lid in hier.huis.leden])
    for lid in hier.huis.leden:
        eigen = [(rij["van_op"], rij["tot_op"]) for rij in alle if rij["dossier"] == lid.dossier]
        for een in leemten(eigen, hier.vandaag) if eigen else ():
            waarden = {
                "wie": namen.mens(lid.dossier),
                "van": voluit(een.van),
                "tot": voluit(een.tot) if een.tot else "",
            }
            zin = (
                _("%(wie)s: van %(van)s tot en met %(tot)s staat er geen les, werk of begeleiding in de week.")
                if een.tot
                else _("%(wie)s: vanaf %(van)s staat er geen les, werk of begeleiding meer in de week.")
            )
            uit.append(zin % waarden)
    return uit
