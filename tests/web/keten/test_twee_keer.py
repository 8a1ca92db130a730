# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Every form of a school, of its lessons and of the months, sent twice: recorded once, and no answer says it failed."""

from collections.abc import Callable
from typing import Any, NamedTuple

import pytest

from tests.register.cast import PIP, SCHOOL, VANDAAG, VLUCHTELINGENWERK, Cast
from tests.web.dossier.lezen import tekst, verborgen
from tests.web.keten.test_uren import kijk, merk
from tests.werk.keten.school import csv, leerlingen, lever, regel

UREN = {"soort": "nt2", "van": "2026-11-02", "tot": "2026-11-20", "aangeboden": "20", "gevolgd": "18",
        "geoorloofd_verzuim": "2", "ongeoorloofd_verzuim": "0"}  # fmt: skip
DAG = "2026-11-20"


class Post(NamedTuple):
    """What somebody sends, after the page was opened once. `hoort`: what the second answer says, where it matters."""

    naam: str
    adres: str
    velden: dict[str, Any]
    hoort: str = ""


Maak = Callable[[Cast], Post]


def _open(cast: Cast, naam: str, adres: str, hoort: str = "", /, **velden: Any) -> Post:
    return Post(naam, adres, verborgen(cast.client(naam).get(adres)) | velden, hoort)


def _keten(cast: Cast) -> str:
    cast.verwijs(SCHOOL, "leerroute", "v1", neem_aan="tess")
    return f"/keten/{cast.dossier}/"


def antwoord(cast: Cast, wat: str = "aangenomen", **velden: str) -> Post:
    cast.verwijs(SCHOOL, "leerroute", "v1")
    return _open(cast, "tess", f"/keten/{cast.dossier}/antwoord/v1/", antwoord=wat, **velden)


def weigering(cast: Cast) -> Post:
    return antwoord(cast, "geweigerd", reden="geen_plek")


def bericht(cast: Cast) -> Post:
    return _open(cast, "tess", f"{_keten(cast)}berichten/v1/", bericht="Zij mist haar bus")


def _vastleggen(cast: Cast, type_: str, **velden: str) -> Post:
    return _open(cast, "tess", f"{_keten(cast)}vastleggen/v1/{type_}/", **({"datum": DAG} | velden))


def intake(cast: Cast) -> Post:
    return _vastleggen(cast, "schoolintake", niveau="A1")


def start(cast: Cast) -> Post:
    return _vastleggen(cast, "start_leerroute", leerroute="b1")


def einde(cast: Cast) -> Post:
    _keten(cast)
    cast.leg_vast("start_leerroute", "2026-11-04", "tess", aanbieder=SCHOOL, leerroute="b1")
    return _open(cast, "tess", f"/keten/{cast.dossier}/vastleggen/v1/einde_leerroute/", datum=DAG, reden="afgerond")


def uren(cast: Cast) -> Post:
    return _vastleggen(cast, "lesuren", **UREN)


def taak_klaar(cast: Cast) -> Post:
    return _vastleggen(cast, "verwijzing_einde", reden="afgerond")


def _van_tess(cast: Cast, wat: str, **velden: str) -> Post:
    plek = _keten(cast)
    id_ = cast.leg_vast("schoolintake", DAG, "tess", aanbieder=SCHOOL, niveau="A1")
    return _open(cast, "tess", f"{plek}gebeurtenissen/{id_}/{wat}/", waarom="verkeerd gelezen", **velden)


def verbetering(cast: Cast) -> Post:
    return _van_tess(cast, "verbeteren", datum=DAG, niveau="A2")


def intrekking(cast: Cast) -> Post:
    return _van_tess(cast, "intrekken")


def verzuim(cast: Cast) -> Post:
    een = leerlingen(cast, 1)[0]
    return _open(cast, "tess", f"/keten/verzuim/{een}/", "Deze melding was al gedaan. Er is niets dubbel.",
                 soort="ongeoorloofd", uren="2,5", periode="vandaag")  # fmt: skip


def groep(cast: Cast) -> Post:
    velden = {"naam": "NT2 dinsdag", "soort": "nt2", "dagdelen": ["ochtend"], "minuten": "2,5"}
    return _open(cast, "tess", "/keten/groep/nieuw/", **velden)


def _groep(cast: Cast, leden: list[str]) -> str:
    from datetime import date

    from regie.werk.keten.groep.groepen import maak_groep, zet_leden

    with cast.als("tess") as tess:
        id_ = maak_groep(tess, "NT2 dinsdag", "nt2", ["ochtend"], 150)
        zet_leden(tess, id_, leden, date(2026, 9, 1))
    return f"/keten/groep/{id_}/"


def leden(cast: Cast) -> Post:
    een, ander = leerlingen(cast, 2)
    pad = f"{_groep(cast, [een])}leden/"
    return _open(cast, "tess", pad, "De groep is bijgewerkt.", vanaf="2026-10-01", leden=[een, ander])


def les(cast: Cast) -> Post:
    from tests.web.keten.test_groep import velden

    pad = _groep(cast, leerlingen(cast, 2))
    wie = velden(cast.client("tess").get(f"{pad}?dag=2026-10-06&dagdeel=ochtend"))
    codes = dict(zip(wie, ("ja", "nee"), strict=True))
    return Post("tess", pad, {"dag": "2026-10-06", "dagdeel": "ochtend", "minuten": "2,5"} | codes, "1 aanwezig")


def aanlevering(cast: Cast) -> Post:
    bekeken = kijk(cast.client("tess"), csv(*(regel(een) for een in leerlingen(cast, 2))))
    return Post("tess", bekeken.request["PATH_INFO"], {"merk": merk(bekeken), "doe": "opnemen"})


def opgelost(cast: Cast) -> Post:
    tess, een = cast.client("tess"), leerlingen(cast, 1)[0]
    bekeken = kijk(tess, csv(regel(een), regel("onbekend-77")))
    pad = bekeken.request["PATH_INFO"]
    tess.post(pad, {"merk": merk(bekeken), "doe": "opnemen"})
    return Post("tess", f"{pad}opgelost/", {"rij": "2"})


def gedaan(cast: Cast) -> Post:
    from tests.web.keten.test_vastleggen import knopvelden

    cast.verwijs(VLUCHTELINGENWERK, "mb", "v2", neem_aan="cor")
    cast.leg_vast("afspraak_gemaakt", "2026-11-04", actie_id="a", wie="mb", wat="huisarts", verwijzing_id="v2")
    cast.leg_vast("toewijzing", "2026-11-05", "cor", rol="mb", medewerker="vera")
    return Post("vera", f"/keten/{cast.dossier}/gedaan/v2/", knopvelden(cast, "vera"))


def _met_pip(cast: Cast) -> None:
    cast.klaar_voor_pip()
    cast.leg_vast("pip_vastgesteld", "2026-11-12", **PIP)


AANMELDING = {"datum": "2026-11-28", "aanbieder": SCHOOL, "leerroute": "b1", "lesvorm": "avond", "dagdelen": "3",
              "start_op": "2026-12-07", "onvolledig": "De intake volgt."}  # fmt: skip


def aanmelding(cast: Cast) -> Post:
    _met_pip(cast)
    return _open(cast, "karin", f"/dossiers/{cast.dossier}/lessen/aanmelden/", **AANMELDING)


def overstap(cast: Cast) -> Post:
    _met_pip(cast)
    cast.verwijs(VLUCHTELINGENWERK, "leerroute", "v1", neem_aan="thea")
    cast.leg_vast("start_leerroute", "2026-11-04", "thea", aanbieder=VLUCHTELINGENWERK, leerroute="b1")
    pad = f"/dossiers/{cast.dossier}/lessen/aanmelden/"
    return _open(cast, "karin", pad, laatste_les="2026-11-22", **AANMELDING)


def eigen_uren(cast: Cast) -> Post:
    _met_pip(cast)
    velden = UREN | {"datum": DAG, "aanbieder": "anders", "andere_school": "Taalhuis Vroeger"}
    return _open(cast, "karin", f"/dossiers/{cast.dossier}/lessen/eigen/", **velden)


def akkoord(cast: Cast) -> Post:
    lever(cast, *(regel(een) for een in leerlingen(cast, 1)))
    pad = f"/scholen/{SCHOOL}/maand/2026-10/"
    gezien = merk(cast.client("saskia").get(pad))
    return Post("saskia", f"{pad}akkoord/", {"merk": gezien, "opmerking": "Gebeld"}, "Op deze uren was al akkoord")


POSTS: list[Maak] = [
    antwoord, weigering, bericht, intake, start, einde, uren, taak_klaar, verbetering, intrekking, verzuim, groep,
    leden, les, aanlevering, opgelost, gedaan, aanmelding, overstap, eigen_uren, akkoord,
]  # fmt: skip
MISLUKT = ("niets opgeslagen", "klopt nog", "kloppen nog", "is al vastgelegd en")


def _stand(cast: Cast) -> tuple[int, ...]:
    """How much there is of everything that these forms record."""
    from regie.dossiers.vraag import rijen

    zichtbaar = {"saskia": ("gebeurtenis", "maandafsluiting"), "tess": ("lesgroep", "lesgroep_lid")}
    geteld = []
    for naam, tabellen in zichtbaar.items():
        with cast.als(naam, VANDAAG):
            geteld += [rijen(f"SELECT count(*)::int AS n FROM {tabel}")[0]["n"] for tabel in tabellen]
    return tuple(geteld)


@pytest.mark.parametrize("maak", POSTS, ids=[maak.__name__ for maak in POSTS])
def test_a_form_sent_twice_is_recorded_once_and_says_so(cast: Cast, maak: Maak) -> None:
    cast.staf()
    post = maak(cast)
    begin = _stand(cast)
    client = cast.client(post.naam)
    eerste = client.post(post.adres, post.velden)
    assert eerste.status_code in (200, 303), tekst(eerste)
    na_een = _stand(cast)
    tweede = client.post(post.adres, post.velden, follow=True)
    gezien = tekst(tweede)
    assert tweede.status_code == 200, gezien
    assert not [wat for wat in MISLUKT if wat in gezien], gezien
    assert post.hoort in gezien
    assert _stand(cast) == na_een
    assert (na_een != begin) is (maak is not opgelost)


def test_a_second_group_with_the_same_form_is_refused_in_words(cast: Cast) -> None:
    cast.staf()
    post = groep(cast)
    tess = cast.client("tess")
    tess.post(post.adres, post.velden)
    ander = tess.post(post.adres, post.velden | {"naam": "NT2 woensdag"})
    assert ander.status_code == 422
    assert "Met dit formulier maakte u al de groep NT2 dinsdag." in tekst(ander)
    assert "NT2 woensdag" not in tekst(tess.get("/keten/groep/"))
