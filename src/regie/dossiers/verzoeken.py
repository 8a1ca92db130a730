# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Requests of people about their own data: for the privacy officer all, for staff those of their own people."""

from collections.abc import Sequence
from datetime import date
from typing import Final
from uuid import UUID

from django.utils.translation import gettext as _

from regie.dossiers.vraag import NAAM, Rij, rij, rijen
from regie.register.fouten import GeenToegang
from regie.register.verzoeken import OFFICER
from regie.toegang.context import als_rekenaar
from regie.toegang.wie import Wie

MEESTE: Final = 200

_VERZOEK: Final = """
    SELECT v.id::text, v.dossier, v.soort, v.ontvangen_op, v.identiteit, v.toelichting, v.door, v.vastgelegd_op,
           coalesce(u.uiterlijk, v.uiterlijk) AS uiterlijk, u.uiterlijk IS NOT NULL AS verlengd,
           b.soort AS besluit, b.reden AS besluit_reden, b.moment AS besloten_op
    FROM privacyverzoek v
    LEFT JOIN privacyverzoek_stap u ON u.gemeente = v.gemeente AND u.verzoek = v.id AND u.soort = 'verlengd'
    LEFT JOIN privacyverzoek_stap b ON b.gemeente = v.gemeente AND b.verzoek = v.id
         AND b.soort IN ('toegewezen', 'deels', 'afgewezen')
    WHERE v.gemeente = current_setting('regie.gemeente')
"""


def verzoeken() -> list[Rij]:
    """What is open comes first, what is due first on top; then what was decided, the last first."""
    return rijen(f"{_VERZOEK} ORDER BY b.moment DESC NULLS FIRST, uiterlijk, v.id LIMIT {MEESTE}")


def verzoek(id_: UUID) -> Rij | None:
    return rij(f"{_VERZOEK} AND v.id = %s", [id_])


def van_dossier(dossier: str) -> list[Rij]:
    return rijen(f"{_VERZOEK} AND v.dossier = %s ORDER BY v.ontvangen_op, v.id", [dossier])


def stappen(id_: UUID) -> list[Rij]:
    """What was done about a request, in order."""
    return rijen(
        "SELECT soort, reden, uiterlijk, door, moment FROM privacyverzoek_stap"
        " WHERE gemeente = current_setting('regie.gemeente') AND verzoek = %s ORDER BY moment",
        [id_],
    )


def is_open(dossier: str) -> bool:
    """Whether a request about this dossier waits for its answer."""
    return any(een["besluit"] is None for een in van_dossier(dossier))


def naam_bij(wie: Wie, dossier: str) -> Rij:
    """Who made the request: for the privacy officer, as long as it is open. Raises GeenToegang."""
    if OFFICER not in wie.rollen or not is_open(dossier):
        raise GeenToegang("Over dit dossier loopt geen verzoek.")
    with als_rekenaar():
        gevonden = rij(
            f"""SELECT {NAAM} AS naam, p.geboortedatum FROM dossier d
            JOIN persoon p ON p.gemeente = d.gemeente AND p.id = d.persoon
            WHERE d.gemeente = current_setting('regie.gemeente') AND d.id = %s""",
            [dossier],
        )
    assert gevonden is not None  # a request keeps its dossier
    return gevonden


def vind(wie: Wie, nummers: Sequence[str], dossier: str, geboren: str) -> str | None:
    """The dossier with this number and exactly this date of birth: two things that must both fit, and never a list."""
    if OFFICER not in wie.rollen:
        raise GeenToegang("Zoeken op nummer voor een verzoek doet de privacy officer.")
    with als_rekenaar():
        gevonden = rijen(
            """SELECT d.id FROM dossier d JOIN persoon p ON p.gemeente = d.gemeente AND p.id = d.persoon
            WHERE d.gemeente = current_setting('regie.gemeente') AND p.geboortedatum = %(geboren)s
              AND (d.id = %(dossier)s OR p.id IN (
                SELECT n.persoon FROM persoon_nummer n WHERE n.gemeente = d.gemeente AND n.nummer = ANY(%(nummers)s)
                  AND n.soort IN ('bsn', 'v_nummer')))
            LIMIT 2""",
            {"geboren": geboren, "dossier": dossier, "nummers": list(nummers)},
        )
    return gevonden[0]["id"] if len(gevonden) == 1 else None


def beperkingen(dossier: str) -> list[Rij]:
    """The begin and end of every restriction, newest first."""
    return rijen(
        "SELECT soort, reden, moment FROM beperking WHERE gemeente = current_setting('regie.gemeente') AND dossier = %s"
        " ORDER BY moment DESC",
        [dossier],
    )


def soort_in_woorden(soort: str) -> str:
    namen = {
        "inzage": _("Inzage: wat staat er over mij?"),
        "correctie": _("Verbetering: iets klopt niet"),
        "beperking": _("Beperking: doe even niets met mijn gegevens"),
        "wissing": _("Wissing: haal gegevens weg"),
        "overdracht": _("Overdracht: geef mijn gegevens mee"),
    }
    return namen[soort]


def identiteit_in_woorden(code: str) -> str:
    namen = {
        "balie": _("paspoort of identiteitskaart gezien"),
        "digid": _("ingelogd met DigiD"),
        "bekend": _("de consulent kent deze persoon en sprak zelf met hem of haar"),
        "gemachtigde": _("een gemachtigde, met een machtiging en een eigen identiteitsbewijs"),
    }
    return namen[code]


def stand_in_woorden(een: Rij, vandaag: date) -> str:
    namen = {"toegewezen": _("toegewezen"), "deels": _("voor een deel toegewezen"), "afgewezen": _("afgewezen")}
    if een["besluit"]:
        return namen[een["besluit"]]
    return _("de laatste dag is voorbij") if een["uiterlijk"] < vandaag else _("loopt")


def stap_in_woorden(soort: str) -> str:
    namen = {
        "gegeven": _("Gegevens klaargemaakt"),
        "verlengd": _("Uitgesteld"),
        "toegewezen": _("Toegewezen"),
        "deels": _("Voor een deel toegewezen"),
        "afgewezen": _("Afgewezen"),
    }
    return namen[soort]
