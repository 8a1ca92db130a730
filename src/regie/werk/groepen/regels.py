# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The rules of a proposal: what is never broken, and what something is worth. Read by the solver, by who changes a
proposal by hand, and by the explanation: they cannot say different things."""

from collections.abc import Iterator, Mapping
from typing import Final, NamedTuple

from regie.werk.groepen.model import Groep, Kandidaat, Reden


class Gewicht(NamedTuple):
    waarde: int
    waarom: str


GEWICHTEN: Final[Mapping[str, Gewicht]] = {
    "plek": Gewicht(1000, "Iemand met een plek gaat boven alles wat hieronder staat."),
    "wachtdag": Gewicht(1, "Wie langer wacht, gaat voor: een punt per dag, tot een jaar."),
    "zelfde_taal": Gewicht(300, "Eigen taal eerst: anders gaat de tijd op aan vertalen."),
    "andere_taal": Gewicht(-300, "Een groep in een andere taal is de laatste keus."),
    "extra_taal": Gewicht(-120, "Elke taal erbij in een groep zonder vaste taal kost tijd van iedereen."),
    "niveau_stap": Gewicht(-40, "Kleine verschillen in niveau: docenten en deelnemers vragen daarom."),
    "reis_stap": Gewicht(-25, "Dichtbij gaat voor."),
    "niet_gevraagd": Gewicht(-20, "Wie zei wanneer het kan, gaat voor op wie het niet is gevraagd."),
}
LANGST_WACHTEN: Final = 365  # days; after a year everybody waits equally long
VERST: Final = 3


def waarom_niet(mens: Kandidaat, groep: Groep) -> tuple[Reden, ...]:
    """Every hard rule that this person in this group would break, apart from who else is in it."""
    return tuple(_gebroken(mens, groep))


def _gebroken(mens: Kandidaat, groep: Groep) -> Iterator[Reden]:
    if groep.alleen_taal and mens.taal != groep.taal:
        yield Reden("alleen_taal", {"taal": groep.taal})
    if groep.niveau_van is not None or groep.niveau_tot is not None:
        if mens.niveau is None:
            yield Reden("niveau_onbekend")
        elif not (groep.niveau_van or 0) <= mens.niveau <= (groep.niveau_tot or mens.niveau):
            yield Reden("niveau", {"uit": mens.niveau_uit})
    if mens.uren and not groep.uren <= mens.uren:
        yield Reden("tijd", {"uren": sorted(groep.uren - mens.uren)})
    if mens.bezet & groep.uren:
        yield Reden("al_in_groep", {"uren": sorted(mens.bezet & groep.uren)})
    if mens.oppas_nodig and mens.thuis & groep.uren:
        yield Reden("thuis")
    if mist := groep.voorwaarden - mens.voldaan:
        yield Reden("voorwaarde", {"welke": sorted(mist)})


def tegelijk(een: Groep, ander: Groep) -> bool:
    """They meet in the same part of the week, in weeks that both run."""
    apart = (een.einde is not None and een.einde < ander.begin) or (ander.einde is not None and ander.einde < een.begin)
    return not apart and bool(een.uren & ander.uren)


def past_bij_thuis(mens: Kandidaat, groep: Groep, ander: Kandidaat, van_ander: Groep) -> bool:
    """Whether these two can be away like this: one of a couple stays with a child for whom there is no care."""
    paar = mens.partner == ander.dossier or ander.partner == mens.dossier
    return not (paar and (mens.oppas_nodig or ander.oppas_nodig) and tegelijk(groep, van_ander))


def reis(mens: Kandidaat, groep: Groep) -> int | None:
    """Steps between two postal districts: 0 the same, 1 the same town part, 2 the same region, 3 further away.

    The numbers of districts lie about as the places do: no table of distances is needed, and none is pretended.
    """
    if mens.postcode4 is None or groep.postcode4 is None:
        return None
    gelijk = next((n for n in range(4, 0, -1) if mens.postcode4[:n] == groep.postcode4[:n]), 0)
    return min(4 - gelijk, VERST)


def waarde(mens: Kandidaat, groep: Groep) -> int:
    """What it is worth that this person is in this group, apart from who else is in it."""
    delen = [("plek", 1), ("wachtdag", min(mens.wacht_dagen, LANGST_WACHTEN)), ("reis_stap", reis(mens, groep) or 0)]
    if groep.taal and mens.taal:
        delen.append(("zelfde_taal" if mens.taal == groep.taal else "andere_taal", 1))
    if not mens.uren:
        delen.append(("niet_gevraagd", 1))
    return sum(GEWICHTEN[naam].waarde * keer for naam, keer in delen)


def waarde_samen(groep: Groep, mensen: list[Kandidaat]) -> int:
    """What the mix of a group costs: languages and levels, of who was in it and who comes."""
    if not mensen:
        return 0
    talen = groep.talen | {mens.taal for mens in mensen if mens.taal}
    niveaus = [*groep.niveaus, *(mens.niveau for mens in mensen if mens.niveau is not None)]
    extra = 0 if groep.taal else max(0, len(talen) - 1)
    stappen = max(niveaus) - min(niveaus) if niveaus else 0
    return extra * GEWICHTEN["extra_taal"].waarde + stappen * GEWICHTEN["niveau_stap"].waarde
