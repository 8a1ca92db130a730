# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The page of advice: every reason with its conditions in words, its source, and what a gemeente adds."""

from collections.abc import Iterable, Iterator, Mapping

from regie.cli.naslag_opmaak import Regels, code, pagina, tabel
from regie.kern.recht import Recht
from regie.kern.recht.typen.adviezen import Adviesreden, Adviessoort, Drempel, Voorwaarde
from regie.kern.recht.woorden import waar_in_woorden

INLEIDING = (
    "Wat een advies over de leerroute zegt, wat voor en tegen examen op A2 (afschalen) spreekt, en waarom. Een advies "
    "kiest niet. Hoe het werkt, staat in de [rekenregels](../rekenregels/adviezen.md). Waarom DUO meer tijd kan geven, "
    "staat bij de [gronden voor verlenging](verlenging.md)."
)
SOORTEN: Mapping[Adviessoort, str] = {
    "leerroute": "Landelijke redenen bij de leerroute",
    "afschaling": "Landelijke redenen bij examen op A2 (afschalen)",
}


def adviezen(recht: Recht) -> str:
    return pagina("Adviezen", INLEIDING, _inhoud(recht))


def _inhoud(recht: Recht) -> Regels:
    yield from ("## Uitkomsten", "")
    yield from tabel(("uitkomst", "naam"), ((f"`{naam}`", rij.naam) for naam, rij in recht.uitkomsten.items()))
    yield from ("## Kenmerken en hun codes", "")
    yield from tabel(("kenmerk", "naam", "thema", "gegevens", "code", "betekenis"), _kenmerken(recht))
    for soort, kop in SOORTEN.items():
        yield from (f"## {kop}", "")
        yield from _redenen(recht, (rij for rij in recht.adviesredenen if rij.soort == soort))
    for beleid in recht.beleid.values():
        if beleid.adviesreden:
            yield from (f"## Redenen van {beleid.gemeente.naam}", "", *_redenen(recht, beleid.adviesreden))


def _kenmerken(recht: Recht) -> Iterator[tuple[str, ...]]:
    for naam, kenmerk in recht.kenmerken.items():
        for code_, betekenis in kenmerk.codes.items():
            yield (f"`{naam}`", kenmerk.naam, kenmerk.thema, kenmerk.categorie, f"`{code_}`", betekenis)


def _redenen(recht: Recht, redenen: Iterable[Adviesreden]) -> Regels:
    koppen = ("reden", "zin", "als", "zegt", "van", "bron", "zekerheid")
    return tabel(koppen, (_reden(recht, rij) for rij in redenen))


def _reden(recht: Recht, rij: Adviesreden) -> tuple[str, ...]:
    return (
        f"`{rij.id}`",
        f"{rij.zin} *{rij.strekking}*",
        " en ".join(voorwaarde_in_woorden(recht, deel) for deel in rij.als),
        "; ".join(f"{richting} {uitkomst}" for richting, uitkomst in rij.gevolgen),
        rij.van.replace("_", " "),
        "; ".join(map(str, rij.bron)),
        rij.zekerheid,
    )


def reden_in_woorden(recht: Recht, rij: Adviesreden) -> list[tuple[str, str]]:
    """The parts of a reason as (label, words), in reading order."""
    return [
        ("geldt", f"vanaf {rij.geldt_vanaf}" + (f" tot en met {rij.geldt_tot}" if rij.geldt_tot else "")),
        ("als", " en ".join(voorwaarde_in_woorden(recht, deel) for deel in rij.als)),
        *((richting, recht.uitkomsten[uitkomst].naam) for richting, uitkomst in rij.gevolgen),
        ("van", rij.van.replace("_", " ")),
        ("strekking", rij.strekking),
        ("nagekeken", f"{rij.gecontroleerd_op} ({rij.zekerheid})"),
    ]


def voorwaarde_in_woorden(recht: Recht, deel: Voorwaarde) -> str:
    """`niet` stands before what must not be so."""
    return f"{'niet: ' if deel.niet else ''}{_wat(recht, deel)}"


def _wat(recht: Recht, deel: Voorwaarde) -> str:
    if deel.type:
        per = f" per {deel.per}" if deel.per else ""
        waar = " en ".join(waar_in_woorden(recht, (deel.type,), waar) for waar in deel.waar)
        return f"laatste `{deel.type}`{per}" + (f" ({waar})" if waar else "")
    if deel.kenmerk:
        return f"kenmerk {deel.kenmerk}" + (f" is {code(deel.is_)}" if deel.is_ else " bekend")
    if deel.feit:
        woord = "minstens" if deel.minstens else "onder"
        return f"`{deel.feit}` {woord} {_drempel(deel.minstens or deel.onder)}"
    if deel.groep:
        return f"groep is {code(deel.groep)}"
    return f"{'reden' if len(deel.reden) == 1 else 'een van de redenen'} {code(deel.reden)}"


def _drempel(drempel: Drempel | None) -> str:
    if drempel is None:
        return ""
    return str(drempel.getal) if drempel.getal is not None else f"`{drempel.naam}`"
