# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""What people may ask about their own data, and what is destroyed: registered, decided, and done by two people."""
