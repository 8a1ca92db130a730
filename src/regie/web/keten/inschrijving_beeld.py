# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The registration at a school in words: how it stands, what a school needs to know and what is missing, and the hours
by the month. The same for the school and for the gemeente."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from typing import Any, Final, NamedTuple

from django.utils.translation import gettext as _

from regie.dossiers.inschrijving import Inschrijving
from regie.dossiers.woorden import getal, maand_voluit
from regie.kern.kalender.maand import Maand
from regie.kern.levering.maand import Opgave, tel, tellend
from regie.kern.recht import Recht
from regie.kern.termijnen.herleiding import voluit
from regie.web.keten.maand_beeld import procent

EIGEN: Final = "inburgeraar"
"""Where hours come from that somebody stated themselves."""


class Nodig(NamedTuple):
    """Something that a school needs to know. `waarde`: "" where it is missing."""

    wat: str
    waarde: str


class Uurregel(NamedTuple):
    maand: str
    soort: str
    aangeboden: str
    gevolgd: str
    geoorloofd: str
    ongeoorloofd: str
    verzuim: str
    bron: str


def stand_in_woorden(nu: Inschrijving, recht: Recht, school: Callable[[str], str]) -> str:
    """`school`: the name of an organisation."""
    sinds = voluit(nu.sinds) if nu.sinds else ""
    bij = school(nu.aanbieder) if nu.aanbieder else _("een school")
    if nu.stand == "les":
        return _("Heeft les bij %(school)s sinds %(dag)s.") % {"school": bij, "dag": sinds}
    if nu.stand == "gestopt":
        reden = recht.codelijsten["reden_einde_leerroute"].codes.get(nu.reden)
        waarom = reden.label if reden else _("niet bekend")
        return _("Gestopt op %(dag)s. Reden: %(reden)s.") % {"dag": sinds, "reden": waarom}
    if nu.stand == "aangemeld":
        return _("Aangemeld bij %(school)s op %(dag)s. De lessen zijn nog niet begonnen.") % {
            "school": bij, "dag": sinds,
        }  # fmt: skip
    return _("Nog niet aangemeld bij een school.")


def wachten_in_woorden(nu: Inschrijving, recht: Recht) -> str:
    """Why somebody waits, as far as the reader sees that; "" for who does not wait."""
    if nu.wacht is None:
        return ""
    code = recht.codelijsten["reden_wacht"].codes.get(str(nu.wacht["gegevens"].get("reden")))
    reden = code.label if code else _("die ziet u niet")
    tekst = _("Wacht op de start sinds %(dag)s. Reden: %(reden)s.") % {
        "dag": voluit(nu.wacht["datum"]), "reden": reden,
    }  # fmt: skip
    gepland = nu.wacht["gegevens"].get("gepland_op")
    return f"{tekst} {_('Gepland op %s.') % voluit(date.fromisoformat(gepland))}" if gepland else tekst


def nodig(bekend: Mapping[str, Any], nu: Inschrijving, recht: Recht) -> list[Nodig]:
    """What a school needs to know before somebody can start. `bekend`: of the dossier, as the reader sees it."""
    codes = recht.codelijsten
    lesvorm, dagdelen = nu.velden.get("lesvorm"), nu.velden.get("dagdelen")
    route, niveau = bekend.get("leerroute"), nu.intake.get("niveau") or bekend.get("taalniveau")
    letters = {"True": _("eerst leren lezen en schrijven"), "False": _("kan lezen en schrijven")}
    begin, uren = nu.velden.get("start_op"), bekend.get("intensiteit")
    eerste = nu.sinds if nu.stand == "les" else date.fromisoformat(begin) if begin else None
    return [
        Nodig(_("Telefoon"), bekend.get("telefoon") or ""),
        Nodig(_("E-mail"), bekend.get("email") or ""),
        Nodig(_("Leerroute"), codes["leerroute"].codes[route].label if route else ""),
        Nodig(_("Niveau"), _niveau(niveau, recht)),
        Nodig(_("Lezen en schrijven"), letters.get(str(nu.intake.get("alfabetiseren")), "")),
        Nodig(_("Uren les per week"), getal(float(uren)) if uren else ""),
        Nodig(_("Dagdelen per week"), "" if dagdelen is None else getal(dagdelen)),
        Nodig(_("Lesvorm"), codes["lesvorm"].codes[lesvorm].label if lesvorm else ""),
        Nodig(_("Eerste les"), voluit(eerste) if eerste else ""),
    ]  # fmt: skip


def _niveau(niveau: str | None, recht: Recht) -> str:
    code = recht.codelijsten["taalniveau"].codes.get(niveau or "")
    return code.label if code else niveau or ""


def uurregels(alle: Sequence[Opgave], recht: Recht) -> list[Uurregel]:
    """What counts, by month and kind of lesson, the newest first."""
    soorten = recht.codelijsten["soort_lesuren"].codes
    samen: dict[tuple[Maand, str, bool], list[Opgave]] = {}
    for een in tellend(alle):
        samen.setdefault((Maand.van(een.tot), een.soort, een.bron == EIGEN), []).append(een)
    regels = []
    for (maand, soort, eigen), opgaven in sorted(
        samen.items(), key=lambda paar: (paar[0][0], paar[0][1]), reverse=True
    ):
        uren = tel(opgaven)
        bron = _("eigen verklaring") if eigen else ""
        regels.append(
            Uurregel(
                maand_voluit(str(maand)), soorten[soort].label, getal(uren.aangeboden), getal(uren.gevolgd),
                getal(uren.geoorloofd), getal(uren.ongeoorloofd), procent(uren), bron,
            )
        )  # fmt: skip
    return regels


def samen_in_woorden(alle: Iterable[Opgave]) -> str:
    uren = tel(tellend(alle))
    return _("Samen %(gevolgd)s uur gevolgd van %(aangeboden)s uur.") % {
        "gevolgd": getal(uren.gevolgd), "aangeboden": getal(uren.aangeboden),
    }  # fmt: skip
