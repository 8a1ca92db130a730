# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Who looked at whose data: of one dossier for its consulent, of any for the privacy officer."""
