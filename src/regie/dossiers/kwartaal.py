# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""What a quarter of a school came to, counted from the same events as its months: nobody types a figure.

Counted as the register, after the right was checked: a school counts only itself, and who has no dossiers gets no small
numbers.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from regie.dossiers.levering import opgaven
from regie.dossiers.totalen import ROLLEN, GeenTotalen, ziet_alles
from regie.dossiers.verzuim import Meldtijd, meldtijden
from regie.dossiers.vraag import rijen
from regie.kern.indicatoren.onderdrukking import Getoond, onderdruk, toon
from regie.kern.indicatoren.tellen import Mens, Opzet, met_totalen
from regie.kern.indicatoren.verslag import grens_van
from regie.kern.kalender import dagnummer
from regie.kern.kalender.kwartaal import Kwartaal
from regie.kern.kalender.maand import Maand
from regie.kern.levering.inschrijving import EINDE, STAPPEN, START, WACHT
from regie.kern.levering.kwartaal import GESTOPT, IN_DE_LES, WACHT_OP, ZONDER_REDEN, Stap, standen
from regie.kern.levering.maand import Opgave, Telling, tel, tellend
from regie.kern.levering.taakduur import lestaken
from regie.kern.recht import Recht
from regie.toegang.context import als_rekenaar
from regie.toegang.wie import Wie

Aantallen = Mapping[str | None, Getoond]
"""By code; None: all together."""


@dataclass(frozen=True, slots=True)
class Maandcijfer:
    """`uren`: None where it would be about too few people. `dagen`: from the end of the month to the last report."""

    maand: Maand
    soort: str
    uren: Telling | None
    dagen: int | None


@dataclass(frozen=True, slots=True)
class Kwartaalcijfers:
    """`examens`: None for a school, which does not see the results of anybody. `meldtijd`: None: nothing was reported,
    or too little to show."""

    kwartaal: Kwartaal
    standen: Aantallen
    gestart: Getoond
    examens: Aantallen | None
    uren: Sequence[Maandcijfer]
    meldtijd: Meldtijd | None
    grens: int
    onderdrukt: bool = field(default=False)


def kwartaalcijfers(
    wie: Wie, recht: Recht, organisatie: str, kwartaal: Kwartaal, vandaag: date, *, om_te_delen: bool = False
) -> Kwartaalcijfers:
    """`om_te_delen`: a file can go anywhere: small numbers are kept back from everybody but the school itself. Raises
    GeenTotalen, and GeenVersie where the policy names no limit for small numbers."""
    eigen = wie.is_partner and wie.organisatie == organisatie
    if not eigen and ROLLEN.isdisjoint(wie.rollen):
        raise GeenTotalen(f"Cijfers van scholen zijn niet voor de rol {', '.join(wie.rollen)}.")
    grens = 0 if eigen or (ziet_alles(wie) and not om_te_delen) else grens_van(recht, wie.beleid, vandaag)
    op = min(kwartaal.laatste, vandaag)
    with als_rekenaar():
        leerlingen, stappen = _leerlingen(organisatie, kwartaal, recht), _stappen(organisatie)
        uren = tellend(opgaven(organisatie, kwartaal.eerste, kwartaal.laatste))
        uitslagen = None if eigen else _examens(leerlingen, kwartaal)
        gemeld = next((een for een in meldtijden(kwartaal.eerste, op) if een.organisatie == organisatie), None)
    mensen = {stap.dossier for stap in stappen if stap.type == START and kwartaal.eerste <= stap.datum <= op}
    stand = Counter(standen(leerlingen, stappen, op).values())
    codes = _standcodes(recht)
    return Kwartaalcijfers(
        kwartaal, _getoond({code: stand.get(code, 0) for code in codes}, codes, grens),
        _getoond({"gestart": len(mensen)}, ("gestart",), grens)["gestart"],
        None if uitslagen is None else _getoond(uitslagen, tuple(recht.codelijsten["uitslag"].codes), grens),
        _uren(uren, kwartaal, grens), gemeld if gemeld and gemeld.aantal > grens else None, grens, bool(grens),
    )  # fmt: skip


def _standcodes(recht: Recht) -> tuple[str, ...]:
    wacht, einde = (recht.codelijsten[lijst].codes for lijst in ("reden_wacht", "reden_einde_leerroute"))
    return (
        IN_DE_LES, *(f"{WACHT_OP} {code}" for code in (*wacht, ZONDER_REDEN)),
        *(f"{GESTOPT} {code}" for code in (*einde, ZONDER_REDEN)),
    )  # fmt: skip


def _getoond(aantallen: Mapping[str, int], codes: tuple[str, ...], grens: int) -> dict[str | None, Getoond]:
    opzet = Opzet((codes,), met_totalen([0]))
    mensen: dict[Mens, int] = {(code,): aantal for code, aantal in aantallen.items() if aantal}
    vakken = onderdruk(mensen, opzet, grens) if grens else toon(mensen, opzet)
    return {vak[0]: getoond for vak, getoond in vakken.items()}


def _uren(alle: Sequence[Opgave], kwartaal: Kwartaal, grens: int) -> list[Maandcijfer]:
    cijfers = []
    for maand in kwartaal.maanden:
        hier = [een for een in alle if een.tot in maand]
        laatst = max((een.vastgelegd_op for een in hier), default=None)
        dagen = None if laatst is None else max(0, dagnummer(laatst) - dagnummer(maand.laatste))
        for soort in sorted({een.soort for een in hier}):
            van_soort = [een for een in hier if een.soort == soort]
            genoeg = len({een.dossier for een in van_soort}) > grens
            cijfers.append(Maandcijfer(maand, soort, tel(van_soort) if genoeg else None, dagen))
    return cijfers


# ------------------------------------------------------------ the questions: as the register, of one organisation


def _leerlingen(organisatie: str, kwartaal: Kwartaal, recht: Recht) -> list[str]:
    """For whom the school had the task in this quarter."""
    taken = lestaken(recht)
    gevonden = rijen(
        "SELECT DISTINCT dossier FROM relatie WHERE gemeente = current_setting('regie.gemeente') AND organisatie = %s"
        " AND taak = ANY(%s) AND stand IN ('aangenomen', 'beeindigd') AND van <= %s"
        " AND coalesce(einde, 'infinity') >= %s ORDER BY dossier",
        [organisatie, taken, kwartaal.laatste, kwartaal.eerste],
    )
    return [rij["dossier"] for rij in gevonden]


def _stappen(organisatie: str) -> list[Stap]:
    """An end names no school: it is of the school where somebody was."""
    gevonden = rijen(_STAPPEN, {"organisatie": organisatie, "types": [*STAPPEN, WACHT]})
    return [Stap(rij["dossier"], rij["type"], rij["datum"], rij["reden"] or "") for rij in gevonden]


_STAPPEN: Final = f"""
    SELECT g.dossier, g.type, g.datum, g.gegevens ->> 'reden' AS reden
    FROM gebeurtenis g
    WHERE g.gemeente = current_setting('regie.gemeente') AND g.type = ANY(%(types)s) AND g.herroept IS NULL
      AND g.dossier IN (SELECT r.dossier FROM relatie r
                        WHERE r.gemeente = g.gemeente AND r.organisatie = %(organisatie)s)
      AND (g.organisatie = %(organisatie)s OR g.organisatie IS NULL AND g.type IN ('{EINDE}', '{WACHT}'))
      AND NOT EXISTS (SELECT 1 FROM gebeurtenis x WHERE x.gemeente = g.gemeente AND x.herroept = g.id)
"""


def _examens(dossiers: Sequence[str], kwartaal: Kwartaal) -> dict[str, int]:
    gevonden = rijen(
        """
        SELECT g.gegevens ->> 'uitslag' AS uitslag, count(*)::int AS aantal
        FROM gebeurtenis g
        WHERE g.gemeente = current_setting('regie.gemeente') AND g.type = 'examen' AND g.herroept IS NULL
          AND g.dossier = ANY(%s) AND g.datum BETWEEN %s AND %s
          AND NOT EXISTS (SELECT 1 FROM gebeurtenis x WHERE x.gemeente = g.gemeente AND x.herroept = g.id)
        GROUP BY 1
        """,
        [list(dossiers), kwartaal.eerste, kwartaal.laatste],
    )
    return {rij["uitslag"]: rij["aantal"] for rij in gevonden}
