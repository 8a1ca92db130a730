# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The table of tables: what of a dossier goes along when it becomes one with another, and what stays, and why.

Every table with a dossier stands in AANHANG or in ANDERS; a test asks the database. Who adds a table: a line
here, and in its SQL `CALL laat_rekenaar_lezen(…)` and `CALL laat_meegaan(…)` (sql/21_samenvoegen.sql).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True, slots=True)
class Weigering:
    """`als`: of a row `m`. There is something that a person must decide first, and it says what."""

    als: str
    zin: str | Promise


@dataclass(frozen=True, slots=True)
class Aanhang:
    """A table whose rows go along. `sleutel`: its key without the dossier.

    `verwijst`: columns that name an event, or hold fields that may. `botst`: of a row `m` that cannot stand in the
    dossier `%(naar)s`, because that has one like it: it stays where it is, and both are there to be read.
    """

    tabel: str
    wat: str | Promise
    sleutel: tuple[str, ...]
    verwijst: tuple[str, ...] = ()
    botst: str = "false"
    weigert: Weigering | None = None


def _zelfde(tabel: str, *kolommen: str) -> str:
    """The other dossier has a row with the same key."""
    gelijk = "".join(f" AND a.{kolom} = m.{kolom}" for kolom in kolommen)
    return f"EXISTS (SELECT 1 FROM {tabel} a WHERE a.gemeente = m.gemeente AND a.dossier = %(naar)s{gelijk})"


_PARTIJ: Final = _zelfde("brief", "partij")
_GROEP: Final = _zelfde("groep_lid", "groep")
_VOORSTEL: Final = _zelfde("groep_voorstel_plek", "voorstel")
_TIJD: Final = (
    "EXISTS (SELECT 1 FROM afspraak_plek a WHERE a.gemeente = m.gemeente AND a.dossier = %(naar)s"
    " AND a.tijdvak && m.tijdvak)"
)
_LESGROEP: Final = (
    "EXISTS (SELECT 1 FROM lesgroep_lid a WHERE a.gemeente = m.gemeente AND a.dossier = %(naar)s AND a.groep = m.groep"
    " AND daterange(a.van, a.tot, '[]') && daterange(m.van, m.tot, '[]'))"
)
_VRAGENLIJST: Final = (
    "EXISTS (SELECT 1 FROM vragenlijst a WHERE a.gemeente = m.gemeente AND a.dossier = %(naar)s"
    " AND a.ingeleverd_op IS NULL)"
)

AANHANG: Final = (
    Aanhang(
        "brief", _("brieven"), ("id",), ("besluit",), _PARTIJ,
        Weigering(
            f"m.stand = 'onderweg' AND m.kanaal IN ('email', 'sms')"
            f" OR m.stand IN ('concept', 'klaar', 'onderweg', 'mislukt') AND {_PARTIJ}",
            _("Er is een brief aan het andere dossier die nog niet weg is. Hij wordt nu verstuurd, of beide dossiers "
              "krijgen dezelfde brief. Verstuur de brief, of gooi hem weg, en voeg daarna samen."),
        ),
    ),
    Aanhang("concept", _("concepten"), ("id",), ("gegevens",)),
    Aanhang(
        "intake_notitie", _("aantekeningen van de intake"), ("thema",), (), _zelfde("intake_notitie", "thema"),
        Weigering(
            _zelfde("intake_notitie", "thema"),
            _("In beide dossiers staan aantekeningen van de intake over hetzelfde onderwerp. Leg in een van de twee "
              "eerst het gesprek vast, en voeg daarna samen."),
        ),
    ),
    Aanhang(
        "afspraak_plek", _("tijden in de agenda"), ("afspraak",), ("gebeurtenis",), _TIJD,
        Weigering(
            f"upper(m.tijdvak) > clock_timestamp() AND {_TIJD}",
            _("In beide dossiers staat een afspraak op hetzelfde moment. Verzet een van de twee of zeg er een af, en "
              "voeg daarna samen."),
        ),
    ),
    Aanhang("tolkboeking", _("boekingen van een tolk"), ("id",)),
    Aanhang("afspraak_herinnering", _("herinneringen aan een afspraak"), ("afspraak",)),
    Aanhang("tijdregel", _("geschreven uren"), ("id",)),
    Aanhang(
        "groep_lid", _("plaatsen in een groep"), ("groep",), (), _GROEP,
        Weigering(
            "m.stand IN ('voorgesteld', 'wachtlijst', 'uitgenodigd', 'bevestigd', 'deelnemer') AND EXISTS (SELECT 1"
            " FROM groep g WHERE g.gemeente = m.gemeente AND g.id = m.groep"
            f" AND g.stand NOT IN ('afgelopen', 'vervallen')) AND {_GROEP}",
            _("Beide dossiers staan bij dezelfde groep. Zet daar het andere dossier op afgezegd of gestopt, en voeg "
              "daarna samen."),
        ),
    ),
    Aanhang("groep_wens", _("wensen voor dagen en tijden"), (), (), _zelfde("groep_wens")),
    Aanhang(
        "groep_voorstel_plek", _("plaatsen in een voorstel"), ("voorstel",), (), _VOORSTEL,
        Weigering(
            "EXISTS (SELECT 1 FROM groep_voorstel v WHERE v.gemeente = m.gemeente AND v.id = m.voorstel"
            f" AND (v.stand IN ('wacht', 'bezig') OR v.stand = 'klaar' AND {_VOORSTEL}))",
            _("Er is een voorstel voor groepen met het andere dossier erin, waar nog niets over is besloten. Besluit "
              "daar eerst over, en voeg daarna samen."),
        ),
    ),
    Aanhang(
        "vragenlijst", _("vragenlijsten"), ("id",), (), f"m.ingeleverd_op IS NULL AND {_VRAGENLIJST}",
        Weigering(
            f"m.ingeleverd_op IS NULL AND {_VRAGENLIJST}",
            _("In beide dossiers wordt een vragenlijst ingevuld. Neem van een van de twee de antwoorden over, en voeg "
              "daarna samen."),
        ),
    ),
    Aanhang(
        "pip_concept", _("concepten van een PIP"), ("veld",), (), _zelfde("pip_concept"),
        Weigering(
            _zelfde("pip_concept"),
            _("In beide dossiers staat een concept van een PIP. Stel een van de twee vast of maak het leeg, en voeg "
              "daarna samen."),
        ),
    ),
    Aanhang("pip_voorlegging", _("vragen om een PIP na te kijken"), ("id",)),
    Aanhang(
        "pip_document", _("documenten van een PIP"), ("id",), ("gebeurtenis",),
        _zelfde("pip_document", "soort", "taal", "versie"),
    ),
    Aanhang("pip_handtekening", _("namen onder een PIP"), ("id",), ("gebeurtenis",)),
    Aanhang("weekblok", _("blokken in de week"), ("id",)),
    Aanhang("plek_plaatsing", _("plekken om mee te doen"), ("plaatsing",)),
    Aanhang("urenregel", _("uren van de school"), ("levering", "rij")),
    Aanhang("lesgroep_lid", _("plaatsen in een klas"), ("groep", "van"), (), _LESGROEP),
)  # fmt: skip

_EIGEN: Final = "van het dossier zelf: het dossier dat sluit, houdt zijn eigen nummer, mensen en gegevens"
_NAGETELD: Final = "leesmodel: het wordt uit de gebeurtenissen opnieuw uitgerekend"
_GEBEURD: Final = "wat ontbreekt wordt in het andere dossier nog een keer vastgelegd (samenvoegen.py)"
_LOGBOEK: Final = "logboek: daar wordt alleen aan toegevoegd; het bestand voor de persoon noemt beide dossiers"
_VERZOEK: Final = "hoort bij het verzoek over dat dossier; het bestand voor de persoon noemt beide dossiers"

ANDERS: Final[Mapping[str, str]] = {
    "dossier": _EIGEN,
    "persoon": _EIGEN,
    "persoon_nummer": _EIGEN,
    "persoon_woord": _EIGEN,
    "persoon_contact": _EIGEN,
    "persoon_wijziging": "het spoor van de persoon van dat dossier; er wordt alleen aan toegevoegd",
    "gebeurtenis": _GEBEURD,
    "gebeurtenis_deel": _GEBEURD,
    "gebeurtenis_tekst": _GEBEURD,
    "groep_voorstel_gezin": "gaat met zijn plaats in het voorstel mee: de databank zet het om",
    "bericht_gelezen": "komt er in het andere dossier bij, naar de gebeurtenis die daar staat",
    "dossier_feiten": _NAGETELD,
    "termijn": _NAGETELD,
    "huishouden": _NAGETELD,
    "toegang": _NAGETELD,
    "relatie": _NAGETELD,
    "afscherming": _NAGETELD,
    "inzage": _LOGBOEK,
    "inzage_dossier": _LOGBOEK,
    "noodtoegang": _LOGBOEK,
    "vernietiging": _LOGBOEK,
    "samenvoeging": _LOGBOEK,
    "privacyverzoek": _VERZOEK,
    "privacyverzoek_stap": _VERZOEK,
    "swi_levering_regel": "wat aan het CBS is geleverd, ging over dat dossier; het bestand voor de persoon noemt beide",
    "kwaliteitspunt": "elke nacht opnieuw uitgerekend, ook van een dossier dat is samengevoegd",
    "beperking": "bij een beperking wordt niet samengevoegd; wat opgeheven is, hoort bij het verzoek",
    "vernietigingslijst_dossier": "een lijst noemt het dossier dat erop is gezet",
    "bewaarkaart": "bestaat alleen van een dossier dat al vernietigd is",
}
"""Table → why its rows need not be moved, or must not be."""
