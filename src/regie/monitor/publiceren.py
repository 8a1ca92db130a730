# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""What was published: of which count, when, with which rules and style, and the mark of the file. The file itself is
not kept: it can be made again, byte for byte, and where it cannot, this says what is different now."""

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from importlib.metadata import version
from typing import Any, Final
from uuid import UUID, uuid5

from django.db import connection, transaction
from django.utils.translation import gettext as _

from regie import __version__
from regie.documenten.huisstijl import Huisstijl, huisstijl
from regie.documenten.monitor.levering import Levering, LeveringFout
from regie.dossiers.vraag import rijen
from regie.kern.kalender.maand import Maand
from regie.kern.recht import Recht
from regie.monitor.metingen import opslag
from regie.monitor.metingen.vraag import Bewaard, Vraag
from regie.monitor.producten import PRODUCTEN, Product, cijfers_van, in_seconden, maak
from regie.toegang.context import zet_wie
from regie.toegang.gemeenten import Gemeente
from regie.toegang.wie import SYSTEEM, Wie

VAN_DE_MAAND: Final = "factsheet"
"""What is published of every month by itself."""
PROGRAMMA: Final = f"Regie {__version__}, Typst {version('typst')}"
_KOLOMMEN: Final = (
    "p.id, p.meting, p.soort, p.gemaakt_op, p.sha256, p.omvang, p.door, p.regels, p.huisstijl, p.programma,"
    " m.peildatum, nullif(m.bekend_op, 'infinity') AS bekend_op, m.van, m.tot"
)
_UIT: Final = (
    "FROM publicatie p JOIN meting m ON m.gemeente = p.gemeente AND m.id = p.meting"
    " WHERE p.gemeente = current_setting('regie.gemeente')"
)


@dataclass(frozen=True, slots=True)
class Publicatie:
    """`gemaakt_op`: the stamp. `omvang`: in bytes. `regels`, `huisstijl`, `programma`: what else it was made with."""

    id: UUID
    meting: UUID
    soort: str
    gemaakt_op: datetime
    sha256: str
    omvang: int
    door: str
    regels: str
    huisstijl: str
    programma: str
    vraag: Vraag

    @property
    def product(self) -> Product:
        return PRODUCTEN[self.soort]


class Anders(RuntimeError):
    """A file that is not what was published: a sentence for everything that differs."""

    def __init__(self, verschillen: list[str]) -> None:
        self.verschillen = verschillen
        super().__init__(" ".join(verschillen))


@dataclass(frozen=True, slots=True)
class Gemaakt:
    """A file and what it was made of. `stijl`: the style of the gemeente."""

    inhoud: bytes
    cijfers: Levering
    stijl: Huisstijl

    @property
    def sha256(self) -> str:
        return hashlib.sha256(self.inhoud).hexdigest()


def maak_bestand(wie: Wie, recht: Recht, bewaard: Bewaard, product: Product, gemaakt_op: datetime) -> Gemaakt:
    """Raises LeveringFout, DocumentFout, HuisstijlFout, GeenVersie."""
    stijl = huisstijl(wie.gemeente, wie.gemeente_naam)
    cijfers = cijfers_van(wie, recht, bewaard, product, gemaakt_op)
    return Gemaakt(maak(product, cijfers, stijl), cijfers, stijl)


def publiceer(wie: Wie, recht: Recht, bewaard: Bewaard, product: Product, gemaakt_op: datetime, id_: UUID) -> None:
    """`id_`: made when the form was opened, so that pressing twice is once. Raises as `maak_bestand`."""
    gemaakt = maak_bestand(wie, recht, bewaard, product, gemaakt_op)
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO publicatie (gemeente, id, meting, soort, gemaakt_op, sha256, omvang, door, regels, huisstijl,"
            " programma) VALUES (%s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s) ON CONFLICT (gemeente, id) DO NOTHING",
            [
                wie.gemeente, id_, bewaard.id, product.soort, in_seconden(gemaakt_op), gemaakt.sha256,
                len(gemaakt.inhoud), wie.medewerker, recht.kenmerk, merk_van(gemaakt.stijl), PROGRAMMA,
            ],
        )  # fmt: skip


def merk_van(stijl: Huisstijl) -> str:
    """A fingerprint of name, address, colour and logo."""
    return hashlib.sha256(repr(stijl).encode()).hexdigest()


# ----------------------------------------------------------------------------------------------- reading


def gepubliceerd(aantal: int, overslaan: int = 0) -> list[Publicatie]:
    """Newest first."""
    gevonden = rijen(
        f"SELECT {_KOLOMMEN} {_UIT} ORDER BY p.gemaakt_op DESC, p.id LIMIT %(aantal)s OFFSET %(overslaan)s",
        {"aantal": aantal, "overslaan": overslaan},
    )
    return [_als_publicatie(rij) for rij in gevonden]


def lees(id_: UUID) -> Publicatie | None:
    gevonden = rijen(f"SELECT {_KOLOMMEN} {_UIT} AND p.id = %(id)s", {"id": id_})
    return _als_publicatie(gevonden[0]) if gevonden else None


def _als_publicatie(rij: Mapping[str, Any]) -> Publicatie:
    dagen = ("peildatum", "bekend_op", "van", "tot")
    vraag = Vraag(*(rij[naam] for naam in dagen))
    rest = {naam: waarde for naam, waarde in rij.items() if naam not in dagen}
    return Publicatie(**rest | {"gemaakt_op": in_seconden(rij["gemaakt_op"]), "vraag": vraag})


# ------------------------------------------------------------------------------------------- making again


def maak_opnieuw(wie: Wie, recht: Recht, publicatie: Publicatie) -> bytes:
    """The file that was published, out of its count and its stamp. Raises Anders, DocumentFout, HuisstijlFout."""
    bewaard = opslag.lees(publicatie.meting)
    assert bewaard is not None  # what was published keeps its count
    try:
        gemaakt = maak_bestand(wie, recht, bewaard, publicatie.product, publicatie.gemaakt_op)
    except LeveringFout as fout:
        stijl = huisstijl(wie.gemeente, wie.gemeente_naam)
        raise Anders([*_verschillen(recht, publicatie, stijl), str(fout)]) from fout
    if gemaakt.sha256 != publicatie.sha256:
        wat = [*_verschillen(recht, publicatie, gemaakt.stijl), *_definities(gemaakt.cijfers)]
        raise Anders(wat or [_("Wij weten niet wat er anders is. Meld dit aan de beheerder.")])
    return gemaakt.inhoud


def _verschillen(recht: Recht, publicatie: Publicatie, stijl: Huisstijl) -> Iterator[str]:
    if publicatie.regels != recht.kenmerk:
        yield _("De regels, de namen of de definities zijn veranderd (toen %(toen)s, nu %(nu)s).") % {
            "toen": publicatie.regels[:12], "nu": recht.kenmerk[:12]
        }  # fmt: skip
    if publicatie.huisstijl != merk_van(stijl):
        yield _("De naam of de huisstijl van de gemeente is veranderd.")
    if publicatie.programma != PROGRAMMA:
        yield _("Het programma is vernieuwd (toen %(toen)s, nu %(nu)s).") % {
            "toen": publicatie.programma, "nu": PROGRAMMA
        }  # fmt: skip


def _definities(cijfers: Levering) -> Iterator[str]:
    """Those of which the figures were counted by another version than the one that is told about now."""
    for naam in cijfers.indicatoren():
        definitie = cijfers.definities[naam]
        toen = {str(rij["definitie_versie"]) for rij in cijfers.van_indicator(naam)}
        if toen != {definitie.versie}:
            yield _("De definitie van '%(naam)s' heeft nu versie %(nu)s; dit cijfer is geteld met versie %(toen)s.") % {
                "naam": definitie.naam, "nu": definitie.versie, "toen": ", ".join(sorted(toen))
            }  # fmt: skip


# --------------------------------------------------------------------------------------------- the night


def publiceer_maand(gemeente: Gemeente, recht: Recht, nu: datetime) -> bool:
    """The factsheet of the month that is over, once. False: it was there already, or there is nothing counted yet."""
    vandaag = nu.date()
    einde = Maand.van(vandaag).vorige.laatste
    wie = Wie(gemeente.code, gemeente.naam, gemeente.beleid, SYSTEEM, SYSTEEM, (SYSTEEM,))
    with transaction.atomic():
        zet_wie(wie, vandaag)
        bewaard = opslag.laatste(Vraag.op(einde, einde))
        if bewaard is None or not bewaard.dossiers:
            return False
        id_ = uuid5(bewaard.id, VAN_DE_MAAND)
        if lees(id_) is not None:
            return False
        publiceer(wie, recht, bewaard, PRODUCTEN[VAN_DE_MAAND], nu, id_)
    return True
