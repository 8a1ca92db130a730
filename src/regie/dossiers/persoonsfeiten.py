# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""What was concluded about a person, who received data, for what they are used and how long they stay: in words, each
with where it comes from. As regie_rekenaar."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Any, Final

from django.utils.translation import gettext as _

from regie.dossiers.vraag import Rij, rij, rijen
from regie.dossiers.woorden import fase
from regie.kern.recht import Recht
from regie.kern.recht.registerfeiten import REGISTERFEITEN
from regie.kern.termijnen.herleiding import feitlabel, voluit
from regie.register.vernietiglijsten import REGEL, bewaarregel

CODES: Final = ("groep", "wet", "leerroute", "taalniveau")


def feiten(dossier: str, recht: Recht) -> list[Rij]:
    """The facts that are kept, with the events that they were read from."""
    gevonden = rij(
        "SELECT * FROM dossier_feiten WHERE gemeente = current_setting('regie.gemeente') AND dossier = %s", [dossier]
    )
    namen = [naam for naam in gevonden or {} if naam in REGISTERFEITEN and (gevonden or {})[naam] is not None]
    return [
        {
            "feit": naam,
            "naam": _naam(naam, recht),
            "waarde": None if naam == "consulent" else _waarde(gevonden[naam]),
            "leesbaar": _leesbaar(naam, gevonden[naam], recht),
            "uit": sorted(set(_uit(naam, recht))),
        }
        for naam in namen
        if gevonden is not None
    ]


def _waarde(waarde: Any) -> Any:
    if isinstance(waarde, Decimal):
        return float(waarde)
    return waarde.isoformat() if isinstance(waarde, date) else waarde


def _naam(naam: str, recht: Recht) -> str:
    eigen = {
        "gesloten_op": _("Dossier gesloten op"),
        "consulent": _("Vaste consulent"),
        "oproepen": _("Oproepen voor de intake"),
        "intensiteit": _("Lesuren per week"),
    }
    if naam in eigen:
        return eigen[naam]
    return recht.standen[naam].label if naam in recht.standen else feitlabel(recht, naam)


def _leesbaar(naam: str, waarde: Any, recht: Recht) -> str:
    if naam in CODES:
        code = recht.codelijsten[naam].codes.get(waarde)
        return str(waarde) if code is None else code.label
    if naam == "fase":
        return fase(waarde)
    if naam == "consulent":
        return _("er is een vaste consulent")
    if isinstance(waarde, bool):
        return _("ja") if waarde else _("nee")
    return voluit(waarde) if isinstance(waarde, date) else str(waarde)


def _uit(naam: str, recht: Recht) -> Iterator[str]:
    """The labels of the event types behind a fact, a stand, or what is derived from those."""
    for deel in REGISTERFEITEN.get(naam, (naam,)):
        if deel in recht.gebeurtenissen:
            yield recht.gebeurtenissen[deel].label
        elif deel in recht.feiten:
            yield from (recht.gebeurtenissen[bron.type].label for bron in recht.feiten[deel].bronnen)
        elif deel in recht.standen:
            stand = recht.standen[deel]
            yield from (recht.gebeurtenissen[bron.type].label for bron in (*stand.begin, *stand.einde))
        elif deel in recht.afgeleid:
            for ander in recht.afgeleid[deel].uit:
                yield from _uit(ander, recht) if ander != naam else ()


# --------------------------------------------------------------------------------------------- who received


def ontvangers(dossier: str, recht: Recht) -> list[Rij]:
    """The organisations that were asked to do something, what went along, and until when they can read it."""
    gevonden = rijen(
        """SELECT r.taak, r.stand, r.gevraagd_op, r.van, nullif(r.tot, 'infinity') AS tot,
            coalesce(o.naam, r.organisatie) AS organisatie
        FROM relatie r LEFT JOIN organisatie o ON o.gemeente = r.gemeente AND o.id = r.organisatie
        WHERE r.gemeente = current_setting('regie.gemeente') AND r.dossier = %s ORDER BY r.gevraagd_op, r.verwijzing""",
        [dossier],
    )
    return [
        {
            "organisatie": een["organisatie"],
            "taak": recht.taken[een["taak"]].label,
            "stand": _stand(een["stand"]),
            "gegevens": [_gegeven(code) for code in recht.taken[een["taak"]].gegevens],
            "leest": [recht.gebeurtenissen[naam].label for naam in recht.taken[een["taak"]].leest],
            "gevraagd_op": een["gevraagd_op"].isoformat(),
            "van": een["van"].isoformat(),
            "tot": een["tot"].isoformat() if een["tot"] else None,
        }
        for een in gevonden
    ]


def _stand(code: str) -> str:
    namen = {
        "gevraagd": _("gevraagd, nog geen antwoord"),
        "aangenomen": _("aangenomen"),
        "geweigerd": _("geweigerd"),
        "beeindigd": _("afgelopen"),
    }
    return namen[code]


def _gegeven(code: str) -> str:
    namen = {
        "naam": _("naam"),
        "contact": _("telefoon en e-mail"),
        "taal": _("taal"),
        "geboortedatum": _("geboortedatum"),
        "leerroute": _("leerroute en niveau"),
        "intensiteit": _("lesuren per week"),
        "termijn_einde": _("einde van de inburgeringstermijn"),
        "consulent": _("wie de consulent is"),
    }
    return namen[code]


# ------------------------------------------------------------------------------------- purposes and retention


def doelen(recht: Recht) -> list[Rij]:
    """The register of processing, as far as it is about people who integrate."""
    return [
        {
            "doel": code,
            "naam": verwerking.label,
            "uitleg": verwerking.gewoon,
            "grondslagen": [
                f"{grond.uitleg} (AVG artikel {grond.avg}; {'; '.join(str(bron) for bron in grond.bron)})"
                for grond in verwerking.grondslag
            ],
            "ontvangers": list(verwerking.ontvangers),
        }
        for code, verwerking in recht.verwerkingen.items()
    ]


def bewaren(dossier: str, recht: Recht, vandaag: date) -> Rij:
    """How long, by which article, and from which day when that is known."""
    regel = bewaarregel(recht)
    gevonden = rij(
        "SELECT nullif(uiterlijk, 'infinity') AS uiterlijk FROM termijn"
        " WHERE gemeente = current_setting('regie.gemeente') AND dossier = %s AND termijn = %s",
        [dossier, REGEL],
    )
    tot = gevonden["uiterlijk"] if gevonden else None
    kern = next(een for een in reversed(recht.parameters) if een.id == "bewaarkaart")
    return {
        "regel": regel.strekking,
        "daarna": kern.strekking,
        "bron": "; ".join(str(bron) for bron in regel.bron),
        "tot": tot.isoformat() if tot else None,
    }
