# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""What another system asks: who there is, what was referred, and in which version. As the one who asks.

Staff see a person and what the kern made of the dossier; a partner sees what its task lets through (view `verwezene`).
Both get the same columns; what is not theirs stays empty.
"""

from collections.abc import Sequence
from typing import Final

from regie.dossiers.vraag import Rij, rij, rijen
from regie.dossiers.zoeken import MEESTE_DELEN, Gevonden, Zoekvraag
from regie.personen.namen import klanken, woorden
from regie.toegang.wie import Wie

_GEMEENTE: Final = "current_setting('regie.gemeente')"
_STAF: Final = f"""
    SELECT d.id AS dossier, d.laatste, p.voornamen, p.tussenvoegsel, p.achternaam, p.geboortedatum, p.taal, p.email,
           (SELECT n.nummer FROM persoon_nummer n WHERE n.gemeente = d.gemeente AND n.persoon = p.id
             AND n.soort = 'telefoon') AS telefoon,
           (SELECT n.nummer FROM persoon_nummer n WHERE n.gemeente = d.gemeente AND n.persoon = p.id
             AND n.soort = 'v_nummer') AS v_nummer,
           f.groep, f.fase, f.leerroute, f.taalniveau, f.intensiteit::float8, f.termijn_einde, f.consulent, f.is_actief
    FROM dossier d
    JOIN persoon p ON p.gemeente = d.gemeente AND p.id = d.persoon
    JOIN dossier_feiten f ON f.gemeente = d.gemeente AND f.dossier = d.id
    WHERE d.gemeente = {_GEMEENTE} AND {{waar}}
"""
# one row for every verwijzing: what any of them lets through. An empty text is less than every other.
_PARTNER: Final = f"""
    SELECT v.dossier, max(d.laatste) AS laatste, max(v.voornamen) AS voornamen, max(v.tussenvoegsel) AS tussenvoegsel,
           max(v.achternaam) AS achternaam, max(v.geboortedatum) AS geboortedatum, max(v.taal) AS taal,
           max(v.email) AS email, max(v.telefoon) AS telefoon, NULL AS v_nummer, NULL AS groep, NULL AS fase,
           max(v.leerroute) AS leerroute, max(v.taalniveau) AS taalniveau, max(v.intensiteit) AS intensiteit,
           max(v.termijn_einde) AS termijn_einde, max(v.consulent) AS consulent, NULL::boolean AS is_actief
    FROM verwezene v
    JOIN dossier d ON d.gemeente = v.gemeente AND d.id = v.dossier
    WHERE v.gemeente = {_GEMEENTE} AND {{waar}}
    GROUP BY v.dossier
"""


def versie(dossier: str) -> Rij | None:
    """Whether it is there for who asks, and by what its read models can be told from other ones."""
    return rij(
        "SELECT d.laatste, d.gerekend_op, g.gerekend_met, g.gerekend_op AS alles_op"
        " FROM dossier d JOIN gemeente g ON g.code = d.gemeente"
        " WHERE d.gemeente = current_setting('regie.gemeente') AND d.id = %s",
        [dossier],
    )


def dossiers(wie: Wie, na: str, aantal: int) -> list[Rij]:
    """In the order of their keys, from after one."""
    sleutel = "v.dossier" if wie.is_partner else "d.id"
    sql = _vraag(wie, f"{sleutel} > %(na)s")
    return rijen(f"{sql} ORDER BY {sleutel} LIMIT %(aantal)s", {"na": na, "aantal": aantal})


def dossiers_met(wie: Wie, sleutels: Sequence[str]) -> list[Rij]:
    """Those with these keys, in the order of the keys."""
    sleutel = "v.dossier" if wie.is_partner else "d.id"
    gevonden = rijen(_vraag(wie, f"{sleutel} = ANY(%(sleutels)s)"), {"sleutels": list(sleutels)})
    return sorted(gevonden, key=lambda een: sleutels.index(een["dossier"]))


def _vraag(wie: Wie, waar: str) -> str:
    return (_PARTNER if wie.is_partner else _STAF).format(waar=waar)


# where somebody learns or gets help says where somebody in hiding is: as the policy on events of type verwijzing
_RELATIE: Final = f"""
    SELECT r.dossier, r.verwijzing, r.organisatie, r.taak, r.stand, r.gevraagd_op, r.antwoord_op, r.van,
           nullif(r.einde, 'infinity') AS einde, nullif(r.tot, 'infinity') AS tot
    FROM relatie r
    WHERE r.gemeente = {_GEMEENTE}
      AND (current_setting('regie.afgeschermd') = 'ja' OR current_setting('regie.bereik') = 'relatie'
           OR NOT EXISTS (SELECT 1 FROM afscherming a WHERE a.gemeente = r.gemeente AND a.dossier = r.dossier))
"""


def verwijzingen(stand: str, na: tuple[str, str], aantal: int) -> list[Rij]:
    """Of everybody, in the order of dossier and verwijzing; `stand`: only these, "" for all."""
    waarden = {"stand": stand, "dossier": na[0], "verwijzing": na[1], "aantal": aantal}
    return rijen(
        f"{_RELATIE} AND (%(stand)s = '' OR r.stand = %(stand)s)"
        " AND (r.dossier, r.verwijzing) > (%(dossier)s, %(verwijzing)s)"
        " ORDER BY r.dossier, r.verwijzing LIMIT %(aantal)s",
        waarden,
    )


def verwijzingen_van(dossier: str) -> list[Rij]:
    return rijen(f"{_RELATIE} AND r.dossier = %s ORDER BY r.gevraagd_op, r.verwijzing", [dossier])


def zoek_verwezenen(vraag: Zoekvraag, na: str, aantal: int) -> Gevonden:
    """A partner's people that fit a name or a date of birth, by key. They are few enough to look at each."""
    alle = rijen(
        f"""
        SELECT v.dossier, max(v.voornamen) AS voornamen, max(v.achternaam) AS achternaam,
               max(v.geboortedatum) AS geboortedatum
        FROM verwezene v WHERE v.gemeente = {_GEMEENTE} AND v.dossier > %s GROUP BY v.dossier ORDER BY v.dossier
        """,
        [na],
    )
    passend = [een for een in alle if _past(een, vraag)]
    return Gevonden(passend[:aantal], passend[aantal - 1]["dossier"] if len(passend) > aantal else "")


def _past(een: Rij, vraag: Zoekvraag) -> bool:
    if vraag.dossier and een["dossier"] != vraag.dossier:
        return False
    if vraag.geboren and not _zelfde_dag(str(een["geboortedatum"]), vraag.geboren):
        return False
    namen = set(woorden(een["voornamen"], een["achternaam"]))
    return all(_past_woord(deel, namen) for deel in list(dict.fromkeys(woorden(vraag.naam)))[:MEESTE_DELEN])


def _zelfde_dag(bekend: str, gevraagd: str) -> bool:
    """Of whom less is known may fit too; who is not asked by date of birth never does."""
    return bool(bekend) and (bekend.startswith(gevraagd) or gevraagd.startswith(bekend))


def _past_woord(deel: str, namen: set[str]) -> bool:
    if any(naam.startswith(deel) for naam in namen):
        return True
    gehoord = _klanken(deel)
    return any(not gehoord.isdisjoint(_klanken(naam)) for naam in namen)


def _klanken(woord: str) -> set[str]:
    """Every way in which it may sound; one consonant alone would fit half of all."""
    return {geluid for geluid in klanken(woord) if len(geluid) > 1}
