# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""A handover with a signature (Ed25519): it shows that nobody changed the file since, and whose key signed it.

The key is made from that of the installation and the gemeente. Whose it is, the other gemeente hears by another way: it
compares the mark of the key with the one on the receipt. When the installation gets another key, so does the handover:
a file of before holds the key that it was signed with, and the receipt its mark.
"""

import hashlib
import json
from typing import Final

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from django.conf import settings
from django.utils.translation import gettext as _

from regie.instellingen.afgeleid import afgeleid
from regie.kern.besluiten.overdracht import GeenOverdracht, Overdracht, lees

DELEN: Final = {"inhoud", "sleutel", "handtekening"}


def onderteken(van: Overdracht) -> bytes:
    """The file."""
    sleutel = Ed25519PrivateKey.from_private_bytes(afgeleid(settings.SECRET_KEY, f"overdracht {van.van}"))
    stuk = {
        "inhoud": van.model_dump(mode="json"),
        "sleutel": sleutel.public_key().public_bytes_raw().hex(),
        "handtekening": sleutel.sign(van.bytes()).hex(),
    }
    return json.dumps(stuk, ensure_ascii=False, indent=2, sort_keys=True).encode()


def open_(bestand: bytes) -> Overdracht:
    """Raises GeenOverdracht for what is no handover, and for one that was changed."""
    try:
        stuk = json.loads(bestand)
        sleutel, teken = bytes.fromhex(stuk["sleutel"]), bytes.fromhex(stuk["handtekening"])
        heel = set(stuk) == DELEN
    except (ValueError, TypeError, KeyError, RecursionError):
        heel = False
    if not heel:
        raise GeenOverdracht(_("Dit bestand is geen overdracht van Regie, of het is niet heel."))
    inhoud = lees(stuk["inhoud"])
    try:
        Ed25519PublicKey.from_public_bytes(sleutel).verify(teken, inhoud.bytes())
    except (InvalidSignature, ValueError):
        raise GeenOverdracht(
            _("Dit bestand is veranderd nadat het is ondertekend. Vraag de andere gemeente om een nieuw bestand.")
        ) from None
    return inhoud


def merk(bestand: bytes) -> str:
    """Of the key with which a file is signed, to compare by telephone."""
    sleutel = hashlib.sha256(bytes.fromhex(json.loads(bestand)["sleutel"])).hexdigest()
    return " ".join(sleutel[plek : plek + 4] for plek in range(0, 16, 4))


def kenmerk(bestand: bytes) -> str:
    """SHA-256 of the file: what the receipt says was given."""
    return hashlib.sha256(bestand).hexdigest()
