# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""/api/v1: what other systems read and record, by the same decision, the same door and the same log as the pages."""
