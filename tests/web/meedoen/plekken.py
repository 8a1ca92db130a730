# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Places for the tests, a jobcoach who works with them, and Amina with a plan."""

from datetime import date, time
from typing import Any
from uuid import UUID

from tests.register.cast import PIP, SCHOOL, VANDAAG, VLUCHTELINGENWERK, WACHTWOORD, Cast

VELDEN: dict[str, Any] = {
    "soort": "vrijwilligerswerk", "naam": "Keukenhulp", "organisatie": "Het Wijkhuis", "sector": "horeca",
    "uren_van": "4", "uren_tot": "8,5", "dagdelen": ["di-middag", "do-middag"], "taalniveau": "a1",
    "nederlandstalig": "ja", "begeleiding": "praktijkbegeleider", "capaciteit": "1", "postcode4": "7411",
    "van": "2026-11-01", "tot": "", "voor": "eigen",
}  # fmt: skip
"""The form of a place."""


def plek(cast: Cast, naam: str = "Keukenhulp", wie: str = "karin", **anders: Any) -> UUID:
    from regie.dossiers.plekken import Plek
    from regie.toegang.sleutel import uuid7
    from regie.werk.meedoen.opslag import voeg_toe

    vast: dict[str, Any] = {
        "id": uuid7(), "soort": "vrijwilligerswerk", "naam": naam, "organisatie": "Het Wijkhuis", "sector": "horeca",
        "uren_van": 4.0, "uren_tot": 8.5, "dagdelen": ("di-middag", "do-middag"), "capaciteit": 1,
        "begeleiding": "praktijkbegeleider", "van": date(2026, 11, 1), "voor": "eigen", "taalniveau": "a1",
        "nederlandstalig": True, "postcode4": "7411",
    }  # fmt: skip
    nieuw = Plek(**vast | anders)
    with cast.als(wie) as asker:
        voeg_toe(asker, nieuw)
    return nieuw.id


def kies(cast: Cast, id_: UUID, dossier: str = "", vanaf: date = VANDAAG, uren: float = 6, wie: str = "karin") -> None:
    from regie.dossiers.dossier import kop
    from regie.toegang.sleutel import uuid7
    from regie.werk.meedoen.kiezen import Keuze
    from regie.werk.meedoen.kiezen import kies as neem
    from tests.verhaal import recht

    dossier = dossier or cast.dossier
    with cast.als(wie) as asker:
        gevonden = kop(dossier)
        neem(asker, recht(), Keuze(uuid7(), dossier, id_, vanaf, uren, "", gevonden["laatste"] if gevonden else None))


def met_pip(cast: Cast) -> None:
    """Amina has her PIP since 16 November."""
    cast.klaar_voor_pip()
    cast.leg_vast("pip_vastgesteld", "2026-11-16", **PIP)


def jobcoach(cast: Cast) -> Any:
    """A browser in which a jobcoach of VluchtelingenWerk is logged in."""
    from django.test import Client

    client = Client()
    client.force_login(account_van_joris(cast))
    return client


def account_van_joris(cast: Cast) -> Any:
    """The account of Joris, a jobcoach of VluchtelingenWerk; the cast knows him from then on."""
    from allauth.mfa.totp.internal.auth import TOTP, generate_totp_secret

    from regie.toegang.medewerkers import voeg_toe
    from regie.toegang.models import Account

    cast.organisaties()
    account = Account.objects.create_user(f"joris-{cast.gemeente}", password=WACHTWOORD)
    TOTP.activate(account, generate_totp_secret())
    voeg_toe(cast.gemeente, "joris", "Joris Berg", ["jobcoach"], account=account.pk, organisatie=VLUCHTELINGENWERK)
    cast.accounts["joris"] = account
    return account


def bij_joris(cast: Cast) -> None:
    """Amina was referred for taking part, taken on, and Joris has her."""
    cast.verwijs(VLUCHTELINGENWERK, "participatie", "p1", neem_aan="cor")
    cast.leg_vast("toewijzing", "2026-11-10", "cor", rol="jobcoach", medewerker="joris")


def botsende_lessen(cast: Cast) -> None:
    """Amina works on the mornings of her lessons; there is an evening group, and her school works with Regie."""
    from tests.web.weekplan.gezin import zet

    cast.verwijs(SCHOOL, "leerroute", "v1", neem_aan="tess")
    zet(
        cast, cast.dossier, "les", "Nederlands", ([1, 3], time(9), time(11, 30)), ([1, 3], time(19), time(21)),
        ([2, 4], time(9), time(11, 30)), reis=20,
    )  # fmt: skip
    zet(cast, cast.dossier, "werk", "Bakkerij Blom", ([1, 2, 3], time(8), time(14)), reis=20)
