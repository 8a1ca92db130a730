# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Recording through the one door, once for a request that is sent again; what is refused in the words of the kern."""

import hmac
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from django.conf import settings
from django.http import HttpRequest

from regie.api.problemen import Fout, Probleem, niet_gevonden
from regie.api.verzoek import geldend, van
from regie.dossiers.dossier import gebeurtenis
from regie.dossiers.verwijzen import bezwaren_in
from regie.instellingen.afgeleid import afgeleid
from regie.kern.gebeurtenissen import InvoerFout
from regie.kern.recht import Recht
from regie.register.fouten import AndereInhoud, Beschadigd, GeenToegang, MagNiet, RegisterFout, Verouderd
from regie.register.idempotent import AnderVerzoek, bewaar, eerder
from regie.register.van_wie import VERWIJZING
from regie.register.vastleggen import Nieuw, leg_vast
from regie.toegang import mag, vastleggen
from regie.toegang.klanten import Klant

SLEUTEL: Final = "Idempotency-Key"
LANGSTE_SLEUTEL: Final = 200


@dataclass(frozen=True, slots=True)
class Opgenomen:
    """`was_er_al`: by the ids themselves; a request that is known by its key gives the answer it gave."""

    ids: Sequence[str]
    moment: datetime | str
    was_er_al: bool = False


def neem_op(
    request: HttpRequest,
    nieuw: Sequence[Nieuw],
    versies: Mapping[str, datetime | None] | None = None,
    *,
    plek: Callable[[int, str], str] = lambda _rij, veld: veld,
) -> Opgenomen:
    """Raises Probleem. `plek`: how a field of the n-th row is called in the request."""
    klant, sleutel = van(request).klant, _sleutel(request)
    if not sleutel:
        return _leg_vast(request, nieuw, versies, plek)
    afdruk = _afdruk(request)
    try:
        gegeven = eerder(klant.wie, sleutel, afdruk)
    except AnderVerzoek as fout:
        raise Probleem(422, str(fout)) from None
    if gegeven is not None:
        return Opgenomen(gegeven["ids"], gegeven["moment"], gegeven["was_er_al"])
    opgenomen = _leg_vast(request, nieuw, versies, plek)
    moment = opgenomen.moment if isinstance(opgenomen.moment, str) else opgenomen.moment.isoformat()
    bewaar(klant.wie, sleutel, afdruk, {"ids": opgenomen.ids, "moment": moment, "was_er_al": opgenomen.was_er_al})
    return Opgenomen(opgenomen.ids, moment, opgenomen.was_er_al)


def _sleutel(request: HttpRequest) -> str:
    sleutel = request.headers.get(SLEUTEL, "")
    if len(sleutel) > LANGSTE_SLEUTEL or not sleutel.isprintable() or (SLEUTEL in request.headers and not sleutel):
        raise Probleem(400, fouten=[Fout(SLEUTEL, "deze sleutel kan niet.", "Gebruik een UUID.")])
    return sleutel


def _afdruk(request: HttpRequest) -> bytes:
    """Of the whole request, under a key: from the mark nobody can find what was in it."""
    slot = afgeleid(settings.SECRET_KEY, "idempotentie")
    delen = (request.method or "", request.path, request.headers.get("If-Match", ""))
    return hmac.digest(slot, "\n".join(delen).encode() + b"\n" + request.body, "sha256")


def _leg_vast(
    request: HttpRequest,
    nieuw: Sequence[Nieuw],
    versies: Mapping[str, datetime | None] | None,
    plek: Callable[[int, str], str],
) -> Opgenomen:
    klant, recht = van(request).klant, geldend(request)
    _keur_doel(klant, nieuw, recht)
    _keur_verwijzingen(nieuw, recht, plek)
    try:
        moment = leg_vast(klant.wie, nieuw, recht, versies=versies)
    except InvoerFout as fout:
        raise Probleem(422, fouten=_fouten(fout, plek)) from None
    except RegisterFout as fout:
        raise _geweigerd(fout) from fout
    ids = [str(rij.id) for rij in nieuw]
    if moment is not None:
        return Opgenomen(ids, moment)
    return Opgenomen(ids, _vastgelegd_op(nieuw[0]), was_er_al=True)


def _keur_doel(klant: Klant, nieuw: Sequence[Nieuw], recht: Recht) -> None:
    """The one decision, with the purpose of this client. The kern refuses an unknown type, with what else is wrong.

    For a partner whose row it will be is known only inside: `leg_vast` decides that.
    """
    if klant.wie.is_partner:
        return
    for soort, dossier in {(rij.type, rij.dossier) for rij in nieuw}:
        type_ = recht.gebeurtenissen.get(soort)
        if type_ is not None and not mag(klant.wie, vastleggen(soort, type_), dossier, klant.doel):
            raise _geweigerd(MagNiet(f"'{type_.label}' legt dit systeem niet vast: zijn rol of doel is een ander."))


def _keur_verwijzingen(nieuw: Sequence[Nieuw], recht: Recht, plek: Callable[[int, str], str]) -> None:
    """What the page asks before somebody is referred. An import is not asked: it tells what was sent long ago."""
    fouten = [
        Fout(plek(nummer, veld), wat, "Stuur het veld mee, of vul eerst het dossier aan.")
        for nummer, rij in enumerate(nieuw)
        if rij.type == VERWIJZING and rij.herroept is None
        for veld, wat in bezwaren_in(recht, rij.dossier, rij.gegevens)
    ]
    if fouten:
        raise Probleem(422, fouten=fouten)


def _fouten(fout: InvoerFout, plek: Callable[[int, str], str]) -> list[Fout]:
    return [Fout(plek(probleem.rij - 1, probleem.veld), probleem.wat, probleem.nu) for probleem in fout.problemen]


def _geweigerd(fout: RegisterFout) -> Probleem:
    match fout:
        case GeenToegang():
            return niet_gevonden()
        case MagNiet():
            return Probleem(403, str(fout))
        case Verouderd():
            return Probleem(412, str(fout))
        case AndereInhoud():
            return Probleem(409, str(fout))
        case Beschadigd():
            raise fout  # ours: for the log
    return Probleem(409, str(fout))


def _vastgelegd_op(rij: Nieuw) -> datetime:
    """When a row was recorded before; who may not see it again is told no more than that it is there."""
    gevonden = gebeurtenis(rij.dossier, str(rij.id))
    if gevonden is None:
        raise Probleem(409, "Deze gebeurtenis is eerder vastgelegd.")
    moment: datetime = gevonden["vastgelegd_op"]
    return moment
