# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Taking in an uploaded file, or only seeing what would come of it: the same door, and then back again."""

import hashlib
import re
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path, PurePath
from typing import Final

from django.core.files.uploadedfile import UploadedFile
from django.db import transaction
from django.utils.translation import gettext as _

from regie.bestanden import BestandFout
from regie.bestanden.parquet import geopend
from regie.kern.gebeurtenissen import InvoerFout, Probleem
from regie.kern.recht import Recht
from regie.register.fouten import RegisterFout
from regie.register.importeren import OUDE_RIJEN, Telling, importeer
from regie.toegang.wie import Wie
from regie.web.importeren.formulier import AANVAARDBAAR, soort

GETOOND: Final = 100  # problems
UITGEPAKT: Final = 400_000_000  # bytes that a Parquet file may hold when it is unpacked
_STAM: Final = re.compile(r"[a-z0-9_]{1,60}")
_VLAG: Final = re.compile(r"(, of g|(?<= )(?:Is het er geen\? )?G)eef --[a-z]+( [a-z]+)?")


@dataclass(frozen=True)
class Uitslag:
    """What was found. `wat`: what is wrong with the file as a whole. `telling`: what comes in; None: it is refused."""

    naam: str
    afdruk: str
    telling: Telling | None = None
    wat: str = ""
    problemen: list[Probleem] = field(default_factory=list)
    aantal: int = 0
    aanvaardbaar: frozenset[str] = frozenset()
    vastgelegd: bool = False


@contextmanager
def op_schijf(bestand: UploadedFile) -> Iterator[tuple[Path, str]]:
    """The file in a folder that only we can read, and the mark of what is in it. Gone afterwards, whatever happens."""
    som = hashlib.sha256()
    with tempfile.TemporaryDirectory(prefix="regie-import-") as map_:
        stam = PurePath(bestand.name or "").stem.lower()  # a wide CSV is named after the type that it holds
        pad = Path(map_) / f"{stam if _STAM.fullmatch(stam) else 'bestand'}{soort(bestand)}"
        with pad.open("wb") as uit:
            for stuk in bestand.chunks():
                som.update(stuk)
                uit.write(stuk)
        yield pad, som.hexdigest()


def beproef(
    bestand: UploadedFile, wie: Wie, recht: Recht, vandaag: date, aanvaard: Sequence[str], verwacht: str
) -> Uitslag:
    """Looks at the file; takes it in when it is the one that was looked at before (`verwacht`: its mark)."""
    naam = Path(bestand.name or "").name
    with op_schijf(bestand) as (pad, afdruk):
        uitslag = Uitslag(naam, afdruk)
        vast = verwacht == afdruk
        try:
            telling = _neem_op(pad, wie, recht, vandaag, frozenset(aanvaard), vast)
        except InvoerFout as fout:
            return _met_problemen(uitslag, fout)
        except (BestandFout, RegisterFout) as fout:
            return replace(uitslag, wat=str(fout).replace(str(pad), naam))
        return replace(uitslag, telling=telling, vastgelegd=vast)


def _neem_op(pad: Path, wie: Wie, recht: Recht, vandaag: date, aanvaard: frozenset[str], vast: bool) -> Telling:
    _keur_omvang(pad)
    with transaction.atomic():
        telling = importeer(pad, recht, vandaag, gemeente=wie.gemeente, accepteer=aanvaard, wie=wie)
        if not vast:
            transaction.set_rollback(True)
    return telling


def _keur_omvang(pad: Path) -> None:
    """A small Parquet file can hold more than fits in memory."""
    if pad.suffix != ".parquet":
        return
    with geopend(pad) as bestand:
        groepen = range(bestand.metadata.num_row_groups)
        uitgepakt = sum(bestand.metadata.row_group(nummer).total_byte_size for nummer in groepen)
    if uitgepakt > UITGEPAKT:
        raise BestandFout(_("Dit bestand is uitgepakt te groot. Deel het op, of laat de beheerder het importeren."))


def _met_problemen(uitslag: Uitslag, fout: InvoerFout) -> Uitslag:
    codes = frozenset(probleem.code for probleem in fout.problemen) & frozenset(AANVAARDBAAR)
    getoond = [_voor_scherm(probleem) for probleem in fout.problemen[:GETOOND]]
    return replace(uitslag, problemen=getoond, aantal=len(fout.problemen), aanvaardbaar=codes)


def _voor_scherm(probleem: Probleem) -> Probleem:
    """Without what only the command line knows; a row of the register itself has no number in the file."""
    rij = 0 if probleem.rij >= OUDE_RIJEN else probleem.rij
    nu = _VLAG.sub(_anders, probleem.nu).replace("Zie: regie recht.", _("Kijk de naam na."))
    return replace(probleem, rij=rij, wat=_hoofdletter(probleem.wat), nu=nu)


def _anders(gevonden: re.Match[str]) -> str:
    """A choice on the page instead of one on the command line."""
    if "--accepteer" not in gevonden[0]:
        return ""
    return (
        _(", of zet hieronder een vinkje")
        if gevonden[0].startswith(",")
        else _("Is het er geen? Zet hieronder een vinkje")
    )


def _hoofdletter(tekst: str) -> str:
    return tekst[:1].upper() + tekst[1:]
