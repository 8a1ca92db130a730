# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Who somebody is and with whom: changing it, a new person, a file with persons, two dossiers of one person."""
