# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Rows against the pupils of the school and against each other: who is meant, is it in the task, is it not too much."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Final

import polars as pl
from django.utils.translation import gettext as _

from regie.dossiers.woorden import uren as in_uren
from regie.kern.kalender import dagnummer
from regie.kern.levering.uren import MINUTEN, UREN, dubbele, te_veel_in_maand
from regie.kern.recht import Recht
from regie.kern.termijnen.herleiding import voluit
from regie.toegang.wie import Wie
from regie.werk.keten.leerlingen import Leerling, met_bsn
from regie.werk.keten.uren.kolommen import BSN, LEERLING, VAN
from regie.werk.keten.uren.lezen import Maandvraag, Opgave
from regie.werk.keten.uren.regel import LESUREN, Mis, Regel, Uren

GRENS: Final = "lesuren_per_maand"


def keur(
    wie: Wie, recht: Recht, vraag: Maandvraag, opgaven: Sequence[Opgave], mensen: Mapping[str, Leerling]
) -> list[Regel]:
    """A line for every row. One that is wrong keeps what is wrong and nothing of what stood in it."""
    nummers = {opgave.sleutel for opgave in opgaven if opgave.soort_sleutel == BSN}
    per_bsn = met_bsn(wie, LESUREN, recht, nummers)
    regels = [_van_wie(opgave, mensen, per_bsn) for opgave in opgaven]
    regels = [_in_taak(regel, mensen) for regel in regels]
    mis: dict[int, list[Mis]] = defaultdict(list)
    uren = _als_frame(regels)
    _dubbel(uren, mis)
    _te_veel(uren, recht.parameter(GRENS, vraag.maand.eerste), mis)
    return [regel.met(*mis[regel.rij]) for regel in regels]


def _van_wie(opgave: Opgave, mensen: Mapping[str, Leerling], per_bsn: Mapping[str, Sequence[str]]) -> Regel:
    """The same word for who does not exist and for who is not ours."""
    if not opgave.sleutel:
        return Regel(opgave.rij, uren=opgave.uren, mis=opgave.mis)
    mogelijk = per_bsn.get(opgave.sleutel, ()) if opgave.soort_sleutel == BSN else (opgave.sleutel,)
    gevonden = [dossier for dossier in mogelijk if dossier in mensen]
    if len(gevonden) == 1:
        return Regel(opgave.rij, gevonden[0], opgave.uren, opgave.mis)
    if gevonden:
        wat, nu = _("Dit nummer hoort bij meer dan één dossier."), _("Gebruik het nummer van het dossier.")
    else:
        wat = _("Deze leerling is niet bij uw school bekend.")
        nu = _("Kijk het nummer na, of vraag de gemeente om een verwijzing.")
    mis = Mis(opgave.soort_sleutel or LEERLING, wat, nu)
    return Regel(opgave.rij, uren=opgave.uren, mis=(*opgave.mis, mis), kenmerk=opgave.kenmerk)


def _in_taak(regel: Regel, mensen: Mapping[str, Leerling]) -> Regel:
    if regel.dossier is None or regel.uren is None:
        return regel
    leerling = mensen[regel.dossier]
    if leerling.in_taak(regel.uren.van, regel.uren.tot):
        return regel
    return regel.met(_buiten_taak(leerling, regel.uren))


def _buiten_taak(leerling: Leerling, uren: Uren) -> Mis:
    if not leerling.lopend:
        wat = _("Uw school heeft deze verwijzing niet aangenomen.")
        return Mis(LEERLING, wat, _("Neem de verwijzing eerst aan."))
    begin = min(taak.van for taak in leerling.lopend)
    if uren.van < begin:
        wat = _("De taak van uw school begon op %s.") % voluit(begin)
        return Mis(VAN, wat, _("Laat de dagen daarvoor weg, of vraag de gemeente om de verwijzing te verbeteren."))
    einden = [taak.einde for taak in leerling.lopend if taak.einde is not None]
    wat = _("De taak van uw school eindigde op %s.") % voluit(max(einden))
    return Mis(VAN, wat, _("Laat de dagen daarna weg, of vraag de gemeente om een nieuwe verwijzing."))


def _als_frame(regels: Sequence[Regel]) -> pl.DataFrame:
    """The lines with hours of somebody that is ours, as the kern reads them."""
    return pl.DataFrame(
        [
            (regel.rij, regel.dossier, "", uren.soort, dagnummer(uren.van), dagnummer(uren.tot),
             round(uren.aangeboden * MINUTEN), True)
            for regel in regels
            if regel.dossier is not None and (uren := regel.uren) is not None
        ],
        schema=UREN, orient="row",
    )  # fmt: skip


def _dubbel(uren: pl.DataFrame, mis: dict[int, list[Mis]]) -> None:
    """Of lines that say something of the same days nobody knows which one is right: it is said at both."""
    wat = _("Dezelfde leerling, soort les en dagen staan ook op regel %d.")
    for een in dubbele(uren):
        mis[een.rij].append(Mis(VAN, wat % een.met, _("Laat één regel staan, of verbeter de dagen.")))


def _te_veel(uren: pl.DataFrame, grens: int, mis: dict[int, list[Mis]]) -> None:
    wat = _("Deze leerling heeft samen %(uren)s in deze maand; er passen er hooguit %(grens)d in.")
    for een in te_veel_in_maand(uren, grens):
        nu = _("Kijk de uren na. Kloppen ze, vraag het dan de gemeente.")
        samen = in_uren(een.minuten / MINUTEN)
        mis[een.rij].append(Mis("aangeboden", wat % {"uren": samen, "grens": grens}, nu))
