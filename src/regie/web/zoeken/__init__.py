# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Finding a person. What was searched for is sent, never written in an address: addresses are kept everywhere."""
