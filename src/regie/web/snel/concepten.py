# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The own drafts as the page shows them."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext as _

from regie.dossiers.eigen import namen_van
from regie.dossiers.woorden import in_amsterdam
from regie.dossiers.zinnen import velden_leesbaar
from regie.kern.recht import Recht
from regie.kern.termijnen.herleiding import voluit
from regie.register.concepten import Concept
from regie.toegang.wie import Wie
from regie.web.dossier.persoon import naam_of_nummer
from regie.web.formulieren.woordwissel import in_labels
from regie.web.snel.soorten import VAN_TYPE


@dataclass(frozen=True)
class Regel:
    """`dossier`: the address of the dossier, "" for one that its maker may no longer open."""

    id: str
    wie: str
    dossier: str
    wat: str
    datum: str
    getypt: str
    velden: list[tuple[str, str]]
    fout: str
    wijzigen: str


def regels(wie: Wie, recht: Recht, concepten: Sequence[Concept]) -> list[Regel]:
    namen = namen_van([concept.dossier for concept in concepten])
    return [_regel(wie, recht, concept, namen.get(concept.dossier)) for concept in concepten]


def _regel(wie: Wie, recht: Recht, concept: Concept, naam: str | None) -> Regel:
    soort = VAN_TYPE.get(concept.type)
    verborgen = {recht.gebeurtenissen[concept.type].velden[veld].label for veld in (soort.verborgen if soort else ())}
    velden = velden_leesbaar(concept.type, concept.gegevens, recht, wie.categorieen)
    getypt = in_amsterdam(concept.gemaakt_op.isoformat())
    return Regel(
        str(concept.id),
        naam_of_nummer(naam or "", concept.dossier),
        "" if naam is None else reverse("dossier", args=[concept.dossier]),
        str(soort.label if soort else recht.gebeurtenissen[concept.type].label),
        voluit(concept.datum),
        _("%(dag)s om %(klok)s uur") % {"dag": voluit(getypt.date()), "klok": f"{getypt.hour}.{getypt.minute:02d}"},
        [paar for paar in velden if paar[0] not in verborgen],
        in_labels(concept.fout or "", recht),
        reverse("snel_wijzigen", args=[concept.id]) if soort and naam is not None else "",
    )
