# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The workplace of a partner: its own people, within the task for which they were referred."""
