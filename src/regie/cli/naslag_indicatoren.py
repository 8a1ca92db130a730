# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The page of figures: what each counts, of whom, by what it is divided, and which sums must always be right."""

from itertools import groupby

from regie.cli.naslag_opmaak import Regels, code, pagina, tabel
from regie.kern.recht import Recht
from regie.kern.recht.typen.ankers import Anker
from regie.kern.recht.typen.indicatoren import THEMAS, Deel, Indicator

INLEIDING = (
    "Elk cijfer van de monitor: op een bestand met `regie monitor`, en op het register onder Monitor. Een cijfer hoort "
    "bij een peildatum, en bij wat bekend was op een dag. Standaard loopt de periode van 1 januari tot en met de "
    "peildatum. Een dimensie die er niet bij staat, is opgeteld; `onbekend` staat er alleen als er iemand is. Een "
    "percentage is afgerond op hele procenten, een half naar boven, met de aantallen erbij. Kleine aantallen worden "
    "niet getoond aan wie geen dossiers mag openen, en in geen enkel bestand of rapport (norm `kleine_aantallen`)."
)
ANKERS = (
    "Gepubliceerde cijfers die naast de eigen cijfers staan (`recht/ankers.toml`). Ze tellen nergens in mee. "
    "`secundair`: gelezen in een samenvatting, niet in de publicatie zelf."
)


def indicatoren(recht: Recht) -> str:
    return pagina("Indicatoren", INLEIDING, _inhoud(recht))


def _inhoud(recht: Recht) -> Regels:
    rijen = sorted(recht.indicatoren.items(), key=lambda paar: THEMAS.index(paar[1].thema))
    for thema, van_thema in groupby(rijen, key=lambda paar: paar[1].thema):
        yield from (f"## {thema.capitalize()}", "")
        koppen = ("cijfer", "telt", "populatie", "eenheid", "dimensies", "over", "bron", "versie")
        yield from tabel(koppen, (_rij(id_, rij) for id_, rij in van_thema))
    yield from ("## Sommen die altijd kloppen", "", "Elke nacht nagerekend; de uitkomst staat bij Klopt het?", "")
    yield from tabel(
        ("som", "links", "rechts", "per"),
        (
            (f"`{id_}` {rij.naam}", _deel(rij.links), " + ".join(map(_deel, rij.rechts)), code(rij.dimensies))
            for id_, rij in recht.identiteiten.items()
        ),
    )
    yield from ("## Landelijke cijfers", "", ANKERS, "")
    van_ankers = ("cijfer", "in een zin", "wie", "naast", "zekerheid", "bron")
    yield from tabel(van_ankers, (_anker(id_, rij) for id_, rij in recht.ankers.items()))


def _anker(id_: str, rij: Anker) -> tuple[str, ...]:
    bron = "; ".join(map(str, rij.bron))
    return (f"`{id_}` **{rij.naam}**", rij.zin, rij.groep, f"`{rij.indicator}`", rij.zekerheid, bron)


def _rij(id_: str, rij: Indicator) -> tuple[str, ...]:
    return (
        f"`{id_}` **{rij.naam}**",
        rij.definitie,
        rij.populatie,
        rij.eenheid,
        code(rij.dimensies),
        "de periode" if rij.periode else "de peildatum",
        "; ".join(map(str, rij.bron)),
        str(rij.versie),
    )


def _deel(deel: Deel) -> str:
    return f"`{deel.indicator}`" + (f" ({deel.onderdeel})" if deel.onderdeel else "")
