# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Karin's people who wait for a group, and groups for them."""

from collections.abc import Sequence
from datetime import date, time
from typing import Any
from uuid import UUID

from tests.register.cast import VANDAAG, Cast, importeer, verhaal
from tests.verhaal import gebeurtenis

DINSDAG = date(2026, 12, 1)
GEWEEST = date(2026, 11, 24)  # a Tuesday before the day of the tests


def wachtenden(cast: Cast, aantal: int, taal: str = "ar", consulent: str = "karin", naam: str = "w") -> list[str]:
    """So many people of this consulent; the names of their dossiers."""
    dossiers = [f"{naam}-{cast.gemeente}-{nummer}" for nummer in range(aantal)]
    namen = "dossier,voornamen,achternaam,taal\n"
    namen += "".join(f"{dossier},Mens,{naam.upper()}{nr:03d},{taal}\n" for nr, dossier in enumerate(dossiers))
    importeer(cast.gemeente, [rij for dossier in dossiers for rij in verhaal(dossier, consulent)], personen=namen)
    return dossiers


def gezin(cast: Cast, een: str, ander: str, *, opvang: str = "") -> str:
    """These two are partners with a child of three; the name of the household. `opvang`: how it stands with care."""
    huis, kind = f"huis-{een}", f"kind-{een}"
    rijen = [
        gebeurtenis("huishouden_lid", "2026-10-02", een, huishouden_id=huis, rol="partner"),
        gebeurtenis("huishouden_lid", "2026-10-02", ander, huishouden_id=huis, rol="partner"),
        gebeurtenis("dossier_geopend", "2026-10-01", kind, groep="geen_plicht", wet="geen", geboortejaar=2023),
        gebeurtenis("huishouden_lid", "2026-10-02", kind, huishouden_id=huis, rol="kind"),
    ]
    if opvang:
        rijen.append(gebeurtenis("kinderopvang", "2026-10-05", een, status=opvang))
    importeer(
        cast.gemeente, rijen, personen=f"dossier,voornamen,achternaam,geboortedatum\n{kind},Kind,Klein,2023-04-01\n"
    )
    return huis


def groep(cast: Cast, naam: str = "Brugklas dinsdag", wie: str = "karin", **anders: Any) -> UUID:
    from regie.werk.groepen.opslag import Groepsgegevens, maak_groep

    vast: dict[str, Any] = {
        "soort": "brugklas", "naam": naam, "begin": DINSDAG, "einde": date(2027, 1, 26), "uren": ("di-ochtend",),
        "tijd": time(9, 30), "minuten": 150, "minimum": 2, "maximum": 3, "start": "vast", "plaats": "Het Wijkhuis",
    }  # fmt: skip
    with cast.als(wie) as asker:
        return maak_groep(asker, Groepsgegevens(**vast | anders))


def voorstel(
    cast: Cast, groepen: Sequence[UUID], dossiers: Sequence[str], wie: str = "karin", soort: str = "brugklas"
) -> UUID:
    """Asked by this person and worked out by the worker."""
    from regie.toegang.gemeenten import gemeenten
    from regie.werk.groepen.uitrekenen import Rekenaar, vraag_voorstel

    with cast.als(wie) as asker:
        id_ = vraag_voorstel(asker, soort, groepen, dossiers)
    Rekenaar(gemeenten()[cast.gemeente], id_, VANDAAG).reken()
    return id_


def standen(cast: Cast, groep_: UUID, wie: str = "saskia") -> dict[str, str]:
    from regie.dossiers.groepen import leden

    with cast.als(wie):
        return {lid["dossier"]: lid["stand"] for lid in leden(groep_)}


def vastgelegd(cast: Cast, type_: str, *dossiers: str) -> list[tuple[str, dict[str, Any]]]:
    """What stands of this type: dossier and fields."""
    from regie.dossiers.groepen import staande

    with cast.als_systeem():
        return [(een["dossier"], een["gegevens"]) for een in staande(dossiers, [type_])]
