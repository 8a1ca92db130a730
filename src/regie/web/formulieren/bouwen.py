# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""From the fields of an event type to Django fields, for one reader on one day."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext as _

from regie.kern.recht import Recht
from regie.kern.recht.typen.register import Gebeurtenistype, Veld
from regie.web.formulieren.keuzes import (
    MEEST_ALS_KNOP,
    als_knoppen,
    als_lijst,
    codes_van,
    eerdere,
    met_uitleg,
    uitleg_van,
    verborgen_codes,
    vervallen,
)
from regie.web.formulieren.sleutels import nieuwe_sleutel
from regie.web.formulieren.teksten import uitleg
from regie.web.formulieren.velden import JaNeeveld, Keuzesveld, Keuzeveld, Niveausveld, Typveld

Verwijzingen = Mapping[str, Sequence[tuple[str, str]]]
"""Field → the choices for it, as (id, label)."""


class FormulierNietMogelijk(Exception):
    """Why this person cannot record this type in this dossier; `uitleg` is meant for the screen."""

    def __init__(self, uitleg: str) -> None:
        self.uitleg = uitleg
        super().__init__(uitleg)


@dataclass(frozen=True)
class Bouwer:
    """Makes the fields of one type. `bewaard`: the stored `gegevens`, when a registration is corrected."""

    type_naam: str
    recht: Recht
    verwijzingen: Verwijzingen
    vandaag: date
    categorieen: frozenset[str]
    bewaard: Mapping[str, Any] | None = None

    @property
    def type(self) -> Gebeurtenistype:
        return self.recht.gebeurtenissen[self.type_naam]

    def _stond(self, naam: str) -> Any:
        return None if self.bewaard is None else self.bewaard.get(naam)

    def velden(self) -> dict[str, forms.Field]:
        """The fields that this reader may see, in their order. Raises FormulierNietMogelijk."""
        if self.type_naam not in self.recht.gebeurtenissen:
            raise FormulierNietMogelijk(_("Deze soort gebeurtenis bestaat niet. Kies een soort uit de lijst."))
        self._weiger_verborgen()
        zichtbaar = {naam: veld for naam, veld in self.type.velden.items() if veld.categorie in self.categorieen}
        return {naam: self._veld(naam, veld) for naam, veld in zichtbaar.items() if not self._niets_te_kiezen(naam)}

    def _niets_te_kiezen(self, naam: str) -> bool:
        """A key that may stay empty, of which this dossier has none."""
        keuzes = self.verwijzingen.get(naam)
        vrij = self.type.velden[naam].soort == "sleutel" and not self.type.velden[naam].verplicht
        return vrij and keuzes is not None and not keuzes and self._stond(naam) is None

    def _weiger_verborgen(self) -> None:
        """Nobody records, or records anew, what he may not see."""
        verborgen = [
            veld.label
            for naam, veld in self.type.velden.items()
            if (veld.categorie not in self.categorieen and (veld.verplicht or self._stond(naam) is not None))
            or verborgen_codes(veld, self._stond(naam), self.recht, self.categorieen)
        ]
        if self.type.categorie not in self.categorieen:
            verborgen.insert(0, self.type.label)
        if verborgen:
            wat = _("U kunt “%(type)s” niet vastleggen of verbeteren: u mag niet alles daarvan zien (%(velden)s).")
            nu = _("Vraag het aan een collega die dit wel mag, of aan uw teamleider.")
            raise FormulierNietMogelijk(f"{wat % {'type': self.type.label, 'velden': ', '.join(verborgen)}} {nu}")

    def _veld(self, naam: str, veld: Veld) -> forms.Field:
        bewaard = self._stond(naam)
        match veld.soort:
            case "code" | "codes":
                return self._codeveld(veld, bewaard)
            case "ja_nee":
                keuzes = als_knoppen([("ja", _("ja")), ("nee", _("nee"))], veld.verplicht)
                return JaNeeveld(veld, bewaard, keuzes, radio=True)
            case "niveaus":
                return Niveausveld(veld, bewaard)
            case "verwijzing":
                return self._verwijzing(naam, veld, bewaard)
            case "sleutel" if self.verwijzingen.get(naam):
                return self._verwijzing(naam, veld, bewaard)
            case "sleutel" if self.bewaard is None and (maak := nieuwe_sleutel(self.type_naam, naam)):
                zelf = _("Dit kenmerk is voor u gemaakt. U hoeft het niet te veranderen.")
                return Typveld(veld, initial=maak, help_text=f"{uitleg(veld)} {zelf}")
        return Typveld(veld, bewaard)

    def _codeveld(self, veld: Veld, bewaard: Any) -> forms.Field:
        codes = codes_van(veld, self.recht, self.vandaag, self.categorieen)
        oud = vervallen(veld, bewaard, self.recht, codes)
        if veld.verplicht and not codes and not oud:
            wat = _("U kunt “%(type)s” niet vastleggen: bij “%(veld)s” is er voor u geen keuze.")
            nu = _("Vraag het aan uw teamleider.")
            raise FormulierNietMogelijk(f"{wat % {'type': self.type.label, 'veld': veld.label}} {nu}")
        if veld.soort == "codes":
            return Keuzesveld(veld, bewaard, [*met_uitleg(codes), *oud])
        if len(codes) + len(oud) <= MEEST_ALS_KNOP:
            return Keuzeveld(veld, bewaard, als_knoppen([*met_uitleg(codes), *oud], veld.verplicht), radio=True)
        labels = [(naam, code.label) for naam, code in codes.items()]
        hulp = " ".join(deel for deel in (uitleg(veld), uitleg_van(codes)) if deel)
        return Keuzeveld(veld, bewaard, als_lijst([*labels, *oud], veld.verplicht), help_text=hulp)

    def _verwijzing(self, naam: str, veld: Veld, bewaard: Any) -> forms.Field:
        keuzes = eerdere(veld, self.verwijzingen.get(naam, ()), bewaard)
        if veld.verplicht and not keuzes:
            eerst = ", ".join(self.recht.gebeurtenissen[type_].label for type_ in veld.naar)
            wat = _("U kunt “%(type)s” nog niet vastleggen: in dit dossier is er niets om bij “%(veld)s” te kiezen.")
            nu = _("Leg eerst een van deze gebeurtenissen vast: %(eerst)s.")
            delen = {"type": self.type.label, "veld": veld.label, "eerst": eerst}
            raise FormulierNietMogelijk(f"{wat % delen} {nu % delen}")
        return Keuzeveld(veld, bewaard, als_lijst(keuzes, veld.verplicht))
