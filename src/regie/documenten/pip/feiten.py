# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The facts of a plan, each once. Both documents are made from this list and from nothing else, so what one says the
other says too, with the same numbers and days."""

from collections.abc import Iterator
from typing import Any, Final

from regie.documenten.pdf import DocumentFout
from regie.documenten.pip.typen import Feit
from regie.kern.pip.inhoud import Besluit, Participatiewet, Pip, Route, Steun, Taak, Termijn, Versie, Wat

VASTE_LASTEN: Final = ("begint", "loopt")
_ALS_AANTAL: Final = "gesprekken"


def feiten(pip: Pip) -> tuple[Feit, ...]:
    """Raises DocumentFout for a plan that contradicts itself."""
    _klopt(pip)
    return (
        *_voor_wie(pip),
        *_route(pip.route),
        *_taken(pip),
        *_steun(pip.steun),
        *_als(pip.inzet.participatievorm, "participatievorm", "tekst"),
        *_participatiewet(pip.participatiewet),
        *_versie(pip.versie),
        *(feit for termijn in pip.termijnen for feit in _termijn(termijn)),
        *_besluit(pip.besluit),
    )


def _als(waarde: Any, zin: str, naam: str) -> Iterator[Feit]:
    """What is not in this plan is not said."""
    if waarde not in (None, "", ()):
        yield Feit(zin, {naam: waarde})


def _voor_wie(pip: Pip) -> Iterator[Feit]:
    yield Feit("wie", {"naam": pip.persoon.naam})
    yield from _als(pip.persoon.geboren, "geboren", "geboren")
    yield Feit(f"versie_{pip.versie.soort}", {"gemeente": pip.gemeente, "nummer": pip.versie.nummer})
    yield Feit(f"groep_{pip.groep}")


def _route(route: Route) -> Iterator[Feit]:
    yield Feit(f"route_{route.leerroute}")
    yield from _als(route.variant, "variant", "variant")
    yield from _als(route.motivering, "motivering", "tekst")
    yield from _als(route.wens, "wens", "tekst")
    if route.instemming is not None:
        yield Feit(f"instemming_{route.instemming}")
    yield from _als(route.taalniveau, "taalniveau", "niveau")
    for onderdeel, niveau in route.niveaus:
        yield Feit("niveau", {"onderdeel": onderdeel, "niveau": niveau})
    yield from _als(route.examens, "examens_z", "onderdelen")
    yield from _als(route.herbeoordeling_op, "herbeoordeling", "dag")


def _taken(pip: Pip) -> Iterator[Feit]:
    """The duties carry the hours; to pay the fixed costs is said by the decision on them."""
    for taak in pip.taken:
        if taak.wat != "vaste_lasten":
            yield _taak(taak)


def _taak(taak: Taak) -> Feit:
    if taak.wie == "gemeente":
        return Feit({"pvt": "aanbod_pvt"}.get(taak.wat, taak.wat))
    if taak.uren is not None:
        return Feit(taak.wat, {"aantal" if taak.wat == _ALS_AANTAL else "uren": taak.uren})
    return Feit(f"{taak.wat}_zonder" if taak.wat in ("lessen", "lessen_z") else taak.wat)


def _steun(steun: Steun) -> Iterator[Feit]:
    yield from _als(steun.ondersteuning, "ondersteuning", "tekst")
    yield from _als(steun.consulent, "consulent", "naam")
    yield from _als(steun.telefoon, "telefoon", "telefoon")
    if steun.voorschool is False:
        yield Feit("voorschool_nee")


def _participatiewet(pw: Participatiewet | None) -> Iterator[Feit]:
    if pw is None:
        return
    yield Feit(f"pw_{pw.deel}")
    yield from _als(pw.tekst, "pw_tekst", "tekst")
    for verplichting, stand in pw.verplichtingen:
        yield Feit("verplichting", {"verplichting": verplichting, "stand": stand})
    if pw.ontzorgen is not None:
        yield Feit(f"ontzorgen_{pw.ontzorgen}")


def _versie(versie: Versie) -> Iterator[Feit]:
    yield from _als(versie.reden, "reden", "reden")
    yield from _als(versie.grond, "grond", "grond")
    yield from _als(versie.toelichting, "toelichting", "tekst")
    for een in versie.verschillen:
        was, wordt = ((een.veld, waarde) for waarde in (een.was, een.wordt))
        yield Feit("verschil", {"veld": een.veld, "was": was, "wordt": wordt})


def _termijn(termijn: Termijn) -> Iterator[Feit]:
    dagen = {naam: dag for naam, dag in (("begin", termijn.begin), ("einde", termijn.einde)) if dag is not None}
    achter = {2: "", 0: "_open"}.get(len(dagen), "_tot" if "einde" in dagen else "_vanaf")
    yield Feit(f"termijn{achter}", {"termijn": termijn.soort, **dagen})
    yield from _als(termijn.aantal, "termijn_aantal", "aantal")


def _besluit(besluit: Besluit) -> Iterator[Feit]:
    yield from _als(besluit.bezwaar_tot, "bezwaar", "dag")
    yield Feit("dagtekening", {"dag": besluit.dagtekening})
    yield Feit("vastgesteld", {"dag": besluit.vastgesteld_op})
    yield from _als(besluit.beslist_door, "beslist", "naam")
    if besluit.beslist_door:
        yield from _als(besluit.functie, "functie", "functie")
    yield from _als(besluit.akkoord_van, "akkoord", "naam")


def _klopt(pip: Pip) -> None:
    """The duties repeat what the plan says; where they say something else, no document may choose between them."""
    einden = {termijn.einde for termijn in pip.termijnen}
    for taak in pip.taken:
        if taak.uiterlijk is not None and taak.uiterlijk not in einden:
            _weiger(f"de laatste dag van '{taak.wat}' hoort bij geen termijn")
    uren = {taak.wat: taak.uren for taak in pip.van("inburgeraar")}
    for wat, hoeveel in _inzet(pip).items():
        if uren.get(wat) != hoeveel:
            _weiger(f"de uren van '{wat}' staan er twee keer, en verschillen")
    if ("voorschool" in uren) != bool(pip.steun.voorschool):
        _weiger("de afspraak over de voorschool en de taak passen niet bij elkaar")
    betaalt = pip.participatiewet is not None and pip.participatiewet.ontzorgen in VASTE_LASTEN
    if ("vaste_lasten" in {taak.wat for taak in pip.van("gemeente")}) != betaalt:
        _weiger("het besluit over ontzorgen en de taak van de gemeente passen niet bij elkaar")


def _inzet(pip: Pip) -> dict[Wat, float | None]:
    """The hours as the plan sets them, under the duty that says them. A course without a number may be there too."""
    inzet = pip.inzet
    return {
        "pvt": inzet.pvt_uren, "map": inzet.map_uren, "gesprekken": inzet.gesprekken_per_jaar,
        "lessen": inzet.intensiteit_uren_week, "lessen_z": inzet.cursusuren_z, "meedoen_z": inzet.participatie_uren_z,
    }  # fmt: skip


def _weiger(wat: str) -> None:
    raise DocumentFout(f"Het PIP is niet te maken: {wat}. Kijk het plan na en probeer het opnieuw.")
