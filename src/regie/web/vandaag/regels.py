# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The lines of the list as the page shows them: one per person and matter, a household together, by aard."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from hashlib import blake2b
from itertools import groupby

from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from regie.dossiers.vraag import Rij
from regie.kern.recht import Recht, Regels
from regie.kern.recht.typen.regels import Termijnrij
from regie.kern.termijnen.herleiding import statustekst, voluit
from regie.toegang.medewerkers import collegas
from regie.toegang.wie import Wie
from regie.web.adressen import adres
from regie.web.dossier.persoon import naam_of_nummer
from regie.web.stand import stand
from regie.web.templatetags.regie import nog
from regie.web.vandaag.adressen import regel_adres
from regie.web.vandaag.vraag import met


@dataclass(frozen=True, slots=True)
class Regel:
    """A line. `gezin`, `van`, `weg`: a few words, or nothing."""

    id: str
    naam: str
    dossier: str  # its address
    wat: str
    bron: str
    stap: str
    datum: str
    nog: str
    stand: SafeString
    adres: str  # of the same line, opened
    gezin: str
    van: str
    weg: str


@dataclass(frozen=True, slots=True)
class Groep:
    aard: str
    kop: str
    uitleg: str
    regels: Sequence[Regel]


@dataclass(frozen=True)
class Lezer:
    """Turns rows into lines for one reader of one list (`vraag`: the question in its address)."""

    wie: Wie
    regels: Regels
    vraag: str

    def groepen(self, rijen: Sequence[Rij]) -> list[Groep]:
        """Under a heading per aard; the lines of a household under each other where their last day is the same."""
        namen, samen = self._namen(rijen), _samen(rijen)
        groepen = []
        for aard, deel in groupby(sorted(rijen, key=_plaats(rijen)), key=lambda rij: str(rij["aard"])):
            kop, uitleg = _koppen()[aard]
            groepen.append(Groep(aard, kop, uitleg, [self._regel(rij, namen, samen) for rij in deel]))
        return groepen

    def regel(self, rij: Rij) -> Regel:
        return self._regel(rij, self._namen([rij]), {})

    def _namen(self, rijen: Sequence[Rij]) -> Mapping[str, str]:
        """The names of other consulents, only asked for where there are any."""
        if all(rij["consulent"] in (None, self.wie.medewerker) for rij in rijen):
            return {}
        return {id_: collega.naam for id_, collega in collegas().items()}

    def _regel(self, rij: Rij, namen: Mapping[str, str], samen: Mapping[str, Sequence[str]]) -> Regel:
        regel = _regelrij(self.regels, rij["regelversie"])
        naam = naam_of_nummer(rij["naam"], rij["dossier"])
        return Regel(
            id=regel_id(rij), naam=naam, dossier=adres("dossier", rij["dossier"]),
            wat=regel.naam if regel else _("Een termijn van een eerder beleid"),
            bron=str(regel.bron[0]) if regel else "", stap=regel.stappen or "" if regel else "",
            datum=voluit(rij["uiterlijk"]) if rij["uiterlijk"] else "", nog=nog(rij["dagen"]),
            stand=stand(rij["status"], statustekst(rij)),
            adres=regel_adres("vandaag_regel", rij) + met(self.vraag), gezin=_gezin(rij, naam, samen),
            van=self._van(rij, namen), weg=_weg(rij),
        )  # fmt: skip

    def _van(self, rij: Rij, namen: Mapping[str, str]) -> str:
        if rij["consulent"] == self.wie.medewerker:
            return ""
        if rij["consulent"] is None:
            return _("nog niemand toegewezen")
        return _("van %(naam)s") % {"naam": namen.get(rij["consulent"], rij["consulent"])}


def regel_id(rij: Rij) -> str:
    """The id of a line in the page: the same for the same line, and without meaning."""
    sleutel = "\x1f".join((rij["dossier"], rij["termijn"], rij["aanleiding"]))
    return f"regel-{blake2b(sleutel.encode(), digest_size=6).hexdigest()}"


@lru_cache(maxsize=64)
def _per_versie(recht: Recht, beleid: str) -> dict[str, Termijnrij]:
    return {rij.versie: rij for rij in recht.regels(beleid).rijen}


def _regelrij(regels: Regels, versie: str) -> Termijnrij | None:
    """None: the policy of this gemeente has changed and the rows are not yet computed again."""
    return _per_versie(regels.recht, regels.beleid).get(versie)


def _plaats(rijen: Sequence[Rij]) -> Callable[[Rij], tuple[object, ...]]:
    """The order of the list, with a household at the place of its first line of that day."""
    eerste: dict[tuple[int, date, str], int] = {}
    for plek, rij in enumerate(rijen):
        eerste.setdefault(_huis(rij), plek)
    return lambda rij: (eerste[_huis(rij)], rij["dossier"], rij["volgnummer"], rij["aanleiding"])


def _huis(rij: Rij) -> tuple[int, date, str]:
    return rij["aard_rang"], rij["uiterlijk"], rij["huishouden"] or f"\x1f{rij['dossier']}"


def _samen(rijen: Sequence[Rij]) -> Mapping[str, Sequence[str]]:
    """Household → the names of its people in this part of the list."""
    samen: dict[str, list[str]] = defaultdict(list)
    for rij in rijen:
        naam = naam_of_nummer(rij["naam"], rij["dossier"])
        if rij["huishouden"] and naam not in samen[rij["huishouden"]]:
            samen[rij["huishouden"]].append(naam)
    return samen


def _gezin(rij: Rij, naam: str, samen: Mapping[str, Sequence[str]]) -> str:
    if not rij["huishouden"] or rij["gezin"] < 2:
        return ""
    gezin = ngettext("gezin van %(aantal)d", "gezin van %(aantal)d", rij["gezin"]) % {"aantal": rij["gezin"]}
    ook = [ander for ander in samen.get(rij["huishouden"], ()) if ander != naam]
    return _("%(gezin)s, ook hier: %(namen)s") % {"gezin": gezin, "namen": ", ".join(ook)} if ook else gezin


def _weg(rij: Rij) -> str:
    return _("Weggelegd tot %(dag)s") % {"dag": voluit(rij["opnieuw_op"])} if rij.get("opnieuw_op") else ""


def _koppen() -> Mapping[str, tuple[str, str]]:
    return {
        "wet": (_("Wet"), _("Deze termijnen staan in de wet.")),
        "gevolg": (_("Gevolg"), _("Dit volgt vanzelf als de datum is bereikt.")),
        "beleid": (_("Beleid"), _("Dit heeft de gemeente zelf bepaald.")),
        "streven": (_("Streven"), _("Dit is een streefdatum. Niemand is te laat.")),
    }


def in_standen(telling: Mapping[str, int]) -> Iterator[str]:
    """The count in words, what is past first."""
    aantal = Counter(telling)
    if aantal["verlopen"]:
        yield _("%(n)d voorbij") % {"n": aantal["verlopen"]}
    if aantal["bijna"]:
        yield _("%(n)d binnenkort") % {"n": aantal["bijna"]}
    if aantal["open"]:
        yield _("%(n)d kan nu") % {"n": aantal["open"]}
