# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""docs/privacy.md: the register of processing, who sees what, the tasks of partners, the log, the rights of people."""

from collections.abc import Iterable
from typing import Final, get_args

from regie.cli.naslag_opmaak import Regels, code, pagina, tabel
from regie.kern.recht import Recht
from regie.kern.recht.typen.basis import Categorie
from regie.kern.recht.typen.taken import Taak
from regie.kern.recht.typen.verwerkingen import Bijzonder, Grondslag, Verwerking
from regie.toegang.rollen import ROLLEN, Bereik, Rol

INLEIDING: Final = (
    "Waarvoor Regie gegevens van mensen gebruikt, waarom dat mag, wie ze ziet en wat iemand zelf kan vragen. Het "
    "register staat in `recht/verwerkingen.toml`, de taken van partners in `recht/taken.toml` en de rollen in "
    "`src/regie/toegang/rollen.py`. *Gezien* betekent dat het artikel is gelezen, *aangenomen* dat er geen bron voor "
    "is gevonden. Welke letter van de AVG bij een artikel hoort, is de lezing van Regie: de gemeente is "
    "verantwoordelijk, en haar privacy officer beslist."
)
CATEGORIEEN: Final[dict[Categorie, str]] = {
    "gewoon": "wie iemand is, de route, de lessen, de afspraken en de termijnen",
    "herkomst": "nationaliteit, verblijfsvergunning en opvang",
    "overtuiging": "of iemand geestelijk bedienaar is",
    "gezin_veiligheid": "het huishouden, kinderen, een geheim adres",
    "gezondheid": "wat over lichaam of geest gaat, en de score van de toets",
    "financieel": "uitkering, budget, schulden",
    "handhaving": "waarschuwingen, boetes en bezwaar",
}
BEREIK: Final[dict[Bereik, str]] = {
    "gemeente": "alle dossiers van de gemeente",
    "caseload": "de eigen mensen en die van wie men vervangt",
    "relatie": "wie naar de eigen organisatie is verwezen, binnen de taak",
    "geen": "geen enkel dossier; alleen cijfers, instellingen of het logboek",
}


def privacy(recht: Recht) -> str:
    delen = (_verwerkingen(recht), _categorieen(), _rollen(), _taken(recht), _vaste_delen())
    return pagina("Privacy", INLEIDING, (regel for deel in delen for regel in deel), "recht/ en src/regie/toegang/")


# ---------------------------------------------------------------------------------------- the register


def _verwerkingen(recht: Recht) -> Regels:
    yield from ("## Register van verwerkingen", "")
    rijen = ((f"`{naam}`", rij.label, rij.gewoon) for naam, rij in recht.verwerkingen.items())
    yield from tabel(("doel", "naam", "in gewone woorden"), rijen)
    for naam, rij in recht.verwerkingen.items():
        yield from _verwerking(recht, naam, rij)


def _verwerking(recht: Recht, naam: str, rij: Verwerking) -> Regels:
    toestemmingen = recht.codelijsten["doel_toestemming"].codes
    regels = {rij_.id: rij_.naam for rij_ in recht.termijnen} | {rij_.id: rij_.naam for rij_ in recht.parameters}
    yield from (f"### `{naam}`: {rij.label}", "", rij.gewoon, "")
    yield from tabel(("grondslag", "artikel", "waarom", "zekerheid"), map(_grondslag, rij.grondslag))
    yield from tabel(("bijzondere gegevens", "uitzondering", "artikel", "tot hoever", "zekerheid"),
                     map(_bijzonder, rij.bijzondere))  # fmt: skip
    yield f"* Over wie: {_lijst(rij.betrokkenen)}."
    yield f"* Welke gegevens: {_woorden(rij.categorieen)}."
    yield f"* Wie krijgt ze buiten de afdeling: {_lijst(rij.ontvangers) or 'niemand'}."
    bewaren = _lijst(f"{regels[id]} (`{id}`)" for id in rij.bewaartermijn)
    yield f"* Hoe lang: {bewaren}; zie [de regels](naslag/regels.md) en [de normen](naslag/normen.md)."
    if rij.toestemming:
        yield f"* Alleen met toestemming: {_lijst(toestemmingen[doel].label for doel in rij.toestemming)}."
    yield f"* Wie werkt hiervoor: {_lijst(ROLLEN[rol].naam for rol in rij.rollen)}."
    yield from (f"* {maatregel}" for maatregel in rij.maatregelen)
    yield from (f"* Nagekeken op {rij.gecontroleerd_op}.", "")


def _grondslag(rij: Grondslag) -> tuple[str, ...]:
    return f"AVG {rij.avg}", "; ".join(map(str, rij.bron)), rij.uitleg, rij.zekerheid


def _bijzonder(rij: Bijzonder) -> tuple[str, ...]:
    return (_woorden([rij.categorie]), *_grondslag(rij))


# ------------------------------------------------------------------------------------------ who sees what


def _categorieen() -> Regels:
    yield from ("## Soorten gegevens", "", "Elk gegeven hoort bij één soort. Van licht naar zwaar:", "")
    yield from tabel(("soort", "wat erbij hoort"), ((f"`{soort}`", wat) for soort, wat in CATEGORIEEN.items()))


def _rollen() -> Regels:
    soorten = get_args(Categorie)
    uitleg = (
        "Waar geen ja staat, is er voor die rol niets: de pagina antwoordt dat zij niet bestaat, en de databank geeft "
        "geen rij. Een geheim adres of verblijf in de opvang ziet alleen de consulent."
    )
    yield from ("## Wie ziet wat", "", uitleg, "")
    yield from tabel(("rol", "ziet", *map(_mensentaal, soorten)), (_rol(rij, soorten) for rij in ROLLEN.values()))


def _rol(rij: Rol, soorten: Iterable[str]) -> tuple[str, ...]:
    bereik = BEREIK[rij.bereik] + ("; alleen toegewezen mensen" if rij.eigen_mensen else "")
    return (rij.naam, bereik, *("ja" if soort in rij.categorieen else "" for soort in soorten))


def _taken(recht: Recht) -> Regels:
    uitleg = (
        "Een partner krijgt per taak de kleinste set gegevens. Na het einde van de taak is nog even te lezen en te "
        "verbeteren, daarna niets meer."
    )
    yield from ("## Taken van partners", "", uitleg, "")
    koppen = ("taak", "wie", "wat meegaat", "soorten gegevens", "leest ook", "legt vast", "na het einde", "zekerheid")
    yield from tabel(koppen, (_taak(taak) for taak in recht.taken.values()))


def _taak(taak: Taak) -> tuple[str, ...]:
    return (
        taak.label,
        _lijst(ROLLEN[rol].naam if rol in ROLLEN else rol for rol in taak.rollen),
        _woorden(taak.gegevens),
        _woorden(taak.categorieen),
        code(taak.leest),
        code(taak.legt_vast),
        str(taak.na_einde),
        taak.zekerheid,
    )


def _lijst(delen: Iterable[str]) -> str:
    return "; ".join(delen)


def _woorden(namen: Iterable[str]) -> str:
    return ", ".join(map(_mensentaal, namen))


def _mensentaal(naam: str) -> str:
    """`gezin_veiligheid` as gezin en veiligheid; of other names the lines become spaces."""
    return {"gezin_veiligheid": "gezin en veiligheid"}.get(naam, naam.replace("_", " "))


# ------------------------------------------------------------------------- the log, and what people can ask


def _vaste_delen() -> Regels:
    yield from ("## Logboek", "")
    yield from (f"* {zin}" for zin in LOGBOEK)
    yield from ("", "## Rechten van de inburgeraar", "")
    yield from tabel(("recht", "artikel", "in Regie"), RECHTEN)


LOGBOEK: Final = (
    "Wie een dossier opent, zoekt, een lijst bekijkt, exporteert of via de API leest, staat in het logboek: wie, in "
    "welke rol, voor welk doel, wat en wanneer. Niet waarop is gezocht.",
    "De regel is geschreven voordat het antwoord weggaat. Lukt dat niet, dan is er geen antwoord.",
    "Een regel is niet te wijzigen of te wissen, ook niet door de beheerder van de toepassing.",
    "De inburgeraar kan weten welke functie van welke organisatie keek, zonder namen van medewerkers.",
    "Een tweede regel volgt het Logboek Dataverwerkingen: met een versleuteld kenmerk van de persoon, zonder wie keek.",
    "Toegang in nood vraagt een reden, duurt kort en wordt aan de privacy officer gemeld.",
)
RECHTEN: Final = (
    ("inzage en meenemen", "AVG 15 en 20", "alles over één persoon, leesbaar en als bestand"),
    ("verbeteren", "AVG 16", "een gebeurtenis wordt ingetrokken met een reden, en de goede wordt vastgelegd"),
    ("wissen", "AVG 17", "op verzoek of na de bewaartermijn, na goedkeuring door twee mensen, met een spoor"),
    ("beperken", "AVG 18", "het dossier blijft, maar er wordt niet mee gewerkt zolang het verzoek loopt"),
    ("bezwaar", "AVG 21", "de gemeente weegt het bezwaar; tot die tijd kan het dossier beperkt worden"),
    ("een mens beslist", "AVG 22", "Regie geeft advies met redenen en neemt nooit zelf een besluit"),
    ("toestemming intrekken", "AVG 7 lid 3", "even makkelijk als geven; vanaf die dag telt zij niet meer"),
    ("een klacht", "AVG 77", "bij de Autoriteit Persoonsgegevens"),
)
