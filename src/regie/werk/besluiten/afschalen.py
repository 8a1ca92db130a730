# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Exams at A2: the decision, and the PIP that says so, in one go with its documents. Where the policy asks for a second
pair of eyes, it goes through the draft of the PIP, as every other change of it."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any, Final
from uuid import UUID, uuid5

from django.db import transaction
from django.utils.translation import gettext as _

from regie.dossiers import pip as vragen
from regie.dossiers.pip import Conceptveld
from regie.kern.besluiten.afschaling import AFSCHALING, geldende_versie, niveaus_na
from regie.kern.gebeurtenissen.velden import ONDERDELEN
from regie.kern.pip.inhoud import Pip
from regie.kern.pip.verleden import GEWIJZIGD
from regie.kern.pip.versies import Versiestand
from regie.register.vastleggen import Nieuw
from regie.toegang.sleutel import uuid7
from regie.werk.pip.besluiten import Opdracht, stel_vast
from regie.werk.pip.concept import Getypt, bewaar
from regie.werk.pip.fouten import NietKlaar

MERK: Final = "afschaling"
"""Field of a draft: the parts on which the judgements of the law were given. It is no field of the PIP."""


def schaal_af(
    opdracht: Opdracht, id_: UUID, dag: date, onderdelen: Sequence[str], onderbouwing: str,
    *, op_versie: Mapping[str, datetime | None] | None = None,
) -> Pip | None:  # fmt: skip
    """What somebody types in the draft of a PIP stays there: this decision is not made from it. None when it was
    recorded before. Raises what `stel_vast` raises, and NietKlaar without a PIP."""
    versie = _versie(opdracht)
    besluit = _besluit(uuid7(), opdracht, dag, onderdelen, onderbouwing)
    gewijzigd: dict[str, Any] = {
        "reden": AFSCHALING, "grond": onderbouwing, "niveaus": niveaus_na(versie.inhoud, onderdelen),
        "dagtekening": dag.isoformat(),
    }  # fmt: skip
    return stel_vast(opdracht, id_, GEWIJZIGD, dag, gewijzigd, op_versie=op_versie, erbij=[besluit], uit_concept=False)


def _versie(opdracht: Opdracht) -> Versiestand:
    versie = geldende_versie(vragen.verleden(opdracht.dossier), opdracht.recht)
    if versie is None:
        raise NietKlaar(_("Er is geen PIP dat geldt. Stel eerst het PIP vast."))
    return versie


def _besluit(id_: UUID, opdracht: Opdracht, dag: date, onderdelen: Sequence[str], onderbouwing: str) -> Nieuw:
    velden = {"onderdelen": list(onderdelen), "onderbouwing": onderbouwing}
    return Nieuw(id_, opdracht.dossier, AFSCHALING, dag, velden)


def zet_klaar(opdracht: Opdracht, dag: date, onderdelen: Sequence[str], onderbouwing: str) -> None:
    """In the draft, to lay before somebody else. Raises NietKlaar where something else is typed there: that would go
    along unseen."""
    niveaus = niveaus_na(_versie(opdracht).inhoud, onderdelen)
    nieuw: dict[str, tuple[str, ...]] = {
        "reden": (AFSCHALING,), "grond": (onderbouwing.replace("\r\n", "\n"),),
        "niveaus": tuple(niveaus.get(deel, "") for deel in ONDERDELEN), "dagtekening": (dag.isoformat(),),
        "vastgesteld_op": (dag.isoformat(),), MERK: tuple(onderdelen),
    }  # fmt: skip
    with transaction.atomic():
        stond = vragen.concept(opdracht.dossier)
        if any(any(staat.waarde) for veld, staat in stond.items() if veld not in nieuw):
            raise NietKlaar(_("In het concept van het PIP staat al een andere wijziging. Stel die eerst vast, of maak"
                              " die velden leeg."))  # fmt: skip
        getypt = {veld: _getypt(waarde, stond.get(veld)) for veld, waarde in nieuw.items()}
        if bewaar(opdracht.wie, opdracht.dossier, getypt, dict.fromkeys(nieuw, "gewoon")).botsingen:
            raise NietKlaar(
                _("Een collega typt nu in het concept van het PIP. Kijk daar eerst, en probeer het opnieuw.")
            )


def _getypt(waarde: tuple[str, ...], staat: Conceptveld | None) -> Getypt:
    return Getypt(waarde, () if staat is None else staat.waarde, 0 if staat is None else staat.revisie)


def klaargezet(concept: Mapping[str, Conceptveld]) -> tuple[str, ...]:
    """The parts that a draft lowers, by a judgement that was given; none where it is another change."""
    staat, reden = concept.get(MERK), concept.get("reden")
    return () if staat is None or reden is None or reden.waarde != (AFSCHALING,) else staat.waarde


def erbij(
    opdracht: Opdracht, concept: Mapping[str, Conceptveld], id_: UUID, dag: date, gegevens: Mapping[str, Any]
) -> list[Nieuw]:
    """What is decided at once with a draft. Raises NietKlaar where its levels are not those that were judged."""
    onderdelen = klaargezet(concept)
    if not onderdelen:
        return []
    if gegevens.get("niveaus") != niveaus_na(_versie(opdracht).inhoud, onderdelen):
        raise NietKlaar(_("De niveaus in het concept zijn anders dan bij “Examen op A2” is beoordeeld. Beoordeel het"
                          " daar opnieuw."))  # fmt: skip
    return [_besluit(uuid5(id_, AFSCHALING), opdracht, dag, onderdelen, str(gegevens.get("grond") or ""))]
