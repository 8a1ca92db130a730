# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The leerbaarheidstoets and the intake at schools of one person."""
