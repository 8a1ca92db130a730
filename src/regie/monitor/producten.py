# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""What can be made of a count, in one click: every product with its kind of file. All of them may leave the house, so
small numbers are kept back from everybody, and nothing in them says who counted or asked."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final

from django.utils import translation
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from regie.documenten.huisstijl import Huisstijl
from regie.documenten.monitor.bestanden import cijfers_csv, cijfers_json, cijfers_xlsx
from regie.documenten.monitor.factsheet import factsheet_pdf
from regie.documenten.monitor.infographic import infographic_pdf, infographic_svg
from regie.documenten.monitor.jaarverslag import jaarverslag_pdf
from regie.documenten.monitor.levering import Definitie, Levering
from regie.documenten.monitor.opzet import FACTSHEET, KERNCIJFERS
from regie.documenten.monitor.publicatie import OVER_IEMAND, voor_publicatie
from regie.documenten.monitor.sociaal_domein import regels, sociaal_domein_csv
from regie.documenten.monitor.teksten import raadsteksten
from regie.documenten.monitor.woorden import kleine_aantallen, periode, stempel
from regie.documenten.monitor.zinnen import ZINNEN
from regie.kern.kalender.amsterdam import in_amsterdam
from regie.kern.recht import Recht
from regie.monitor.levering import levering
from regie.monitor.metingen.vraag import Bewaard
from regie.toegang.wie import Wie

TAAL: Final = "nl"
"""Of every product, whatever language its maker reads."""
PDF: Final = "application/pdf"
XLSX: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
CSV: Final = "text/csv; charset=utf-8"

Maker = Callable[[Levering, Huisstijl], bytes]


@dataclass(frozen=True, slots=True)
class Product:
    """`vorm`: the end of the name of the file; `media`: its type; `indicatoren`: those that it shows, empty for all."""

    soort: str
    naam: Promise
    uitleg: Promise
    vorm: str
    media: str
    maker: Maker
    indicatoren: frozenset[str] = frozenset()

    @property
    def vormnaam(self) -> str:
        """As a reader knows it."""
        return {"xlsx": "Excel", "txt": _("tekst")}.get(self.vorm, self.vorm.upper())


def cijfers_van(wie: Wie, recht: Recht, bewaard: Bewaard, product: Product, gemaakt_op: datetime) -> Levering:
    """The figures of a count as this product shows them. Raises PublicatieFout, GeenVersie."""
    namen = [naam for naam in recht.indicatoren if not product.indicatoren or naam in product.indicatoren]
    with translation.override(TAAL):
        alle = levering(wie, recht, bewaard, namen, gemaakt_op=in_seconden(gemaakt_op), om_te_delen=True)
        return zonder_mensen(voor_publicatie(alle))


def maak(product: Product, cijfers: Levering, stijl: Huisstijl) -> bytes:
    """The same figures, words, style and stamp give the same bytes. Raises LeveringFout, DocumentFout."""
    with translation.override(TAAL):
        return product.maker(cijfers, stijl)


def in_seconden(moment: datetime) -> datetime:
    """A stamp as it is kept and shown: on the Dutch clock, in whole seconds."""
    return in_amsterdam(moment).replace(microsecond=0)


def zonder_mensen(cijfers: Levering) -> Levering:
    """A team leader may know the names of who works here; a file must not hold them."""
    return replace(cijfers, definities={naam: _zonder(een) for naam, een in cijfers.definities.items()})


def _zonder(een: Definitie) -> Definitie:
    return replace(een, codes={naam: codes for naam, codes in een.codes.items() if naam not in OVER_IEMAND})


def _als_tekst(maak: Callable[[Levering], str]) -> Maker:
    return lambda cijfers, _stijl: maak(cijfers).encode()


def raadstekst(cijfers: Levering) -> str:
    """The blocks for the council with what they are about and when they were made, as plain text."""
    kop = _("Inburgering in %(gemeente)s") % {"gemeente": cijfers.gemeente_naam}
    voet = [kleine_aantallen(cijfers.grens), stempel(cijfers)]
    blokken = [blok.tekst for blok in raadsteksten(cijfers)]
    return "\n\n".join([kop, periode(cijfers.van, cijfers.tot), *blokken, *voet]) + "\n"


_IN_WOORDEN: Final = frozenset(zin.indicator for zin in ZINNEN)
_KERN: Final = frozenset(naam for naam, _dimensies in KERNCIJFERS)
_FACTSHEET: Final = _KERN | _IN_WOORDEN | {lay.indicator for lays in FACTSHEET.values() for lay in lays}

_ALLE: Final = (
    Product(
        "factsheet", gettext_lazy("Factsheet"), gettext_lazy("Twee bladzijden met de belangrijkste cijfers."),
        "pdf", PDF, factsheet_pdf, _FACTSHEET,
    ),
    Product(
        "jaarverslag", gettext_lazy("Jaarverslag"),
        gettext_lazy("Alle cijfers per onderwerp, in woorden, beelden en tabellen."), "pdf", PDF, jaarverslag_pdf,
    ),
    Product(
        "infographic", gettext_lazy("Infographic"), gettext_lazy("Zes cijfers op één blad, om te drukken."),
        "pdf", PDF, infographic_pdf, _KERN,
    ),
    Product(
        "infographic_web", gettext_lazy("Infographic voor een website"),
        gettext_lazy("Dezelfde zes cijfers als plaatje (SVG)."), "svg", "image/svg+xml",
        lambda cijfers, stijl: infographic_svg(cijfers, stijl).encode(), _KERN,
    ),
    Product(
        "werkboek", gettext_lazy("Werkboek"),
        gettext_lazy("Alle cijfers, met een blad per onderwerp en de definities."),
        "xlsx", XLSX, lambda cijfers, _stijl: cijfers_xlsx(cijfers),
    ),
    Product(
        "cijfers_csv", gettext_lazy("Alle cijfers als CSV"), gettext_lazy("Voor een rekenblad."),
        "csv", CSV, _als_tekst(cijfers_csv),
    ),
    Product(
        "cijfers_json", gettext_lazy("Alle cijfers als JSON"), gettext_lazy("Voor een programma."),
        "json", "application/json", _als_tekst(cijfers_json),
    ),
    Product(
        "sociaal_domein", gettext_lazy("Monitor Sociaal Domein"),
        gettext_lazy("De maandelijkse set voor deze monitor."),
        "csv", CSV, _als_tekst(sociaal_domein_csv), frozenset(regel.indicator for regel in regels()),
    ),
    Product(
        "raadsteksten", gettext_lazy("Teksten voor de raad"), gettext_lazy("Zinnen met cijfers, om over te nemen."),
        "txt", "text/plain; charset=utf-8", _als_tekst(raadstekst), _IN_WOORDEN,
    ),
)  # fmt: skip
PRODUCTEN: Final[Mapping[str, Product]] = {product.soort: product for product in _ALLE}
