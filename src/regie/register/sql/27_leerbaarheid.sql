-- SPDX-FileCopyrightText: 2026 Regie
-- SPDX-License-Identifier: EUPL-1.2
--
-- The leerbaarheidstoets. What happened to a person is an event; a sitting is a meeting of a group (17_groepen.sql).

-- Who is certified to supervise the test, and until when: for colleagues who choose one. No other qualification of
-- anybody, and nobody of a partner.
CREATE POLICY toetsbegeleider ON kwalificatie FOR SELECT TO regie_app
    USING (gemeente = current_setting('regie.gemeente', true)
           AND lower(btrim(soort)) = 'leerbaarheidstoets'
           AND current_setting('regie.bereik', true) IN ('gemeente', 'caseload'));
