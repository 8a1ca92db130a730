# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The delivery to the statistics office on the screen: what is missing, making it, checking it, and the file."""
