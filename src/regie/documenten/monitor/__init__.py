# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""What leaves the monitor: figures of indicators as a workbook, files, a factsheet, a year report and a poster."""
