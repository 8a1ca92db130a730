# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""One test of one person: the score, and how it went. Without a score only that it was not finished."""

from collections.abc import Mapping
from typing import Any, Final
from uuid import uuid5

from django import forms
from django.utils.translation import gettext as _

from regie.kern.recht.typen.register import Veld
from regie.kern.termijnen.herleiding import voluit
from regie.register.vastleggen import Nieuw
from regie.web.formulieren import Gebeurtenisformulier, gebeurtenisformulier, naar_gegevens
from regie.web.formulieren.bouwen import Bouwer
from regie.web.formulieren.velden import Typveld
from regie.web.toets.bezoek import TOETS, ZITTING, Toetsbezoek

SCORE, BEGELEIDER, ZITTING_ID, NIET_AF = "score", "begeleider", "zitting_id", "niet_af"
ZO_GING_HET: Final = (NIET_AF, "storing", "uitleg", "uitleg_tolk", "plaats")


def keuzes(hier: Toetsbezoek) -> list[tuple[str, str]]:
    """The tests, newest first, for who tells the result."""
    return [
        (een.id, _("%(dag)s, score %(score)s") % {"dag": voluit(een.op), "score": een.score})
        for een in reversed(hier.afnames)
    ]


def formulier(hier: Toetsbezoek) -> Any:
    """The form class."""
    wie = {BEGELEIDER: [(een.id, een.naam) for een in hier.begeleiders.values()], ZITTING_ID: []}
    ziet, vandaag = hier.wie.categorieen, hier.vandaag
    return gebeurtenisformulier(TOETS, hier.recht, wie, vandaag, ziet, extra=_extra(hier))


def _extra(hier: Toetsbezoek) -> Mapping[str, forms.Field]:
    """The score may stay empty where the test was not finished; the sitting is asked along."""
    score: Veld = hier.recht.gebeurtenissen[TOETS].velden[SCORE]
    zitting = Bouwer(ZITTING, hier.recht, {}, hier.vandaag, hier.wie.categorieen).velden()
    vrij = Typveld(
        score.model_copy(
            update={"verplicht": False, "uitleg": _("Laat dit alleen leeg als de toets niet is afgemaakt.")}
        )
    )
    return {SCORE: vrij, **{naam: zitting[naam] for naam in ZO_GING_HET}}


def nieuw(hier: Toetsbezoek, form: Gebeurtenisformulier) -> list[Nieuw]:
    """The sitting, and the test where it was finished. Ids follow from the one of the form."""
    sleutel = f"zitting-{uuid5(form.id, ZITTING).hex[:12]}"
    toets = {naam: w for naam, w in naar_gegevens(form).items() if naam != ZITTING_ID} | {ZITTING_ID: sleutel}
    zitting = {naam: form.cleaned_data[naam] for naam in ZO_GING_HET if form.cleaned_data.get(naam) not in (None, "")}
    if begeleider := toets.get(BEGELEIDER):
        zitting[BEGELEIDER] = begeleider
    zitting[ZITTING_ID] = sleutel
    if form.cleaned_data.get(NIET_AF):
        return [Nieuw(form.id, hier.dossier, ZITTING, form.datum, zitting)]
    erbij = Nieuw(uuid5(form.id, ZITTING), hier.dossier, ZITTING, form.datum, zitting)
    return [Nieuw(form.id, hier.dossier, TOETS, form.datum, toets), erbij]


def bezwaar(hier: Toetsbezoek, form: Gebeurtenisformulier) -> str:
    af, score = not form.cleaned_data.get(NIET_AF), form.cleaned_data.get(SCORE)
    if af and score is None:
        form.add_error(SCORE, _("Vul de score in, of kies hieronder dat de toets niet is afgemaakt."))
    if not af and score is not None:
        form.add_error(SCORE, _("Een toets die niet is afgemaakt, heeft geen score. Laat de score leeg."))
    _keur_begeleider(hier, form)
    return ""


def _keur_begeleider(hier: Toetsbezoek, form: Gebeurtenisformulier) -> None:
    """A certificate that had ended on the day of the test is none."""
    begeleider = hier.begeleiders.get(str(form.cleaned_data.get(BEGELEIDER) or ""))
    if begeleider is None or begeleider.tot is None or begeleider.geldig_op(form.datum):
        return
    wat = _("Het certificaat van %(naam)s liep tot en met %(dag)s. Kies wie de toets echt begeleidde.")
    form.add_error(BEGELEIDER, wat % {"naam": begeleider.naam, "dag": voluit(begeleider.tot)})
