# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""`make docs`: docs/naslag and docs/privacy.md, from recht/ and the tables of the house. Same tables, same bytes."""

import argparse
import sys
from collections.abc import Callable, Iterable, Sequence
from itertools import groupby
from pathlib import Path

from regie.bestanden.recht import lees_recht
from regie.cli.naslag_aankomst import aankomst
from regie.cli.naslag_adviezen import adviezen
from regie.cli.naslag_indicatoren import indicatoren
from regie.cli.naslag_instellingen import instellingen
from regie.cli.naslag_opmaak import Regels, pagina, tabel
from regie.cli.naslag_opmaak import code as _code
from regie.cli.naslag_privacy import privacy
from regie.cli.naslag_verlenging import verlenging
from regie.kern.recht import Recht, RechtFout
from regie.kern.recht.typen.basis import Rechtsrij
from regie.kern.recht.typen.regels import Normwaarde, Termijnrij
from regie.kern.recht.typen.register import Codelijst, Controle, Feit, Feitbron, Gebeurtenistype, Standbron, Veld
from regie.kern.recht.woorden import in_woorden, waar_in_woorden

GOED, VEROUDERD = 0, 1
JA_NEE = {True: "ja", False: "nee"}


# ------------------------------------------------------------------------------------- gebeurtenissen


def gebeurtenissen(recht: Recht) -> str:
    def inhoud() -> Regels:
        for hoofdstuk, typen in groupby(recht.gebeurtenissen.items(), key=lambda paar: paar[1].hoofdstuk):
            yield from (f"## {hoofdstuk}", "")
            for naam, type in typen:
                yield from _gebeurtenis(naam, type)
        yield from ("## Codelijsten", "")
        for naam, lijst in recht.codelijsten.items():
            yield from _codelijst(naam, lijst)

    inleiding = (
        "Alles wat over een inburgeraar kan worden vastgelegd. Elke gebeurtenis heeft daarnaast `dossier` en `datum`. "
        "Soorten velden en het bestand staan in [de begrippen](../begrippen.md)."
    )
    return pagina("Gebeurtenissen", inleiding, inhoud())


def _gebeurtenis(naam: str, type: Gebeurtenistype) -> Regels:
    yield from (f"### `{naam}`", "", f"**{type.label}.** {type.zin}", "")
    yield from (f"* Beslist door: {type.besluit_van}.", f"* Vastleggen mag: {', '.join(type.vastleggen)}.")
    dubbel = "zijn één feit" if type.dubbel == "een" else "tellen allebei"
    yield f"* Categorie: {type.categorie}. Twee gelijke regels {dubbel}. Wissen: {type.wissen.replace('_', ' ')}."
    if type.feiten:
        yield f"* Voedt: {_code(type.feiten)}."
    yield from (f"* Controle: {_controle(controle)}." for controle in type.controle)
    yield ""
    kolommen = ("veld", "naam", "soort", "verplicht", "categorie", "waarden", "uitleg")
    yield from tabel(kolommen, (_veld(veldnaam, veld) for veldnaam, veld in type.velden.items()))


def _veld(naam: str, veld: Veld) -> tuple[str, ...]:
    uitleg = veld.uitleg or ""
    if veld.anders:
        uitleg = f"{uitleg} Leeg: dan geldt `{veld.anders}`.".strip()
    return f"`{naam}`", veld.label, veld.soort, JA_NEE[veld.verplicht], veld.categorie, _waarden(veld), uitleg


def _waarden(veld: Veld) -> str:
    if veld.lijst:
        return f"lijst [`{veld.lijst}`](#lijst-{veld.lijst})"
    if veld.naar:
        return f"naar {_code(veld.naar)}"
    grenzen = [
        f"{woord} {grens}" for woord, grens in (("vanaf", veld.min), ("tot en met", veld.max)) if grens is not None
    ]
    return " ".join(grenzen)


def _controle(controle: Controle) -> str:
    velden = _code(controle.velden)
    zinnen: dict[str, str] = {
        "som": f"{velden} zijn samen `{controle.is_}`",
        "een_van": f"precies één van {velden} is gevuld",
        "minstens_een": f"minstens één van {velden} is gevuld",
        "volgorde": f"{velden} liggen in deze volgorde",
        "alleen_bij": f"{velden} alleen bij "
        + " en ".join(f"`{veld}` = {' of '.join(codes)}" for veld, codes in (controle.bij or {}).items()),
    }
    return zinnen[controle.soort]


def _codelijst(naam: str, lijst: Codelijst) -> Regels:
    yield from (f'### <a id="lijst-{naam}"></a>`{naam}`: {lijst.label}', "")
    kolommen = ("code", "naam", "in gewone woorden", "categorie", "geldig")
    rijen = (
        (
            f"`{code}`",
            rij.label,
            rij.gewoon or "",
            rij.categorie or "",
            _periode(rij.van, rij.tot) if rij.van or rij.tot else "",
        )
        for code, rij in lijst.codes.items()
    )
    yield from tabel(kolommen, rijen)


def _periode(van: object, tot: object) -> str:
    return " ".join([f"vanaf {van}" if van else "", f"tot en met {tot}" if tot else ""]).strip()


# --------------------------------------------------------------------------------------------- feiten


def feiten(recht: Recht) -> str:
    def inhoud() -> Regels:
        yield from ("## Feiten: één waarde per dossier", "")
        rijen = (
            (f"`{naam}`", feit.label, feit.soort, _uit(recht, feit.bronnen), _bij(feit))
            for naam, feit in recht.feiten.items()
        )
        yield from tabel(("feit", "naam", "soort", "uit", "bijzonder"), rijen)
        yield from ("## Standen: tijdvakken per dossier", "", "Elke stand geeft ook een datum: `<stand>_vanaf`.", "")
        standen = (
            (f"`{naam}`", stand.label, _uit(recht, stand.begin), _uit(recht, stand.einde), stand.sleutel or "")
            for naam, stand in recht.standen.items()
        )
        yield from tabel(("stand", "naam", "begint door", "eindigt door", "naast elkaar per"), standen)
        yield from ("## Afgeleide feiten", "", "Deze staan met hun artikel in `src/regie/kern/feiten/afgeleid.py`.", "")
        afgeleid = (
            (f"`{naam}`", rij.label, rij.soort, "; ".join(map(str, rij.bron))) for naam, rij in recht.afgeleid.items()
        )
        yield from tabel(("feit", "naam", "soort", "bron"), afgeleid)

    return pagina(
        "Feiten", "Wat er geldt, gelezen uit de gebeurtenissen die meetellen op peildatum en bekend op.", inhoud()
    )


def _uit(recht: Recht, bronnen: Iterable[Feitbron | Standbron]) -> str:
    return "; ".join(_bron(recht, bron) for bron in bronnen)


def _bron(recht: Recht, bron: Feitbron | Standbron) -> str:
    veld = (bron.veld if isinstance(bron, Feitbron) else bron.waarde or bron.ingang) or ""
    waar = f" waar {waar_in_woorden(recht, (bron.type,), bron.waar)}" if bron.waar else ""
    return f"`{bron.type}{'.' + veld if veld else ''}`{waar}"


def _bij(feit: Feit) -> str:
    delen = (
        (feit.na_laatste, "na de laatste `{}`"),
        (feit.vanaf_laatste, "vanaf de laatste `{}`"),
        (feit.vanaf, "telt vanaf `{}`"),
        (feit.later_van, "of `{}` als die later is"),
    )
    return "; ".join(zin.format(naam) for naam, zin in delen if naam)


# --------------------------------------------------------------------------------------------- regels


def regels(recht: Recht) -> str:
    def inhoud() -> Regels:
        yield from ("## Landelijk", "")
        yield from _termijnen(recht, recht.termijnen)
        for naam, beleid in recht.beleid.items():
            yield from (f"## Beleid {beleid.gemeente.naam} (`{naam}`)", "")
            yield from _termijnen(recht, beleid.termijn) if beleid.termijn else iter(("Geen eigen regels.", ""))

    inleiding = (
        "Elke regel met zijn versies. Hoe een vorm rekent, staat in de rekenregels (docs/rekenregels). "
        "`regie recht toon ID` laat één regel zien."
    )
    return pagina("Regels", inleiding, inhoud())


def _termijnen(recht: Recht, rijen: Sequence[Termijnrij]) -> Regels:
    for id, versies in groupby(rijen, key=lambda rij: rij.id):
        for nummer, rij in enumerate(versies):
            if not nummer:
                yield from (f"### `{id}`: {rij.naam}", "")
            yield from tabel(("versie", str(rij.geldt_vanaf)), in_woorden(recht, rij))


# --------------------------------------------------------------------------------------------- normen


def normen(recht: Recht) -> str:
    def inhoud() -> Regels:
        yield from ("## Open normen", "", "Wat een gemeente zelf kiest, binnen deze grenzen.", "")
        open_normen = (
            (
                f"`{rij.id}`",
                rij.naam,
                rij.eenheid,
                _grenzen(rij.min, rij.max, rij.keuzes),
                rij.strekking,
                *_herkomst(rij),
            )
            for rij in recht.open_normen
        )
        yield from tabel(
            ("norm", "naam", "eenheid", "grenzen", "strekking", "geldig", "bron", "zekerheid"), open_normen
        )
        for naam, beleid in recht.beleid.items():
            yield from (f"### Gekozen door {beleid.gemeente.naam} (`{naam}`)", "")
            rijen = ((f"`{rij.id}`", _waarde(rij), *_herkomst(rij)) for rij in beleid.norm)
            yield from tabel(("norm", "waarde", "geldig", "bron", "zekerheid"), rijen)
        yield from ("## Parameters", "", "Landelijke waarden. Beleid kan ze niet wijzigen.", "")
        parameters = (
            (f"`{rij.id}`", rij.sleutel or "", rij.naam, f"{rij.waarde} {rij.eenheid}", *_herkomst(rij))
            for rij in recht.parameters
        )
        yield from tabel(("parameter", "sleutel", "naam", "waarde", "geldig", "bron", "zekerheid"), parameters)
        yield from ("## Oordelen", "", "Wat de wet aan een mens laat. Regie vraagt ernaar en rekent het nooit uit.", "")
        oordelen = (
            (f"`{rij.id}`", rij.vraag, "; ".join(rij.criteria), rij.wie, *_herkomst(rij)) for rij in recht.oordelen
        )
        yield from tabel(("oordeel", "vraag", "let op", "wie", "geldig", "bron", "zekerheid"), oordelen)
        yield from ("## Gelijkgestelde dagen", "", "Dagen die bij besluit met een feestdag gelijk zijn gesteld.", "")
        yield from (f"* {dag}" for dag in sorted(recht.gelijkgestelde_dagen))

    return pagina("Normen, parameters en oordelen", "De waarden waarmee de regels rekenen.", inhoud())


def _grenzen(min: int | None, max: int | None, keuzes: tuple[str, ...]) -> str:
    return _code(keuzes) or f"{'' if min is None else min} – {'' if max is None else max}"


def _herkomst(rij: Rechtsrij) -> tuple[str, str, str]:
    return _periode(rij.geldt_vanaf, rij.geldt_tot), "; ".join(map(str, rij.bron)), rij.zekerheid


def _waarde(rij: Normwaarde) -> str:
    if isinstance(rij.waarde, tuple):
        return ", ".join(rij.waarde)
    if isinstance(rij.waarde, dict):
        return ", ".join(f"{sleutel}: {getal}" for sleutel, getal in rij.waarde.items())
    return str(rij.waarde)


# ------------------------------------------------------------------------------------------- schrijven

PAGINAS: dict[str, Callable[[Recht], str]] = {
    "naslag/gebeurtenissen.md": gebeurtenissen,
    "naslag/feiten.md": feiten,
    "naslag/regels.md": regels,
    "naslag/normen.md": normen,
    "naslag/aankomst.md": aankomst,
    "naslag/adviezen.md": adviezen,
    "naslag/indicatoren.md": indicatoren,
    "naslag/verlenging.md": verlenging,
    "naslag/instellingen.md": lambda _recht: instellingen(),
    "privacy.md": privacy,
}


def schrijf(recht: Recht, map: Path) -> None:
    for naam, maak in PAGINAS.items():
        (map / naam).parent.mkdir(parents=True, exist_ok=True)
        (map / naam).write_text(maak(recht), encoding="utf-8", newline="\n")


def verouderd(recht: Recht, map: Path) -> list[str]:
    """The pages that are missing or say something else than the tables."""
    return [
        naam
        for naam, maak in PAGINAS.items()
        if not (map / naam).is_file() or (map / naam).read_text(encoding="utf-8") != maak(recht)
    ]


def main(argumenten: Sequence[str] | None = None) -> int:
    ontleder = argparse.ArgumentParser(prog="python -m regie.cli.naslag", description="Maak de naslag uit de tabellen.")
    ontleder.add_argument("map", type=Path)
    ontleder.add_argument("--controleer", action="store_true", help="vergelijk alleen; 1 als de naslag niet klopt")
    gekozen = ontleder.parse_args(argumenten)
    try:
        recht = lees_recht()
    except RechtFout as fout:
        print(fout, file=sys.stderr)
        return VEROUDERD
    if not gekozen.controleer:
        schrijf(recht, gekozen.map)
        return GOED
    oud = verouderd(recht, gekozen.map)
    if oud:
        print(f"{gekozen.map}: {', '.join(oud)} past niet bij de tabellen. Voer uit: make docs", file=sys.stderr)
    return VEROUDERD if oud else GOED


if __name__ == "__main__":
    sys.exit(main())
