# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Every figure that the field publishes is counted, or it is said here why it cannot be counted from events."""

import pytest

from regie.kern.indicatoren.alle import INDICATOREN, TABELLEN
from regie.kern.indicatoren.vorm import DAGSOORTEN
from regie.kern.recht.typen.indicatoren import THEMAS
from tests.verhaal import recht

GEVRAAGD = {
    "pip_vastgesteld", "brugklas_aanmeldingen", "brugklas_afgerond", "brugklas_niet_gestart",
    "brugklas_voortijdig", "pvt_afgerond", "pvt_niet_gestart", "leerroute_aanmeldingen", "leerroute_gestart",
    "leerroute_wacht_op_start", "leerroute_verdeling", "participatieplannen", "mb_instroom",
    "mb_instroom_nieuwe_wet", "mb_eindrapporten", "warme_overdrachten_tijdens", "intake_gestart",
    "wachtlijst_intake", "nationaliteit", "leeftijd", "taakstelling", "pip_binnen_termijn", "fase",
    "in_uitstroom", "doorlooptijden", "gesprekken", "verzuim", "participatie", "slagen", "ontzorgen", "naleving",
    "tevredenheid", "caseload", "prestaties", "inburgeraars", "termijn_naleving", "voldaan_binnen_termijn",
    "routewijzigingen", "toets_tegen_keuze", "niveau_bereikt", "wachtrij_keten", "uit_beeld", "no_show", "tolk",
    "uren_per_product", "verwijzingen", "duaal", "werk_en_opleiding", "betaalachterstanden", "groepen",
    "huisbezoeken", "inrichtingskeuzes", "volledigheid",
}  # fmt: skip
NIET_UIT_GEBEURTENISSEN = {
    "prestaties": "A target of the budget beside what was realised: the targets are a table of the gemeente.",
    "inrichtingskeuzes": "Whether a choice of policy was carried out is said by people.",
}
DELEN_NIET = {
    "gesprekken, termijn_naleving and uit_beeld by team": "To which team a consulent belongs is an account, no event.",
    "wachtrij_keten by month": "Who waited then is this figure at another peildatum; kept measurements are a series.",
    "tevredenheid response": "How many were asked stands with the surveys, which know no dossier.",
    "uren_per_product cost": "What an hour costs stands in the budget.",
    "huisbezoeken against planned": "Every gemeente names kinds of appointments itself; see uren_per_product.",
    "groepen size and waiting": "Places and waiting lists stand with the groups; who waits is in wachtrij_keten.",
    "volledigheid of phone and e-mail": "Contact data never stand in events.",
}
"""What is asked besides of figures that are counted."""


def test_every_figure_that_is_asked_is_counted_or_said_not_to_be() -> None:
    assert GEVRAAGD - set(INDICATOREN) == set(NIET_UIT_GEBEURTENISSEN)
    assert all(reden.endswith(".") for reden in (NIET_UIT_GEBEURTENISSEN | DELEN_NIET).values())


@pytest.mark.parametrize("id_", INDICATOREN)
def test_a_definition_can_be_read_beside_its_figure(id_: str) -> None:
    definitie = recht().indicatoren[id_]
    assert definitie.thema in THEMAS
    assert definitie.definitie.endswith(".")
    assert definitie.bron


def test_no_two_figures_have_one_name_and_no_two_measures_of_one_figure_are_alike() -> None:
    namen = [definitie.naam for definitie in recht().indicatoren.values()]
    assert len(namen) == len(set(namen))
    for id_ in INDICATOREN:
        maten = [
            (*sorted(vorm.dimensies), *sorted(maat.toont.items()))
            for tabel in TABELLEN.values()
            for vorm in tabel.vormen
            if vorm.id == id_
            for maat in vorm.maten
        ]
        assert len(maten) == len(set(maten)), id_


def test_days_are_of_those_whose_days_are_known_and_a_share_is_of_a_whole() -> None:
    for tabel in TABELLEN.values():
        for maat in (maat for vorm in tabel.vormen for maat in vorm.maten):
            assert (maat.telt.get("gemeten") == "ja") == (maat.soort in DAGSOORTEN or maat.waar.get("gemeten") == "ja")
            assert not maat.van or maat.soort == "aandeel"
