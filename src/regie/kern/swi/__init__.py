# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The delivery to the statistics office, as pure rules: what is in it, whether it is right, and what changed since."""
