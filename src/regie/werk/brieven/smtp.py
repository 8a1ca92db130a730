# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""A line to a mail server that knows whether a message may have arrived when it breaks."""

import smtplib
from typing import Any, Final

from django.core.mail.backends.smtp import EmailBackend

GA_UW_GANG: Final = 354  # the answer of a server that waits for the message itself


class Afgebroken(smtplib.SMTPException):
    """The message went, and no answer came."""


class _Oplettend(smtplib.SMTP):
    """`_onderweg`: from the moment that the server waits for the message until it says that it has it."""

    _onderweg = False

    def getreply(self) -> tuple[int, bytes]:
        code, woorden = super().getreply()
        self._onderweg = code == GA_UW_GANG
        return code, woorden

    def data(self, msg: Any) -> tuple[int, bytes]:
        try:
            return super().data(msg)
        except OSError:  # also what smtplib makes of it
            if self._onderweg:
                raise Afgebroken from None
            raise


class _OplettendMetTls(_Oplettend, smtplib.SMTP_SSL):
    """The same, over TLS from the first byte."""


class Lijn(EmailBackend):
    @property
    def connection_class(self) -> type[smtplib.SMTP]:
        return _OplettendMetTls if self.use_ssl else _Oplettend
