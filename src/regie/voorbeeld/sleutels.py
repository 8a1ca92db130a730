# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Ids in bulk: UUIDv7 whose time is the moment of recording and whose rest follows from who and what."""

from typing import Any, Final

import numpy as np
import polars as pl
import pyarrow as pa
from numpy.typing import NDArray

from regie.voorbeeld.loting import meng, zout

SLEUTELRUIMTE: Final = 14  # bits for the number of the event within a dossier
_CIJFERS: Final = np.frombuffer(b"0123456789abcdef", dtype=np.uint8)
_PLAATSEN: Final = np.array([p for p in range(36) if p not in (8, 13, 18, 23)])
_VERSIE_7: Final = np.uint64(0x7000)
_VARIANT: Final = np.uint64(1 << 63)
_LAAGSTE_62: Final = np.uint64((1 << 62) - 1)


def uuids(milliseconden: NDArray[Any], nummers: NDArray[np.uint64], sleutels: NDArray[Any], naam: str) -> pl.Series:
    """One id per event. Two events with another number or another key never get the same id.

    (number, key) is mapped one-to-one on 64 bits: 62 of them stand in the last half, the two others in the first.
    """
    kern = meng(((nummers << np.uint64(SLEUTELRUIMTE)) | sleutels.astype(np.uint64)) ^ zout(naam))
    hoog = (milliseconden.astype(np.uint64) << np.uint64(16)) | _VERSIE_7 | (kern >> np.uint64(52))
    return _hex(hoog, _VARIANT | (kern & _LAAGSTE_62))


def _hex(hoog: NDArray[np.uint64], laag: NDArray[np.uint64]) -> pl.Series:
    bytes_ = np.stack([hoog, laag], axis=1).astype(">u8").view(np.uint8)
    tekens = np.full((len(hoog), 36), ord("-"), dtype=np.uint8)
    tekens[:, _PLAATSEN[0::2]] = _CIJFERS[bytes_ >> 4]
    tekens[:, _PLAATSEN[1::2]] = _CIJFERS[bytes_ & 15]
    grenzen = np.arange(len(hoog) + 1, dtype=np.int32) * np.int32(36)
    reeks = pa.StringArray.from_buffers(len(hoog), pa.py_buffer(grenzen), pa.py_buffer(tekens.tobytes()))
    return pl.Series(pl.from_arrow(reeks))
