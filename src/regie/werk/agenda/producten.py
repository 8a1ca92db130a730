# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The work that the policy of a gemeente knows: what an appointment is for, and on what time is written."""

from dataclasses import dataclass
from datetime import date
from typing import Final, cast

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from regie.kern.recht import Recht

NORM: Final = "minuten_per_product"
NAMEN: Final[dict[str, str | Promise]] = {
    "intake": _("brede intake"),
    "pip": _("PIP"),
    "voortgang": _("voortgangsgesprek"),
    "mb": _("maatschappelijke begeleiding"),
}
"""Where the key is not the word; of another product the key is read as words."""
BIJ: Final = {"intake": "intake", "voortgang": "voortgang"}
"""Code of `niet_verschenen`; another product is something else."""


@dataclass(frozen=True, slots=True)
class Product:
    """`minuten`: how long it takes as a rule."""

    id: str
    minuten: int

    @property
    def naam(self) -> str:
        return naam_van(self.id)

    @property
    def bij(self) -> str:
        return BIJ.get(self.id, "overig")


def naam_van(product: str) -> str:
    return str(NAMEN.get(product, product.replace("_", " ")))


def producten(recht: Recht, beleid: str, dag: date) -> dict[str, Product]:
    """In the order of the policy. Raises GeenVersie where it names none: then there is nothing to choose from."""
    minuten = cast(dict[str, int], recht.regels(beleid).norm_op(NORM, dag))
    return {id_: Product(id_, duur) for id_, duur in minuten.items()}
