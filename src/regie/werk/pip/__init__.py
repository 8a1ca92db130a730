# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Making a PIP: the draft, what the policy proposes, a second pair of eyes, the decision, the signature."""
