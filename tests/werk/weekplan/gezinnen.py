# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Families of the tests, without a database: Amina and Yonas with small children, and what they do in a week."""

from collections.abc import Sequence

from regie.werk.weekplan.model import Blok, Gezin, Keuze, Mens, Tijd

AMINA, YONAS, SAMI = Mens("amina", "Amina"), Mens("yonas", "Yonas"), Mens("sami", "Sami", klein=True)
MA, DI, WO, DO, VR, ZA = range(1, 7)


def u(uur: float) -> int:
    """A time in minutes."""
    return int(uur * 60)


def keuze(
    nummer: int, dagen: Sequence[int], van: float, tot: float, plaatsen: int | None = None, plek: str = ""
) -> Keuze:
    return Keuze(
        nummer, f"groep {nummer}", tuple(Tijd(dag, u(van), u(tot)) for dag in dagen), plek or str(nummer), plaatsen
    )


def vast(id_: str, wie: Mens, soort: str, dagen: Sequence[int], van: float, tot: float, **anders: object) -> Blok:
    return Blok(id_, wie.id, soort, id_, (keuze(1, dagen, van, tot),), 1, True, **anders)  # type: ignore[arg-type]


def los(id_: str, wie: Mens, soort: str, *keuzes: Keuze, **anders: object) -> Blok:
    return Blok(id_, wie.id, soort, id_, keuzes, **{"vast": False} | anders)  # type: ignore[arg-type]


def paar(*blokken: Blok, kinderen: Sequence[Mens] = (SAMI,)) -> Gezin:
    return Gezin((AMINA, YONAS, *kinderen), blokken)


def een_opvangplek() -> Gezin:
    """Both want lessons; Sami has care on Tuesday and Thursday morning only, and Yonas works on Friday."""
    return paar(
        vast("opvang", SAMI, "opvang", [DI, DO], 8.5, 12.5),
        vast("werk", YONAS, "werk", [VR], 8, 16, reis=30),
        los("les amina", AMINA, "les", keuze(1, [DI, DO], 9, 11.5), keuze(2, [MA, VR], 9, 11.5), reis=20),
        los("les yonas", YONAS, "les", keuze(1, [DI, VR], 9, 11.5), keuze(2, [MA, WO], 9, 11.5), reis=20),
    )
