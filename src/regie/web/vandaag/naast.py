# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""What stands beside the list: the appointments of today, what others let us know, and who waits for a first talk."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Final, cast

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from regie.dossiers.agenda import afspraken, signalen
from regie.dossiers.berichten import eindrapporten_zonder_reactie, ongelezen_voor_gemeente
from regie.dossiers.intake import vergeten_notities
from regie.dossiers.verzuimsignalen import verzuimsignalen
from regie.dossiers.vraag import Rij
from regie.dossiers.wachtlijst import aantal_wachtenden, begin_van_wachten, wachtlijst
from regie.dossiers.woorden import getal, in_amsterdam, taal
from regie.dossiers.zinnen import zin
from regie.kern.recht import Recht
from regie.kern.termijnen.herleiding import voluit
from regie.toegang.wie import Wie
from regie.web.adressen import adres
from regie.web.dossier.persoon import naam_of_nummer
from regie.web.dossier.punt import bron_in_woorden
from regie.web.keten.verzuimsignaal import grens_in_woorden
from regie.web.keten.verzuimsignaal import in_woorden as verzuim_in_woorden
from regie.web.rechten import heeft
from regie.web.vandaag.voorgelegd import voorgelegd

METEEN: Final = 5  # what is shown before one asks for more
MEESTE: Final = 50
ANTWOORD: Final = "verwijzing_antwoord"
EINDRAPPORT: Final = "mb_eindrapport"
AKKOORD: Final = "mb_eindrapport_akkoord"
NOTITIES: Final = "intake_concept_dagen"


@dataclass(frozen=True, slots=True)
class Punt:
    """A line beside the list. `wat`: what it is about; `erbij`: in softer type; `doe`: what can be done, with its
    address."""

    naam: str
    adres: str
    wat: str
    erbij: str = ""
    doe: str = ""
    doe_adres: str = ""


@dataclass(frozen=True, slots=True)
class Lijstje:
    """`eerst` is shown, `rest` when one asks for it; `meer`: there are even more than these."""

    eerst: Sequence[Punt]
    rest: Sequence[Punt] = ()
    meer: bool = False


@dataclass(frozen=True, slots=True)
class Naast:
    """`wachtenden`: how many wait in all, for who leads a team; the own ones stand in `wachtlijst`."""

    afspraken: Sequence[Punt]
    signalen: Lijstje
    wachtlijst: Lijstje
    wachtenden: int
    dossiers: frozenset[str]


def naast(wie: Wie, recht: Recht, vandaag: date) -> Naast:
    gepland, gemeld = afspraken(wie, vandaag), signalen(wie, vandaag)
    leidt = wie.bereik == "gemeente"
    berichten, rapporten = ([], []) if leidt else (ongelezen_voor_gemeente(wie), eindrapporten_zonder_reactie(wie))
    wachten = {rij["dossier"] for rij in rapporten}
    gemeld = [rij for rij in gemeld if rij["type"] != EINDRAPPORT or rij["dossier"] not in wachten]
    begin = begin_van_wachten(recht.regels(wie.beleid), vandaag)
    wacht, verder = ([], "") if leidt else wachtlijst(wie, vandaag, begin, aantal=MEESTE)
    verzuim = verzuimsignalen(wie, recht, vandaag) if wie.bereik == "caseload" and heeft(wie, "lessen") else []
    notities = [] if leidt or not heeft(wie, "intake") else _vergeten(wie, recht, vandaag)
    plannen, voorgelegde = voorgelegd(wie, recht, vandaag, _met_knop)
    return Naast(
        afspraken=[_afspraak(rij, wie) for rij in gepland],
        signalen=_lijstje(
            [
                *plannen,
                *(_bericht(rij) for rij in berichten),
                *(_eindrapport(rij, recht) for rij in rapporten),
                *(_notities(rij) for rij in notities),
                *(_verzuim(rij) for rij in verzuim),
                *(_signaal(rij, recht) for rij in gemeld),
            ]
        ),
        wachtlijst=_lijstje([_wacht(rij) for rij in wacht], meer=bool(verder)),
        wachtenden=aantal_wachtenden(wie) if leidt else 0,
        dossiers=frozenset(
            rij["dossier"]
            for rij in (*gepland, *voorgelegde, *berichten, *rapporten, *notities, *verzuim, *gemeld, *wacht)
        ),
    )


def _lijstje(punten: Sequence[Punt], *, meer: bool = False) -> Lijstje:
    return Lijstje(punten[:METEEN], punten[METEEN:], meer)


def _afspraak(rij: Rij, wie: Wie) -> Punt:
    gegevens = rij["gegevens"]
    begin = in_amsterdam(gegevens["begin"])
    klok = _("%(klok)s uur") % {"klok": f"{begin.hour}.{begin.minute:02d}"}
    punt = _punt(rij, f"{klok}: {gegevens['soort']}", ", ".join(_details(gegevens)))
    if not heeft(wie, "afspraak"):
        return punt
    return replace(punt, doe=_("Naar de afspraak"), doe_adres=adres("afspraak", rij["dossier"], rij["id"]))


def _details(gegevens: Mapping[str, str]) -> Iterator[str]:
    if gegevens.get("plaats"):
        yield gegevens["plaats"]
    if gegevens.get("tolktaal"):
        yield _("tolk: %(taal)s") % {"taal": taal(gegevens["tolktaal"])}


def _signaal(rij: Rij, recht: Recht) -> Punt:
    type_ = recht.gebeurtenissen.get(rij["type"])
    wat = type_.label if type_ else rij["type"]
    if rij["type"] == ANTWOORD:  # yes or no is the news
        wat = zin(ANTWOORD, rij["gegevens"], recht).removesuffix(".")
    return _punt(rij, wat, _("%(bron)s, %(dag)s") % {"bron": bron_in_woorden(rij["bron"]), "dag": voluit(rij["datum"])})


def _bericht(rij: Rij) -> Punt:
    aantal = rij["aantal"]
    wat = ngettext("%(aantal)d nieuw bericht", "%(aantal)d nieuwe berichten", aantal) % {"aantal": aantal}
    plek = adres("berichten", rij["dossier"], rij["verwijzing"])
    return replace(_punt(rij, wat, rij["organisatie"]), doe=_("Lees en antwoord"), doe_adres=plek)


def _eindrapport(rij: Rij, recht: Recht) -> Punt:
    wat = recht.gebeurtenissen[EINDRAPPORT].label
    erbij = _("%(bron)s, %(dag)s") % {"bron": rij["organisatie"], "dag": voluit(rij["datum"])}
    plek = adres("vastleggen", rij["dossier"], AKKOORD)
    return replace(_punt(rij, wat, erbij), doe=_("Reageer op het voorstel"), doe_adres=plek)


def _vergeten(wie: Wie, recht: Recht, vandaag: date) -> list[Rij]:
    """Notes of the intake that wait too long to be recorded; none where the policy says nothing of it."""
    gekozen = recht.regels(wie.beleid).gekozen(NOTITIES, vandaag)
    return [] if gekozen is None else vergeten_notities(wie, vandaag, cast(int, gekozen.waarde))


def _notities(rij: Rij) -> Punt:
    aantal = rij["aantal"]
    wat = ngettext(
        "%(aantal)d notitie van de intake is nog niet vastgelegd",
        "%(aantal)d notities van de intake zijn nog niet vastgelegd",
        aantal,
    ) % {"aantal": aantal}
    laatst = _("voor het laatst op %(dag)s") % {"dag": voluit(in_amsterdam(rij["laatst"].isoformat()).date())}
    return replace(_punt(rij, wat, laatst), doe=_("Naar de intake"), doe_adres=adres("intake", rij["dossier"]))


def _verzuim(rij: Rij) -> Punt:
    punt = _punt(rij, verzuim_in_woorden(rij), grens_in_woorden(rij))
    return replace(punt, doe=_("Naar de lessen"), doe_adres=adres("lessen", rij["dossier"]))


def _wacht(rij: Rij) -> Punt:
    dagen = rij["dagen"]
    wat = _("wacht nog niet") if dagen is None else _wacht_al(dagen)
    keer = rij["oproepen"]
    opgeroepen = ngettext("%(keer)d keer opgeroepen", "%(keer)d keer opgeroepen", keer) % {"keer": keer}
    return _punt(rij, wat, opgeroepen if keer else _("nog niet opgeroepen"))


def _wacht_al(dagen: int) -> str:
    return ngettext("wacht %(dagen)s dag", "wacht %(dagen)s dagen", dagen) % {"dagen": getal(dagen)} if dagen else ""


def _met_knop(rij: Rij, wat: str, erbij: str, doe: str, doe_adres: str) -> Punt:
    return replace(_punt(rij, wat, erbij), doe=doe, doe_adres=doe_adres)


def _punt(rij: Rij, wat: str, erbij: str) -> Punt:
    return Punt(naam_of_nummer(rij["naam"], rij["dossier"]), adres("dossier", rij["dossier"]), wat, erbij)
