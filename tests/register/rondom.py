# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Everything that can hang on a dossier besides its events: around Amina's, as the rooms of Regie make it."""

from datetime import time
from uuid import UUID

from django.db import connection

from tests.register.cast import SCHOOL, VANDAAG, Cast, importeer
from tests.verhaal import gebeurtenis, recht
from tests.werk.agenda.bureau import boek, klok, maak_afspraak, plan_van, richt_in
from tests.werk.brieven.bureau import aan, zet_klaar
from tests.werk.groepen.mensen import DINSDAG, groep
from tests.werk.keten.school import beproef, csv, regel


def omring(cast: Cast, *, verwijs: bool = True) -> UUID:
    """A letter, a draft, an appointment with an interpreter, hours, groups, a message that was read, hours of the
    school, a class and a change of who Amina is; gives the group. Not `verwijs`: the school knows her already."""
    _agenda(cast)
    zet_klaar(cast, "welkom", [aan(cast.dossier)])
    _concept(cast)
    _intake(cast)
    _vragenlijst(cast)
    _pip(cast)
    _persoon(cast)
    _week(cast)
    _meedoen(cast)
    _cbs(cast)
    if verwijs:
        cast.verwijs(SCHOOL, "leerroute", "v1", neem_aan="tess")
    _school(cast)
    return _groepen(cast)


def _agenda(cast: Cast) -> None:
    from regie.toegang.sleutel import uuid7
    from regie.werk.agenda.tijd import Tijdregel, schrijf_tijd

    kamers = richt_in(cast)
    afspraak = maak_afspraak(cast, plan_van(klok(10), ruimte=kamers["spreekkamer 1"]))
    boek(cast, afspraak, kamers["selam"])
    with cast.als("karin") as karin, connection.cursor() as cursor:
        schrijf_tijd(karin, Tijdregel(uuid7(), cast.dossier, "intake", 60, VANDAAG))
        cursor.execute(
            "INSERT INTO afspraak_herinnering (gemeente, afspraak, dossier)"
            " SELECT gemeente, afspraak, dossier FROM afspraak_plek WHERE dossier = %s",
            [cast.dossier],
        )


def _concept(cast: Cast) -> None:
    """A draft that refers to an event."""
    from regie.register.concepten import bewaar

    oproep = cast.leg_vast("oproep_intake", "2026-11-10", nummer=1, verzendwijze="brief", voor_datum="2026-11-25")
    velden = {"bij": "intake", "afgemeld": False, "oproep_id": str(oproep)}
    nieuw = cast.nieuw("niet_verschenen", VANDAAG, **velden)
    with cast.als("karin") as karin:
        bewaar(karin, nieuw, recht())


def _intake(cast: Cast) -> None:
    """A note of a talk that was not recorded yet."""
    from regie.werk.intake.notities import Tekst, bewaar

    with cast.als("karin") as karin:
        bewaar(
            karin, recht(), cast.dossier, Tekst("werk", "Wil graag in een keuken werken.", "inburgeraar", None), klok(9)
        )


def _pip(cast: Cast) -> None:
    """A draft that a colleague was asked to look at, and a decision as it was sent."""
    from regie.toegang.sleutel import uuid7
    from regie.werk.pip.voorleggen import leg_voor

    met_besluit = cast.leg_vast("contact", "2026-11-18", kanaal="brief", richting="uit", onderwerp="plan")
    with cast.als("karin") as karin, connection.cursor() as cursor:
        leg_voor(karin, cast.dossier, "0" * 64)
        cursor.execute(
            "INSERT INTO pip_concept (gemeente, dossier, veld, categorie, waarde, revisie, door)"
            " VALUES (%s, %s, 'pvt_uren', 'gewoon', '[\"12\"]', 1, 'karin')",
            [cast.gemeente, cast.dossier],
        )
        cursor.execute(
            "INSERT INTO pip_document (gemeente, id, dossier, gebeurtenis, soort, taal, versie, categorieen, inhoud,"
            " sha256) VALUES (%s, %s, %s, %s, 'besluit', 'nl', 1, '{gewoon}', 'x', %s)",
            [cast.gemeente, uuid7(), cast.dossier, met_besluit, "0" * 64],
        )
        cursor.execute(
            "INSERT INTO pip_handtekening (gemeente, id, dossier, gebeurtenis, naam, getypt_door, bij)"
            " VALUES (%s, %s, %s, %s, 'Amina Tesfay', 'inburgeraar', 'karin')",
            [cast.gemeente, uuid7(), cast.dossier, met_besluit],
        )


def _vragenlijst(cast: Cast) -> None:
    """A list with a code, one answer given."""
    from regie.werk.vragenlijst.bewaren import bewaar
    from regie.werk.vragenlijst.lijst import geef_code, open_lijst

    with cast.als("karin") as karin:
        geef_code(karin, cast.dossier, "ti", klok(17))
        lijst = open_lijst(karin, cast.dossier)
        assert lijst is not None
        bewaar(lijst, "geld", {"codes": ["geld_hulp"]}, None, recht())


def _meedoen(cast: Cast) -> None:
    """A place that was chosen for Amina."""
    from tests.web.meedoen.plekken import kies, plek

    kies(cast, plek(cast))


def _cbs(cast: Cast) -> None:
    """A delivery to the statistics office with her in it."""
    from tests.uitwisseling.swi.bureau import maak_levering, vul_berichtgever_in

    vul_berichtgever_in(cast)
    maak_levering(cast)


def _persoon(cast: Cast) -> None:
    from regie.register.personen_wijzigen import Wijziging, wijzig_persoon

    with cast.als("karin") as karin:
        wijzig_persoon(karin, cast.dossier, Wijziging({"roepnaam": "Amie", "post_adres": "Kade 1"}, 1), VANDAAG)


def _week(cast: Cast) -> None:
    """A lesson in her normal week."""
    from regie.toegang.sleutel import uuid7
    from regie.werk.weekplan.opslag import Blokgegevens, Keuzegegevens, voeg_toe

    les = Blokgegevens("les", "Nederlands", "De Brug", True, 20, "school", VANDAAG, None)
    with cast.als("karin") as karin:
        voeg_toe(karin, cast.dossier, uuid7(), les, Keuzegegevens([1, 3], time(9), time(11, 30)))


def _school(cast: Cast) -> None:
    """A message that Tess read, hours that wait, and a class."""
    from regie.dossiers.berichten import draad, lees
    from regie.werk.keten.groep.groepen import maak_groep, zet_leden

    cast.leg_vast("bericht", "2026-11-20", verwijzing_id="v1", bericht="Hoe gaat het met Amina?")
    beproef(cast, csv(regel(cast.dossier, van="2026-11-03", tot="2026-11-28")), "2026-11")
    with cast.als("tess") as tess:
        lees(tess, cast.dossier, draad(cast.dossier, "v1"))
        zet_leden(tess, maak_groep(tess, "NT2 dinsdag", "nt2", ["ochtend"], 150), [cast.dossier], DINSDAG)


def _groepen(cast: Cast) -> UUID:
    from regie.werk.groepen.leden import zet_erbij
    from regie.werk.groepen.opslag import bewaar_wens
    from tests.werk.groepen.mensen import voorstel

    groep_ = groep(cast)
    with cast.als("karin") as karin:
        bewaar_wens(karin, cast.dossier, ["di-ochtend"], "1234")
    voorstel(cast, [groep_], [cast.dossier])
    with cast.als("karin") as karin:
        zet_erbij(karin, groep_, [cast.dossier])
    return groep_


def dubbel(cast: Cast) -> str:
    """A second dossier of Amina, of Bas."""
    id_ = f"dubbel-{cast.gemeente}"
    rijen = [
        gebeurtenis("dossier_geopend", "2026-06-05", id_, groep="asiel_vergunning", wet="wi2021", geboortejaar=1990),
        gebeurtenis("toewijzing", "2026-06-06", id_, rol="regie", medewerker="bas"),
        gebeurtenis("koppeling", "2026-06-03", id_),
    ]
    importeer(cast.gemeente, rijen, personen=f"dossier,voornamen,achternaam\n{id_},Aminah,Tesfai\n")
    return id_
