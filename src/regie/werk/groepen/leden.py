# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The members of a group: in it, waiting, asked, coming, not coming. What is a fact becomes an event at once."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Final
from uuid import UUID

from django.db import connection
from django.utils.translation import gettext as _

from regie.dossiers.groepen import BEZET, groep, telling
from regie.dossiers.vraag import Rij, rij, rijen
from regie.kern.recht import Recht
from regie.register.beperken import keur_onbeperkt
from regie.register.fouten import GeenToegang
from regie.toegang.wie import Wie
from regie.werk.groepen.fouten import AlBesloten, GroepFout, Vol
from regie.werk.groepen.momenten import leg_moment_vast

GESLOTEN: Final = ("afgelopen", "vervallen")
STAPPEN: Final[Mapping[str, tuple[str, ...]]] = {
    "voorgesteld": ("uitgenodigd", "bevestigd", "afgezegd", "wachtlijst"),
    "wachtlijst": ("voorgesteld", "uitgenodigd", "afgezegd"),
    "uitgenodigd": ("bevestigd", "afgezegd", "wachtlijst"),
    "bevestigd": ("afgezegd", "deelnemer"),
    "afgezegd": ("wachtlijst", "uitgenodigd"),
    "deelnemer": ("gestopt", "klaar"),
    "gestopt": ("deelnemer",),
    "klaar": (),
}
"""Stand → what it can become."""


def slot_op(id_: UUID) -> Rij:
    """The group, and nobody else changes who is in it until this transaction is over. Raises GroepFout."""
    rijen("SELECT id FROM groep WHERE gemeente = current_setting('regie.gemeente') AND id = %s FOR UPDATE", [id_])
    gevonden = groep(id_)
    if gevonden is None:
        raise GroepFout(_("Deze groep bestaat niet."))
    if gevonden["stand"] in GESLOTEN:
        raise GroepFout(_("Deze groep is voorbij of gaat niet door. Er verandert niets meer in."))
    return gevonden


def zet_erbij(wie: Wie, id_: UUID, dossiers: Sequence[str], stand: str = "voorgesteld") -> None:
    """People who were not in the group. Raises Vol, GroepFout, GeenToegang or Beperkt: then nobody is put in."""
    groep_, nieuw = slot_op(id_), sorted(set(dossiers))
    gezien = rijen("SELECT id FROM dossier WHERE gemeente = %s AND id = ANY(%s)", [wie.gemeente, nieuw])
    if len(gezien) != len(nieuw):
        raise GeenToegang(_("Een van deze dossiers bestaat niet, of is niet van u. Kies opnieuw."))
    keur_onbeperkt(wie, set(nieuw))
    keur_begonnen(groep_)
    al = rijen("SELECT dossier FROM groep_lid WHERE gemeente = %s AND groep = %s AND dossier = ANY(%s)",
               [wie.gemeente, id_, nieuw])  # fmt: skip
    if al:
        raise GroepFout(_("Een van deze mensen staat al bij deze groep. Verander daar de stand."))
    if stand in BEZET:
        keur_plaats(groep_, len(nieuw))
    laatste = _laatste(wie, id_)
    with connection.cursor() as cursor:
        cursor.executemany(
            "INSERT INTO groep_lid (gemeente, groep, dossier, stand, volgorde) VALUES (%s, %s, %s, %s, %s)",
            [(wie.gemeente, id_, dossier, stand, laatste + n) for n, dossier in enumerate(nieuw, 1)],
        )
    werk_stand_bij(wie, id_)


def _laatste(wie: Wie, id_: UUID) -> int:
    """The last number on the list, also of people that one does not see: theirs is never taken."""
    gevonden = telling(id_)
    hoogste = rij("SELECT coalesce(max(volgorde), 0)::int AS n FROM groep_lid WHERE gemeente = %s AND groep = %s",
                  [wie.gemeente, id_])  # fmt: skip
    return max(sum(gevonden.values()), hoogste["n"] if hoogste else 0)


def keur_begonnen(groep_: Rij) -> None:
    """Nobody joins a group with a fixed start once it runs. Raises GroepFout."""
    if groep_["stand"] == "loopt" and groep_["start"] == "vast":
        raise GroepFout(
            _("%(naam)s is al begonnen en heeft een vaste start. Er kan niemand meer bij.") % {"naam": groep_["naam"]}
        )


def keur_plaats(groep_: Rij, erbij: int) -> None:
    """Raises Vol."""
    vrij = groep_["maximum"] - groep_["bezet"]
    if erbij > vrij:
        raise Vol(
            _("%(naam)s heeft nog %(vrij)s plaatsen; dit zijn er %(erbij)s. Zet wie er niet bij past op de wachtlijst.")
            % {"naam": groep_["naam"], "vrij": max(0, vrij), "erbij": erbij}
        )


def zet_stand(wie: Wie, recht: Recht, id_: UUID, dossier: str, naar: str, vandaag: date, reden: str = "") -> str:
    """One member to another stand; gives the stand that it was. Raises RegisterFout."""
    groep_ = slot_op(id_)
    lid = rij("SELECT stand FROM groep_lid WHERE gemeente = %s AND groep = %s AND dossier = %s",
              [wie.gemeente, id_, dossier])  # fmt: skip
    if lid is None:
        raise GeenToegang(_("Deze persoon staat niet bij deze groep, of is niet van u."))
    van = str(lid["stand"])
    if van == naar:
        return van  # pressed twice
    if naar not in STAPPEN[van]:
        raise AlBesloten(_("Dat kan niet (meer): intussen is er iets veranderd. Kijk eerst hoe het nu staat."))
    if naar in BEZET and van not in BEZET:
        keur_plaats(groep_, 1)
    if naar == "bevestigd":
        leg_moment_vast(wie, recht, groep_, [dossier], "aanmelding", vandaag)
    schrijf_stand(wie, id_, dossier, naar, reden)
    werk_stand_bij(wie, id_)
    return van


def schrijf_stand(wie: Wie, id_: UUID, dossier: str, naar: str, reden: str = "") -> None:
    """Who comes (back) on the wait list stands at its end."""
    volgorde = _laatste(wie, id_) + 1 if naar == "wachtlijst" else None
    with connection.cursor() as cursor:
        cursor.execute(
            "UPDATE groep_lid SET stand = %s, reden = %s, sinds = clock_timestamp(), volgorde = coalesce(%s, volgorde)"
            " WHERE gemeente = %s AND groep = %s AND dossier = %s",
            [naar, reden, volgorde, wie.gemeente, id_, dossier],
        )


def werk_stand_bij(wie: Wie, id_: UUID) -> None:
    """A group is open or full by the people in it; what runs or is over stays so."""
    with connection.cursor() as cursor:
        cursor.execute(
            """
            UPDATE groep g SET stand = CASE WHEN t.bezet >= g.maximum THEN 'vol' ELSE 'open' END
            FROM (SELECT coalesce(sum(aantal), 0) AS bezet FROM groep_telling
                  WHERE gemeente = %(gemeente)s AND groep = %(groep)s AND stand = ANY(%(bezet)s)) t
            WHERE g.gemeente = %(gemeente)s AND g.id = %(groep)s AND g.stand IN ('voorstel', 'open', 'vol')
            """,
            {"gemeente": wie.gemeente, "groep": id_, "bezet": list(BEZET)},
        )
