# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""What people do with Regie from the beginning to the end, in a real browser at the real web server."""
