# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The files for the browser, collected once per change: names with a hash, compressed, ready to be kept for a year."""

import hashlib
import shutil
from pathlib import Path

from django.conf import settings
from django.contrib.staticfiles.finders import get_finders
from django.core.management import call_command

from regie.instellingen.fouten import InstellingFout
from regie.instellingen.omgeving import datamap, lees

STEMPEL = ".stempel"


def zet_thema_klaar() -> None:
    """A gemeente's own tokens under the one name that the pages ask for. Before Django reads its settings."""
    thema: Path | None = lees("REGIE_THEMA")
    if thema is None:
        return
    doel = datamap() / "thema" / "gemeente.css"
    try:
        doel.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(thema, doel)
    except OSError as fout:
        wat = f"{thema} is niet te lezen of te kopiëren ({fout.strerror})"
        raise InstellingFout("REGIE_THEMA", wat, "Controleer het pad en de rechten") from None


def verzamel() -> bool:
    """Fill STATIC_ROOT; False when it already holds exactly this."""
    doel = Path(settings.STATIC_ROOT)
    nu = _vingerafdruk()
    stempel = doel / STEMPEL
    if stempel.is_file() and stempel.read_text(encoding="ascii") == nu:
        return False
    call_command("collectstatic", interactive=False, verbosity=0)
    stempel.write_text(nu, encoding="ascii")
    return True


def _vingerafdruk() -> str:
    """Which files there are, how long and from when: enough to see that something was built or installed again."""
    som = hashlib.sha256(str(settings.STORAGES["staticfiles"]["BACKEND"]).encode())
    for vinder in get_finders():
        for pad, opslag in vinder.list(None):
            stand = Path(opslag.path(pad)).stat()
            som.update(f"{pad}\0{stand.st_size}\0{stand.st_mtime_ns}\n".encode())
    return som.hexdigest()
