# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""What hangs on the dossiers of one person besides events, for that person: letters, appointments, groups, hours, logs.

As regie_rekenaar. One list of parts: its key in the file, the tables that it is read from, and the question. Of a
colleague the function goes along, of somebody else nothing: no name of an interpreter, no other member of a group.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any, Final

from regie.dossiers.vraag import Rij, rijen

MENSEN: Final = ("door", "met")  # columns with the key of a colleague
Functies = Mapping[str, dict[str, str]]


@dataclass(frozen=True, slots=True)
class Deel:
    """`sql`: rows of `m`, of which `{wie}` says whose; without {wie} of `%(dossiers)s` in another way."""

    sleutel: str
    tabellen: tuple[str, ...]
    sql: str


_WIE: Final = "m.gemeente = current_setting('regie.gemeente') AND m.dossier = ANY(%(dossiers)s)"

DELEN: Final = (
    Deel(
        "intakenotities", ("intake_notitie",),
        """SELECT m.thema, m.tekst, m.bron, m.moment AS op, m.door FROM intake_notitie m
        WHERE {wie} ORDER BY m.moment, m.thema""",
    ),
    Deel(
        "brieven", ("brief",),
        """SELECT coalesce(m.inhoud #>> '{{nl,onderwerp}}', m.sjabloon) AS naam, m.sjabloon, m.taal, m.kanaal, m.stand,
               p.moment AS gemaakt_op, p.door, m.verzonden_op, m.aan, m.overslaan_reden, m.inhoud
        FROM brief m JOIN partij p ON p.gemeente = m.gemeente AND p.id = m.partij
        WHERE {wie} ORDER BY p.moment, m.id""",
    ),
    Deel(
        "afspraken", ("afspraak_plek",),
        """SELECT lower(m.tijdvak) AS begin, upper(m.tijdvak) AS einde, m.product, r.naam AS ruimte, m.medewerker AS met
        FROM afspraak_plek m LEFT JOIN ruimte r ON r.gemeente = m.gemeente AND r.id = m.ruimte
        WHERE {wie} ORDER BY lower(m.tijdvak), m.afspraak""",
    ),
    Deel(
        "herinneringen", ("afspraak_herinnering",),
        "SELECT m.klaargezet_op FROM afspraak_herinnering m WHERE {wie} ORDER BY m.klaargezet_op",
    ),
    # what an interpreter is called and costs is about the interpreter
    Deel(
        "tolken", ("tolkboeking",),
        """SELECT m.begin, m.minuten, m.taal, m.manier, m.stand, m.afwezig, m.gevraagd_door AS door
        FROM tolkboeking m WHERE {wie} ORDER BY m.begin, m.id""",
    ),
    Deel(
        "uren", ("tijdregel",),
        """SELECT m.datum, m.product, m.minuten, m.medewerker AS door FROM tijdregel m
        WHERE {wie} ORDER BY m.datum, m.id""",
    ),
    Deel(
        "groepen", ("groep_lid",),
        """SELECT g.naam, g.soort, g.begin, g.einde, m.stand, m.reden, m.sinds
        FROM groep_lid m JOIN groep g ON g.gemeente = m.gemeente AND g.id = m.groep
        WHERE {wie} ORDER BY g.begin, g.id""",
    ),
    Deel(
        "groepswensen", ("groep_wens",),
        "SELECT m.uren, m.postcode4, m.door, m.moment AS op FROM groep_wens m WHERE {wie} ORDER BY m.moment",
    ),
    Deel(
        "groepsvoorstellen", ("groep_voorstel_plek",),
        """SELECT v.soort, v.moment AS op, v.stand, g.naam, m.met_hand,
               (SELECT coalesce(jsonb_agg(r ->> 'code'), '[]') FROM jsonb_array_elements(m.redenen) r) AS redenen
        FROM groep_voorstel_plek m JOIN groep_voorstel v ON v.gemeente = m.gemeente AND v.id = m.voorstel
        LEFT JOIN groep g ON g.gemeente = m.gemeente AND g.id = m.groep WHERE {wie} ORDER BY v.moment, v.id""",
    ),
    Deel(
        "klassen", ("lesgroep_lid",),
        """SELECT g.naam, coalesce(o.naam, g.organisatie) AS organisatie, m.van, m.tot
        FROM lesgroep_lid m JOIN lesgroep g ON g.gemeente = m.gemeente AND g.id = m.groep
        LEFT JOIN organisatie o ON o.gemeente = g.gemeente AND o.id = g.organisatie WHERE {wie} ORDER BY m.van, g.id""",
    ),
    Deel(
        "schooluren", ("urenregel",),
        """SELECT coalesce(o.naam, l.organisatie) AS organisatie, m.van, m.tot, m.soort, m.aangeboden, m.gevolgd,
               m.geoorloofd_verzuim, m.ongeoorloofd_verzuim, m.status AS stand, l.moment AS op
        FROM urenregel m JOIN urenlevering l ON l.gemeente = m.gemeente AND l.id = m.levering
        LEFT JOIN organisatie o ON o.gemeente = l.gemeente AND o.id = l.organisatie
        WHERE {wie} ORDER BY m.van, l.moment, m.rij""",
    ),
    Deel(
        "gelezen_berichten", ("bericht_gelezen",),
        """SELECT m.gebeurtenis::text, m.kant, m.gelezen_op FROM bericht_gelezen m
        WHERE {wie} ORDER BY m.gelezen_op, m.gebeurtenis""",
    ),
    Deel(
        "pip_concepten", ("pip_concept",),
        "SELECT m.veld, m.waarde, m.moment AS op, m.door FROM pip_concept m WHERE {wie} ORDER BY m.moment, m.veld",
    ),
    Deel(
        "pip_nagekeken", ("pip_voorlegging",),
        """SELECT m.gevraagd_op AS op, m.oordeel, m.toelichting, m.gevraagd_door AS door
        FROM pip_voorlegging m WHERE {wie} ORDER BY m.gevraagd_op""",
    ),
    Deel(
        "pip_documenten", ("pip_document",),
        """SELECT m.gemaakt_op AS op, m.soort, m.taal, m.versie, m.gebeurtenis::text FROM pip_document m
        WHERE {wie} ORDER BY m.versie, m.soort, m.taal""",
    ),
    Deel(
        "pip_handtekeningen", ("pip_handtekening",),
        """SELECT m.moment AS op, m.naam, m.getypt_door, m.gebeurtenis::text, m.bij AS door FROM pip_handtekening m
        WHERE {wie} ORDER BY m.moment""",
    ),
    Deel(
        "vragenlijsten", ("vragenlijst", "vragenlijst_antwoord"),
        """SELECT m.taal, m.samen, m.gemaakt_op, m.begonnen_op, m.ingeleverd_op, m.geldig_tot AS code_tot, m.door,
               (SELECT coalesce(jsonb_object_agg(a.vraag, a.antwoord), '{{}}') FROM vragenlijst_antwoord a
                WHERE a.gemeente = m.gemeente AND a.vragenlijst = m.id) AS antwoorden
        FROM vragenlijst m WHERE {wie} ORDER BY m.gemaakt_op, m.id""",
    ),
    Deel(
        "weekblokken", ("weekblok", "weekkeuze"),
        """SELECT m.soort, m.wat, m.waar, m.vast, m.reis, m.bron, m.van_op, m.tot_op, m.door,
               (SELECT jsonb_agg(jsonb_build_object('naam', k.naam, 'dagen', k.dagen, 'van', to_char(k.van, 'HH24:MI'),
                    'tot', to_char(k.tot, 'HH24:MI'), 'geldt', k.nummer = m.gekozen) ORDER BY k.nummer)
                FROM weekkeuze k WHERE k.gemeente = m.gemeente AND k.blok = m.id) AS tijden
        FROM weekblok m WHERE {wie} ORDER BY m.van_op, m.soort, m.id""",
    ),
    Deel(
        "plekken", ("plek_plaatsing", "plek"),
        """SELECT k.naam, k.organisatie, k.soort, m.plaatsing, m.moment AS op, m.door
        FROM plek_plaatsing m JOIN plek k ON k.gemeente = m.gemeente AND k.id = m.plek
        WHERE {wie} ORDER BY m.moment, m.plaatsing""",
    ),
    Deel(
        "cbs_leveringen", ("swi_levering_regel", "swi_levering", "swi_stap"),
        """SELECT l.kwartaal, l.nummer, l.moment AS op, l.door, s.moment AS vrijgegeven_op
        FROM swi_levering_regel m JOIN swi_levering l ON l.gemeente = m.gemeente AND l.id = m.levering
        LEFT JOIN swi_stap s ON s.gemeente = l.gemeente AND s.levering = l.id AND s.stap = 'vrijgegeven'
        WHERE {wie} ORDER BY l.kwartaal, l.nummer""",
    ),
    Deel(
        "noodtoegang", ("noodtoegang",),
        "SELECT m.van, m.tot, m.waarvoor, m.reden, m.medewerker AS door FROM noodtoegang m WHERE {wie} ORDER BY m.van",
    ),
    Deel(
        "beperkingen", ("beperking",),
        "SELECT m.soort, m.reden, m.door, m.moment AS op FROM beperking m WHERE {wie} ORDER BY m.moment",
    ),
    # with whom by mistake is about somebody else: of a merging that was undone only that it was
    Deel(
        "samenvoegingen", ("samenvoeging",),
        """SELECT m.moment AS op, o.moment AS ongedaan_op, m.door,
               CASE WHEN o.id IS NULL THEN m.reden ELSE '' END AS reden
        FROM samenvoeging m LEFT JOIN samenvoeging o ON o.gemeente = m.gemeente AND o.ongedaan = m.id
        WHERE m.gemeente = current_setting('regie.gemeente') AND m.ongedaan IS NULL
          AND (m.dossier = ANY(%(dossiers)s) OR m.weg = ANY(%(dossiers)s)) ORDER BY m.moment""",
    ),
    Deel(
        "vernietiging", ("vernietiging", "vernietigingslijst_dossier"),
        """SELECT l.moment AS op, l.soort, m.grond, m.uiterlijk, b.besluit, b.moment AS besluit_op
        FROM vernietigingslijst_dossier m JOIN vernietigingslijst l ON l.gemeente = m.gemeente AND l.id = m.lijst
        LEFT JOIN vernietigingsbesluit b ON b.gemeente = m.gemeente AND b.lijst = m.lijst WHERE {wie}
        UNION ALL
        SELECT m.moment, m.omvang, m.grond, NULL, 'gedaan', NULL FROM vernietiging m WHERE {wie} ORDER BY 1""",
    ),
)  # fmt: skip

ELDERS: Final[Mapping[str, str]] = {
    "dossier": "dossier",
    "persoon": "persoon",
    "persoon_nummer": "persoon",
    "persoon_contact": "persoon",
    "persoon_wijziging": "persoon",
    "gebeurtenis": "gebeurtenissen",
    "gebeurtenis_deel": "gebeurtenissen",
    "gebeurtenis_tekst": "gebeurtenissen",
    "concept": "concepten",
    "dossier_feiten": "feiten",
    "termijn": "termijnen",
    "relatie": "ontvangers",
    "inzage": "inzagen",
    "inzage_dossier": "inzagen",
    "privacyverzoek": "verzoeken",
    "privacyverzoek_stap": "verzoeken",
}
"""Table → the key under which it stands in the file (persoonsgegevens.py)."""

NIET: Final[Mapping[str, str]] = {
    "persoon_woord": "de woorden van de naam, om op te zoeken; de naam zelf staat bij persoon",
    "huishouden": "uitgerekend uit de gebeurtenissen over het huishouden; wie er nog meer in woont is een ander",
    "toegang": "uitgerekend uit de toewijzingen, die bij de gebeurtenissen staan",
    "afscherming": "uitgerekend uit de gebeurtenissen over een geheim adres",
    "bewaarkaart": "bestaat alleen van een dossier dat vernietigd is; over zo'n dossier loopt geen verzoek",
    "groep_voorstel_gezin": "waarom een plaats niet past bij wie er thuis is: dat gaat over een ander",
    "kwaliteitspunt": "elke nacht uitgerekend uit de gebeurtenissen: wat daarin ontbreekt of elkaar tegenspreekt",
}
"""Table → why it is not in the file."""


def persoonsaanhang(dossiers: Sequence[str], functies: Functies) -> dict[str, list[Rij]]:
    """Every part, also where there is nothing in it."""
    return {deel.sleutel: [_als_json(een, functies) for een in _lees(deel, dossiers)] for deel in DELEN}


def _lees(deel: Deel, dossiers: Sequence[str]) -> list[Rij]:
    sql = deel.sql.format(wie=_WIE) if "{wie}" in deel.sql else deel.sql
    return rijen(sql, {"dossiers": list(dossiers)})


def _als_json(een: Rij, functies: Functies) -> Rij:
    gewoon = {naam: _waarde(waarde) for naam, waarde in een.items() if naam not in (*MENSEN, "inhoud")}
    wie = {naam: functies.get(een[naam], {"functie": "", "organisatie": ""}) for naam in MENSEN if naam in een}
    return gewoon | wie | (_tekst(een["inhoud"]) if "inhoud" in een else {})


def _waarde(waarde: Any) -> Any:
    for soort, maak in _SOORTEN.items():
        if isinstance(waarde, soort):
            return maak(waarde)
    return waarde


_SOORTEN: Final[Mapping[type, Callable[[Any], Any]]] = {date: lambda dag: dag.isoformat(), Decimal: float}


def _tekst(inhoud: Rij | None) -> dict[str, Any]:
    """A letter as it was read; nothing of one that was never made, or of which the words were destroyed."""
    inhoud = inhoud or {}
    return {
        "tekst": list((inhoud.get("nl") or {}).get("alineas", [])),
        "vertaling": list((inhoud.get("vertaling") or {}).get("alineas", [])),
        "sms": inhoud.get("sms", ""),
    }
