# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The themes as the page shows them: what to think of, what was noted, what is known and what others told."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from django.utils.translation import gettext as _

from regie.dossiers.vraag import Rij
from regie.dossiers.woorden import tijdstip_voluit
from regie.dossiers.zinnen import velden_leesbaar
from regie.kern.intake.ontbreekt import BEVINDING
from regie.kern.recht.intaketabel import THEMAS
from regie.kern.termijnen.herleiding import voluit
from regie.web.dossier.punt import bron_in_woorden
from regie.web.intake.bezoek import ANDEREN, Intakebezoek

BRONNEN: Final = "bron_bevinding"
ZELF: Final = "inburgeraar"


@dataclass(frozen=True)
class Regel:
    """Something that was told before. `van`: who told it."""

    wat: str
    dag: str
    van: str
    velden: list[tuple[str, str]]


@dataclass(frozen=True)
class Notitie:
    """What stands in the form of a theme. `wie` and `wanneer` are empty where nobody wrote yet."""

    tekst: str = ""
    bron: str = ZELF
    revisie: str = ""
    wie: str = ""
    wanneer: str = ""


@dataclass(frozen=True)
class Thema:
    """`stand`: genoteerd (not recorded yet), bekend (recorded before) or open."""

    id: str
    naam: str
    gewoon: str
    vragen: tuple[str, ...]
    wet: str
    stand: str
    stand_tekst: str
    notitie: Notitie
    eerder: list[Regel]
    naast: list[Regel]


@dataclass(frozen=True)
class Blad:
    """`eerst`: what the gemeente chose and the law asks; `verder`: what is there besides."""

    eerst: list[Thema]
    verder: list[Thema]


def blad(hier: Intakebezoek, *, gevoelig: bool) -> Blad:
    """The themes of one sheet that this reader may see."""
    namen = [naam for naam in hier.zichtbaar(hier.recht.themas) if hier.is_gevoelig(naam) == gevoelig]
    gekozen = hier.norm(THEMAS)
    eerst = [naam for naam in gekozen if naam in namen]
    eerst += [naam for naam in namen if hier.recht.themas[naam].wet and naam not in eerst]
    bevindingen = per_thema(hier)
    return Blad(
        [thema(hier, naam, bevindingen) for naam in eerst],
        [thema(hier, naam, bevindingen) for naam in namen if naam not in eerst],
    )


def een(hier: Intakebezoek, naam: str) -> Thema:
    return thema(hier, naam, per_thema(hier))


def per_thema(hier: Intakebezoek) -> dict[str, list[Rij]]:
    per_thema: dict[str, list[Rij]] = {}
    for rij in hier.van(BEVINDING):
        if rij["gegevens"].get("bevinding"):
            per_thema.setdefault(rij["gegevens"].get("thema", ""), []).append(rij)
    return per_thema


def thema(hier: Intakebezoek, naam: str, bevindingen: Mapping[str, list[Rij]]) -> Thema:
    rij, code = hier.recht.themas[naam], hier.themacodes[naam]
    nu, eerder = hier.notities.get(naam), bevindingen.get(naam, [])
    stand = "genoteerd" if nu is not None and nu["tekst"].strip() else "bekend" if eerder else "open"
    return Thema(
        naam,
        code.label[:1].upper() + code.label[1:],
        code.gewoon or "",
        rij.vragen,
        ", ".join(str(bron) for bron in rij.bron if bron.wet) if rij.wet else "",
        stand,
        {"genoteerd": _("notitie"), "bekend": _("bekend"), "open": ""}[stand],
        notitie_van(hier, nu),
        [_bevinding(hier, een) for een in eerder],
        regels(hier, rij.naast),
    )


def notitie_van(hier: Intakebezoek, rij: Rij | None) -> Notitie:
    if rij is None:
        return Notitie()
    return Notitie(
        rij["tekst"], rij["bron"], str(rij["revisie"]), hier.collega(rij["door"]),
        tijdstip_voluit(rij["moment"].isoformat()),
    )  # fmt: skip


def bronnen(hier: Intakebezoek) -> list[tuple[str, str]]:
    """Who can have told it: (code, words)."""
    return [(code, rij.label) for code, rij in hier.recht.codelijsten[BRONNEN].codes.items()]


def _bevinding(hier: Intakebezoek, rij: Rij) -> Regel:
    bron = dict(bronnen(hier)).get(rij["gegevens"].get("bron", ""), "")
    return Regel(rij["gegevens"]["bevinding"], voluit(rij["datum"]), bron, [])


def regels(hier: Intakebezoek, types: Iterable[str]) -> list[Regel]:
    """Events of these types in words, newest first."""
    return [_regel(hier, rij) for rij in hier.van(*types)]


def _regel(hier: Intakebezoek, rij: Rij) -> Regel:
    type_ = hier.recht.gebeurtenissen[rij["type"]]
    velden = velden_leesbaar(rij["type"], rij["gegevens"], hier.recht, hier.wie.categorieen)
    van = bron_in_woorden(rij["bron"]) if rij["bron"] else hier.collega(rij["door"] or "")
    return Regel(type_.label, voluit(rij["datum"]), van, velden)


def van_anderen(hier: Intakebezoek) -> list[Regel]:
    """What was told about the person as a whole; a message only where it came from another."""
    return [_regel(hier, rij) for rij in hier.van(*ANDEREN) if rij["type"] != "bericht" or rij["bron"]]
