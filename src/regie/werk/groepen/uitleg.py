# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Why somebody goes to a group, or to none: the same rules, asked once more of the answer."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from regie.werk.groepen.model import Groep, Kandidaat, Reden
from regie.werk.groepen.redenen import openbare_code
from regie.werk.groepen.regels import past_bij_thuis, reis, waarom_niet

Plekken = Mapping[str, str | None]


def leg_uit(plekken: Plekken, mensen: Sequence[Kandidaat], groepen: Sequence[Groep]) -> dict[str, tuple[Reden, ...]]:
    """Dossier → reasons, for everybody."""
    per_id, bekend = {groep.id: groep for groep in groepen}, {mens.dossier: mens for mens in mensen}
    uit = {}
    for mens in mensen:
        plek = plekken[mens.dossier]
        redenen = _waarom(mens, per_id[plek]) if plek else _waarom_geen(mens, plekken, bekend, groepen)
        uit[mens.dossier] = tuple(redenen)
    return uit


def _waarom(mens: Kandidaat, groep: Groep) -> Iterator[Reden]:
    if mens.vast == groep.id:
        yield Reden("met_hand")
    if groep.taal and mens.taal:
        yield Reden("zelfde_taal" if groep.taal == mens.taal else "andere_taal", {"taal": groep.taal})
    if groep.niveau_van is not None or groep.niveau_tot is not None:
        yield Reden("niveau_past", {"uit": mens.niveau_uit})
    yield Reden("kan_dan" if mens.uren else "niet_gevraagd")
    if (stappen := reis(mens, groep)) is not None:
        yield Reden("reis", {"stappen": stappen})
    if mens.wacht_dagen:
        yield Reden("wacht", {"dagen": mens.wacht_dagen})


def _waarom_geen(
    mens: Kandidaat, plekken: Plekken, bekend: Mapping[str, Kandidaat], groepen: Sequence[Groep]
) -> Iterator[Reden]:
    """A reason for each group: the first rule that says no, or else what became of the group."""
    for groep in groepen:
        if redenen := waarom_niet(mens, groep):
            yield from (Reden(reden.code, {**reden.waarden, "groep": groep.id}) for reden in redenen)
        elif _botst_thuis(mens, groep, plekken, bekend, groepen):
            yield Reden("thuis", {"groep": groep.id})
        else:
            erin = sum(plek == groep.id for plek in plekken.values())
            yield Reden(_stand(groep, erin), {"groep": groep.id})


def _botst_thuis(
    mens: Kandidaat, groep: Groep, plekken: Plekken, bekend: Mapping[str, Kandidaat], groepen: Sequence[Groep]
) -> bool:
    per_id = {een.id: een for een in groepen}
    return any(
        plek is not None and not past_bij_thuis(mens, groep, bekend[ander], per_id[plek])
        for ander, plek in plekken.items()
        if ander == mens.partner or bekend[ander].partner == mens.dossier
    )


def _stand(groep: Groep, erin: int) -> str:
    if not groep.plaatsen:
        return "was_vol"
    if not erin and groep.nodig:
        return "te_weinig"
    return "vol" if erin >= groep.plaatsen else "beter_zonder"


def waarom_onmogelijk(mensen: Sequence[Kandidaat], groepen: Sequence[Groep]) -> tuple[Reden, ...]:
    """Of each group: how many it needs, how many fit, and what keeps the others out, most frequent first."""
    uit = []
    for groep in groepen:
        redenen = [waarom_niet(mens, groep) for mens in mensen]
        keer = Counter(code for van_een in redenen for code in {openbare_code(reden.code) for reden in van_een})
        waarom = [f"{code}:{aantal}" for code, aantal in sorted(keer.items(), key=lambda paar: (-paar[1], paar[0]))]
        passen = sum(not van_een for van_een in redenen)
        uit.append(
            Reden("te_weinig_passen", {"groep": groep.id, "nodig": groep.nodig, "passen": passen, "waarom": waarom})
        )
    return tuple(uit)
