# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Which role may use which page: one row for every route, checked before the page is asked anything.

What somebody sees on a page is decided by `toegang` and by row-level security; this table only says who has the page.
A route without a row belongs to nobody: 404.
"""

from collections.abc import Callable
from typing import Any, Final, cast

from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from regie.dossiers import plekken, taakstelling, totalen
from regie.monitor import formatie, versies
from regie.register.beperken import Beperkt
from regie.register.vernietiglijsten import BESLISSERS
from regie.toegang.middleware import Verzoek
from regie.toegang.rollen import ROLLEN
from regie.toegang.wie import Wie
from regie.uitwisseling.swi.wie import AANVULLEN as SWI_AANVULLEN
from regie.uitwisseling.swi.wie import LEVEREN as SWI_LEVEREN
from regie.uitwisseling.swi.wie import TELLINGEN as SWI_TELLINGEN
from regie.web.doelen import zet_doel

IEDEREEN: Final = frozenset({"iedereen"})  # also without an account
INGELOGD: Final = frozenset({"ingelogd"})  # every account, also one that has no work here (yet)
STAF: Final = frozenset({"consulent", "teamleider", "inkomensconsulent", "juridisch"})
TEAMLEIDER: Final = frozenset({"teamleider"})
IN_NOOD: Final = STAF
BEHEER: Final = frozenset({"functioneel_beheer"})
PARTNERS: Final = frozenset(rol for rol, wat in ROLLEN.items() if wat.bereik == "relatie")
WERKT_HIER: Final = frozenset(ROLLEN)
KAARTBEHEER: Final = frozenset({"functioneel_beheer", "teamleider"})
PRIVACY: Final = frozenset({"privacy_officer"})
BEGELEIDERS: Final = frozenset({"consulent", "teamleider"})
CIJFERS: Final = totalen.ROLLEN
TAAKSTELLING: Final = taakstelling.ROLLEN

SCHOOL: Final = frozenset({"docent", "trajectbegeleider"})

ROUTES: Final[dict[str, frozenset[str]]] = {
    "healthz": IEDEREEN,
    "readyz": IEDEREEN,
    "metrics": IEDEREEN,  # from this machine, or with a token: see gezondheid.py
    "security_txt": IEDEREEN,
    "account_login": IEDEREEN,
    "mfa_authenticate": IEDEREEN,
    "account_wachtwoord_kiezen": IEDEREEN,
    "account_app_instellen": IEDEREEN,
    "account_inactive": IEDEREEN,
    "account_logout": IEDEREEN,
    "account_oidc": IEDEREEN,
    "account_oidc_terug": IEDEREEN,
    "account_uitgenodigd": IEDEREEN,
    "account_uitnodiging": IEDEREEN,
    # with a code instead of an account: see web/vragenlijst/telefoon.py
    **dict.fromkeys(
        (
            "vragenlijst_start",
            "vragenlijst_vraag",
            "vragenlijst_einde",
            "vragenlijst_stop",
            "vragenlijst_klaar",
            "vragenlijst_gestopt",
        ),
        IEDEREEN,
    ),
    "account_mijn": INGELOGD,
    "account_pet": INGELOGD,
    "account_change_password": INGELOGD,
    "mfa_reauthenticate": INGELOGD,
    "mfa_reauthenticate_webauthn": INGELOGD,
    "mfa_list_webauthn": INGELOGD,
    "mfa_add_webauthn": INGELOGD,
    "mfa_remove_webauthn": INGELOGD,
    "mfa_view_recovery_codes": INGELOGD,
    "mfa_generate_recovery_codes": INGELOGD,
    "vandaag": STAF,
    "vandaag_filter": STAF,
    "vandaag_filter_weg": STAF,
    "vandaag_regel": STAF,
    "vandaag_weg": STAF,
    "vandaag_terug": STAF,
    "vandaag_doe": STAF,
    "dossier": STAF,
    **dict.fromkeys(
        (
            "keten",
            "keten_dossier",
            "keten_antwoord",
            "keten_gedaan",
            "keten_berichten",
            "keten_vastleggen",
            "keten_verbeteren",
            "keten_intrekken",
        ),
        PARTNERS,
    ),
    "kaart": WERKT_HIER,
    "kaart_toevoegen": KAARTBEHEER,
    "kaart_wijzigen": KAARTBEHEER,
    "persoon_wijzigen": BEGELEIDERS,
    "persoon_huishouden": frozenset({"consulent"}),
    "persoon_samenvoegen": TEAMLEIDER,
    "persoon_nieuw": BEGELEIDERS,
    "personen_inlezen": BEGELEIDERS,
    "personen_inlezen_bestand": BEGELEIDERS,
    **dict.fromkeys(
        (
            "groepen",
            "groepen_nieuw",
            "groepen_wens",
            "groepen_voorstel_nieuw",
            "groepen_voorstel",
            "groepen_verplaats",
            "groepen_besluit",
            "groepen_bijeenkomst",
            "groepen_bijeenkomst_nieuw",
            "groepen_groep",
            "groepen_lid",
            "groepen_erbij",
            "groepen_uitnodigen",
            "groepen_sluiten",
            "groepen_afronden",
            "groepen_certificaat",
        ),
        BEGELEIDERS,
    ),
    **dict.fromkeys(
        (
            "pip",
            "pip_versies",
            "pip_document",
            "pip_tekenen",
            "pip_nakijken",
        ),
        BEGELEIDERS,
    ),
    **dict.fromkeys(("besluiten", "besluiten_verlenging", "besluiten_pauze", "besluiten_overnemen"), BEGELEIDERS),
    # who decides on a PIP sees all of it
    **dict.fromkeys(
        (
            "pip_concept",
            "pip_voorvertoning",
            "pip_proefdruk",
            "pip_vaststellen",
            "pip_voorleggen",
            "besluiten_afschalen",
            "besluiten_route",
            "besluiten_verhuizing",
        ),
        frozenset({"consulent"}),
    ),
    "traject": BEGELEIDERS,
    "traject_examen": frozenset({"consulent"}),
    **dict.fromkeys(("week", "week_erbij", "week_blok"), BEGELEIDERS),
    "week_voorstel": frozenset({"consulent"}),  # who may know of the family
    "meedoen": BEGELEIDERS,
    "meedoen_dossier": BEGELEIDERS,
    # who records a placement, and writes to the school
    **dict.fromkeys(("meedoen_kiezen", "meedoen_werk", "meedoen_lessen"), frozenset({"consulent"})),
    **dict.fromkeys(("keten_plekken", "keten_plek_kiezen"), frozenset({"jobcoach"})),
    "meedoen_cijfers": CIJFERS,
    "plekken": plekken.LEZERS,
    "plekken_plek": plekken.LEZERS,
    "plekken_nieuw": plekken.BEHEERDERS,
    "plekken_wijzigen": plekken.BEHEERDERS,
    "leerroute": BEGELEIDERS,
    **dict.fromkeys(
        ("oproepen", "oproep_gemist", "oproep_afronden", "toets", "toets_vastleggen", "toets_zitting"), BEGELEIDERS
    ),
    "leerroute_kenmerken": frozenset({"consulent"}),  # a finding is of category gezondheid
    "verwijzen": BEGELEIDERS,
    "berichten": BEGELEIDERS,
    **dict.fromkeys(
        (
            "agenda",
            "agenda_ics",
            "agenda_uren",
            "agenda_uren_regel",
            "agenda_tolken",
            "agenda_kosten",
            "agenda_kosten_csv",
            "agenda_ruimtes",
            "afspraak_nieuw",
            "afspraak",
            "afspraak_verzetten",
            "afspraak_afzeggen",
            "afspraak_afronden",
            "afspraak_tolk",
            "afspraak_ics",
        ),
        BEGELEIDERS,
    ),
    **dict.fromkeys(
        (
            "agenda_totaal",
            "agenda_totaal_csv",
            "agenda_tolk_nieuw",
            "agenda_tolk_gebruik",
            "agenda_ruimte_nieuw",
            "agenda_ruimte_gebruik",
        ),
        TEAMLEIDER,
    ),
    **dict.fromkeys(
        (
            "intake",
            "intake_gevoelig",
            "intake_verslag",
            "intake_notitie",
            "intake_afronden",
            "gesprek",
            "gesprek_vastleggen",
        ),
        BEGELEIDERS,
    ),
    **dict.fromkeys(("vragenlijst", "vragenlijst_samen", "vragenlijst_samen_vraag"), frozenset({"consulent"})),
    # the form asks who was there and whose goal it is: only who may see and record all of that
    **dict.fromkeys(("intake_gesprek", "intake_doelen"), frozenset({"consulent"})),
    "vastleggen_kies": STAF,
    "vastleggen": STAF,
    "verbeteren": STAF,
    "intrekken": STAF,
    **dict.fromkeys(
        (
            "brieven",
            "brieven_nieuw",
            "brieven_opnieuw",
            "brieven_partij",
            "brieven_print",
            "brieven_printronde",
            "brieven_printbestand",
            "brief",
            "brief_lezen",
            "brief_pdf",
        ),
        STAF,
    ),
    "zoeken": STAF,
    "snel": STAF,
    "snel_wie": STAF,
    "snel_over": STAF,
    "snel_wijzigen": STAF,
    "snel_weg": STAF,
    "snel_vastleggen": STAF,
    "team": TEAMLEIDER,
    "team_toewijzen": TEAMLEIDER,
    "team_wachtlijst": TEAMLEIDER,
    "team_vervangen": TEAMLEIDER,
    "team_vervangen_stoppen": TEAMLEIDER,
    "team_formatie": formatie.ROLLEN,
    "importeren": TEAMLEIDER,
    "instroom": BEGELEIDERS,
    "instroom_samen": BEGELEIDERS,
    "instroom_wachtlijst": BEGELEIDERS,
    "taakstelling": TAAKSTELLING,
    "taakstelling_csv": TAAKSTELLING,
    "totalen": CIJFERS,
    "totalen_csv": CIJFERS,
    "dossier_inzage": frozenset({"consulent"}),
    "noodtoegang": IN_NOOD,
    "beheer": BEHEER,
    "beheer_uitnodigen": BEHEER,
    "beheer_herzien": BEHEER,
    "beheer_organisaties": BEHEER,
    "beheer_mens": BEHEER,
    "privacy": PRIVACY,
    "privacy_inzage": PRIVACY,
    "privacy_noodtoegang": PRIVACY,
    "privacy_noodtoegang_oordeel": PRIVACY,
    "privacy_verzoeken": PRIVACY | BEGELEIDERS,
    "privacy_verzoek": PRIVACY | BEGELEIDERS,
    "privacy_verzoek_nieuw": PRIVACY,
    "privacy_verzoek_dossier": BEGELEIDERS,
    "privacy_bestand": PRIVACY,
    "privacy_bewaren": PRIVACY | BESLISSERS,
    "privacy_lijst": PRIVACY | BESLISSERS,
    "privacy_ten_onrechte": PRIVACY,
    **dict.fromkeys(
        (
            "keten_uren",
            "keten_uren_voorbeeld",
            "keten_uren_lijst",
            "keten_uren_levering",
            "keten_uren_fouten",
            "keten_uren_opgelost",
            "keten_groep",
            "keten_groep_nieuw",
            "keten_groep_uren",
            "keten_groep_les",
            "keten_groep_leden",
            "keten_verzuim",
            "keten_verzuim_melden",
            "keten_maanden",
            "keten_maand",
            "keten_kwartaal",
            "keten_kwartaal_bestand",
        ),
        SCHOOL,
    ),  # fmt: skip
    **dict.fromkeys(("lessen", "lessen_aanmelden", "lessen_verklaring"), BEGELEIDERS),
    "lessen_eigen": frozenset({"consulent"}),
    "signalen": BEGELEIDERS,
    "signalen_uitleg": BEGELEIDERS,
    "signaal_weg": BEGELEIDERS,
    "signaal_terug": BEGELEIDERS,
    "scholen": BEGELEIDERS | CIJFERS,
    "scholen_maand": BEGELEIDERS,
    "scholen_aanvaarden": TEAMLEIDER,
    "scholen_kwartaal": CIJFERS,
    "scholen_kwartaal_bestand": CIJFERS,
    **dict.fromkeys(("monitor", "monitor_gemeenten", "monitor_tellen", "monitor_thema", "monitor_cijfer"), CIJFERS),
    "monitor_dossiers": TEAMLEIDER,
    "monitor_gedrukt": versies.SCHRIJVERS,
    **dict.fromkeys(
        (
            "monitor_rapporten",
            "monitor_rapporten_teksten",
            "monitor_rapporten_bestand",
            "monitor_rapporten_publicatie",
            "monitor_rapporten_opnieuw",
        ),
        CIJFERS,
    ),
    **dict.fromkeys(("monitor_evaluatie", "monitor_evaluatie_csv"), CIJFERS),
    "swi": SWI_TELLINGEN,
    "swi_levering": SWI_TELLINGEN,
    **dict.fromkeys(("swi_bestand", "swi_berichtgever"), SWI_LEVEREN),
    **dict.fromkeys(("swi_aanvullen", "swi_laat"), SWI_AANVULLEN),
    "aansluiting": CIJFERS,
    "aansluiting_lijst": TEAMLEIDER,
    "aansluiting_fouten": TEAMLEIDER,
    "klopt_het": CIJFERS | BEGELEIDERS,
    **dict.fromkeys(
        ("prestaties", "prestaties_csv", "verbeterpunten", "scenarios", "scenarios_thema", "inrichtingskeuzes"),
        versies.LEZERS,
    ),
    **dict.fromkeys(
        (
            "prestaties_nieuw",
            "prestaties_wijzigen",
            "verbeterpunten_nieuw",
            "verbeterpunten_wijzigen",
            "scenarios_nieuw",
            "scenarios_wijzigen",
            "scenarios_scenario",
            "inrichtingskeuzes_nieuw",
            "inrichtingskeuzes_wijzigen",
        ),
        versies.SCHRIJVERS,
    ),
}


class Paginarecht:
    """404 for a page that is not of one's role, as for a page that does not exist."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(self, request: HttpRequest, view: Any, args: Any, kwargs: Any) -> None:
        naam = request.resolver_match.view_name if request.resolver_match else ""
        if not _mag(request, ROUTES.get(naam, frozenset())):
            raise Http404(naam)
        zet_doel(cast(Verzoek, request), naam, kwargs)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        """On pages whose form cannot say it: nothing was done, and why."""
        if not isinstance(exception, Beperkt):
            return None
        transaction.set_rollback(True)
        return render(request, "409.html", {"waarom": str(exception)}, status=409)


def _mag(request: Any, rollen: frozenset[str]) -> bool:
    if rollen is IEDEREEN or (rollen is INGELOGD and request.user.is_authenticated):
        return True
    return request.wie is not None and not rollen.isdisjoint(request.wie.rollen)


def heeft(wie: Wie, route: str) -> bool:
    """Whether this person's roles have the page with this route."""
    return not ROUTES.get(route, frozenset()).isdisjoint({*wie.rollen, *IEDEREEN, *INGELOGD})


def bezoeker(request: HttpRequest) -> Wie:
    """Who asks, on a page that needs a role. Raises Http404 for an account that has no work here."""
    wie: Wie | None = cast(Verzoek, request).wie
    if wie is None:
        raise Http404
    return wie
