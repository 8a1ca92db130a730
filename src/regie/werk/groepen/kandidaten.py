# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""From the register to the question of a proposal: who the people are to the rules, and what the groups still hold."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Final
from uuid import UUID

from regie.dossiers.groepen import groepen as lees_groepen
from regie.dossiers.groepskandidaten import JONGSTE_ZONDER_OPVANG, al_in_groep, gezinnen, in_de_groep, mensen
from regie.dossiers.vraag import Rij
from regie.kern.kalender import dagnummer
from regie.werk.groepen.model import Groep, Kandidaat
from regie.werk.groepen.niveau import bepaling_van, stap_van
from regie.werk.groepen.soorten import VOORWAARDEN

OUDERS: Final = ("partner", "ouder")
GEREGELD: Final = ("geplaatst", "niet_nodig")


@dataclass
class Gezin:
    """Grown-ups of a household, and whether there is a child that somebody must be at home for."""

    groten: list[str] = field(default_factory=list)
    kind: bool = False
    opvang: bool = False

    def partner_van(self, dossier: str) -> str | None:
        """The other one, where there are two."""
        anderen = [een for een in self.groten if een != dossier]
        return anderen[0] if dossier in self.groten and len(anderen) == 1 else None

    @property
    def oppas_nodig(self) -> bool:
        return self.kind and not self.opvang


def lees_kandidaten(
    beleid: str, dossiers: Collection[str], vandaag: date, vast: Mapping[str, str] | None = None
) -> list[Kandidaat]:
    """As regie_rekenaar. `vast`: dossier → the group that somebody chose by hand."""
    bepaling = bepaling_van(beleid, vandaag)
    gezin = _gezinnen(gezinnen(dossiers), vandaag)
    partners = {een: g.partner_van(een) for een, g in gezin.items()}
    bezet = al_in_groep({*dossiers, *(p for p in partners.values() if p)}, vandaag)
    uit = []
    for rij in mensen(dossiers):
        dossier, eigen = rij["dossier"], gezin.get(rij["dossier"])
        partner, (niveau, niveau_uit) = partners.get(dossier), bepaling.van(rij)
        uit.append(
            Kandidaat(
                dossier,
                rij["taal"],
                niveau,
                rij["postcode4"],
                frozenset(rij["uren"] or ()),
                frozenset(bezet.get(dossier, ())),
                partner,
                bool(eigen and partner and eigen.oppas_nodig),
                frozenset(bezet.get(partner, ())) if partner else frozenset(),
                max(0, dagnummer(vandaag) - dagnummer(rij["sinds"])) if rij["sinds"] else 0,
                frozenset(naam for naam in VOORWAARDEN if rij[naam]),
                (vast or {}).get(dossier),
                niveau_uit,
            )
        )
    return uit


def _gezinnen(rijen: Sequence[Rij], vandaag: date) -> dict[str, Gezin]:
    """Dossier → the household."""
    per_huis: dict[str, Gezin] = {}
    for rij in rijen:
        gezin = per_huis.setdefault(rij["huishouden"], Gezin())
        if rij["rol"] in OUDERS:
            gezin.groten.append(rij["dossier"])
        if rij["rol"] == "kind" and _is_jong(rij["geboortedatum"], vandaag):
            gezin.kind = True
        if rij["opvang"] in GEREGELD:
            gezin.opvang = True
    return {rij["dossier"]: per_huis[rij["huishouden"]] for rij in rijen}


def _is_jong(geboren: str, vandaag: date) -> bool:
    """A child of which the age is not known is taken to be young: then nobody is left alone."""
    return not geboren or vandaag.year - int(geboren[:4]) < JONGSTE_ZONDER_OPVANG


def lees_groepen_voor(ids: Collection[UUID]) -> list[Groep]:
    """As regie_rekenaar."""
    erin = in_de_groep(ids)
    return [als_groep(rij, erin.get(rij["id"])) for rij in lees_groepen(ids=ids)]


def als_groep(rij: Rij, erin: Rij | None = None) -> Groep:
    """A group as the rules see it. `erin`: who is in it already."""
    return Groep(
        str(rij["id"]),
        rij["naam"],
        rij["minimum"],
        rij["maximum"],
        frozenset(rij["uren"]),
        rij["begin"],
        rij["einde"],
        rij["taal"] or "",
        rij["alleen_taal"],
        stap_van(rij["niveau_van"]),
        stap_van(rij["niveau_tot"]),
        rij["postcode4"],
        frozenset(rij["voorwaarden"]),
        rij["gaat_door"],
        erin["aantal"] if erin else 0,
        frozenset(erin["talen"]) if erin else frozenset(),
        tuple(n for code in (erin["niveaus"] if erin else ()) if (n := stap_van(code)) is not None),
    )
