# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The choice of a leerroute: what is known side by side, what speaks for and against, and the choice of a person."""
