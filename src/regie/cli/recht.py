# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""`regie recht`: list the tables, show one row, check them all."""

import argparse
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from difflib import get_close_matches
from typing import Any

from regie.bestanden.recht import lees_recht
from regie.cli.naslag_adviezen import reden_in_woorden
from regie.kern.kalender import Duur
from regie.kern.recht import Recht
from regie.kern.recht.duren import is_zeker_langer
from regie.kern.recht.rijen import stukken
from regie.kern.recht.typen.adviezen import Adviesreden
from regie.kern.recht.typen.regels import Normwaarde, Termijnrij
from regie.kern.recht.woorden import in_woorden

ONBEKEND = 1


def voer_uit(gekozen: argparse.Namespace) -> int:
    recht = lees_recht()
    if gekozen.actie == "controleer":
        tekst, code = controleer(recht, gekozen.vandaag)
    elif gekozen.actie == "toon":
        tekst, code = toon(recht, gekozen.id or ""), 0 if gekozen.id in ids(recht) else ONBEKEND
    else:
        tekst, code = lijst(recht), 0
    print(tekst)
    return code


# -------------------------------------------------------------------------------------------- list


def rijen(recht: Recht) -> Iterator[tuple[str, str, Any]]:
    """Every row with legal weight, as (file, kind, row)."""
    landelijk = (
        ("termijn", recht.termijnen),
        ("open_norm", recht.open_normen),
        ("oordeel", recht.oordelen),
        ("parameter", recht.parameters),
        ("adviesreden", recht.adviesredenen),
    )
    for soort, tabel in landelijk:
        yield from ((recht.bestanden[f"{soort} {rij.id}"], soort, rij) for rij in tabel)
    for naam, beleid in recht.beleid.items():
        yield from ((f"gemeenten/{naam}.toml", "norm", rij) for rij in beleid.norm)
        yield from ((f"gemeenten/{naam}.toml", "termijn", rij) for rij in beleid.termijn)
        yield from ((f"gemeenten/{naam}.toml", "adviesreden", rij) for rij in beleid.adviesreden)


def ids(recht: Recht) -> set[str]:
    return {rij.id for _, _, rij in rijen(recht)} | {
        *recht.gebeurtenissen,
        *recht.feiten,
        *recht.standen,
        *recht.afgeleid,
    }


def lijst(recht: Recht) -> str:
    groepen: dict[str, list[Sequence[str]]] = {}
    for bestand, soort, rij in sorted(rijen(recht), key=lambda drie: drie[:2]):
        groepen.setdefault(f"{bestand} · {soort}", []).append(
            (rij.id, naam(rij), periode(rij), rij.zekerheid, str(rij.bron[0]))
        )
    delen = [f"{kop}\n{tabel(inhoud)}" for kop, inhoud in groepen.items()]
    aantallen = f"{len(recht.gebeurtenissen)} gebeurtenissen, {len(recht.feiten)} feiten, {len(recht.standen)} standen"
    slot = f"{aantallen}. Meer over één rij: regie recht toon ID"
    return "\n\n".join([*delen, slot])


def naam(rij: Any) -> str:
    """Norm values and reasons have no name of their own: their value or sentence says more."""
    if isinstance(rij, Adviesreden):
        return rij.zin
    sleutel = getattr(rij, "sleutel", None)
    return (
        f"waarde: {rij.waarde}" if isinstance(rij, Normwaarde) else f"{rij.naam}" + (f" ({sleutel})" if sleutel else "")
    )


def periode(rij: Any) -> str:
    return f"{rij.geldt_vanaf} – {rij.geldt_tot or ''}".rstrip()


def tabel(inhoud: Iterable[Sequence[str]]) -> str:
    regels = list(inhoud)
    breedtes = [max(map(len, kolom)) for kolom in zip(*regels, strict=True)]
    return "\n".join("  " + "  ".join(d.ljust(b) for d, b in zip(r, breedtes, strict=True)).rstrip() for r in regels)


# -------------------------------------------------------------------------------------------- show


def toon(recht: Recht, id: str) -> str:
    """All versions of a row in readable Dutch with their source; near names where there is none."""
    gevonden = [(bestand, soort, rij) for bestand, soort, rij in rijen(recht) if rij.id == id]
    delen = [_toon_rij(recht, *drie) for drie in gevonden] + _toon_register(recht, id)
    if delen:
        return "\n\n".join(delen)
    dichtbij = get_close_matches(id, sorted(ids(recht)), n=5, cutoff=0.5)
    nu = f"Bedoelt u: {', '.join(dichtbij)}?" if dichtbij else "Alle namen staan in: regie recht"
    return f"Er is geen rij '{id}'. {nu}"


def _toon_rij(recht: Recht, bestand: str, soort: str, rij: Any) -> str:
    regels = in_woorden(recht, rij) if isinstance(rij, Termijnrij) else _velden(recht, rij)
    return f"{naam(rij)} ({soort} {rij.id}, {bestand})\n{tabel(regels)}"


def _velden(recht: Recht, rij: Any) -> list[tuple[str, str]]:
    """The filled keys of a row without a wording of its own."""
    if isinstance(rij, Adviesreden):
        return [*reden_in_woorden(recht, rij), ("bron", "; ".join(map(str, rij.bron)))]
    waarden = {veld: getattr(rij, veld) for veld in type(rij).model_fields if veld not in ("id", "naam", "bron")}
    regels = [(veld, _tekst(waarde)) for veld, waarde in waarden.items() if waarde not in (None, ())]
    return [*regels, ("bron", "; ".join(map(str, rij.bron)))]


def _tekst(waarde: object) -> str:
    return " · ".join(map(str, waarde)) if isinstance(waarde, tuple) else str(waarde)


def _toon_register(recht: Recht, id: str) -> list[str]:
    tabellen: dict[str, Mapping[str, Any]] = {
        "gebeurtenis": recht.gebeurtenissen,
        "feit": recht.feiten,
        "stand": recht.standen,
        "afgeleid": recht.afgeleid,
    }
    delen = []
    for soort, inhoud in tabellen.items():
        if id in inhoud:
            delen.append(f"{inhoud[id].label} ({soort} {id})\n{tabel(_register(soort, inhoud[id]))}")
    return delen


def _register(soort: str, rij: Any) -> list[tuple[str, str]]:
    if soort == "gebeurtenis":
        velden = [
            (f"veld {v}", f"{w.label} ({w.soort}{'' if w.verplicht else ', mag leeg zijn'})")
            for v, w in rij.velden.items()
        ]
        return [("besluit van", rij.besluit_van), ("feiten", ", ".join(rij.feiten) or "geen"), *velden]
    if soort == "stand":
        return [(deel, ", ".join(bron.type for bron in getattr(rij, deel)) or "geen") for deel in ("begin", "einde")]
    if soort == "afgeleid":
        return [("soort", rij.soort), ("bron", "; ".join(map(str, rij.bron)))]
    return [
        ("soort", rij.soort),
        ("gelezen uit", ", ".join(f"{b.type}.{b.veld}" if b.veld else b.type for b in rij.bronnen)),
    ]


# ------------------------------------------------------------------------------------------- check


def controleer(recht: Recht, vandaag: date) -> tuple[str, int]:
    """What deserves a look. The tables themselves were checked when read, so this is never a refusal."""
    oud = [
        _regel(b, s, r, f"nagekeken op {r.gecontroleerd_op}") for b, s, r in rijen(recht) if _een_jaar_oud(r, vandaag)
    ]
    onzeker = [_regel(b, s, r, r.zekerheid) for b, s, r in rijen(recht) if r.zekerheid != "gezien"]
    botsingen = [(f"gemeenten/{naam}.toml", tekst) for naam in recht.beleid for tekst in botst(recht, naam)]
    return "\n\n".join(
        (
            f"De rechtstabellen zijn in orde: {len(list(rijen(recht)))} rijen met een bron.",
            _lijst("Langer dan een jaar niet nagekeken", oud),
            _lijst("Niet in de bron gezien", onzeker),
            _lijst("Botsingen in een beleid", botsingen),
        )
    ), 0


def _regel(bestand: str, soort: str, rij: Any, wat: str) -> Sequence[str]:
    return (bestand, f"{soort} {rij.id}", f"vanaf {rij.geldt_vanaf}", wat)


def _een_jaar_oud(rij: Any, vandaag: date) -> bool:
    gelezen = rij.gecontroleerd_op
    return (vandaag.year - gelezen.year, vandaag.month, vandaag.day) > (1, gelezen.month, gelezen.day)


def _lijst(kop: str, regels: Sequence[Sequence[str]]) -> str:
    return f"{kop}: {len(regels)}" + (f"\n{tabel(regels)}" if regels else "")


VOOR_HET_PIP = ("brugklas", "intake", "kennismaking", "vragenlijst", "leerbaarheidstoets")


def botst(recht: Recht, beleid: str) -> Iterator[str]:
    """Policy rows about what comes before the PIP (by what settles them) that last longer than the PIP may take."""
    pip = [rij for rij in recht.termijnen if rij.id == "pip"][-1:]  # its last version
    delen = [deel for rij in pip for deel in stukken(rij)]
    duren = [deel.duur for deel in delen if isinstance(deel.duur, Duur)]
    for rij in recht.beleid[beleid].termijn:
        eigen = rij.duur
        if _komt_voor_pip(rij) and isinstance(eigen, Duur) and all(is_zeker_langer(eigen, duur) for duur in duren):
            binnen = " of ".join(map(str, duren))
            yield f"'{rij.id}' duurt {eigen}; het PIP moet er binnen {binnen} zijn, dus voordat dit klaar is"


def _komt_voor_pip(rij: Termijnrij) -> bool:
    return any(woord in str(rij.klaar) for woord in VOOR_HET_PIP)
