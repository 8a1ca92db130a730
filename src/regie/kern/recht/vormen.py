# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The six forms: which keys each needs and which it may have. Any other key would be silently ignored."""

from collections.abc import Iterator
from dataclasses import dataclass

from regie.kern.kalender import Duur
from regie.kern.recht.fouten import Plek, Probleem
from regie.kern.recht.typen.regels import Termijnrij, Variant

FUNCTIES = {
    "pip": ("wacht_op_derde", "pip_elders"),
    "bewaartermijn": (
        "overlijden", "aow_leeftijd", "buiten_plicht", "ontheven_geheel", "bezwaar", "bezwaar_besluit", "beroep",
        "beroep_uitspraak", "boete", "boete_betaald", "boete_ingetrokken",
    ),
}  # fmt: skip
"""The named functions of kern/termijnen/eigen.py, with the facts, standen and event types that each reads."""


@dataclass(frozen=True, slots=True)
class Vormeis:
    nodig: tuple[tuple[str, ...], ...]  # of each group at least one
    mag: frozenset[str] = frozenset()

    @property
    def toegestaan(self) -> frozenset[str]:
        return self.mag.union(*self.nodig)


def _eis(nodig: str, mag: str) -> Vormeis:
    return Vormeis(tuple(tuple(groep.split("|")) for groep in nodig.split()), frozenset(mag.split()))


PER = "per per_waar koppel"
VORMEN = {
    "termijn": _eis("vanaf klaar", f"duur tot eerder niet_voor eerste_dag_telt klaar_vanaf verlengd_door grens {PER}"),
    "aantal": _eis("vanaf duur wat minimaal", f"elke tot eerste_dag_telt niet_voor {PER}"),
    "herhaling": _eis("vanaf elke wat", f"tot {PER}"),
    "drempel": _eis("som minimaal", "voor"),
    "venster": _eis("vanaf duur|tot", f"eerder eerste_dag_telt verlengd_door grens {PER}"),
    "duur": _eis("vanaf duur klaar", f"eerder niet_voor eerste_dag_telt klaar_vanaf verlengd_door grens {PER}"),
}
VORMSLEUTELS = frozenset().union(*(eis.toegestaan for eis in VORMEN.values()))
VARIANTSLEUTELS = ("vanaf", "klaar", "duur", "tot", "minimaal")


def controleer_vorm(plek: Plek, rij: Termijnrij) -> Iterator[Probleem]:
    eis = VORMEN[rij.vorm]
    yield from _te_veel(plek, rij, eis)
    if rij.functie is None:
        yield from _te_weinig(plek, rij, eis)
    elif rij.functie not in FUNCTIES:
        yield plek.bij("functie").onbekend("functie", rij.functie, FUNCTIES)
    yield from _samenhang(plek, rij)


def _te_veel(plek: Plek, rij: Termijnrij, eis: Vormeis) -> Iterator[Probleem]:
    in_varianten = {s for variant in rij.variant for s in VARIANTSLEUTELS if getattr(variant, s) is not None}
    gegeven = (rij.model_fields_set & VORMSLEUTELS) | in_varianten
    for sleutel in sorted(gegeven - eis.toegestaan):
        yield plek.mis(
            f"'{sleutel}' hoort niet bij vorm {rij.vorm}",
            f"vorm {rij.vorm} rekent alleen met {', '.join(sorted(eis.toegestaan))}",
            f"verwijder '{sleutel}' of kies een andere vorm",
        )


def _te_weinig(plek: Plek, rij: Termijnrij, eis: Vormeis) -> Iterator[Probleem]:
    for groep in eis.nodig:
        if not _gegeven(rij, groep):
            yield plek.mis(
                f"{' of '.join(groep)} ontbreekt",
                f"vorm {rij.vorm} kan niet zonder" + (", ook niet in één van de varianten" if rij.variant else ""),
                f"vul {' of '.join(groep)} in",
            )


def _gegeven(rij: Termijnrij, sleutels: tuple[str, ...]) -> bool:
    """Given by the row itself, or else by every one of its variants."""
    return _een_van(rij, sleutels) or (bool(rij.variant) and all(_een_van(v, sleutels) for v in rij.variant))


def _een_van(rij: Termijnrij | Variant, sleutels: tuple[str, ...]) -> bool:
    return any(getattr(rij, sleutel, None) is not None for sleutel in sleutels)


def _samenhang(plek: Plek, rij: Termijnrij) -> Iterator[Probleem]:
    """Keys that mean something only beside another one."""
    eisen = (
        (bool(rij.per_waar) and not rij.per, "'per_waar' staat zonder 'per'", "noem de typen in 'per'"),
        (rij.koppel is not None and not rij.per, "'koppel' staat zonder 'per'", "noem de typen in 'per'"),
        (
            bool(rij.per) and _gegeven(rij, ("klaar", "wat")) and rij.koppel is None,
            "'koppel' ontbreekt in een rij met 'per' en 'klaar'",
            "noem het verbindende veld, of schrijf eerste_na of elk",
        ),
        (
            rij.eerste_dag_telt and not _gegeven(rij, ("duur",)),
            "'eerste_dag_telt' staat zonder 'duur'",
            "verwijder het",
        ),
        (_soms_einde(rij), "sommige varianten hebben een duur of tot, andere niet", "geef elke variant een einde"),
        (
            rij.grens is not None
            and sum((rij.grens.zonder_verlenging, rij.grens.plus is not None, rij.grens.einde_van is not None)) != 1,
            "'grens' heeft niet precies één van zonder_verlenging, plus, einde_van",
            "houd er één over",
        ),
        (
            rij.verlengd_door is not None and _verlenging(rij) not in ("som eenheid", "type duur"),
            "'verlengd_door' is niet som + eenheid, en ook niet type + duur",
            "kies een van beide",
        ),
        (
            rij.vorm == "aantal" and rij.elke is not None and not _zelfde_eenheid(rij),
            "'elke' en 'duur' hebben een andere eenheid",
            "schrijf beide in dagen, weken, maanden of jaar",
        ),
        (
            bool(set(rij.als) & set(rij.niet)),
            "dezelfde naam staat in 'als' en in 'niet'",
            "haal hem uit één van beide weg",
        ),
    )
    waarom = "zo is niet te zeggen wat de rij doet"
    yield from (plek.mis(wat, waarom, nu) for fout, wat, nu in eisen if fout)


def _zelfde_eenheid(rij: Termijnrij) -> bool:
    return isinstance(rij.duur, Duur) and rij.elke is not None and rij.duur.eenheid == rij.elke.eenheid


def _verlenging(rij: Termijnrij) -> str:
    gegeven = ("som", "eenheid", "type", "duur")
    return " ".join(sleutel for sleutel in gegeven if getattr(rij.verlengd_door, sleutel) is not None)


def _soms_einde(rij: Termijnrij) -> bool:
    if not rij.variant or rij.functie or _een_van(rij, ("duur", "tot")):
        return False
    return len({_een_van(variant, ("duur", "tot")) for variant in rij.variant}) > 1
