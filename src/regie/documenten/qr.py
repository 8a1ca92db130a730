# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""An address as a picture that the camera of a telephone reads."""

import qrcode
from qrcode.image.svg import SvgPathFillImage


def qr_svg(adres: str) -> str:
    """On white, also in the dark: a camera cannot read a picture without a background there."""
    return str(qrcode.make(adres, image_factory=SvgPathFillImage).to_string(encoding="unicode"))
