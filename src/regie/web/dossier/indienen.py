# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Sending a form of a dossier through the one door, and what the page says when the door stays shut."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Final, Literal

from django.http import Http404, QueryDict

from regie.dossiers.dossier import gebeurtenis, kop, sinds, termijnen
from regie.kern.gebeurtenissen import InvoerFout
from regie.kern.recht.geraakt import geraakt
from regie.register.beperken import Beperkt
from regie.register.fouten import AndereInhoud, GeenToegang, MagNiet, Verouderd
from regie.register.vastleggen import Nieuw, leg_vast
from regie.web.dossier.bezoek import Bezoek
from regie.web.dossier.melding import veranderd
from regie.web.dossier.punt import Punt, punten
from regie.web.formulieren import ID, VERSIE, versie_in_tekst, zet_problemen
from regie.web.formulieren.formulier import Dossierformulier

Gevolg = Literal["klaar", "eerder", "fout", "verouderd", "anders"]
STATUS: Final[dict[Gevolg, int]] = {"fout": 422, "verouderd": 409, "anders": 409}


@dataclass
class Uitkomst:
    """klaar: recorded · eerder: was recorded already · fout: errors are on the form · verouderd: someone else recorded
    something (`intussen`) · anders: this form was sent before with something else in it (`al`)."""

    gevolg: Gevolg
    termijnen: list[str] = field(default_factory=list)
    intussen: list[Punt] = field(default_factory=list)
    al: Punt | None = None


def dien_in(bezoek: Bezoek, form: Dossierformulier, nieuw: Sequence[Nieuw], *, ongeacht: bool = False) -> Uitkomst:
    """Raises Http404 where this person may not. `ongeacht`: whatever was recorded meanwhile."""
    voor = _termijnen(bezoek, nieuw)
    try:
        moment = leg_vast(bezoek.wie, nieuw, bezoek.recht, versies=None if ongeacht else bezoek.versies(form.versie))
    except (MagNiet, GeenToegang):
        raise Http404 from None
    except InvoerFout as fout:
        zet_problemen(form, fout)
        return Uitkomst("fout")
    except Beperkt as fout:
        form.add_error(None, str(fout))
        return Uitkomst("fout")
    except Verouderd:
        return Uitkomst("verouderd", intussen=punten(bezoek, _intussen(bezoek, form.versie), mag_iets=False))
    except AndereInhoud as fout:
        al = gebeurtenis(bezoek.dossier, fout.ids[-1])
        return Uitkomst("anders", al=None if al is None else punten(bezoek, [al], mag_iets=True)[0])
    if moment is None:
        return Uitkomst("eerder")
    namen = {rij.id: rij.naam for rij in bezoek.recht.regels(bezoek.wie.beleid).rijen}
    return Uitkomst("klaar", veranderd(voor, _termijnen(bezoek, nieuw), namen))


def _termijnen(bezoek: Bezoek, nieuw: Sequence[Nieuw]) -> list[dict[str, object]]:
    """The terms, where what is recorded can change them."""
    if not geraakt(frozenset(rij.type for rij in nieuw), bezoek.recht.regels(bezoek.wie.beleid)):
        return []
    return termijnen(bezoek.dossier)


def _intussen(bezoek: Bezoek, versie: datetime | None) -> list[dict[str, object]]:
    return [rij for rij in sinds(bezoek.dossier, versie) if rij["herroept"] is None]


def met_nieuwe_versie(bezoek: Bezoek, post: QueryDict, uitkomst: Uitkomst, nieuw_id: str) -> QueryDict:
    """What was typed, ready to be sent again: knowing what was recorded meanwhile, or as something new."""
    velden = post.copy()
    if uitkomst.gevolg in ("verouderd", "anders"):
        nu = kop(bezoek.dossier)
        velden[VERSIE] = versie_in_tekst(None if nu is None else nu["laatste"])
    if uitkomst.gevolg == "anders":
        velden[ID] = nieuw_id
    return velden
