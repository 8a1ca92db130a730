# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""How much may be uploaded: what is more is not written to disk, on any page, whoever sends it."""

from typing import Any, Final

from django.core.files.uploadhandler import FileUploadHandler, StopUpload
from django.http import HttpRequest

MB: Final = 1_000_000
HOOGSTENS: Final = 20 * MB


class Grens(FileUploadHandler):
    """The first of the handlers: stops the upload, and marks the request so that the page can say why."""

    def __init__(self, request: HttpRequest | None = None) -> None:
        super().__init__(request)
        self.ontvangen = 0

    def receive_data_chunk(self, raw_data: bytes, start: int) -> bytes:
        self.ontvangen += len(raw_data)
        if self.ontvangen > HOOGSTENS:
            self.request.te_groot = True
            raise StopUpload(connection_reset=False)
        return raw_data

    def file_complete(self, file_size: int) -> Any:
        """The file itself is kept by the handlers that follow."""
        return None


def is_te_groot(request: HttpRequest) -> bool:
    return bool(getattr(request, "te_groot", False))
