# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""`regie oidc`: which issuer logs in the people of which organisation. What is not given stays as it was."""

import argparse
import re
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from regie.cli.scherm import toon
from regie.cli.voorbereiding import NietKlaar, keur, laad_django
from regie.postgres import met_databank

if TYPE_CHECKING:
    from regie.toegang.oidc import Oidc

SLEUTEL: Final = re.compile(r"[a-z][a-z0-9-]{1,39}")
VEILIG: Final = re.compile(r"https://[^\s?#]+|http://(localhost|127\.0\.0\.1)(:[0-9]+)?(/[^\s?#]*)?")


def voer_uit(gekozen: argparse.Namespace) -> int:
    with met_databank():
        laad_django()
        keur("regie_databank")
        from regie.toegang.oidc import bewaar, koppel, logins

        nieuw = _samengesteld(gekozen, logins().get(gekozen.id))
        bewaar(nieuw)
        toon(f"De login '{nieuw.id}' ({nieuw.naam}) hoort bij {nieuw.uitgever}.")
        toon(f"Geef de uitgever dit adres om naar terug te keren: https://UW-ADRES/account/oidc/{nieuw.id}/terug/")
        for plek in gekozen.bij:
            gemeente, _, organisatie = plek.partition("/")
            if not koppel(nieuw.id, gemeente, organisatie):
                raise NietKlaar(
                    f"'{plek}' is er niet. Schrijf GEMEENTE/ORGANISATIE, en maak die met regie organisatie."
                )
            toon(f"Organisatie {organisatie} van gemeente {gemeente} logt voortaan zo in.")
    return 0


def _samengesteld(gekozen: argparse.Namespace, was: "Oidc | None") -> "Oidc":
    from regie.toegang.oidc import Oidc
    from regie.web.inloggen.organisatielogin import verberg

    gegeven = {
        "naam": gekozen.naam,
        "uitgever": gekozen.uitgever,
        "client": gekozen.client,
        "geheim": verberg(_geheim(gekozen.geheim_uit)) if gekozen.geheim_uit else None,
        "eigen_mfa": None if gekozen.eigen_mfa is None else gekozen.eigen_mfa == "ja",
    }
    anders = {naam: waarde for naam, waarde in gegeven.items() if waarde is not None}
    _keur(gekozen.id, anders, was)
    return replace(was, **anders) if was else Oidc(gekozen.id, **{"eigen_mfa": False} | anders)


def _keur(id_: str, anders: dict[str, str], was: "Oidc | None") -> None:
    if not SLEUTEL.fullmatch(id_):
        raise NietKlaar(
            f"De sleutel '{id_}' kan niet: schrijf kleine letters, cijfers en streepjes, minstens 2 tekens."
        )
    if was is None and (mist := {"naam", "uitgever", "client", "geheim"} - anders.keys()):
        raise NietKlaar(
            f"De login '{id_}' is nieuw: geef ook --naam, --uitgever, --client en --geheim-uit. "
            f"Nu ontbreekt: {', '.join(sorted(mist))}."
        )
    if "uitgever" in anders and not VEILIG.fullmatch(anders["uitgever"]):
        raise NietKlaar("Het adres van de uitgever moet met https:// beginnen (http alleen op dit apparaat).")
    if was is not None and anders.get("uitgever", was.uitgever) != was.uitgever and _is_in_gebruik(id_):
        raise NietKlaar(
            f"Met '{id_}' loggen al mensen in. Een andere uitgever kan hen niet kennen: maak er een nieuwe login voor."
        )


def _is_in_gebruik(id_: str) -> bool:
    from allauth.socialaccount.models import SocialAccount

    return bool(SocialAccount.objects.filter(provider=id_).exists())


def _geheim(pad: str) -> str:
    try:
        return Path(pad).read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError) as fout:
        raise NietKlaar(f"Het bestand {pad} is niet te lezen. Controleer het pad en de rechten.") from fout
