import pytest
from tests.web.besluiten.stappen import met_pip, plek
from tests.web.besluiten.test_verhuizing import bestand, met_bsn
from tests.web.scherm import ingelogd, keur
from tests.register.cast import maak
@pytest.fixture
def cast(gemeente, hosts):
    c=maak(gemeente); c.staf(); return c
def test_kiek(chromium, adres, cast):
    met_pip(cast); ander=met_bsn(cast,"amina-nieuw")
    for b in (1280,320):
        with ingelogd(chromium, adres, cast, "karin", b) as p:
            p.goto(adres+plek(cast,"verhuizing")); p.screenshot(path=f"/tmp/t2_verhuizing_{b}.png",full_page=True)
            p.goto(adres+plek(ander,"overnemen"))
            p.locator("[name=bestand]").set_input_files({"name":"overdracht.json","mimeType":"application/json","buffer":bestand(cast.gemeente).read()})
            p.get_by_role("button",name="Kijk na").click(); p.get_by_role("button",name="Neem het PIP over").wait_for()
            keur(p,"PIP van een andere gemeente overnemen")
            p.screenshot(path=f"/tmp/t2_overnemen_{b}.png",full_page=True)
