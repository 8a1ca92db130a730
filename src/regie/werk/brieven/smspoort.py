# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Text messages: what a gateway must be able to do, and the one that is reached over HTTP."""

import json
import urllib.error
import urllib.request
from dataclasses import dataclass
from typing import Final, Protocol

from regie.instellingen.omgeving import lees
from regie.werk.brieven.bezorgen import Geweigerd, Onbereikbaar

SECONDEN: Final = 20
TE_DRUK: Final = 429
SERVERFOUT: Final = 500


class Smspoort(Protocol):
    """Hands a message over. `kenmerk`: the same for the same message, so that a gateway sends it once."""

    def stuur(self, nummer: str, tekst: str, kenmerk: str) -> None:
        """Raises Onbereikbaar (later it may work) or Geweigerd (never)."""


@dataclass(frozen=True, slots=True)
class HttpSmspoort:
    """POST of JSON with `to`, `text` and `reference`; any answer of the 200s is a receipt."""

    adres: str
    sleutel: str

    def stuur(self, nummer: str, tekst: str, kenmerk: str) -> None:
        inhoud = json.dumps({"to": nummer, "text": tekst, "reference": kenmerk}, ensure_ascii=False).encode()
        koppen = {
            "Content-Type": "application/json",
            "Authorization": f"Bearer {self.sleutel}",
            "Idempotency-Key": kenmerk,
        }
        vraag = urllib.request.Request(self.adres, inhoud, koppen, method="POST")  # noqa: S310 - a setting, not typed
        try:
            with _ZONDER_OMWEG.open(vraag, timeout=SECONDEN):
                return
        except urllib.error.HTTPError as fout:
            with fout:
                if fout.code >= SERVERFOUT or fout.code == TE_DRUK:
                    raise Onbereikbaar(f"De sms-dienst antwoordt met fout {fout.code}.") from None
                raise Geweigerd(f"De sms-dienst neemt dit bericht niet aan (fout {fout.code}).") from None
        except OSError:
            raise Onbereikbaar("De sms-dienst is niet te bereiken.") from None


class _NietVerder(urllib.request.HTTPRedirectHandler):
    """A message with a number in it goes to the address that was set, and to no other."""

    def redirect_request(self, *_args: object, **_kwargs: object) -> None:
        return None


_ZONDER_OMWEG: Final = urllib.request.build_opener(_NietVerder)


def ingestelde_poort() -> Smspoort | None:
    """The gateway of the settings; None where there is none."""
    adres = lees("REGIE_SMS_URL")
    return None if adres is None else HttpSmspoort(adres, lees("REGIE_SMS_SLEUTEL") or "")


def internationaal(nummer: str) -> str:
    """A number of the register (digits only) as gateways write it: 0612345678 as +31612345678."""
    if nummer.startswith("00"):
        return f"+{nummer[2:]}"
    return f"+31{nummer[1:]}" if nummer.startswith("0") else f"+{nummer}"
