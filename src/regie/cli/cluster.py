# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""`--cluster`: the same command, counted by other machines."""

import argparse


def cluster_argument(deel: argparse.ArgumentParser) -> None:
    """The address goes to `verwerk(..., cluster=)`, which refuses what is no address of a scheduler."""
    deel.add_argument(
        "--cluster", metavar="ADRES", help="reken op een eigen cluster, bijvoorbeeld tls://reken-1:8786 (anders: hier)"
    )
