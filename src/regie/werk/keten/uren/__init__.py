# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Hours of a school by the month: read, looked at beside what is recorded, and taken in as one whole."""
