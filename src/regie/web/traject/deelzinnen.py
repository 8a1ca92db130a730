# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""What was recorded of a part of the duty, and what it still asks: in sentences, apart."""

from collections.abc import Iterator
from typing import Final

from django.utils.translation import gettext as _

from regie.dossiers.woorden import opsomming, uren
from regie.kern.gebeurtenissen.gebeurd import laatste, van
from regie.kern.recht import Recht
from regie.kern.termijnen.herleiding import voluit
from regie.kern.traject.examens import TAALDELEN, telt_als_examen
from regie.kern.traject.module import LIJST, behandeld
from regie.kern.traject.onderdelen import DIPLOMA, Onderdeel
from regie.kern.traject.traject import Traject

EINDGESPREK: Final = "eindgesprek_z"
_BEGIN: Final = {"pvt": ("pvt_aanmelding", "pvt_start"), "map": ("", "map_start")}


def zinnen(een: Onderdeel, nu: Traject, recht: Recht) -> Iterator[str]:
    if een.gehaald_op is not None:
        yield _("Sinds %(dag)s.") % {"dag": voluit(een.gehaald_op)}
    if een.norm is not None and een.gehaald is not None and not een.klaar:
        yield _("%(gehaald)s van %(norm)s.") % {"gehaald": uren(een.gehaald), "norm": uren(een.norm)}
    if een.stand != "niet_nodig" and een.id in _GEDAAN:
        yield from _GEDAAN[een.id](een, nu, recht)


def nodig(een: Onderdeel, nu: Traject, recht: Recht) -> Iterator[str]:
    """Nothing for what is done, or taken away by DUO."""
    if not een.klaar and een.id in _NODIG:
        yield from _NODIG[een.id](nu, recht)


def _pvt(een: Onderdeel, nu: Traject, recht: Recht) -> Iterator[str]:
    yield from _begonnen(een, nu)
    if (klaar := laatste(nu.verleden, "pvt_afgerond")) is not None:
        yield _("Gevolgd: %(uren)s. Activiteit: %(activiteit)s. Verklaring getekend op %(dag)s.") % {
            "uren": uren(float(klaar.gegevens["uren"])), "activiteit": klaar.gegevens["activiteit"],
            "dag": voluit(klaar.dag("ondertekend_op"))}  # fmt: skip
        if themas := klaar.gegevens.get("themas"):
            codes = recht.codelijsten["pvt_themas"].codes
            yield _("Thema's: %(themas)s.") % {"themas": ", ".join(codes[een].label for een in themas)}


def _pvt_nodig(nu: Traject, recht: Recht) -> Iterator[str]:
    norm = next((deel.norm for deel in nu.onderdelen if deel.id == "pvt"), None)
    if norm is not None:
        yield _("Nodig: minstens %(uren)s, een activiteit, en de verklaring getekend op een bijeenkomst.") % {
            "uren": uren(norm)}  # fmt: skip
    yield _("De verklaring zegt: ik ken de waarden en regels, ik respecteer ze, en ik doe actief mee.")


def _map(een: Onderdeel, nu: Traject, recht: Recht) -> Iterator[str]:
    yield from _begonnen(een, nu)
    groep = sum(float(uur.gegevens["uren"]) for uur in van(nu.verleden, "map_uren") if uur.gegevens["soort"] == "groep")
    if groep:
        yield _("Groepsles: %(uren)s.") % {"uren": uren(groep)}
    if gedaan := behandeld(nu.verleden):
        alle = len(recht.codelijsten[LIJST].codes)
        yield _("Thema's gedaan: %(aantal)s van %(alle)s.") % {"aantal": len(gedaan), "alle": alle}


def _map_nodig(nu: Traject, recht: Recht) -> Iterator[str]:
    if laatste(nu.verleden, "map_start") is None:
        yield _("Begin pas als iemand genoeg Nederlands kent om de MAP in het Nederlands te volgen.")
    yield _("Nodig: de praktijkuren en een eindgesprek met de gemeente.")
    if laatste(nu.verleden, "map_afgerond") is None:
        yield _("Het eindgesprek is er nog niet.")
    codes, gedaan = recht.codelijsten[LIJST].codes, behandeld(nu.verleden)
    mist = [code.label for naam, code in codes.items() if naam not in gedaan]
    if gedaan and mist:
        yield _("Nog niet aangekruist: %(themas)s.") % {"themas": opsomming(mist, _("en"))}


def _begonnen(een: Onderdeel, nu: Traject) -> Iterator[str]:
    """Of what is not done yet: registered, begun."""
    aangemeld, begonnen = (laatste(nu.verleden, type_) for type_ in _BEGIN[een.id])
    if een.klaar:
        return
    if begonnen is not None:
        yield _("Begonnen op %(dag)s.") % {"dag": voluit(begonnen.datum)}
    elif aangemeld is not None:
        yield _("Aangemeld op %(dag)s.") % {"dag": voluit(aangemeld.datum)}


def _taalschakel(een: Onderdeel, nu: Traject, recht: Recht) -> Iterator[str]:
    begin, einde = laatste(nu.verleden, "start_leerroute"), laatste(nu.verleden, "einde_leerroute")
    if begin is not None:
        yield _("De lessen begonnen op %(dag)s.") % {"dag": voluit(begin.datum)}
    if begin is not None and einde is not None and einde.datum >= begin.datum:
        yield _("De lessen stopten op %(dag)s.") % {"dag": voluit(einde.datum)}
    if een.klaar and laatste(nu.verleden, DIPLOMA) is None and telt_als_examen(nu.examens):
        yield _("Vier onderdelen op B1 en KNM zijn gehaald: dat telt als inburgeringsexamen (Wi art. 8 lid 4).")


def _taalschakel_nodig(nu: Traject, recht: Recht) -> Iterator[str]:
    yield _("Vier onderdelen op B1 en KNM tellen ook, in plaats van het diploma (Wi art. 8 lid 4).")
    labels = recht.codelijsten["examenonderdeel"].codes
    per_deel = {deel.onderdeel: any(p.haalt("b1") for p in deel.pogingen) for deel in nu.examens}
    if any(per_deel.get(deel) for deel in TAALDELEN):
        gehaald = [labels[deel].label for deel in TAALDELEN if per_deel.get(deel)]
        yield _("Op B1 gehaald: %(delen)s.") % {"delen": opsomming(gehaald, _("en"))}
    yield _("De vervolgopleiding beslist zelf of zij iemand toelaat.")


def _eindgesprek(een: Onderdeel, nu: Traject, recht: Recht) -> Iterator[str]:
    if was_niet_voldoende(nu):
        yield _("In het gesprek was het nog niet voldoende. De wet noemt geen oordeel: het gesprek is gevoerd.")
        yield _("Voer het opnieuw als dat nodig is. DUO zegt of iemand heeft voldaan.")


def was_niet_voldoende(nu: Traject) -> bool:
    """What was said in the last of the closing talks of the Z-route."""
    gesprek = laatste(nu.verleden, EINDGESPREK)
    return gesprek is not None and gesprek.gegevens.get("voldoende") is False


def _eindgesprek_nodig(nu: Traject, recht: Recht) -> Iterator[str]:
    yield _("De gemeente voert dit gesprek zelf (Bi art. 3.14 lid 4).")
    open_ = [deel for deel in nu.onderdelen if deel.id in ("z_cursusuren", "z_participatieuren") and not deel.klaar]
    if open_:
        yield _("Het sluit de route af. De uren zijn nog niet allemaal gehaald.")
    else:
        yield _("De uren zijn gehaald: het gesprek kan worden gepland.")


_GEDAAN: Final = {"pvt": _pvt, "map": _map, "taalschakel": _taalschakel, "z_eindgesprek": _eindgesprek}
_NODIG: Final = {
    "pvt": _pvt_nodig, "map": _map_nodig, "taalschakel": _taalschakel_nodig, "z_eindgesprek": _eindgesprek_nodig,
}  # fmt: skip
