-- SPDX-FileCopyrightText: 2026 Regie
-- SPDX-License-Identifier: EUPL-1.2
-- What belongs to the way from plan to diploma goes with the dossier.
SELECT 1;
