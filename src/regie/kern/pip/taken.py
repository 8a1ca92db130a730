# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""What the person does and what the gemeente does, out of the content of a PIP: for the lists in both documents."""

from collections.abc import Iterator, Mapping
from datetime import date

from regie.kern.pip.inhoud import Inzet, Participatiewet, Route, Soorttermijn, Steun, Taak, Wat
from regie.kern.pip.situatie import ASIEL


def taken(
    groep: str,
    route: Route,
    inzet: Inzet,
    steun: Steun,
    pw: Participatiewet | None,
    einde: Mapping[Soorttermijn, date | None],
) -> tuple[Taak, ...]:
    """`einde`: the last day of each term that is known."""
    return (
        *_taal(groep, route, inzet, einde),
        *_samenleving(route, inzet, einde),
        *_rondom(inzet, steun, pw),
        *_gemeente(groep, steun, pw, einde),
    )


def _taal(groep: str, route: Route, inzet: Inzet, einde: Mapping[Soorttermijn, date | None]) -> Iterator[Taak]:
    tot = einde.get("inburgeringstermijn")
    yield _ik("lessen", inzet.intensiteit_uren_week) if groep in ASIEL else _ik("school_kiezen")
    match route.leerroute:
        case "onderwijs":
            yield _ik("schakeltraject", tot=tot)
            yield _ik("knm", tot=tot)
        case "z":
            yield _ik("lessen_z", inzet.cursusuren_z, tot)
            if inzet.participatie_uren_z is not None:
                yield _ik("meedoen_z", inzet.participatie_uren_z, tot)
            yield _ik("eindgesprek_z", tot=einde.get("z_eindgesprek") or tot)
            if route.examens:
                yield _ik("examens", tot=tot)
        case "b1":
            yield _ik("examens", tot=tot)
            yield _ik("knm", tot=tot)


def _samenleving(route: Route, inzet: Inzet, einde: Mapping[Soorttermijn, date | None]) -> Iterator[Taak]:
    yield _ik("pvt", inzet.pvt_uren, einde.get("pvt"))
    if inzet.map_uren is not None:
        yield _ik("map", inzet.map_uren, einde.get("map"))


def _rondom(inzet: Inzet, steun: Steun, pw: Participatiewet | None) -> Iterator[Taak]:
    yield _ik("gesprekken", inzet.gesprekken_per_jaar)
    if steun.voorschool:
        yield _ik("voorschool")
    if pw is not None:
        yield _ik("werk_en_inkomen")
    yield _ik("melden")


def _gemeente(
    groep: str, steun: Steun, pw: Participatiewet | None, einde: Mapping[Soorttermijn, date | None]
) -> Iterator[Taak]:
    if groep in ASIEL:
        yield Taak("gemeente", "aanbod", uiterlijk=einde.get("aanbod"))
    yield Taak("gemeente", "pvt")
    yield Taak("gemeente", "begeleiding")
    if pw is not None and pw.ontzorgen in ("begint", "loopt"):
        yield Taak("gemeente", "vaste_lasten", uiterlijk=einde.get("ontzorgen"))


def _ik(wat: Wat, uren: float | None = None, tot: date | None = None) -> Taak:
    return Taak("inburgeraar", wat, uren, tot)
