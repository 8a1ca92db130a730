# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""`regie api-klant`: which systems of others may ask through the API. The secret is shown once, and then is nowhere."""

import argparse
import re
from datetime import datetime
from typing import Final
from zoneinfo import ZoneInfo

from regie.cli.scherm import fout_console, toon
from regie.cli.voorbereiding import NietKlaar, keur, laad_django
from regie.kern.kalender.amsterdam import ZONE
from regie.postgres import met_databank

FOUTE_INVOER: Final = 1
SLEUTEL: Final = re.compile(r"api-[a-z0-9][a-z0-9-]{0,58}")


def voer_uit(gekozen: argparse.Namespace) -> int:
    with met_databank():
        laad_django()
        keur("regie_databank")
        from regie.toegang.gemeenten import gemeenten
        from regie.toegang.klanten import KlantGeweigerd
        from regie.toegang.organisaties import OnbekendeOrganisatie, RolPastNiet
        from regie.toegang.rollen import OnbekendeRol, RollenBijElkaar

        if gekozen.gemeente not in (bekend := gemeenten()):
            raise NietKlaar(f"Gemeente '{gekozen.gemeente}' staat niet in dit register. Kies uit: {', '.join(bekend)}.")
        try:
            ACTIES[gekozen.actie](gekozen)
        except (KlantGeweigerd, OnbekendeOrganisatie, RolPastNiet, OnbekendeRol, RollenBijElkaar) as fout:
            fout_console.print(f"{fout} Er is niets veranderd.", markup=False, soft_wrap=True)
            return FOUTE_INVOER
    return 0


def _nieuw(gekozen: argparse.Namespace) -> None:
    from regie.toegang.klanten import maak_klant

    id_ = _sleutel(gekozen)
    mist = [optie for optie in ("naam", "rol", "doel", "tot") if not getattr(gekozen, optie)]
    if mist:
        raise NietKlaar(f"Geef ook --{', --'.join(mist)}. Meer uitleg: regie api-klant --help")
    _nog_niet_voorbij(gekozen)
    geheim = maak_klant(
        gekozen.gemeente, id_, gekozen.naam, gekozen.rol, gekozen.doel, gekozen.tot, organisatie=gekozen.organisatie
    )
    toon(f"{gekozen.naam} kan vragen stellen tot en met {gekozen.tot}, voor het doel {gekozen.doel}.")
    _toon_geheim(gekozen.gemeente, id_, geheim)


def _vernieuw(gekozen: argparse.Namespace) -> None:
    from regie.toegang.klanten import vernieuw_geheim

    id_ = _sleutel(gekozen)
    if not gekozen.tot:
        raise NietKlaar("Geef ook --tot: de laatste dag waarop het nieuwe geheim werkt.")
    _nog_niet_voorbij(gekozen)
    geheim = vernieuw_geheim(gekozen.gemeente, id_, gekozen.tot)
    toon(f"Het oude geheim werkt niet meer. Het nieuwe werkt tot en met {gekozen.tot}.")
    _toon_geheim(gekozen.gemeente, id_, geheim)


def _intrekken(gekozen: argparse.Namespace) -> None:
    from regie.toegang.klanten import trek_in

    trek_in(gekozen.gemeente, _sleutel(gekozen), datetime.now(ZoneInfo(ZONE)))
    toon(f"{gekozen.id} is ingetrokken: het geheim en de gegeven tokens werken niet meer.")


def _lijst(gekozen: argparse.Namespace) -> None:
    from regie.toegang.klanten import klanten

    gevonden = klanten(gekozen.gemeente)
    if not gevonden:
        toon(f"Gemeente {gekozen.gemeente} heeft geen aangesloten systemen.")
    for id_, naam, organisatie, rollen, doel, tot, ingetrokken in gevonden:
        stand = f"tot en met {tot}" if ingetrokken is None else f"ingetrokken op {ingetrokken:%Y-%m-%d}"
        toon(f"{gekozen.gemeente}.{id_}  {naam}  {organisatie}  {', '.join(rollen)}  {doel}  {stand}")


ACTIES: Final = {"nieuw": _nieuw, "vernieuw": _vernieuw, "intrekken": _intrekken, "lijst": _lijst}


def _sleutel(gekozen: argparse.Namespace) -> str:
    if not gekozen.id or not SLEUTEL.fullmatch(gekozen.id):
        raise NietKlaar(
            "Geef een sleutel die met api- begint: kleine letters, cijfers en streepjes, als api-taalschool."
        )
    return str(gekozen.id)


def _nog_niet_voorbij(gekozen: argparse.Namespace) -> None:
    if gekozen.tot < gekozen.vandaag:
        raise NietKlaar(f"--tot {gekozen.tot} is al voorbij. Kies een dag vanaf vandaag.")


def _toon_geheim(gemeente: str, id_: str, geheim: str) -> None:
    toon(f"client_id      {gemeente}.{id_}")
    toon(f"client_secret  {geheim}")
    toon(
        "Dit geheim is nergens meer te zien. Geef het aan de beheerder van het andere systeem, niet per gewone e-mail."
    )
