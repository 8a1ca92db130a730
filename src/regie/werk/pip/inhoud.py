# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""From a version of a PIP to the one value that both documents are made from."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final, get_args

from regie.dossiers.vraag import Rij
from regie.kern.gebeurtenissen.gebeurd import Gebeurd, Verleden, van
from regie.kern.kalender import Duur
from regie.kern.kalender.kalender import later
from regie.kern.pip.inhoud import (
    Besluit,
    Inzet,
    Participatiewet,
    Persoon,
    Pip,
    Route,
    Soorttermijn,
    Steun,
    Termijn,
    Versie,
)
from regie.kern.pip.situatie import ASIEL, Situatie, situatie
from regie.kern.pip.taken import taken
from regie.kern.pip.verleden import KEUZE
from regie.kern.pip.versies import Versiestand
from regie.kern.recht import Recht
from regie.kern.recht.typen.regels import Feitwaarde
from regie.toegang.rollen import ROLLEN
from regie.toegang.wie import Wie

_SOORTEN: Final[tuple[Soorttermijn, ...]] = get_args(Soorttermijn)
_EEN_DAG: Final = Duur(1, "dagen")
_AANTAL: Final = "gesprekken_pip"


@dataclass(frozen=True)
class Bron:
    """What a PIP is told by others than its events. `termijnen`: the rows of the dossier with this decision in it."""

    wie: Wie
    dossier: str
    recht: Recht
    persoon: Rij  # as dossiers.personen.gegevens gives it
    termijnen: Sequence[Rij]
    consulent: str = ""
    telefoon: str = ""
    akkoord_van: str = ""


def maak_pip(bron: Bron, versie: Versiestand, verleden: Verleden, beslist_door: str) -> Pip:
    wie = situatie(verleden, versie.besluit.datum)
    termijnen = _termijnen(bron, versie.besluit)
    route, inzet, steun = _route(versie, verleden), _inzet(bron.recht, versie, wie), _steun(bron, versie)
    pw, einde = _participatiewet(versie, verleden), {een.soort: een.einde for een in termijnen}
    return Pip(
        kenmerk=f"PIP {versie.nummer} · {bron.dossier}",
        gemeente=bron.wie.gemeente_naam,
        groep=wie.groep,  # type: ignore[arg-type]
        persoon=_persoon(bron.persoon),
        route=route,
        inzet=inzet,
        steun=steun,
        besluit=_besluit(bron, versie.besluit, beslist_door, einde.get("bezwaar")),
        versie=_versie(versie),
        participatiewet=pw,
        termijnen=termijnen,
        taken=taken(wie.groep, route, inzet, steun, pw, einde),
    )


def _persoon(rij: Rij) -> Persoon:
    achternaam = " ".join(deel for deel in (rij["tussenvoegsel"], rij["achternaam"]) if deel)
    adres = tuple(regel for regel in (rij.get("post_adres") or "").splitlines() if regel.strip())
    return Persoon(rij["voornamen"], achternaam, rij["geboortedatum"] or "", adres, rij["taal"] or "")


def _route(versie: Versiestand, verleden: Verleden) -> Route:
    inhoud, herbeoordeling = versie.inhoud, None
    for een in van(verleden, KEUZE):
        herbeoordeling = een.gegevens.get("herbeoordeling_op")
    niveaus = tuple((inhoud.get("niveaus") or {}).items())
    return Route(
        leerroute=inhoud["leerroute"], motivering=inhoud.get("motivering", ""), wens=inhoud.get("wens_inburgeraar", ""),
        variant=inhoud.get("variant"), instemming=inhoud.get("instemming"), taalniveau=inhoud.get("taalniveau"),
        niveaus=niveaus, examens=tuple(inhoud.get("examens") or ()),
        herbeoordeling_op=None if herbeoordeling is None else date.fromisoformat(herbeoordeling),
    )  # fmt: skip


def _inzet(recht: Recht, versie: Versiestand, wie: Situatie) -> Inzet:
    inhoud, op_z = versie.inhoud, versie.inhoud["leerroute"] == "z"
    return Inzet(
        pvt_uren=inhoud.get("pvt_uren", 0), gesprekken_per_jaar=inhoud.get("gesprekken_per_jaar", 0),
        intensiteit_uren_week=inhoud.get("intensiteit_uren_week"), map_uren=inhoud.get("map_uren"),
        participatievorm=inhoud.get("participatievorm", ""),
        cursusuren_z=_norm(recht, "z_cursusuren") if op_z else None,
        participatie_uren_z=_norm(recht, "z_participatieuren") if op_z and wie.groep in ASIEL else None,
    )  # fmt: skip


def _norm(recht: Recht, regel: str) -> int | None:
    """The hours that a rule of the register asks (recht/landelijk/onderdelen.toml), never a number here."""
    minimaal = next(rij.minimaal for rij in recht.termijnen if rij.id == regel)
    uren = minimaal.anders if isinstance(minimaal, Feitwaarde) else minimaal
    return int(uren.split()[0]) if isinstance(uren, str) else None


def _steun(bron: Bron, versie: Versiestand) -> Steun:
    return Steun(versie.inhoud.get("ondersteuning", ""), versie.inhoud.get("vve"), bron.consulent, bron.telefoon)


def _participatiewet(versie: Versiestand, verleden: Verleden) -> Participatiewet | None:
    inhoud = versie.inhoud
    if inhoud.get("pw_deel") is None:
        return None
    standen = {een.gegevens["soort"]: een.gegevens["stand"] for een in van(verleden, "pw_verplichting")}
    return Participatiewet(
        inhoud["pw_deel"], inhoud.get("pw_tekst", ""), tuple(standen.items()), inhoud.get("ontzorgen")
    )


def _termijnen(bron: Bron, besluit: Gebeurd) -> tuple[Termijn, ...]:
    """Of each kind the row that this decision began or touched; of objections only its own."""
    gevonden: dict[str, Termijn] = {}
    for rij in bron.termijnen:
        if rij["termijn"] not in _SOORTEN or rij["termijn"] in gevonden:
            continue
        if rij["termijn"] == "bezwaar" and rij["aanleiding"] != besluit.id:
            continue
        begin = None if rij["start"] is None else later(rij["start"], _EEN_DAG)
        aantal = besluit.gegevens.get("gesprekken_per_jaar") if rij["termijn"] == _AANTAL else None
        gevonden[rij["termijn"]] = Termijn(rij["termijn"], begin, rij["uiterlijk"], aantal)
    return tuple(gevonden[soort] for soort in _SOORTEN if soort in gevonden)


def _besluit(bron: Bron, besluit: Gebeurd, door: str, bezwaar_tot: date | None) -> Besluit:
    return Besluit(
        besluit.dagtekening, besluit.datum, door, functie=_functie(bron.wie), bezwaar_tot=bezwaar_tot,
        akkoord_van=bron.akkoord_van,
    )  # fmt: skip


def _functie(wie: Wie) -> str:
    """Of who decides: the first of the roles that may."""
    return next((ROLLEN[rol].naam for rol in ROLLEN if rol in wie.rollen), "")


def _versie(versie: Versiestand) -> Versie:
    gegevens = versie.besluit.gegevens
    return Versie(
        versie.nummer, versie.soort, gegevens.get("reden"), gegevens.get("uitzondering"), versie.toelichting,
        versie.verschillen,
    )  # fmt: skip
