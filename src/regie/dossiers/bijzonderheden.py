# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Who has something special that matters for the duty (kern/aankomst/bijzonderheden.py), as a condition on `f`."""

from collections.abc import Collection, Mapping
from datetime import date
from typing import Any, Final

from regie.dossiers.vraag import Rij, rijen
from regie.kern.aankomst.bijzonderheden import Geboren, geboren_bij
from regie.kern.recht import Recht

# What the opening of the dossier says, with what the reader may see of it; a field that is not seen is not there.
_OPENING: Final = """
    SELECT g.gegevens || coalesce((SELECT jsonb_object_agg(v.key, v.value)
                                   FROM gebeurtenis_deel e, jsonb_each(e.gegevens) v
                                   WHERE e.gemeente = g.gemeente AND e.dossier = g.dossier AND e.gebeurtenis = g.id),
                                  '{}') AS gegevens
    FROM gebeurtenis g
    WHERE g.gemeente = f.gemeente AND g.dossier = f.dossier AND g.type = 'dossier_geopend' AND g.herroept IS NULL
      AND NOT EXISTS (SELECT 1 FROM gebeurtenis x WHERE x.gemeente = g.gemeente AND x.herroept = g.id)
    ORDER BY g.datum DESC, g.vastgelegd_op DESC LIMIT 1
"""
_GEBOREN: Final = f"""
    SELECT coalesce(nullif(p.geboortedatum, ''), o.gegevens ->> 'geboortemaand', o.gegevens ->> 'geboortejaar') AS dag
    FROM dossier d JOIN persoon p ON p.gemeente = d.gemeente AND p.id = d.persoon
    LEFT JOIN LATERAL ({_OPENING}) o ON true
    WHERE d.gemeente = f.gemeente AND d.id = f.dossier
"""


def voorwaarde(recht: Recht, vandaag: date, code: str) -> tuple[str, Mapping[str, Any]]:
    """The condition and its values."""
    dagen = geboren_bij(recht, vandaag).get(code)
    if dagen is None:
        return f"EXISTS (SELECT 1 FROM ({_OPENING}) o WHERE o.gegevens -> %(bijzonder)s = 'true')", {"bijzonder": code}
    return f"EXISTS (SELECT 1 FROM ({_GEBOREN}) b WHERE {_IN_DE_DAGEN})", _grenzen(dagen)


# a year or a month fits when a day in it does: the text of the limit is cut to the length of what is known
_IN_DE_DAGEN: Final = "b.dag >= left(%(geboren_van)s, length(b.dag)) AND b.dag <= left(%(geboren_tot)s, length(b.dag))"


def _grenzen(dagen: Geboren) -> Mapping[str, Any]:
    return {"geboren_van": dagen.van.isoformat(), "geboren_tot": dagen.tot.isoformat()}


def openingen(dossiers: Collection[str]) -> dict[str, Rij]:
    """Dossier → what its opening says and the date of birth, for the labels of one page."""
    gevonden = rijen(
        f"""
        SELECT f.dossier, p.geboortedatum, coalesce(o.gegevens, '{{}}') AS gegevens
        FROM dossier_feiten f
        JOIN dossier d ON d.gemeente = f.gemeente AND d.id = f.dossier
        JOIN persoon p ON p.gemeente = d.gemeente AND p.id = d.persoon
        LEFT JOIN LATERAL ({_OPENING}) o ON true
        WHERE f.gemeente = current_setting('regie.gemeente') AND f.dossier = ANY(%s)
        """,
        [list(dossiers)],
    )
    return {een["dossier"]: een for een in gevonden}
