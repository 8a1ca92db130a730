# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Referring somebody to an organisation, from the side of the gemeente: to whom, what is missing, how it stands."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any, Final

from django.utils.translation import gettext as _

from regie.dossiers.dossier import kop
from regie.dossiers.vraag import Rij, rij, rijen
from regie.dossiers.woorden import opsomming
from regie.kern.recht import Recht
from regie.kern.recht.typen.taken import Nodig, Taak
from regie.toegang.organisaties import Organisatie

OPEN: Final = ("gevraagd", "aangenomen")


def organisaties_per_taak(recht: Recht, vandaag: date) -> dict[str, list[Organisatie]]:
    """Task → the organisations of this gemeente where somebody works on this day whose role is of that task."""
    gevonden = rijen(
        """
        SELECT o.id, o.naam, o.soort, array_agg(DISTINCT rol) AS rollen
        FROM organisatie o
        JOIN medewerker m ON m.gemeente = o.gemeente AND m.organisatie = o.id, unnest(m.rollen) AS rol
        WHERE o.gemeente = current_setting('regie.gemeente')
          AND coalesce(m.van, %(vandaag)s) <= %(vandaag)s AND coalesce(m.tot, %(vandaag)s) >= %(vandaag)s
        GROUP BY o.id, o.naam, o.soort ORDER BY o.naam, o.id
        """,
        {"vandaag": vandaag},
    )
    met_rollen = [(Organisatie(een["id"], een["naam"], een["soort"]), set(een["rollen"])) for een in gevonden]
    return {
        naam: [organisatie for organisatie, rollen in met_rollen if not rollen.isdisjoint(taak.rollen)]
        for naam, taak in recht.taken.items()
    }


def heeft_opleiding(dossier: str) -> bool:
    """Whether the intake says something about education, as far as the reader sees that."""
    gevonden = rij(
        """
        SELECT 1 AS er_is FROM gebeurtenis g
        WHERE g.gemeente = current_setting('regie.gemeente') AND g.dossier = %s AND g.type = 'intake_bevinding'
          AND g.gegevens ->> 'thema' = 'onderwijs' AND g.herroept IS NULL
          AND NOT EXISTS (SELECT 1 FROM gebeurtenis x WHERE x.gemeente = g.gemeente AND x.herroept = g.id)
        LIMIT 1
        """,
        [dossier],
    )
    return gevonden is not None


def ontbreekt(taak: Taak, bekend: Mapping[str, Any], opleiding: bool) -> list[Nodig]:
    """What the task needs to know and is not in the dossier. `bekend`: as dossiers.dossier.kop gives it."""
    return [deel for deel in taak.nodig if not (opleiding if deel == "opleiding" else bekend[deel])]


def nodig_in_woorden(deel: Nodig) -> str:
    namen: Mapping[Nodig, str] = {
        "telefoon": _("telefoonnummer"),
        "email": _("e-mailadres"),
        "taal": _("taal"),
        "leerroute": _("leerroute"),
        "intensiteit": _("uren les per week"),
        "opleiding": _("opleiding: een bevinding uit de intake over onderwijs"),
    }
    return namen[deel]


def alleen_op_verzoek(taak: Taak, bekend: Mapping[str, Any]) -> bool:
    """Whether this person is referred for the task only when he or she asks for it."""
    return bekend["groep"] in taak.alleen_op_verzoek


def bezwaren(
    taak: Taak, bekend: Mapping[str, Any], opleiding: bool, gegevens: Mapping[str, Any]
) -> Iterator[tuple[str, str]]:
    """Why a verwijzing with these fields cannot go like this: the field and the words."""
    if alleen_op_verzoek(taak, bekend) and not gegevens.get("op_verzoek"):
        wat = _("Deze inburgeraar kiest zelf een school. Verwijs alleen als de inburgeraar daar zelf om vraagt.")
        yield "op_verzoek", wat
    mist = ontbreekt(taak, bekend, opleiding)
    if mist and not gegevens.get("onvolledig"):
        wat = _("Dit ontbreekt nog: %(mist)s. Vul het eerst aan, of schrijf waarom het toch weg moet.")
        yield "onvolledig", wat % {"mist": opsomming([nodig_in_woorden(deel) for deel in mist], _("en"))}


def bezwaren_in(recht: Recht, dossier: str, gegevens: Mapping[str, Any]) -> list[tuple[str, str]]:
    """`bezwaren` against a verwijzing that did not come from the page. A task or dossier that is not there is refused
    by who records it, with whatever else is wrong."""
    taak, hier = recht.taken.get(str(gegevens.get("taak"))), kop(dossier)
    if taak is None or hier is None:
        return []
    return list(bezwaren(taak, hier, heeft_opleiding(dossier), gegevens))


def verwijzingen(dossier: str) -> list[Rij]:
    """Every verwijzing of a dossier with its messages: what is open first, then the newest."""
    return rijen(
        """
        SELECT r.verwijzing, r.organisatie, coalesce(o.naam, r.organisatie) AS naam, r.taak, r.stand, r.gevraagd_op,
               r.antwoord_op, r.einde, b.berichten, b.ongelezen
        FROM relatie r
        LEFT JOIN organisatie o ON o.gemeente = r.gemeente AND o.id = r.organisatie
        LEFT JOIN LATERAL (
            SELECT count(*)::int AS berichten,
                   count(*) FILTER (WHERE g.bron IS NOT NULL AND l.gebeurtenis IS NULL)::int AS ongelezen
            FROM gebeurtenis g
            LEFT JOIN bericht_gelezen l ON l.gemeente = g.gemeente AND l.dossier = g.dossier AND l.gebeurtenis = g.id
                                       AND l.kant = 'gemeente'
            WHERE g.gemeente = r.gemeente AND g.dossier = r.dossier AND g.type = 'bericht' AND g.herroept IS NULL
              AND g.gegevens ->> 'verwijzing_id' = r.verwijzing
              AND NOT EXISTS (SELECT 1 FROM gebeurtenis x WHERE x.gemeente = g.gemeente AND x.herroept = g.id)
        ) b ON true
        WHERE r.gemeente = current_setting('regie.gemeente') AND r.dossier = %(dossier)s
        ORDER BY r.stand = ANY(%(open)s) DESC, r.gevraagd_op DESC, r.verwijzing
        """,
        {"dossier": dossier, "open": list(OPEN)},
    )


def verwijzing(dossier: str, sleutel: str) -> Rij | None:
    return next((een for een in verwijzingen(dossier) if een["verwijzing"] == sleutel), None)
