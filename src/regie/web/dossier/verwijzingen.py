# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The choices of a form that come from the dossier: earlier events, keys that they brought in, and colleagues."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from django.utils.translation import gettext as _

from regie.dossiers.dossier import termijnen, van_type
from regie.dossiers.vraag import Rij
from regie.dossiers.zinnen import zin
from regie.kern.recht import Recht
from regie.kern.termijnen.herleiding import voluit
from regie.kern.termijnen.status import OPEN
from regie.web.dossier.bezoek import Bezoek
from regie.web.dossier.punt import zichtbare_gegevens
from regie.web.dossier.wat_nu import TOELICHTING
from regie.web.formulieren import FormulierNietMogelijk, Gebeurtenisformulier, sleutelbronnen
from regie.web.formulieren.velden import Keuzeveld
from regie.web.formulieren.widgets import lijst

MEDEWERKER: Final = "medewerker"

Keuzes = dict[str, list[tuple[str, str]]]


def keuzes(bezoek: Bezoek, type_naam: str) -> Keuzes:
    """Field → (value, words), newest first."""
    type_ = bezoek.recht.gebeurtenissen[type_naam]
    bronnen = sleutelbronnen(type_naam, bezoek.recht)
    naar = {naam: veld.naar for naam, veld in type_.velden.items() if veld.soort == "verwijzing"}
    per_type = _per_type(bezoek, {*bronnen.values(), *(t for types in naar.values() for t in types)})
    gevonden: Keuzes = {}
    for veld, types in naar.items():
        gevonden[veld] = [(rij["id"], _in_woorden(bezoek, rij)) for naam in types for rij in per_type.get(naam, ())]
    for veld, bron in bronnen.items():
        gevonden[veld] = _sleutels(bezoek, veld, per_type.get(bron, ()))
    return gevonden | _medewerkers(bezoek, type_naam)


def eis_sleutels(recht: Recht, type_naam: str, keuzes: Keuzes) -> None:
    """Raises FormulierNietMogelijk where a key is required that nothing in this dossier brought in yet."""
    type_ = recht.gebeurtenissen[type_naam]
    for veld, bron in sleutelbronnen(type_naam, recht).items():
        if type_.velden[veld].verplicht and not keuzes[veld]:
            wat = _("U kunt “%(type)s” nog niet vastleggen: in dit dossier is er niets waar het bij hoort.")
            nu = _("Leg eerst vast: %(eerst)s.") % {"eerst": recht.gebeurtenissen[bron].label}
            raise FormulierNietMogelijk(f"{wat % {'type': type_.label}} {nu}")


def woorden(van: Keuzes) -> dict[str, str]:
    """Id of an event → its words, for the old values of a correction."""
    return {waarde: tekst for paren in van.values() for waarde, tekst in paren}


def _per_type(bezoek: Bezoek, types: set[str]) -> Mapping[str, Sequence[Rij]]:
    gevonden = defaultdict(list)
    for rij in van_type(bezoek.dossier, sorted(types)) if types else ():
        gevonden[rij["type"]].append(rij)
    return gevonden


def _in_woorden(bezoek: Bezoek, rij: Rij) -> str:
    return f"{voluit(rij['datum'])}: {zin(rij['type'], zichtbare_gegevens(bezoek, rij), bezoek.recht)}"


def _sleutels(bezoek: Bezoek, veld: str, rijen: Sequence[Rij]) -> list[tuple[str, str]]:
    met = [rij for rij in rijen if rij["gegevens"].get(veld)]
    return [(rij["gegevens"][veld], _met_onderwerp(bezoek, rij)) for rij in met]


def _met_onderwerp(bezoek: Bezoek, rij: Rij) -> str:
    """An appointment, action or verwijzing by what it is about or for whom, which its sentence leaves out."""
    gegevens = zichtbare_gegevens(bezoek, rij)
    onderwerp = gegevens.get("wat") or gegevens.get("soort") or gegevens.get("organisatie")
    tekst = _in_woorden(bezoek, rij)
    return f"{tekst} ({onderwerp})" if onderwerp and str(onderwerp) not in tekst else tekst


def _medewerkers(bezoek: Bezoek, type_naam: str) -> Keuzes:
    veld = bezoek.recht.gebeurtenissen[type_naam].velden.get(MEDEWERKER)
    if veld is None or veld.soort != "sleutel":
        return {}
    return {MEDEWERKER: [(collega.id, collega.naam) for collega in bezoek.te_kiezen(type_naam)]}


def zonder(form: Gebeurtenisformulier, velden: Iterable[str]) -> Gebeurtenisformulier:
    """The form without fields that are not asked."""
    for veld in velden:
        form.fields.pop(veld, None)
    return form


def begin_met(bezoek: Bezoek, form: Gebeurtenisformulier, keuzes: Keuzes, vraag: Mapping[str, str]) -> None:
    """Fills in what the link to the form knew already: a key or a code that is one of the choices, or a term."""
    for veld, waarde in vraag.items():
        if veld in form.fields and (waarde in dict(keuzes.get(veld, ())) or _is_code(form, veld, waarde)):
            form.initial[veld] = waarde
    if form.type_naam == TOELICHTING:
        open_ = {rij["termijn"] for rij in termijnen(bezoek.dossier) if rij["status"] in OPEN}
        form.fields["termijn"].widget = lijst([("", _("Maak een keuze")), *_namen(bezoek, open_)])
        form.initial["termijn"] = vraag.get("termijn", "")


def _is_code(form: Gebeurtenisformulier, veld: str, waarde: str) -> bool:
    """A code that this person may choose today, of a field that holds one."""
    keuze = form.fields[veld]
    return isinstance(keuze, Keuzeveld) and keuze.soort == "code" and waarde in keuze.mogelijk


def _namen(bezoek: Bezoek, ids: set[str]) -> list[tuple[str, str]]:
    namen = {rij.id: rij.naam for rij in bezoek.recht.regels(bezoek.wie.beleid).rijen if rij.id in ids}
    return sorted(namen.items(), key=lambda paar: paar[1])
