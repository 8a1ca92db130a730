# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Tess's school with pupils: people who were referred to it in June, and files with their hours of October."""

from collections.abc import Sequence
from datetime import date
from typing import Any
from uuid import UUID

from tests.register.cast import SCHOOL, VANDAAG, Cast, importeer
from tests.verhaal import gebeurtenis, recht

OKTOBER = "2026-10"
KOP = "leerling;van;tot;soort;aangeboden;gevolgd;geoorloofd_verzuim;ongeoorloofd_verzuim"


def bsn(nummer: int) -> str:
    """A number that passes the eleven test; they begin with 9999, as no real one does."""
    for volgend in range(nummer * 20, nummer * 20 + 20):
        tekst = f"9999{volgend:05d}"
        som = sum(int(c) * g for c, g in zip(tekst, (9, 8, 7, 6, 5, 4, 3, 2, -1), strict=True))
        if som % 11 == 0:
            return tekst
    raise AssertionError(nummer)


def leerlingen(cast: Cast, aantal: int, **verwijzing: Any) -> list[str]:
    """So many pupils, taken on by the school on 6 June; the names of their dossiers."""
    dossiers = [f"leerling-{cast.gemeente}-{nummer}" for nummer in range(aantal)]
    schrijf_in(cast, dossiers, **verwijzing)
    return dossiers


def schrijf_in(cast: Cast, dossiers: Sequence[str], **verwijzing: Any) -> None:
    namen = "dossier,voornamen,achternaam,bsn\n"
    namen += "".join(f"{dossier},Leerling,Nummer{nr:04d},{bsn(nr + 1)}\n" for nr, dossier in enumerate(dossiers))
    importeer(cast.gemeente, [rij for dossier in dossiers for rij in _verhaal(dossier, verwijzing)], personen=namen)


def _verhaal(dossier: str, verwijzing: dict[str, Any]) -> list[dict[str, Any]]:
    velden = {"organisatie": SCHOOL, "taak": "leerroute", "verwijzing_id": f"v-{dossier}"} | verwijzing
    antwoord = {"verwijzing_id": velden["verwijzing_id"], "antwoord": "aangenomen"}
    return [
        gebeurtenis("dossier_geopend", "2026-06-01", dossier, groep="asiel_vergunning", wet="wi2021"),
        gebeurtenis("toewijzing", "2026-06-02", dossier, rol="regie", medewerker="karin"),
        gebeurtenis("verwijzing", "2026-06-05", dossier, **velden),
        gebeurtenis("verwijzing_antwoord", "2026-06-06", dossier, door_rij="tess", **antwoord),
    ]


def regel(dossier: str, *uren: float, van: str = "2026-10-01", tot: str = "2026-10-31", soort: str = "nt2") -> str:
    aantallen = uren or (40, 36, 3, 1)
    return ";".join([dossier, van, tot, soort, *(f"{aantal:g}".replace(".", ",") for aantal in aantallen)])


def csv(*regels: str, kop: str = KOP) -> bytes:
    return "".join(f"{regel}\r\n" for regel in (kop, *regels)).encode()


def beproef(cast: Cast, ruw: bytes, maand: str = OKTOBER, naam: str = "tess", **opties: Any) -> UUID:
    from regie.kern.kalender.maand import Maand
    from regie.werk.keten.uren.levering import beproef_bestand

    with cast.als(naam) as wie:
        return beproef_bestand(wie, recht(), VANDAAG, Maand.lees(maand), ruw, **opties)


def bekijk(cast: Cast, id_: UUID, naam: str = "tess") -> Any:
    from regie.werk.keten.uren.levering import bekijk as kijk

    with cast.als(naam) as wie:
        return kijk(wie, recht(), id_)


def neem_op(cast: Cast, id_: UUID, ontbrekende: Any = "laten", naam: str = "tess") -> int:
    from regie.werk.keten.uren.levering import neem_op as neem

    merk = bekijk(cast, id_, naam).plan.merk
    with cast.als(naam) as wie:
        return neem(wie, recht(), id_, merk, ontbrekende)


def lever(cast: Cast, *regels: str, ontbrekende: Any = "laten") -> int:
    """Delivered and confirmed."""
    return neem_op(cast, beproef(cast, csv(*regels)), ontbrekende)


def mis(cast: Cast, *regels: str, kop: str = KOP) -> list[tuple[int, str, str]]:
    """What is wrong with a file: row, column, what."""
    blik = bekijk(cast, beproef(cast, csv(*regels, kop=kop)))
    return [(regel.rij, fout.kolom, fout.wat) for regel in blik.regels for fout in regel.mis]


def geteld(cast: Cast, dossier: str) -> list[tuple[str, str, str, float]]:
    """The hours of October that count: days, kind and how many were attended."""
    from regie.kern.kalender.maand import Maand
    from regie.werk.keten.uren.vastgelegd import lees

    with cast.als("tess") as wie:
        uren = [rij.uren for rij in lees(wie, Maand.lees(OKTOBER), [dossier]).tellend()]
    return [(str(een.van), str(een.tot), een.soort, een.gevolgd) for een in uren]


def uren_in_feiten(cast: Cast, dossier: str, op: date = VANDAAG) -> float:
    """The attended NT2 hours as the kern counts them."""
    from regie.kern.feiten import Feiten
    from regie.register.herberekenen import stroom

    with cast.als_systeem():
        feiten = Feiten(stroom([dossier], cast.gemeente, recht(), op), recht(), op)
    nummers = feiten.tel("lesuren")
    return 0 if nummers is None else float(nummers.getal("gevolgd").sum()) / 60


def werk_af(cast: Cast) -> int:
    """The worker does what waits, with the arguments that were kept for it; how many jobs that was."""
    import json

    from django.db import connection

    from regie.toegang.gemeenten import gemeenten
    from regie.werk.keten.uren.verwerken import verwerk

    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT args FROM procrastinate_jobs WHERE task_name LIKE '%%verwerk_uren' AND args ->> 'gemeente' = %s"
            " ORDER BY id",
            [cast.gemeente],
        )
        taken = [json.loads(rij[0]) if isinstance(rij[0], str) else rij[0] for rij in cursor.fetchall()]
    assert all(set(taak) == {"gemeente", "levering"} for taak in taken)
    for taak in taken:
        verwerk(gemeenten()[taak["gemeente"]], UUID(taak["levering"]), recht(), VANDAAG)
    return len(taken)
