# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The questionnaire: on a telephone with a code, without an account; and in the dossier, read aloud."""
