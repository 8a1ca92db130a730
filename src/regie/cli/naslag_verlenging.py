# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The page of more time: every ground with its length, what a dossier can say of it, what is asked, and its source."""

from collections.abc import Iterator

from regie.cli.naslag_opmaak import Regels, code, pagina, tabel
from regie.kern.recht import Recht
from regie.kern.recht.typen.verlenging import Grondvoorwaarde, Grondvorm, Verlengingsgrond

INLEIDING = (
    "Op welke gronden DUO meer tijd kan geven. DUO beslist, de inburgeraar vraagt het zelf aan. Regie zegt alleen wat "
    "in het dossier voor een grond spreekt, wat er mist, en wat alleen een mens weet. Wanneer iemand het kan vragen, "
    "staat bij de [regels](regels.md): `verlenging_aanvragen` en `verlenging_besluit`. De zekerheid van een grond gaat "
    "over de grond en de lengte; het bewijs heeft een eigen zekerheid."
)
_VORMEN: dict[Grondvorm, str] = {
    "pauze": "een pauze van {duur} of langer om: {codes}",
    "lessen": "lessen van de soort {codes}, van de eerste tot de laatste dag {duur} of langer",
    "geen_aanbod": "geen aanbod en geen start van de lessen binnen {duur} na de dagtekening van het eerste PIP",
    "geen_start": "geen start van de lessen binnen {duur} na de dagtekening van het eerste PIP",
    "gebeurd": "een gebeurtenis `{type}` met {codes}",
    "examens": "{aantal} taalonderdelen en KNM gehaald, op het niveau van het PIP",
    "onderdelen": "allemaal gebeurd: {codes}",
    "lessen_gevolgd": "geen uren verzuim zonder goede reden",
    "uren": "ten minste {aantal} uur les gevolgd",
}


def verlenging(recht: Recht) -> str:
    return pagina("Meer tijd: de gronden voor verlenging", INLEIDING, _inhoud(recht))


def _inhoud(recht: Recht) -> Regels:
    koppen = (
        "grond",
        "hoe lang",
        "voor wie",
        "het dossier zegt het als",
        "Regie vraagt",
        "bewijs",
        "bron",
        "zekerheid",
    )
    yield from tabel(koppen, (_grond(rij) for rij in recht.verlengingsgronden))


def _grond(rij: Verlengingsgrond) -> tuple[str, ...]:
    return (
        f"`{rij.id}` **{rij.naam}.** {rij.strekking}",
        rij.lengte,
        "; ".join(_wie(rij)) or "iedereen",
        " en ".join(map(_voorwaarde, rij.als)) or "nooit vanzelf",
        " ".join(rij.vraag),
        f"{' '.join(rij.bewijs)} ({rij.bewijs_zekerheid})",
        "; ".join(map(str, rij.bron)),
        f"{rij.zekerheid}, sinds {rij.geldt_vanaf}" + (f" tot en met {rij.geldt_tot}" if rij.geldt_tot else ""),
    )


def _wie(rij: Verlengingsgrond) -> Iterator[str]:
    if rij.groep:
        yield f"groep {code(rij.groep)}"
    if rij.leerroute:
        yield f"leerroute {code(rij.leerroute)}"


def _voorwaarde(deel: Grondvoorwaarde) -> str:
    woorden = _VORMEN[deel.vorm].format(
        duur=deel.duur, codes=code(deel.codes), type=deel.type, aantal=deel.aantal
    )  # fmt: skip
    return f"{woorden} (alleen {code(deel.groep)})" if deel.groep else woorden
