# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The gemeenten of the table of states: one in which things happened, and one in which nothing did."""

from dataclasses import dataclass
from uuid import uuid4

from playwright.sync_api import Page

from tests.register.cast import Cast, importeer, maak
from tests.reizen.browser import Browsers
from tests.reizen.dagen import vandaag
from tests.verhaal import gebeurtenis

VOL, LEEG = "0911", "0912"


@dataclass(frozen=True)
class Huis:
    """`contact`: an event of Karin; `ingetrokken`: one that she withdrew."""

    cast: Cast
    leeg: Cast
    contact: str
    ingetrokken: str


def bouw_gemeente(code: str, naam: str = "Voorbeeldstad") -> None:
    from regie.toegang.gemeenten import voeg_gemeente_toe

    voeg_gemeente_toe(code, naam, "voorbeeld")


def bouw() -> Huis:
    bouw_gemeente(VOL)
    bouw_gemeente(LEEG, "Leegstad")
    cast = maak(VOL)
    zonder_consulent(VOL, "samuel")
    for naam in ("karin", "bas", "saskia"):
        cast.account(naam)
    cast.formatie("karin", "0.8")
    zorg_voor_inge(cast)
    contact = cast.leg_vast("contact", vandaag(), kanaal="telefoon", richting="in", onderwerp="over de huur")
    fout = cast.leg_vast("contact", vandaag(), kanaal="brief", richting="uit", onderwerp="hoort bij een ander")
    trek_in(cast, str(fout), "verkeerde dossier")
    return Huis(cast, Cast(LEEG, "niemand"), str(contact), str(fout))


def zonder_consulent(gemeente: str, dossier: str) -> None:
    """Samuel came and has nobody yet."""
    rij = gebeurtenis(
        "dossier_geopend", "2026-11-20", dossier, groep="asiel_vergunning", wet="wi2021", geboortejaar=1990
    )
    importeer(gemeente, [rij], personen=f"dossier,voornamen,achternaam\n{dossier},Samuel,Tekle\n")


def zorg_voor_inge(cast: Cast) -> None:
    """Inge, who has no agenda, comes to the income of Amina."""
    cast.account("inge")
    cast.leg_vast("toewijzing", vandaag(), "saskia", rol="inkomen", medewerker="inge")


def trek_in(cast: Cast, id_: str, reden: str) -> None:
    from regie.dossiers.dossier import gebeurtenis
    from regie.register.vastleggen import Nieuw, leg_vast
    from tests.verhaal import recht

    with cast.als("karin") as wie:
        oud = gebeurtenis(cast.dossier, id_)
        assert oud is not None
        herroept = Nieuw(uuid4(), cast.dossier, oud["type"], oud["datum"], oud["gegevens"], oud["id"], reden)
        leg_vast(wie, [herroept], recht())


@dataclass
class Plek:
    """Where a state is brought about: the gemeenten and the browsers. `wie`: whose state it is, None for a guest."""

    huis: Huis
    browsers: Browsers
    wie: str | None

    @property
    def cast(self) -> Cast:
        return self.huis.cast

    @property
    def dossier(self) -> str:
        return f"/dossiers/{self.cast.dossier}/"

    def pagina(self, cast: Cast | None = None) -> Page:
        """A browser of who this state is of, with nothing open yet."""
        if self.wie is None:
            return self.browsers.gast()
        return self.browsers.van(cast or self.cast, self.wie)

    def open(self, adres: str, cast: Cast | None = None) -> Page:
        pagina = self.pagina(cast)
        pagina.goto(adres)
        return pagina

    def vers(self) -> Cast:
        """A gemeente of this state alone, with Saskia, for a state that changes what others look at."""
        from tests.databank import _codes

        code = str(next(_codes))
        bouw_gemeente(code)
        cast = maak(code)
        cast.account("saskia")
        return cast
