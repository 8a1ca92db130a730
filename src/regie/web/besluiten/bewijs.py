# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The evidence for exams at A2, as a list: what is known, from whom, and how much time is left. Nothing is weighed."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Final, NamedTuple

from django.utils.translation import gettext as _

from regie.dossiers import besluiten as vragen
from regie.dossiers.dossier import termijnen
from regie.dossiers.vraag import Rij
from regie.dossiers.woorden import opsomming
from regie.dossiers.zinnen import zin
from regie.kern.gebeurtenissen.gebeurd import Gebeurd, Verleden, van
from regie.kern.termijnen.herleiding import statustekst, voluit
from regie.kern.traject.examens import TAALDELEN, pogingen
from regie.web.dossier.bezoek import Bezoek

SOORTEN: Final = ("nt2", "alfabetisering")


class Stuk(NamedTuple):
    """One kind of evidence. `regels`: none where nothing is known; then `leeg` is said."""

    kop: str
    regels: list[str]
    leeg: str


def uren(aantal: float) -> str:
    """Hours in Dutch: 12,5."""
    return f"{aantal:.2f}".rstrip("0").rstrip(".").replace(".", ",")


def stukken(hier: Bezoek, verleden: Verleden) -> list[Stuk]:
    return [
        Stuk(_("Uren die meetellen"), list(_uren(hier)), _("Er zijn geen lesuren ingevuld.")),
        Stuk(_("Uren met een besluit"), list(_verrekend(hier, verleden)), _("Er zijn geen uren verrekend.")),
        Stuk(_("Keurmerk van de school"), list(_keurmerk(hier, verleden)), _("Er is geen start van de lessen.")),
        Stuk(_("Verzuim"), list(_verzuim(hier)), _("Er zijn geen lesuren ingevuld.")),
        Stuk(_("Wat de school schrijft"), list(_rapporten(hier, verleden)), _("Er is geen rapport van de school.")),
        Stuk(_("Examens"), list(_examens(hier, verleden)), _("Er is nog geen examen gedaan.")),
        Stuk(_("Tijd die er nog is"), list(_tijd(hier)), _("Er is nog geen inburgeringstermijn.")),
    ]


def _uren(hier: Bezoek) -> Iterator[str]:
    """Per school and kind, and whether the school said it itself."""
    van_school, labels = vragen.van_school(hier.dossier), hier.recht.codelijsten["soort_lesuren"].codes
    opgeteld: dict[tuple[str, str, bool], float] = {}
    for een in vragen.lesuren(hier.dossier):
        velden = een["gegevens"]
        if velden["soort"] in SOORTEN:
            sleutel = (str(velden.get("aanbieder") or ""), velden["soort"], een["id"] in van_school)
            opgeteld[sleutel] = opgeteld.get(sleutel, 0) + velden["gevolgd"]
    for (school, soort, eigen), aantal in sorted(opgeteld.items()):
        naam = hier.organisatie(school) if school else _("School niet ingevuld")
        wie = _("opgegeven door de school") if eigen else _("ingevuld door de gemeente")
        yield f"{naam}: {uren(aantal)} {_('uur')} {labels[soort].label}, {wie}."


def _verrekend(hier: Bezoek, verleden: Verleden) -> Iterator[str]:
    labels = hier.recht.codelijsten["grond_uren"].codes
    for een in van(verleden, "uren_verrekend"):
        if een.gegevens.get("norm") == "b1_600":
            grond = een.gegevens.get("grond")
            waarom = labels[grond].label if grond in labels else _("niet voor u zichtbaar")
            yield _("%(uren)s uur, besluit van %(dag)s. Grond: %(grond)s.") % {
                "uren": uren(een.gegevens["uren"]), "dag": voluit(een.datum), "grond": waarom}  # fmt: skip


def _keurmerk(hier: Bezoek, verleden: Verleden) -> Iterator[str]:
    woorden = {True: _("met keurmerk"), False: _("zonder keurmerk"), None: _("keurmerk niet ingevuld")}
    for een in van(verleden, "start_leerroute"):
        school = hier.organisatie(str(een.gegevens.get("aanbieder", "")))
        yield f"{school}, {_('sinds')} {voluit(een.datum)}: {woorden[een.gegevens.get('keurmerk')]}."


def _verzuim(hier: Bezoek) -> Iterator[str]:
    rijen = vragen.lesuren(hier.dossier)
    if rijen:
        wel, niet, samen = (_som(rijen, veld) for veld in ("geoorloofd_verzuim", "ongeoorloofd_verzuim", "aangeboden"))
        yield _("Met goede reden: %(wel)s uur. Zonder goede reden: %(niet)s uur. Aangeboden: %(samen)s uur.") % {
            "wel": uren(wel), "niet": uren(niet), "samen": uren(samen)}  # fmt: skip


def _som(rijen: Iterable[Rij], veld: str) -> float:
    return sum(een["gegevens"].get(veld) or 0 for een in rijen)


def _rapporten(hier: Bezoek, verleden: Verleden) -> Iterator[str]:
    for een in reversed(list(van(verleden, "schoolrapportage"))):
        advies = een.gegevens.get("advies")
        woord = hier.recht.codelijsten["advies_school"].codes[advies].label if advies else _("niet ingevuld")
        gezegd = zin("schoolrapportage", {**een.gegevens, "aanbieder": _school(hier, een)}, hier.recht)
        yield f"{voluit(een.datum)}: {gezegd} {_('Advies')}: {woord}."


def _school(hier: Bezoek, een: Gebeurd) -> str:
    return hier.organisatie(str(een.gegevens.get("aanbieder", "")))


def _examens(hier: Bezoek, verleden: Verleden) -> Iterator[str]:
    uitslagen, labels = hier.recht.codelijsten["uitslag"].codes, hier.recht.codelijsten["taalonderdeel"].codes
    for deel in TAALDELEN:
        keren = [f"{een.nummer}: {(een.niveau or '?').upper()}, {uitslagen[een.uitslag].label}"
                 for een in pogingen(verleden, deel)]  # fmt: skip
        if keren:
            yield f"{labels[deel].label}, {_('poging')} {opsomming(keren, _('en'))}."


def _tijd(hier: Bezoek) -> Iterator[str]:
    """Of the term and of a new one after a fine of DUO: both may hold the decision (Bi 5.3(6))."""
    namen = {rij.id: rij.naam for rij in hier.recht.regels(hier.wie.beleid).rijen}
    for een in termijnen(hier.dossier):
        if een["termijn"] in ("inburgeringstermijn", "nieuwe_termijn") and een["uiterlijk"]:
            yield f"{namen[een['termijn']]}: {_('tot en met')} {voluit(een['uiterlijk'])} ({statustekst(een)})."


def telt_mee(hier: Bezoek, op: date, nodig: int) -> str:
    aantal = uren(vragen.uren(hier.wie, hier.dossier, hier.recht, op, [vragen.UREN])[vragen.UREN])
    return _("Er tellen %(aantal)s van de %(nodig)s uur mee.") % {"aantal": aantal, "nodig": nodig}


__all__: Sequence[str] = ("Stuk", "stukken", "telt_mee", "uren")
