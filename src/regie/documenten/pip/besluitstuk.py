# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The decision on a PIP as a tagged PDF (PDF/UA-1): the choice and its reason first, then the parts in the order of the
law."""

from typing import Any, Final

from regie.documenten.briefdatum import datum_voluit
from regie.documenten.huisstijl import Huisstijl
from regie.documenten.pdf import maak_pdf
from regie.documenten.pip.tabel import CEL, tabel
from regie.documenten.pip.typen import Feit, Regel, Stuk, Tabel, Zin
from regie.documenten.pip.verdelen import rondom, stukken, verdeel
from regie.documenten.pip.zeggen import zeg, zeg_cellen
from regie.kern.pip.inhoud import Pip

SJABLOON: Final = "pip/besluit.typ"
AANHEF, BEZWAAR = "aanhef", "bezwaar"
Blok = dict[str, Any]


def besluit(pip: Pip, huisstijl: Huisstijl) -> bytes:
    """In Dutch. The same plan gives the same bytes. Raises DocumentFout."""
    alles = tabel()
    vast = alles.besluit.vast
    delen = {
        naam: _blokken(gezegd, alles)
        for naam, gezegd in verdeel(pip, alles.besluit, lambda zin: zin.besluit).items()
    }  # fmt: skip
    if BEZWAAR in delen:
        delen[BEZWAAR] += _hoe_bezwaar(pip, huisstijl, alles)
    gegevens = rondom(huisstijl, vast, [pip.persoon.naam, *pip.persoon.adres]) | {
        "titel": vast["titel"],
        "gegevens": [
            [vast["datum"], datum_voluit(pip.besluit.dagtekening, "nl")],
            [vast["kenmerk"], pip.kenmerk],
        ],
        "aanhef": delen.pop(AANHEF),
        "delen": [{"kop": alles.besluit.delen[naam], "blokken": blokken} for naam, blokken in delen.items()],
        "teken": _ondertekening(pip, alles),
    }
    return maak_pdf(SJABLOON, gegevens, pip.besluit.dagtekening)


def _blokken(gezegd: list[tuple[Zin, Feit]], alles: Tabel) -> list[Blok]:
    """Sentences run on in a paragraph; what somebody typed has one of its own; rows of one kind make a table."""
    blokken: list[Blok] = []
    for zin, feit in gezegd:
        if naam := alles.rijen.get(zin.id):
            _rij(blokken, naam, zeg_cellen(feit, zin, alles.besluit, CEL), alles)
            continue
        regel, eigen = zeg(feit, zin, alles.besluit), "vrij" in zin.waarden.values()
        if blokken and blokken[-1].get("loopt_door") and not eigen:
            blokken[-1]["regel"] += stukken([Stuk(" "), *regel])
        else:
            blokken.append({"soort": "alinea", "regel": stukken(regel), "loopt_door": not eigen})
    return blokken


def _rij(blokken: list[Blok], naam: str, cellen: list[Regel], alles: Tabel) -> None:
    if not blokken or blokken[-1].get("naam") != naam:
        kop = list(alles.koppen[naam])
        blokken.append({"soort": "tabel", "naam": naam, "kop": kop, "rijen": []})
    blokken[-1]["rijen"].append([stukken(cel) for cel in cellen])


def _hoe_bezwaar(pip: Pip, huisstijl: Huisstijl, alles: Tabel) -> list[Blok]:
    vast = alles.besluit.vast
    aan = ", ".join([vast["bezwaar_aan"].format(gemeente=pip.gemeente), *huisstijl.adres])
    zinnen = f"{vast['bezwaar_adres'].format(adres=aan)} {vast['bezwaar_wat']}"
    return [{"soort": "alinea", "regel": stukken([Stuk(zinnen)])}]


def _ondertekening(pip: Pip, alles: Tabel) -> dict[str, Any]:
    """Where both may sign on paper."""
    vast = alles.besluit.vast
    return {
        "kop": vast["handtekening"],
        "uitleg": vast["uitleg_handtekening"],
        "kolommen": [vast["wie"], vast["gemeente"], vast["inburgeraar"]],
        "rijen": [
            [vast["naam"], pip.besluit.beslist_door, pip.persoon.naam],
            [vast["dag"], "", ""],
            [vast["teken"], "", ""],
        ],
    }
