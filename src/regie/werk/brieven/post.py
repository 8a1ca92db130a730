# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""E-mail: a short message with the letter attached, over the SMTP server of the settings.

The message itself says no more than the name and that there is a letter: it is read on screens of others. Its
Message-ID is that of the letter, the same for every attempt: a server that took it and could not say so, keeps one.
"""

import smtplib
import ssl
from typing import Any, Final

from django.core.mail import EmailMessage

from regie.instellingen.omgeving import lees
from regie.werk.brieven.bezorgen import Geweigerd, MisschienBezorgd, Onbereikbaar
from regie.werk.brieven.smtp import Afgebroken, Lijn

SECONDEN: Final = 20
VOORGOED: Final = 500  # answers of SMTP from here on are final
Bericht = tuple[str, str]
"""The subject and the words of the message around the letter."""

# Of the letter itself nothing stands here; Dutch comes first, as in the letter.
_IN_TAAL: Final[dict[str, Bericht]] = {
    "nl": (
        "Een brief van {gemeente}",
        "Beste {naam},\n\nU krijgt een brief van {gemeente}. De brief zit bij deze e-mail.",
    ),
    "en": ("A letter from {gemeente}", "Dear {naam},\n\nThere is a letter for you from {gemeente}. It is attached."),
    "ar": ("رسالة من {gemeente}", "{naam}\n\nوصلتك رسالة من {gemeente}. الرسالة مرفقة بهذا البريد."),
    "fa": ("نامه‌ای از {gemeente}", "{naam}\n\nیک نامه از {gemeente} برای شما آمده است. نامه پیوست این ایمیل است."),
    "prs": ("نامه‌ای از {gemeente}", "{naam}\n\nیک نامه از {gemeente} برای شما آمده است. نامه ضمیمه این ایمیل است."),
    "tr": ("{gemeente} belediyesinden mektup", "Sayın {naam},\n\n{gemeente} size bir mektup gönderdi. Mektup ektedir."),
    "ti": ("ደብዳቤ ካብ {gemeente}", "{naam}\n\nካብ {gemeente} ደብዳቤ መጺኡኩም ኣሎ። እቲ ደብዳቤ ምስዚ ኢመይል ተተሓሒዙ ኣሎ።"),
}


def kan_mailen() -> bool:
    return lees("REGIE_SMTP_HOST") is not None and lees("REGIE_AFZENDER") is not None


def mail(aan: str, naam: str, gemeente: str, taal: str, pdf: bytes, kenmerk: str) -> None:
    """Raises Onbereikbaar, Geweigerd or MisschienBezorgd."""
    if not kan_mailen():
        raise Onbereikbaar(
            "Er is geen mailserver ingesteld. Vraag het de beheerder: REGIE_SMTP_HOST en REGIE_AFZENDER."
        )
    bericht = _bericht(aan, naam, gemeente, taal, kenmerk)
    bericht.attach("brief.pdf", pdf, "application/pdf")
    try:
        bericht.send()
    except Afgebroken:
        raise MisschienBezorgd("De mailserver kreeg de e-mail, maar de verbinding brak voor het antwoord.") from None
    except smtplib.SMTPAuthenticationError:
        raise Onbereikbaar("De mailserver neemt ons wachtwoord niet aan. Vraag het de beheerder.") from None
    except smtplib.SMTPRecipientsRefused as fout:
        raise _oordeel(*next(iter(fout.recipients.values()))) from None
    except smtplib.SMTPResponseException as fout:
        raise _oordeel(fout.smtp_code, fout.smtp_error) from None
    except ValueError:
        raise Geweigerd("Dit e-mailadres kan niet. Verbeter het in het dossier.") from None
    except (smtplib.SMTPException, ssl.SSLError, OSError):
        raise Onbereikbaar("De mailserver is niet te bereiken.") from None


def _oordeel(code: int, _woorden: Any) -> Onbereikbaar | Geweigerd:
    """What the server says of the address may hold the address: only its number is told."""
    if code < VOORGOED:
        return Onbereikbaar(f"De mailserver neemt de e-mail nu niet aan (melding {code}).")
    return Geweigerd(f"De mailserver neemt de e-mail niet aan (melding {code}). Klopt het e-mailadres?")


def _bericht(aan: str, naam: str, gemeente: str, taal: str, kenmerk: str) -> EmailMessage:
    talen = ["nl"] if taal not in _IN_TAAL or taal == "nl" else ["nl", taal]
    woorden = {"naam": naam, "gemeente": gemeente}
    onderwerp = " · ".join(_IN_TAAL[code][0].format(**woorden) for code in talen)
    tekst = "\n\n".join(_IN_TAAL[code][1].format(**woorden) for code in talen)
    afzender = str(lees("REGIE_AFZENDER"))
    koppen = {"Message-ID": f"<{kenmerk}@{afzender.rpartition('@')[2]}>", "Auto-Submitted": "auto-generated"}
    return EmailMessage(" ".join(onderwerp.split()), tekst, afzender, [aan], connection=_lijn(), headers=koppen)


def _lijn() -> Lijn:
    """Read anew for every letter: the settings are read where they are used, and a worker lives long."""
    beveiliging = lees("REGIE_SMTP_BEVEILIGING")
    return Lijn(
        host=lees("REGIE_SMTP_HOST"),
        port=lees("REGIE_SMTP_POORT"),
        username=lees("REGIE_SMTP_GEBRUIKER") or "",
        password=lees("REGIE_SMTP_WACHTWOORD") or "",
        use_tls=beveiliging == "starttls",
        use_ssl=beveiliging == "tls",
        timeout=SECONDEN,
    )
