# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Functional management: the staff, inviting, leaving, and the question whether access is still needed."""

from playwright.sync_api import Page

from tests.register.cast import Cast
from tests.reizen.plek import Plek
from tests.reizen.staten.inloggen import wacht_op_fouten
from tests.reizen.staten.tabel import staat


def _met_mensen(plek: Plek) -> Cast:
    """Somebody who left, somebody whose qualification expired, and nobody looked at anyone for years."""
    from django.db import connections

    cast = plek.vers()
    for naam in ("karin", "bas", "tess"):
        cast.account(naam)
    with connections["eigenaar"].cursor() as cursor:
        cursor.execute("UPDATE medewerker SET begonnen_op = '2020-01-01' WHERE gemeente = %s", [cast.gemeente])
        cursor.execute("UPDATE medewerker SET tot = '2024-01-31' WHERE gemeente = %s AND id = 'bas'", [cast.gemeente])
        cursor.execute(
            "INSERT INTO kwalificatie (gemeente, medewerker, soort, tot) VALUES (%s, 'tess', 'NT2', '2024-01-31')",
            [cast.gemeente],
        )
    return cast


@staat("beheer", "gewoon", "fenna")
def _lijst(plek: Plek) -> Page:
    return plek.open("/beheer/", _met_mensen(plek))


@staat("beheer", "niemand gevonden", "fenna")
def _niemand(plek: Plek) -> Page:
    return plek.open("/beheer/?stand=uitgenodigd")


@staat("beheer_uitnodigen", "gewoon", "fenna")
def _uitnodigen(plek: Plek) -> Page:
    return plek.open("/beheer/uitnodigen/")


@staat("beheer_uitnodigen", "fouten", "fenna", mag=(422,))
def _uitnodigen_fout(plek: Plek) -> Page:
    pagina = _uitnodigen(plek)
    pagina.get_by_role("button", name="Maak de uitnodiging").click()
    return wacht_op_fouten(pagina)


@staat("beheer_mens", "net uitgenodigd", "fenna")
def _link(plek: Plek) -> Page:
    pagina = plek.open("/beheer/uitnodigen/", plek.vers())
    pagina.locator("[name=naam]").fill("Nadia Yilmaz")
    pagina.locator("[name=email]").fill("nadia@voorbeeldstad.example")
    pagina.get_by_label("Consulent", exact=True).check()
    pagina.get_by_role("button", name="Maak de uitnodiging").click()
    pagina.locator(".beheer__link").wait_for()
    return pagina


@staat("beheer_mens", "kwalificatie verlopen", "fenna")
def _mens(plek: Plek) -> Page:
    return plek.open("/beheer/mensen/tess/", _met_mensen(plek))


@staat("beheer_mens", "fouten", "fenna", mag=(422,))
def _mens_fout(plek: Plek) -> Page:
    pagina = _mens(plek)
    pagina.get_by_role("button", name="Wijzig", exact=True).click()
    return wacht_op_fouten(pagina)


@staat("beheer_mens", "zelf", "fenna")
def _zelf(plek: Plek) -> Page:
    return plek.open("/beheer/mensen/fenna/")


@staat("beheer_herzien", "gewoon", "fenna")
def _herzien(plek: Plek) -> Page:
    return plek.open("/beheer/herzien/", _met_mensen(plek))


@staat("beheer_herzien", "leeg", "fenna")
def _nagekeken(plek: Plek) -> Page:
    return plek.open("/beheer/herzien/")


@staat("beheer_organisaties", "gewoon", "fenna")
def _organisaties(plek: Plek) -> Page:
    return plek.open("/beheer/organisaties/", _met_mensen(plek))


@staat("beheer_organisaties", "fouten", "fenna", mag=(422,))
def _organisaties_fout(plek: Plek) -> Page:
    pagina = plek.open("/beheer/organisaties/")
    pagina.get_by_role("button", name="Voeg toe").click()
    return wacht_op_fouten(pagina)


@staat("account_uitnodiging", "gewoon", None)
def _uitnodiging(plek: Plek) -> Page:
    from regie.toegang.personeel import neem_aan
    from regie.toegang.uitnodigingen import nodig_uit

    with plek.vers().als("fenna") as fenna:
        id_ = neem_aan(fenna, "Nadia Yilmaz", "nadia@voorbeeldstad.example", "gemeente", ["consulent"])
        woord = nodig_uit(fenna, id_, 7)
    return plek.open(f"/account/uitnodiging/{woord}/")


@staat("account_uitnodiging", "fouten", None)
def _uitnodiging_fout(plek: Plek) -> Page:
    pagina = _uitnodiging(plek)
    pagina.get_by_role("button", name="Verder").click()
    return wacht_op_fouten(pagina)


@staat("account_uitnodiging", "werkt niet meer", None)
def _verlopen(plek: Plek) -> Page:
    return plek.open("/account/uitnodiging/verzonnen/")
