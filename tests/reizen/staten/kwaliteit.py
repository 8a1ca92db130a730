# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Whether the figures can be right, and whether DUO and COA count the same. Each in a gemeente of its own."""

from uuid import uuid4

from playwright.sync_api import Page

from tests.register.cast import VANDAAG, Cast, importeer
from tests.reizen.plek import Plek
from tests.reizen.staten.inloggen import wacht_op_fouten
from tests.reizen.staten.tabel import staat
from tests.verhaal import gebeurtenis, recht

KLOPT, AANSLUITING = "/monitor/klopt-het/", "/monitor/aansluiting/"
LIJST = f"{AANSLUITING}lijst/"


def _bekeken(plek: Plek) -> Cast:
    """Somebody of Karin was housed before the link; of Amina the e-mail address lacks. Last night somebody looked."""
    from regie.monitor.kwaliteit.nacht import kijk_na
    from regie.register.klopt_het import Bevinding, noteer
    from regie.toegang.gemeenten import gemeenten

    cast = plek.vers()
    cast.staf()
    dossier = f"yusuf-{cast.gemeente}"
    importeer(cast.gemeente, [
        gebeurtenis("dossier_geopend", "2026-01-05", dossier, groep="asiel_vergunning", wet="wi2021"),
        gebeurtenis("huisvesting", "2026-02-01", dossier, soort="regulier"),
        gebeurtenis("koppeling", "2026-02-05", dossier, bron_rij="coa", vastgelegd_op="2026-04-06"),
        gebeurtenis("toewijzing", "2026-02-06", dossier, rol="regie", medewerker="karin"),
    ])  # fmt: skip
    kijk_na(gemeenten()[cast.gemeente], recht(), VANDAAG)
    with cast.als_systeem():
        sommen = [Bevinding("fase", True, 42, 42), Bevinding("pvt", False, 12, 11)]
        noteer(cast.gemeente, "identiteit", sommen)
    return cast


def _geteld(plek: Plek) -> Cast:
    """DUO counts as we do, COA one more."""
    from regie.uitwisseling.aansluiting.rekenen import sluit_aan
    from regie.uitwisseling.aansluiting.tellingen import Telling, Vraag, leg_vast

    cast = plek.vers()
    cast.staf()
    tellingen = [
        Telling(Vraag(VANDAAG, "duo", "plichtigen"), 1, "overzicht van DUO"),
        Telling(Vraag(VANDAAG, "coa", "gekoppelden", "asiel_vergunning", "wi2021"), 2, "portaal van COA", "verhuizing",
                "Een gezin is vertrokken."),
    ]  # fmt: skip
    with cast.als("saskia") as saskia:
        leg_vast(saskia, tellingen, uuid4())
    with cast.als_systeem():
        sluit_aan(cast.gemeente, recht())
    return cast


@staat("klopt_het", "nog niet bekeken", "karin", "saskia", "eva")
def _niet_bekeken(plek: Plek) -> Page:
    return plek.open(KLOPT, plek.vers())


@staat("klopt_het", "iets klopt niet", "karin", "saskia", "eva")
def _klopt_niet(plek: Plek) -> Page:
    return plek.open(KLOPT, _bekeken(plek))


@staat("aansluiting", "zonder telling", "saskia", "eva")
def _zonder(plek: Plek) -> Page:
    return plek.open(AANSLUITING, plek.vers())


@staat("aansluiting", "met tellingen", "saskia", "eva")
def _met(plek: Plek) -> Page:
    return plek.open(AANSLUITING, _geteld(plek))


@staat("aansluiting", "met een fout", "saskia", mag=(422,))
def _fout(plek: Plek) -> Page:
    pagina = plek.open(AANSLUITING, plek.vers())
    pagina.get_by_role("button", name="Leg vast").click()
    return wacht_op_fouten(pagina)


@staat("aansluiting_lijst", "gewoon", "saskia")
def _lijst(plek: Plek) -> Page:
    return plek.open(LIJST, plek.vers())


@staat("aansluiting_lijst", "vergeleken", "saskia")
def _vergeleken(plek: Plek) -> Page:
    pagina = plek.open(LIJST, plek.vers())
    pagina.get_by_label("DUO").check()
    inhoud = b"bsn\n999900018\n123456789\n"
    pagina.get_by_label("Lijst met nummers").set_input_files(
        {"name": "l.csv", "mimeType": "text/csv", "buffer": inhoud}
    )
    pagina.get_by_role("button", name="Vergelijk", exact=True).click()
    pagina.get_by_role("heading", name="Vergeleken met DUO").wait_for()
    return pagina
