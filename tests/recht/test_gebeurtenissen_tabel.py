# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The table of event types as it ships: complete, decided by the right party, and careful with what it shows."""

import json
import tomllib
from pathlib import Path
from string import Formatter
from typing import get_args

import pytest

from regie.kern.recht.typen.basis import Categorie
from regie.kern.recht.typen.register import Codelijst, Feit, Gebeurtenistype, Stand, Veld

RECHT = Path(__file__).parents[2] / "recht"
HAARLEM = Path(__file__).parents[1] / "data" / "haarlem-2022" / "gebeurtenissen.jsonl"
TABEL = tomllib.loads((RECHT / "gebeurtenissen.toml").read_text(encoding="utf-8"))
LIJSTEN = {naam: Codelijst(**rij) for naam, rij in TABEL["codelijst"].items()}
TYPEN = {naam: Gebeurtenistype(**rij) for naam, rij in TABEL["gebeurtenis"].items()}
VELDEN = [(type, naam, veld) for type, rij in TYPEN.items() for naam, veld in rij.velden.items()]
GETAL = ("geheel", "uren", "cent")
ZWAARTE = {naam: rang for rang, naam in enumerate(get_args(Categorie))}


def woorden(tekst: str) -> set[str]:
    return set(tekst.split())


VOCABULAIRE = {
    "Plicht en plaats": """
        dossier_geopend dossier_heropend kennisgeving_plicht plicht_gewijzigd plicht_ingetrokken vrijstelling
        vrijstelling_einde ontheffing ontheffing_einde onderbreking_start onderbreking_einde koppeling
        koppeling_einde profiel_ontvangen huisvesting huisvesting_verwacht inschrijving_brp verhuizing vertrek
        uitkering_aangevraagd uitkering_toegekend uitkering_afgewezen uitkering_gewijzigd uitkering_beeindigd
        pw_verplichting lening_stand overlijden dossier_gesloten
    """,
    "Wie en met wie": """
        toewijzing toewijzing_einde huishouden_lid huishouden_einde toestemming toestemming_ingetrokken
        afscherming afscherming_einde
    """,
    "Vroeg contact": """
        welkomstbericht kennismaking voorinburgering_start voorinburgering_einde brugklas_aanmelding
        brugklas_start brugklas_einde brugklas_rapport activiteit_start basisexamen_buitenland
    """,
    "Brede intake": """
        oproep_intake niet_verschenen intakegesprek intake_bevinding leefgebied_score vragenlijst toetszitting
        leerbaarheidstoets toetsuitslag_verteld lbt_ontheffing tweede_beoordeling proefles schoolkeuze proefperiode
        schoolintake toelating
        intake_afgerond wacht_op_derde informatie_ontvangen leerroutekeuze
    """,
    "PIP": """
        pip_vastgesteld pip_overgenomen pip_gewijzigd pip_ingetrokken pip_uitgesteld pip_ondertekend afschaling
        ontwikkeldoel
    """,
    "Traject": """
        aanbod_gedaan aanbod_gemeld_duo wacht_op_start aanmelding_leerroute start_leerroute einde_leerroute
        lesuren aanwezigheid verzuimmelding schoolrapportage uren_verrekend urennorm_verlaagd participatieplan
        plaatsing_start plaatsing_einde participatie_uren instrument_inzet voortgangsgesprek pvt_aanmelding
        pvt_start pvt_afgerond map_start map_praktijkuren map_uren map_afgerond examen taalschakeldiploma
        eindgesprek_z voldaan certificaat_uitgereikt opschorting_start opschorting_einde aanvraag_duo
        besluit_duo verlenging
    """,
    "Afspraken en termijnen": """
        afspraak_gepland afspraak_vervallen afspraak_gemaakt afspraak_stand termijn_toelichting
        signaal_weggelegd
    """,
    "Ondersteuning": """
        mb_start mb_einde mb_eindrapport mb_eindrapport_akkoord warme_overdracht huisbezoek
        vrijwilliger_koppeling ontzorgen_start ontzorgen_geweigerd leefgeld budgetplan maand_ontzorgen
        betaalachterstand voorschot ontzorgen_beoordeling ontzorgen_verlengd ontzorgen_einde training_geld
        inrichtingskrediet kinderopvang vve kind_onderwijs doorverwijzing doorverwijzing_stand voorziening
        kwaliteitssignaal klacht
    """,
    "Naleving": """
        waarschuwing boeterapport voornemen_boete hoorgesprek zienswijze afzien_boete boete boete_onherroepelijk
        boete_ingetrokken boete_betaald aanmaning dwangbevel betalingsregeling bezwaar verdaging bezwaar_besluit
        beroep beroep_uitspraak maatregel_pw boete_duo
    """,
    "Nazorg en contact": """
        nazorg_gesprek uitstroom baanverlies contact brief_verzonden zoekvraag tevredenheid
    """,
    "Keten": "verwijzing verwijzing_antwoord verwijzing_einde bericht",
}

ROLLEN = woorden("""
    consulent teamleider inkomensconsulent budgetbeheerder budgetbegeleider jobcoach juridisch functioneel_beheer
    docent trajectbegeleider maatschappelijk_begeleider coordinator wijkteam inburgeraar systeem
""")
PARTNERS = {"docent", "trajectbegeleider", "maatschappelijk_begeleider", "coordinator", "wijkteam"}
VAN_PARTNERS = woorden("""
    lesuren participatie_uren map_uren map_praktijkuren aanwezigheid niet_verschenen verzuimmelding
    schoolrapportage brugklas_rapport mb_eindrapport huisbezoek contact doorverwijzing_stand
    vrijwilliger_koppeling afspraak_stand
    schoolintake aanmelding_leerroute wacht_op_start start_leerroute einde_leerroute brugklas_start brugklas_einde
    mb_start mb_einde
    verwijzing_antwoord verwijzing_einde bericht toewijzing toewijzing_einde afspraak_gemaakt
""")
VAN_DUO = woorden("""
    kennisgeving_plicht plicht_gewijzigd plicht_ingetrokken vrijstelling vrijstelling_einde ontheffing
    ontheffing_einde verlenging voldaan boete_duo besluit_duo
""")
VAN_COLLEGE = woorden("""
    leerroutekeuze pip_vastgesteld pip_overgenomen pip_gewijzigd pip_ingetrokken pip_uitgesteld afschaling boete
    lbt_ontheffing uren_verrekend eindgesprek_z
""")
TELT = woorden("""
    lesuren participatie_uren map_uren map_praktijkuren uren_verrekend contact brief_verzonden aanwezigheid
    verzuimmelding examen boete_betaald voorschot voorziening betaalachterstand maand_ontzorgen
    bericht
""")


def weegt(veld: Veld) -> int:
    """The heaviest category that the field can take, its codes included."""
    codes = LIJSTEN[veld.lijst].codes.values() if veld.lijst else ()
    return max(ZWAARTE[categorie] for categorie in (veld.categorie, *(code.categorie for code in codes)) if categorie)


def plaatsen(zin: str) -> list[str]:
    return [naam for _, naam, _, _ in Formatter().parse(zin) if naam is not None]


# ------------------------------------------------------------------------------------------- completeness


def test_every_type_of_the_vocabulary_stands_in_its_chapter_and_no_other_type_exists():
    per_hoofdstuk: dict[str, list[str]] = {}
    for naam, rij in TYPEN.items():
        per_hoofdstuk.setdefault(rij.hoofdstuk, []).append(naam)
    assert per_hoofdstuk == {hoofdstuk: typen.split() for hoofdstuk, typen in VOCABULAIRE.items()}


def test_a_code_field_and_no_other_names_a_list():
    assert [(t, n) for t, n, veld in VELDEN if (veld.lijst in LIJSTEN) != (veld.soort in ("code", "codes"))] == []


def test_a_reference_and_no_other_field_names_the_types_that_it_may_refer_to():
    assert [(t, n) for t, n, veld in VELDEN if bool(veld.naar) != (veld.soort == "verwijzing")] == []
    assert set().union(*(veld.naar for _, _, veld in VELDEN)) <= set(TYPEN)


def test_every_code_list_is_used():
    """By a field, or by the kern: what is special about somebody's duty is computed, never typed; or by the monitor."""
    assert {veld.lijst for _, _, veld in VELDEN if veld.lijst} | {"bijzonderheid", "actielijn"} == set(LIJSTEN)


@pytest.mark.parametrize("type", TYPEN)
def test_a_check_speaks_of_fields_and_codes_that_exist(type):
    velden = TYPEN[type].velden
    for controle in TYPEN[type].controle:
        assert {*controle.velden, *([controle.is_] if controle.is_ else ())} <= set(velden)
        for veld, codes in (controle.bij or {}).items():
            assert set(codes) <= set(LIJSTEN[velden[veld].lijst].codes)


@pytest.mark.parametrize("type", TYPEN)
def test_a_type_names_exactly_the_facts_that_are_read_from_it(type):
    feiten = tomllib.loads((RECHT / "feiten.toml").read_text(encoding="utf-8"))
    gelezen = [
        naam
        for naam, rij in feiten["feit"].items()
        if type in (*(bron.type for bron in Feit(**rij).bronnen), rij.get("na_laatste"), rij.get("vanaf_laatste"))
    ]
    standen = {naam: Stand(**rij) for naam, rij in feiten["stand"].items()}
    gelezen += [naam for naam, stand in standen.items() if type in [bron.type for bron in stand.begin + stand.einde]]
    assert list(TYPEN[type].feiten) == gelezen


# ------------------------------------------------------------------------------------- who decides, who records


@pytest.mark.parametrize(("partij", "typen"), [("duo", VAN_DUO), ("college", VAN_COLLEGE)])
def test_a_decision_belongs_to_the_party_that_the_law_names(partij, typen):
    assert {TYPEN[type].besluit_van for type in typen} == {partij}


def test_partners_record_only_hours_attendance_reports_visits_contact_and_what_was_referred_to_them():
    assert {type for type, rij in TYPEN.items() if PARTNERS & set(rij.vastleggen)} == VAN_PARTNERS


def test_roles_are_known_and_every_type_can_be_recorded_by_someone():
    assert set().union(*(rij.vastleggen for rij in TYPEN.values())) == ROLLEN
    assert all(rij.vastleggen for rij in TYPEN.values())


@pytest.mark.parametrize("type", sorted(VAN_COLLEGE))
def test_a_decision_of_the_college_is_recorded_by_named_staff_never_by_a_system(type):
    assert not {"systeem", "inburgeraar"} & set(TYPEN[type].vastleggen)


def test_hours_contact_attendance_money_and_exams_count_each_time_and_the_rest_once_a_day():
    assert {type for type, rij in TYPEN.items() if rij.dubbel == "telt"} == TELT


# ------------------------------------------------------------------------------------------------- privacy


@pytest.mark.parametrize("type", TYPEN)
def test_the_timeline_sentence_shows_only_what_is_always_there_and_never_weighs_more_than_the_event(type):
    rij = TYPEN[type]
    for veld in (rij.velden[naam] for naam in plaatsen(rij.zin)):
        assert veld.verplicht
        assert veld.soort not in ("vrije_tekst", "teksten", "sleutel", "verwijzing")
        assert weegt(veld) <= ZWAARTE[rij.categorie]


@pytest.mark.parametrize("type", TYPEN)
def test_free_text_can_be_erased_before_the_dossier(type):
    rij = TYPEN[type]
    vrij = any(veld.soort in ("vrije_tekst", "teksten") for veld in rij.velden.values())
    assert rij.wissen == ("tekst_eerder" if vrij else "met_dossier")


@pytest.mark.parametrize("type", [type for type, rij in TYPEN.items() if rij.categorie == "handhaving"])
def test_health_never_stands_on_an_enforcement_event(type):
    for veld in TYPEN[type].velden.values():
        codes = LIJSTEN[veld.lijst].codes.values() if veld.lijst else ()
        assert "gezondheid" not in {veld.categorie, *(code.categorie for code in codes)}


@pytest.mark.parametrize(
    ("type", "veld", "categorie"),
    [
        ("dossier_geopend", "nationaliteit", "herkomst"),
        ("dossier_geopend", "hervestiger", "herkomst"),
        ("dossier_geopend", "geestelijk_bedienaar", "overtuiging"),
        ("koppeling", "azc", "herkomst"),
        ("intakegesprek", "apart_gesproken", "gezin_veiligheid"),
        ("huishouden_lid", "rol", "gezin_veiligheid"),
        ("lbt_ontheffing", "grond", "gezondheid"),
        ("uitkering_toegekend", "ingang", "financieel"),
        ("boete", "gedraging_op", "handhaving"),
    ],
)
def test_a_field_has_the_category_of_what_it_tells(type, veld, categorie):
    assert TYPEN[type].velden[veld].categorie == categorie


@pytest.mark.parametrize(
    ("type", "veld", "codes"),
    [
        ("opschorting_start", "reden", {"behandeling", "gezondheid"}),
        ("verlenging", "grond", {"ziekte", "bevalling"}),
        ("ontheffing", "grond", {"medisch"}),
        ("niet_verschenen", "reden", {"ziek"}),
        ("plaatsing_einde", "reden", {"ziekte"}),
        ("doorverwijzing", "domein", {"ggz", "gezondheid", "wmo"}),
    ],
)
def test_a_reason_is_about_health_only_where_its_code_says_so(type, veld, codes):
    lijst = LIJSTEN[TYPEN[type].velden[veld].lijst]
    assert {naam for naam, code in lijst.codes.items() if code.categorie == "gezondheid"} == codes


# ------------------------------------------------------------------------------- optional, as the vocabulary says


@pytest.mark.parametrize(
    ("type", "verplicht"),
    [
        ("plicht_gewijzigd", {"reden"}),
        ("plicht_ingetrokken", set()),
        ("toewijzing", {"rol", "medewerker"}),
        ("toewijzing_einde", {"rol"}),
        ("huishouden_einde", {"huishouden_id", "rol"}),
        ("onderbreking_einde", {"soort"}),
        ("koppeling_einde", {"reden"}),
        ("plaatsing_einde", {"soort", "reden"}),
        ("ontheffing_einde", set()),
        ("uitkering_afgewezen", set()),
        ("boete_ingetrokken", {"boete_id"}),
        ("pip_ingetrokken", {"besluit_id", "omvang", "wijze"}),
        ("pip_overgenomen", {"dagtekening", "gemeentecode", "leerroute"}),
    ],
)
def test_an_ending_asks_only_for_its_keys(type, verplicht):
    assert {naam for naam, veld in TYPEN[type].velden.items() if veld.verplicht} == verplicht


@pytest.mark.parametrize(
    ("type", "veld", "anders"),
    [
        ("pip_vastgesteld", "dagtekening", "datum"),
        ("pip_vastgesteld", "bekendgemaakt_op", "dagtekening"),
        ("boete", "bekendgemaakt_op", "dagtekening"),
        ("voornemen_boete", "gedraging_op", "datum"),
        ("uitkering_toegekend", "ingang", "datum"),
    ],
)
def test_an_absent_date_is_replaced_by_the_named_one(type, veld, anders):
    assert TYPEN[type].velden[veld].anders == anders


def test_amounts_and_counts_have_a_lower_bound_except_what_may_be_short():
    open_onder = {(t, naam) for t, naam, veld in VELDEN if veld.soort in GETAL and veld.min is None}
    assert open_onder == {("maand_ontzorgen", "restant_cent")}


# ----------------------------------------------------------------------------------------------- a real file


def test_every_field_and_code_of_the_haarlem_example_is_declared():
    regels = [json.loads(regel) for regel in HAARLEM.read_text(encoding="utf-8").splitlines()]
    assert len(regels) > 5000
    assert [fout for regel in regels for fout in fouten(regel["type"], regel.get("gegevens") or {})] == []


def fouten(type: str, gegevens: dict[str, object]) -> list[tuple[str, str, object]]:
    velden = TYPEN[type].velden
    mist = [(type, naam, "ontbreekt") for naam, veld in velden.items() if veld.verplicht and naam not in gegevens]
    vreemd = [(type, naam, waarde) for naam, waarde in gegevens.items() if naam not in velden]
    bekend = {naam: waarde for naam, waarde in gegevens.items() if naam in velden and velden[naam].lijst}
    return mist + vreemd + [(type, naam, code) for naam, w in bekend.items() for code in geen_code(velden[naam], w)]


def geen_code(veld: Veld, waarde: object) -> list[object]:
    gegeven = waarde if isinstance(waarde, list) else [waarde]
    return [code for code in gegeven if code not in LIJSTEN[veld.lijst].codes]
