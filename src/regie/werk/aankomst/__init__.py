# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Recording for many people who arrive on one day: in bulk where it can, singly where it must."""
