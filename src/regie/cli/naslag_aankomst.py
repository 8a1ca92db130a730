# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The page of what is owed and of the steps of arrival: the matrix as a jurist reads it, with its articles."""

from collections.abc import Iterable, Iterator

from regie.cli.naslag_opmaak import Regels, pagina, tabel
from regie.kern.recht import Recht
from regie.kern.recht.aankomsttabel import NORM
from regie.kern.recht.typen.aankomst import Bewijs, Stap, Verplichting
from regie.kern.recht.woorden import waar_in_woorden

INLEIDING = (
    "Wat de wet voor elke groep vraagt, en de stappen van hulp bij aankomst. Of iets is gedaan, leest Regie uit de "
    "gebeurtenissen in de kolom *blijkt uit*."
)


def aankomst(recht: Recht) -> str:
    return pagina("Aankomst: verplichtingen en checklijsten", INLEIDING, _inhoud(recht))


def _inhoud(recht: Recht) -> Regels:
    for van, kop in (("gemeente", "Wat de gemeente moet doen"), ("duo", "Wat DUO geeft")):
        yield from (f"## {kop}", "")
        koppen = ("onderdeel", "asielvergunning", "gezin van een statushouder", "gezinsmigrant of overige migrant",
                  "wet van 2013", "alleen", "blijkt uit", "bron", "zekerheid")  # fmt: skip
        yield from tabel(koppen, (_verplichting(recht, rij) for rij in recht.verplichtingen if rij.van == van))
    yield from ("## Checklijsten", "")
    for id_, lijst in recht.checklijsten.items():
        yield from (f"### {lijst.naam}", "", f"{lijst.uitleg} Voor: {', '.join(lijst.wie)}.", "")
        stappen = {naam: stap for naam, stap in recht.stappen.items() if stap.lijst == id_}
        yield from tabel(
            ("stap", "naam", "van", "wie", "blijkt uit", "niet nodig als", "termijn", "bron", "zekerheid"),
            (_stap(recht, naam, stap) for naam, stap in stappen.items()),
        )
    yield from ("## Welke gemeente doet wat", "")
    yield from tabel(("stap", *(beleid.gemeente.naam for beleid in recht.beleid.values())), _keuzes(recht))


def _verplichting(recht: Recht, rij: Verplichting) -> tuple[str, ...]:
    return (
        f"**{rij.naam}.** {rij.strekking}",
        *rij.antwoorden,
        rij.als or "",
        _bewijzen(recht, rij.bewijs),
        "; ".join(map(str, rij.bron)),
        rij.zekerheid,
    )


def _stap(recht: Recht, naam: str, stap: Stap) -> tuple[str, ...]:
    niet = f"{_bewijzen(recht, stap.niet_als)}: {stap.waarom_niet}" if stap.niet_als else ""
    bron = "; ".join(map(str, stap.bron))
    wie = stap.wie_doet.replace("_", " ")
    return (
        f"`{naam}`",
        stap.naam,
        stap.van,
        wie,
        _bewijzen(recht, stap.bewijs),
        niet,
        stap.termijn or "",
        bron,
        stap.zekerheid,
    )


def _bewijzen(recht: Recht, bewijzen: Iterable[Bewijs]) -> str:
    return " of ".join(_bewijs(recht, bewijs) for bewijs in bewijzen)


def _bewijs(recht: Recht, bewijs: Bewijs) -> str:
    waar = f" ({waar_in_woorden(recht, (bewijs.type,), bewijs.waar)})" if bewijs.waar else ""
    return f"{'de laatste ' if bewijs.laatste else ''}`{bewijs.type}`{waar}"


def _keuzes(recht: Recht) -> Iterator[tuple[str, ...]]:
    """A row for each step that a gemeente may choose."""
    gekozen = {naam: _van(recht, naam) for naam in recht.beleid}
    for naam, stap in recht.stappen.items():
        if stap.van == "gemeente":
            yield (stap.naam, *("ja" if naam in gekozen[beleid] else "" for beleid in recht.beleid))


def _van(recht: Recht, beleid: str) -> frozenset[str]:
    """Every step that a policy names in its latest value."""
    waarden = [rij.waarde for rij in recht.beleid[beleid].norm if rij.id == NORM]
    return frozenset(waarden[-1]) if waarden and isinstance(waarden[-1], tuple) else frozenset()
