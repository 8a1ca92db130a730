# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""What a role may see: of which dossiers, and which data categories.

What a role may record stands per event type in `recht/gebeurtenissen.toml` (`vastleggen`); what a partner's task lets
through, in `recht/taken.toml`. Roles of different reach are never worn together: whoever has both, has two entries in
`medewerker` and chooses one at a time.
"""

from dataclasses import dataclass
from typing import Final, Literal, get_args

from regie.kern.recht.typen.basis import Categorie
from regie.kern.recht.typen.verwerkingen import DOELEN, Doel

Bereik = Literal["gemeente", "caseload", "relatie", "geen"]
"""gemeente: every dossier · caseload: of one's own (table `toegang`) · relatie: what was referred to the organisation,
within the task (table `relatie`) · geen: no dossier at all."""

ALLE_CATEGORIEEN: Final = frozenset(get_args(Categorie))
ALLE_DOELEN: Final = frozenset(DOELEN)


@dataclass(frozen=True, slots=True)
class Rol:
    """`doelen`: what this role works for, as in the register of processing (recht/verwerkingen.toml)."""

    naam: str  # as people call it
    bereik: Bereik
    doelen: frozenset[Doel]
    categorieen: frozenset[str] = frozenset()
    eigen_mensen: bool = False  # bereik relatie: only people allotted to oneself (`toewijzing`)


_REGIE: Final[frozenset[Doel]] = frozenset({"overdracht", "intake", "uitvoering_binnen", "uitvoering_keten", "nazorg"})
_BINNEN: Final[frozenset[Doel]] = frozenset({"uitvoering_binnen"})
_KETEN: Final[frozenset[Doel]] = frozenset({"uitvoering_keten"})
_VERANTWOORDING: Final[frozenset[Doel]] = frozenset({"verantwoording"})


def _staf(naam: str, *zwaarder: str) -> Rol:
    return Rol(naam, "caseload", _BINNEN, frozenset({"gewoon", *zwaarder}))


def _partner(naam: str, *zwaarder: str, eigen_mensen: bool = False) -> Rol:
    return Rol(naam, "relatie", _KETEN, frozenset({"gewoon", *zwaarder}), eigen_mensen)


def _zonder_dossier(naam: str) -> Rol:
    return Rol(naam, "geen", _VERANTWOORDING)


ROLLEN: Final[dict[str, Rol]] = {
    "consulent": Rol("consulent", "caseload", _REGIE, ALLE_CATEGORIEEN),
    # a team leader steers the work: no health, family or belief
    "teamleider": Rol(
        "teamleider",
        "gemeente",
        _REGIE | _VERANTWOORDING,
        frozenset({"gewoon", "herkomst", "financieel", "handhaving"}),
    ),
    "inkomensconsulent": _staf("inkomensconsulent", "financieel"),
    "juridisch": _staf("juridisch medewerker", "financieel", "handhaving"),
    # inside or outside the gemeente, always by a verwijzing: within one task
    "budgetbeheerder": _partner("budgetbeheerder", "financieel"),
    "budgetbegeleider": _partner("budgetbegeleider", "financieel"),
    "jobcoach": _partner("jobcoach", eigen_mensen=True),
    "docent": _partner("docent"),
    "trajectbegeleider": _partner("trajectbegeleider"),
    "maatschappelijk_begeleider": _partner("maatschappelijk begeleider", "gezin_veiligheid", eigen_mensen=True),
    "coordinator": _partner("coördinator", "gezin_veiligheid"),
    "wijkteam": _partner("medewerker van het wijkteam", "gezin_veiligheid"),
    # these work with totals, settings or the log, never with a dossier
    "beleid": _zonder_dossier("beleidsmedewerker"),
    "contract": _zonder_dossier("contractmanager"),
    "financien": _zonder_dossier("financieel medewerker"),
    "functioneel_beheer": _zonder_dossier("functioneel beheerder"),
    "privacy_officer": _zonder_dossier("privacy officer"),
}


class OnbekendeRol(ValueError):
    """A role that is not in the table of roles."""


class RollenBijElkaar(ValueError):
    """Roles that may not be worn together."""


def keur_rollen(rollen: tuple[str, ...]) -> None:
    """Raises OnbekendeRol or RollenBijElkaar."""
    vreemd = [rol for rol in rollen if rol not in ROLLEN]
    if vreemd or not rollen:
        raise OnbekendeRol(f"De rol '{', '.join(vreemd)}' bestaat niet. Kies uit: {', '.join(ROLLEN)}.")
    if len({(ROLLEN[rol].bereik, ROLLEN[rol].eigen_mensen) for rol in rollen}) > 1:
        raise RollenBijElkaar(
            f"De rollen {', '.join(rollen)} zien niet dezelfde dossiers en gaan daarom niet samen. "
            "Maak voor elke rol een eigen medewerker bij hetzelfde account: wie inlogt, kiest."
        )
