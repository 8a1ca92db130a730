# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
import pytest

from tests.register.cast import Cast, importeer, maak, verhaal
from tests.werk.brieven.bureau import met_email
from tests.werk.brieven.conftest import kantoor

__all__ = ["kantoor"]


@pytest.fixture
def cast(gemeente: str, hosts: None) -> Cast:
    """Amina (Arabic, with an e-mail address), Yusuf and Zara are Karin's."""
    cast = maak(gemeente)
    dossiers = [f"yusuf-{gemeente}", f"zara-{gemeente}"]
    personen = f"dossier,voornamen,achternaam\n{dossiers[0]},Yusuf,Ali\n{dossiers[1]},Zara,Zand\n"
    importeer(gemeente, [rij for dossier in dossiers for rij in verhaal(dossier)], personen=personen)
    met_email(cast, "ar")
    for naam in ("karin", "saskia", "bas"):
        cast.account(naam)
    return cast
