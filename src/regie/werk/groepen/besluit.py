# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""What a person does with a proposal: moves somebody, accepts it, throws it away. One decides; the other is told."""

from collections.abc import Sequence
from datetime import date
from typing import Final
from uuid import UUID, uuid5

from django.db import connection
from django.utils.translation import gettext as _

from regie.dossiers.groepen import groep, groepen, plekken, voorstel
from regie.dossiers.vraag import Rij, rijen
from regie.kern.recht import Recht
from regie.register.vastleggen import Nieuw
from regie.toegang.context import als_rekenaar
from regie.toegang.wie import Wie
from regie.werk.deur import leg_samen_vast
from regie.werk.groepen.fouten import AlBesloten, GroepFout, Vol
from regie.werk.groepen.kandidaten import lees_groepen_voor, lees_kandidaten
from regie.werk.groepen.leden import zet_erbij
from regie.werk.groepen.model import Groep, Kandidaat, Reden
from regie.werk.groepen.momenten import RUIMTE
from regie.werk.groepen.plekken import bewaar_plek
from regie.werk.groepen.redenen import openbaar
from regie.werk.groepen.regels import past_bij_thuis, waarom_niet
from regie.werk.groepen.soorten import SOORTEN
from regie.werk.groepen.uitrekenen import vraag_voorstel

STAND_WOORD: Final = {"aangenomen": "aangenomen", "vervallen": "weggegooid"}


def open_voorstel(id_: UUID) -> Rij:
    """The proposal, locked, while nobody has decided. Raises AlBesloten or GroepFout."""
    rij = voorstel(id_, op_slot=True)
    if rij is None:
        raise GroepFout(_("Dit voorstel bestaat niet."))
    if rij["stand"] in STAND_WOORD:
        raise AlBesloten(_("Iemand heeft dit voorstel al aangenomen of weggegooid. Er is niets veranderd."))
    if rij["stand"] != "klaar":
        raise GroepFout(_("Dit voorstel is nog niet klaar."))
    return rij


def verplaats(wie: Wie, id_: UUID, dossier: str, naar: UUID | None, vandaag: date) -> tuple[Reden, ...]:
    """Somebody to another group of the proposal, or to none; gives what that breaks. Raises Vol or GroepFout."""
    rij = open_voorstel(id_)
    mensen = plekken(id_)
    if dossier not in {een["dossier"] for een in mensen}:
        raise GroepFout(_("Deze persoon staat niet in dit voorstel."))
    if naar is not None and naar not in rij["groepen"]:
        raise GroepFout(_("Deze groep hoort niet bij dit voorstel."))
    breekt: tuple[Reden, ...] = ()
    if naar is not None:
        _keur_plaats(id_, dossier, naar)
        breekt = _breekt(wie.beleid, mensen, dossier, naar, rij["groepen"], vandaag)
    plek, uren = str(naar) if naar else None, {str(een["id"]): een["uren"] for een in groepen(ids=rij["groepen"])}
    with als_rekenaar():  # a team leader writes the reason of the family without reading it
        bewaar_plek(id_, dossier, plek, [Reden("met_hand"), *breekt], uren, met_hand=True)
    return breekt if "gezin_veiligheid" in wie.categorieen else openbaar(breekt, uren, plek)


def _keur_plaats(id_: UUID, dossier: str, naar: UUID) -> None:
    """Over the maximum is refused; everything else is warned of."""
    groep_ = groep(naar)
    erbij = sum(een["groep"] == naar and een["dossier"] != dossier for een in plekken(id_))
    if groep_ is None or groep_["bezet"] + erbij >= groep_["maximum"]:
        naam = groep_["naam"] if groep_ else ""
        raise Vol(_("%(naam)s is vol. Haal er eerst iemand uit.") % {"naam": naam})


def _breekt(
    beleid: str, mensen: Sequence[Rij], dossier: str, naar: UUID, ids: Sequence[UUID], vandaag: date
) -> tuple[Reden, ...]:
    with als_rekenaar():  # of the people of this proposal, which this person sees; only the outcome goes back
        gelezen = lees_kandidaten(beleid, [een["dossier"] for een in mensen], vandaag)
        per_id = {een.id: een for een in lees_groepen_voor(ids)}
    bekend = {een.dossier: een for een in gelezen}
    mens, waar = bekend[dossier], per_id[str(naar)]
    thuis = any(
        plek["groep"] is not None
        and plek["dossier"] != dossier
        and not past_bij_thuis(mens, waar, bekend[plek["dossier"]], per_id[str(plek["groep"])])
        for plek in mensen
    )
    return (*waarom_niet(mens, waar), *_taal(mens, waar), *((Reden("thuis"),) if thuis else ()))


def _taal(mens: Kandidaat, waar: Groep) -> tuple[Reden, ...]:
    anders = waar.taal and mens.taal and waar.taal != mens.taal and not waar.alleen_taal
    return (Reden("andere_taal", {"taal": waar.taal}),) if anders else ()


def neem_aan(wie: Wie, recht: Recht, id_: UUID, vandaag: date, *, leg_wachten_vast: bool = False) -> tuple[int, int]:
    """Members from the proposal, all or none; gives how many, and of how many it was recorded that they wait.

    Raises AlBesloten, Vol (somebody else filled a group meanwhile) or another RegisterFout.
    """
    rij = open_voorstel(id_)
    mensen = plekken(id_)
    _keur_allen_gezien(wie, id_, mensen)
    if not any(een["groep"] for een in mensen):
        raise GroepFout(_("In dit voorstel heeft niemand een plek. Er valt niets aan te nemen."))
    for groep_ in sorted(rij["groepen"]):
        erin = [een["dossier"] for een in mensen if een["groep"] == groep_]
        if erin:
            zet_erbij(wie, groep_, erin)
    zonder = [een["dossier"] for een in mensen if een["groep"] is None]
    wacht = _leg_wachten_vast(wie, recht, rij, zonder, vandaag) if leg_wachten_vast else 0
    _besluit(wie, id_, "aangenomen")
    return len(mensen) - len(zonder), wacht


def _keur_allen_gezien(wie: Wie, id_: UUID, mensen: Sequence[Rij]) -> None:
    """Who does not see everybody in it would accept a part of it, and nobody would know."""
    with als_rekenaar():
        sql = "SELECT count(*)::int AS aantal FROM groep_voorstel_plek WHERE gemeente = %s AND voorstel = %s"
        (alle,) = rijen(sql, [wie.gemeente, id_])
    if alle["aantal"] != len(mensen):
        raise GroepFout(
            _("In dit voorstel staat iemand die u niet (meer) ziet. Laat wie het vroeg het aannemen, of reken opnieuw.")
        )


def _leg_wachten_vast(wie: Wie, recht: Recht, rij: Rij, dossiers: Sequence[str], vandaag: date) -> int:
    """That they wait for a start is a fact, with the reason that there was no place."""
    onderdeel = SOORTEN[rij["soort"]].wacht
    if not onderdeel:
        return 0
    inhoud = {"onderdeel": onderdeel, "reden": "geen_plek"}
    nieuw = [Nieuw(uuid5(RUIMTE, f"{rij['id']}/{d}/wacht"), d, "wacht_op_start", vandaag, inhoud) for d in dossiers]
    return leg_samen_vast(wie, nieuw, recht)


def gooi_weg(wie: Wie, id_: UUID) -> None:
    """Also one that failed."""
    rij = voorstel(id_, op_slot=True)
    if rij is None or rij["stand"] in STAND_WOORD:
        raise AlBesloten(_("Iemand heeft dit voorstel al aangenomen of weggegooid. Er is niets veranderd."))
    _besluit(wie, id_, "vervallen")


def _besluit(wie: Wie, id_: UUID, stand: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "UPDATE groep_voorstel SET stand = %s, besloten_door = %s, besloten_op = clock_timestamp()"
            " WHERE gemeente = %s AND id = %s",
            [stand, wie.medewerker, wie.gemeente, id_],
        )


def opnieuw(wie: Wie, id_: UUID) -> UUID:
    """The same question once more, with what was moved by hand kept where it is; the old proposal goes."""
    rij = voorstel(id_, op_slot=True)
    if rij is None or rij["stand"] not in ("klaar", "mislukt"):
        raise AlBesloten(_("Dit voorstel is al aangenomen of weggegooid, of wordt nog uitgerekend."))
    nieuw = vraag_voorstel(wie, rij["soort"], rij["groepen"], [een["dossier"] for een in plekken(id_)])
    vast = rijen("SELECT dossier, groep FROM groep_voorstel_plek WHERE gemeente = %s AND voorstel = %s AND met_hand"
                 " AND groep IS NOT NULL", [wie.gemeente, id_])  # fmt: skip
    with connection.cursor() as cursor:
        cursor.executemany(
            "UPDATE groep_voorstel_plek SET groep = %s, met_hand = true WHERE gemeente = %s AND voorstel = %s"
            " AND dossier = %s",
            [(een["groep"], wie.gemeente, nieuw, een["dossier"]) for een in vast],
        )
    _besluit(wie, id_, "vervallen")
    return nieuw
