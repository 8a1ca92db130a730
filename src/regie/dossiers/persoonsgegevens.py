# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Everything that the register knows about one person, for that person (AVG 15 and 20).

One value: as JSON it is the file to take along, as a PDF (documenten/persoonsgegevens.py) the file to read. Its keys
are promised: VERSIE goes up when one of them changes or goes, not when one is added.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Final
from uuid import UUID

from django.utils.translation import gettext as _

from regie.dossiers import persoonsfeiten
from regie.dossiers.dossier import termijnen, types_van
from regie.dossiers.inzagen import functie, inzages
from regie.dossiers.personen import WOONTYPEN
from regie.dossiers.personen import voor_de_persoon as persoonsextra
from regie.dossiers.persoonsaanhang import persoonsaanhang
from regie.dossiers.persoonsgebeurtenissen import gebeurtenissen
from regie.dossiers.samenvoegingen import zelfde_persoon
from regie.dossiers.verzoeken import (
    is_open,
    soort_in_woorden,
    stand_in_woorden,
    stap_in_woorden,
    stappen,
    van_dossier,
)
from regie.dossiers.vraag import Rij, rij, rijen
from regie.dossiers.woorden import taal
from regie.dossiers.zinnen import in_woorden, zin
from regie.kern.kalender.amsterdam import dag_in_amsterdam
from regie.kern.recht import Recht
from regie.kern.recht.typen.register import Veld
from regie.kern.termijnen.herleiding import Herleiding, statustekst
from regie.register.fouten import GeenToegang
from regie.register.verzoeken import OFFICER
from regie.toegang.context import als_rekenaar
from regie.toegang.organisaties import Organisatie, organisaties
from regie.toegang.wie import Wie

SCHEMA: Final = "regie-persoonsgegevens"
VERSIE: Final = 1
VOOR_MEDEWERKERS: Final = ("Wat nu:", "Bron:")  # sentences of a herleiding: what to do; the source stands apart
MEDEWERKERS: Final = ("medewerker", "begeleider")  # fields that hold the key of a colleague

Gegevens = dict[str, Any]


@dataclass(frozen=True, slots=True)
class _Plek:
    """What every part needs. `dossiers`: of this person, the one that goes on first. `functies`: the key of a colleague
    → what the person may know of who that is."""

    dossiers: list[str]
    recht: Recht
    beleid: str
    functies: Mapping[str, dict[str, str]]
    organisaties: Mapping[str, Organisatie]
    labels: Mapping[str, str]  # id of an event → its label


def persoonsgegevens(wie: Wie, dossier: str, recht: Recht, vandaag: date) -> Gegevens:
    """As the whole, whatever the reader sees otherwise, of all dossiers of this person. Raises GeenToegang unless an
    open request asks for it."""
    if OFFICER not in wie.rollen or not is_open(dossier):
        raise GeenToegang("Over dit dossier loopt geen verzoek.")
    with als_rekenaar():
        dossiers = zelfde_persoon(dossier)
        rijen_ = gebeurtenissen(dossiers)
        labels = {een["id"]: recht.gebeurtenissen[een["type"]].label for een in rijen_}
        plek = _Plek(dossiers, recht, wie.beleid, _functies(), organisaties(), labels)
        return {
            "schema": SCHEMA,
            "versie": VERSIE,
            "gemaakt_op": vandaag.isoformat(),
            "gemeente": {"code": wie.gemeente, "naam": wie.gemeente_naam},
            **_van_de_persoon(plek, rijen_),
            "verzoeken": [_verzoek(een, vandaag) for een_dossier in dossiers for een in van_dossier(een_dossier)],
            **persoonsaanhang(dossiers, plek.functies),
            "doelen": persoonsfeiten.doelen(recht),
            "bewaren": persoonsfeiten.bewaren(dossiers[0], recht, vandaag),
        }


def _van_de_persoon(plek: _Plek, rijen_: list[Rij]) -> Gegevens:
    """Who it is, what happened, what follows from it, who received and who looked."""
    hoofd, *andere = plek.dossiers
    staand = [een for een in rijen_ if een["herroepen_op"] is None]
    return {
        "dossier": hoofd,
        "dossiers": plek.dossiers,
        "persoon": _persoon(hoofd),
        "andere_dossiers": [{"dossier": ander, "persoon": _persoon(ander)} for ander in andere],
        "gebeurtenissen": [_gebeurtenis(plek, een) for een in rijen_],
        "woongeschiedenis": [_wat(plek, een) for een in staand if een["type"] in WOONTYPEN],
        "concepten": [_concept(plek, een) for een in _concepten(plek.dossiers)],
        "feiten": persoonsfeiten.feiten(hoofd, plek.recht),
        "termijnen": _termijnen(plek),
        "ontvangers": [een for dossier in plek.dossiers for een in persoonsfeiten.ontvangers(dossier, plek.recht)],
        "inzagen": [een | {"moment": een["moment"].isoformat()} for een in inzages(*plek.dossiers)],
    }


def _functies() -> dict[str, dict[str, str]]:
    """Of everybody here the work and the organisation: the name of who did something is not the person's to have."""
    gevonden = rijen(
        "SELECT m.id, m.rollen, o.naam AS organisatie FROM medewerker m"
        " JOIN organisatie o ON o.gemeente = m.gemeente AND o.id = m.organisatie"
        " WHERE m.gemeente = current_setting('regie.gemeente')"
    )
    return {een["id"]: {"functie": functie(een["rollen"]), "organisatie": een["organisatie"]} for een in gevonden}


def _persoon(dossier: str) -> Gegevens:
    gevonden = rij(
        """SELECT p.voornamen, p.tussenvoegsel, p.achternaam, p.roepnaam, p.naam_eigen, p.geboortedatum, p.email,
            p.taal, p.talen, p.tolktaal, p.tolk_nodig,
            (SELECT jsonb_object_agg(n.soort, n.nummer) FROM persoon_nummer n
             WHERE n.gemeente = p.gemeente AND n.persoon = p.id) AS nummers
        FROM dossier d JOIN persoon p ON p.gemeente = d.gemeente AND p.id = d.persoon
        WHERE d.gemeente = current_setting('regie.gemeente') AND d.id = %s""",
        [dossier],
    )
    assert gevonden is not None  # a request keeps its dossier
    nummers, code = gevonden.pop("nummers") or {}, gevonden.pop("taal")
    extra = persoonsextra(dossier)
    return (
        gevonden
        | extra
        | {
            "taal": {"code": code, "naam": taal(code)} if code else None,
            "telefoon": nummers.get("telefoon", ""),
            "burgerservicenummer": nummers.get("bsn", ""),
            "v_nummer": nummers.get("v_nummer", ""),
        }
    )


def _gebeurtenis(plek: _Plek, een: Rij) -> Gegevens:
    ingetrokken = None
    if een["herroepen_op"] is not None:
        ingetrokken = {"op": _dag(een["herroepen_op"]), "reden": een["herroepen_reden"] or ""}
    return _wat(plek, een) | {
        "id": een["id"],
        "vastgelegd_op": _dag(een["vastgelegd_op"]),
        "vastgelegd_door": _door(plek, een["door"]),
        "bron": _bron(een["bron"]),
        "ingetrokken": ingetrokken,
    }


def _bron(bron: str | None) -> str:
    """Who let us know, in words; what is not in this list stays as it is."""
    namen = {
        "duo": _("DUO"),
        "coa": _("het COA"),
        "school": _("de school"),
        "mb": _("de maatschappelijke begeleiding"),
        "inburgeraar": _("uzelf"),
        "tvs": _("het taakstellingsysteem (TVS)"),
    }
    return namen.get(bron or "", bron or "")


def _concept(plek: _Plek, een: Rij) -> Gegevens:
    return _wat(plek, een) | {"getypt_op": _dag(een["gemaakt_op"]), "getypt_door": _door(plek, een["medewerker"])}


def _concepten(dossiers: list[str]) -> list[Rij]:
    return rijen(
        "SELECT type, datum, gegevens, gemaakt_op, medewerker FROM concept"
        " WHERE gemeente = current_setting('regie.gemeente') AND dossier = ANY(%s) ORDER BY gemaakt_op",
        [dossiers],
    )


def _wat(plek: _Plek, een: Rij) -> Gegevens:
    """What happened, in a sentence and field by field."""
    type_ = plek.recht.gebeurtenissen[een["type"]]
    gegevens = een["gegevens"] | {
        naam: plek.functies.get(een["gegevens"][naam], {}).get("functie") or _("een medewerker")
        for naam in MEDEWERKERS
        if een["gegevens"].get(naam)
    }
    velden = ((naam, veld, gegevens.get(naam)) for naam, veld in type_.velden.items())
    return {
        "type": een["type"],
        "naam": type_.label,
        "datum": een["datum"].isoformat(),
        "zin": zin(een["type"], gegevens, plek.recht),
        "gegevens": [
            {"veld": naam, "naam": veld.label, "waarde": waarde, "leesbaar": _leesbaar(plek, naam, veld, waarde)}
            for naam, veld, waarde in velden
            if waarde not in (None, "", [], {})
        ],
    }


def _leesbaar(plek: _Plek, naam: str, veld: Veld, waarde: Any) -> str:
    """In words; "" for a key that only holds events together."""
    if veld.soort == "sleutel" and naam not in (*MEDEWERKERS, "organisatie"):
        return ""
    if naam == "organisatie" and waarde in plek.organisaties:
        return plek.organisaties[waarde].naam
    return in_woorden(veld, waarde, plek.recht, plek.labels)


def _door(plek: _Plek, sleutel: str | None) -> dict[str, str]:
    """What came from a file, or was recorded before somebody left, has no function any more."""
    return plek.functies.get(sleutel or "", {"functie": "", "organisatie": ""})


def _termijnen(plek: _Plek) -> list[Gegevens]:
    rijen_ = termijnen(plek.dossiers[0])
    deuren = {deur for een in rijen_ for deur in (een["start_door"], een["klaar_door"]) if deur and "-" in deur}
    types = types_van(sorted(deuren))
    uitleg = Herleiding(
        plek.recht.regels(plek.beleid), {id_: plek.recht.gebeurtenissen[type_].label for id_, type_ in types.items()}
    )
    return [
        {
            "termijn": een["termijn"],
            "naam": uitleg.regel(een).naam,
            "stand": statustekst(een),
            "uiterlijk": een["uiterlijk"].isoformat() if een["uiterlijk"] else None,
            "uitleg": [zin_ for zin_ in uitleg.zinnen(een)[1:] if not zin_.startswith(VOOR_MEDEWERKERS)],
            "bron": "; ".join(str(bron) for bron in uitleg.regel(een).bron),
        }
        for een in rijen_
        if uitleg.kent(een)
    ]


def _verzoek(een: Rij, vandaag: date) -> Gegevens:
    return {
        "soort": een["soort"],
        "naam": soort_in_woorden(een["soort"]),
        "ontvangen_op": een["ontvangen_op"].isoformat(),
        "uiterlijk": een["uiterlijk"].isoformat(),
        "stand": stand_in_woorden(een, vandaag),
        "reden": een["besluit_reden"] or "",
        "stappen": [
            {"op": _dag(stap["moment"]), "wat": stap_in_woorden(stap["soort"]), "toelichting": stap["reden"]}
            for stap in stappen(UUID(een["id"]))
        ],
    }


def _dag(moment: Any) -> str:
    return dag_in_amsterdam(moment).isoformat()
