# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The clock of the database of the tests: functions of this name that are found before those of PostgreSQL."""

from regie.postgres.adressen import Adressen
from regie.postgres.verbinding import anders, naam_van, verbind
from tests.klok.python import verschil

ZOEKPAD = "public, pg_catalog"
"""A path that does not name pg_catalog has it in front."""
KLOK = """
CREATE FUNCTION public.clock_timestamp() RETURNS timestamptz LANGUAGE sql VOLATILE PARALLEL SAFE
    AS $$SELECT pg_catalog.clock_timestamp() + interval '{verschil:.6f} seconds'$$;
CREATE FUNCTION public.now() RETURNS timestamptz LANGUAGE sql STABLE PARALLEL SAFE
    AS $$SELECT pg_catalog.now() + interval '{verschil:.6f} seconds'$$;
ALTER ROLE ALL SET search_path = {zoekpad};
"""
MET_EIGEN_PAD = """
DO $$
DECLARE functie regprocedure;
BEGIN
    FOR functie IN SELECT oid FROM pg_proc
        WHERE pronamespace = 'public'::regnamespace AND 'search_path=public, pg_temp' = ANY (proconfig)
    LOOP
        EXECUTE format('ALTER FUNCTION %s SET search_path = {zoekpad}, pg_temp', functie);
    END LOOP;
END
$$;
"""


def zet(adressen: Adressen) -> None:
    """Before the tables are made: a default of a column keeps the function that it found then."""
    _voer_uit(adressen, KLOK.format(verschil=verschil(), zoekpad=ZOEKPAD))


def zet_in_functies(adressen: Adressen) -> None:
    """After the tables are made: a function that says for itself where it looks finds this clock as well."""
    _voer_uit(adressen, MET_EIGEN_PAD.format(zoekpad=ZOEKPAD))


def _voer_uit(adressen: Adressen, opdrachten: str) -> None:
    with verbind(anders(adressen.beheer, dbname=naam_van(adressen.app))) as beheer:
        beheer.execute(opdrachten.encode())
