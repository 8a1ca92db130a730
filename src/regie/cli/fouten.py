# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Problems become messages: what, where, why, what now. Never a traceback for something a user can mend."""

import argparse
from collections.abc import Callable

from regie.bestanden import BestandFout, ClusterFout
from regie.cli.scherm import fout_console
from regie.instellingen.fouten import InstellingFout, NietKlaar
from regie.kern.gebeurtenissen import InvoerFout
from regie.kern.recht import GeenVersie, RechtFout
from regie.kern.termijnen.binnen import BeleidTeLaat
from regie.kern.termijnen.keten import GeenBeleid
from regie.postgres.fouten import PostgresFout
from regie.register.fouten import RegisterFout

FOUTE_INVOER = 1
PROBLEMEN_OP_SCHERM = 100


def meld_fouten(voer_uit: Callable[[argparse.Namespace], int], gekozen: argparse.Namespace) -> int:
    try:
        return voer_uit(gekozen)
    except InvoerFout as fout:
        meld_problemen(fout)
    except (
        BestandFout,
        ClusterFout,
        RechtFout,
        GeenVersie,
        GeenBeleid,
        BeleidTeLaat,
        PostgresFout,
        RegisterFout,
        InstellingFout,
        NietKlaar,
        OverflowError,
    ) as fout:
        fout_console.print(str(fout), markup=False, soft_wrap=True)
    return FOUTE_INVOER


def meld_problemen(fout: InvoerFout) -> None:
    for probleem in fout.problemen[:PROBLEMEN_OP_SCHERM]:
        fout_console.print(str(probleem), markup=False, soft_wrap=True)
    rest = len(fout.problemen) - PROBLEMEN_OP_SCHERM
    if rest > 0:
        fout_console.print(f"En nog {_aantal(rest)}.", markup=False)
    fout_console.print(f"{_aantal(len(fout.problemen))} gevonden. Er is niets geschreven.", markup=False)


def _aantal(problemen: int) -> str:
    return "1 probleem" if problemen == 1 else f"{problemen} problemen"
