# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Who somebody is as the reader may see it, what it was before, and where somebody lived and lives."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Final

from regie.dossiers.vraag import Rij, rij, rijen
from regie.kern.kalender.amsterdam import dag_in_amsterdam
from regie.personen.velden import GESCHEIDEN, VELDEN

_CONTACT: Final = ("naam", "telefoon", "email", "adres", "van", "tot")


def gegevens(dossier: str) -> Rij | None:
    """Every field of personen.velden as a text, without the BSN: of that only `heeft_bsn`; and `versie`.

    Places are empty for who may not know them: `persoon_contact` leaves them out.
    """
    gevonden = rij(_GEGEVENS, [dossier])
    if gevonden is None:
        return None
    return plat({**dict.fromkeys(VELDEN, ""), **gevonden})


def plat(gevonden: Rij) -> Rij:
    """A row with CONTACTEN as texts: each field of a place by its own name."""
    velden = gevonden | {"talen": " ".join(gevonden["talen"])}
    for soort in GESCHEIDEN:
        deel = velden.pop(soort) or {}
        velden |= {f"{soort}_{naam}": deel.get(naam) or "" for naam in _CONTACT if f"{soort}_{naam}" in VELDEN}
    return velden


CONTACTEN: Final = ", ".join(
    f"(SELECT to_jsonb(c) FROM persoon_contact c WHERE c.gemeente = p.gemeente AND c.persoon = p.id"
    f" AND c.soort = '{soort}') AS {soort}"
    for soort in GESCHEIDEN
)
"""The places of a person `p`, as far as the reader may know them."""


_GEGEVENS: Final = f"""
    SELECT p.voornamen, p.tussenvoegsel, p.achternaam, p.roepnaam, p.naam_eigen, p.geboortedatum, p.taal, p.talen,
           p.tolktaal, p.tolk_nodig, p.email, p.versie,
           coalesce((SELECT n.nummer FROM persoon_nummer n WHERE n.gemeente = p.gemeente AND n.persoon = p.id
                     AND n.soort = 'telefoon'), '') AS telefoon,
           coalesce((SELECT n.nummer FROM persoon_nummer n WHERE n.gemeente = p.gemeente AND n.persoon = p.id
                     AND n.soort = 'v_nummer'), '') AS v_nummer,
           EXISTS (SELECT 1 FROM persoon_nummer n WHERE n.gemeente = p.gemeente AND n.persoon = p.id
                   AND n.soort = 'bsn') AS heeft_bsn,
           {CONTACTEN}
    FROM dossier d JOIN persoon p ON p.gemeente = d.gemeente AND p.id = d.persoon
    WHERE d.gemeente = current_setting('regie.gemeente') AND d.id = %s
"""


def eerder(dossier: str, aantal: int = 200) -> list[Rij]:
    """Every change of who this is, newest first."""
    return rijen(
        "SELECT moment, veld, oud, nieuw, reden, door FROM persoon_wijziging"
        " WHERE gemeente = current_setting('regie.gemeente') AND dossier = %s"
        " ORDER BY moment DESC, veld LIMIT %s",
        [dossier, aantal],
    )


ALLE: Final = 1_000_000  # changes; nobody has so many


def voor_de_persoon(dossier: str) -> Rij:
    """As regie_rekenaar: addresses, and what was kept before, as the person may have it: not who changed it."""
    contact = rijen(
        "SELECT c.soort, c.naam, c.telefoon, c.email, c.adres, c.van::text, c.tot::text FROM persoon_contact c"
        " JOIN dossier d ON d.gemeente = c.gemeente AND d.persoon = c.persoon"
        " WHERE d.gemeente = current_setting('regie.gemeente') AND d.id = %s ORDER BY c.soort",
        [dossier],
    )
    gewijzigd = [
        {"op": dag_in_amsterdam(een["moment"]).isoformat(), "veld": str(VELDEN[een["veld"]].label),
         "was": een["oud"], "werd": een["nieuw"], "reden": een["reden"]}
        for een in eerder(dossier, ALLE)
    ]  # fmt: skip
    return {"contact": contact, "eerdere_gegevens": gewijzigd}


WOONTYPEN: Final = ("koppeling", "koppeling_einde", "huisvesting", "inschrijving_brp", "verhuizing", "vertrek")
PLICHTTYPEN: Final = (
    "dossier_geopend", "kennisgeving_plicht", "plicht_gewijzigd", "plicht_ingetrokken",
)  # fmt: skip


def op_volgorde(gebeurd: Mapping[str, Sequence[Rij]], typen: Sequence[str]) -> list[Rij]:
    """The standing events of these types, oldest first."""
    alle = [een for naam in typen for een in gebeurd.get(naam, ())]
    return sorted(alle, key=lambda een: (een["datum"], een["vastgelegd_op"], een["id"]))


def azc_geldt(velden: Rij, huisvesting: date | None, vandaag: date) -> bool:
    """Whether somebody is still reached through the azc: until the last day there, or until there is a home."""
    tot = velden["azc_tot"]
    weg = (tot and date.fromisoformat(tot) < vandaag) or (huisvesting is not None and huisvesting <= vandaag)
    return not weg and any(velden[f"azc_{naam}"] for naam in ("naam", "telefoon", "email", "adres"))
