# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Open dossiers at the peildatum: one population for every figure about them, so that what is small is kept back in
all of them at once."""

from typing import Final

import numpy as np
import polars as pl

from regie.kern.feiten.dagen import Index, Masker
from regie.kern.indicatoren.beeld import Beeld, ja_nee
from regie.kern.indicatoren.dimensies import FASEN, als_codes
from regie.kern.indicatoren.gezien import partner, stil
from regie.kern.indicatoren.vorm import NIET_BEKEND, Maat, Tabel, Vorm, aandeel, onderdeel
from regie.kern.indicatoren.zwaarte import zwaarte

SOORTEN: Final = (
    "betaald_werk",
    "opleiding",
    "stage",
    "werkervaringsplek",
    "sociaal_werkbedrijf",
    "vrijwilligerswerk",
    "activiteit",
)
"""Kinds of taking part, the one that weighs most first: somebody with two counts once, in the first."""
DIMENSIES: Final = (
    "gemeente",
    "doelgroep",
    "leerroute",
    "geslacht",
    "nationaliteit",
    "leeftijd",
    "pipfase",
    "consulent",
)


def actief(beeld: Beeld) -> pl.DataFrame:
    doelgroep = beeld.kolom("doelgroep").cast(pl.String)
    soort = plaatsing(beeld)
    return beeld.mensen(
        beeld.actief,
        DIMENSIES,
        soort=soort,
        regie=ja_nee((beeld.f.dag("kennismaking") <= beeld.p) | (beeld.f.dag("intake_start") <= beeld.p)),
        pauze=ja_nee(beeld.geldt("pauze")),
        hervestiger=ja_nee((doelgroep == "hervestiger").fill_null(False).to_numpy()),
        met_pip=ja_nee(beeld.kolom("leerroute").is_not_null().to_numpy()),
        doet_mee=ja_nee(soort.is_not_null().to_numpy()),
        plichtig=ja_nee(beeld.plichtig),
        stil=stil(beeld),
        partner_zonder=ja_nee(partner(beeld) & ~beeld.geldt("bijstand") & ~beeld.geldt("plaatsing")),
        ontzorgd=ja_nee(beeld.al(beeld.f.dag("ontzorgen_gestart"))),
        achterstand=ja_nee(beeld.heeft("betaalachterstand")),
        taal=ja_nee(_ooit(beeld, "dossier_geopend", "taal")),
        huishouden=ja_nee(beeld.heeft("huishouden_lid")),
        opleiding=ja_nee(_ooit(beeld, "intake_bevinding", "thema", "onderwijs")),
        som_zwaarte=pl.Series(zwaarte(beeld)),
    )


def _ooit(beeld: Beeld, type_: str, veld: str, code: str | None = None) -> Masker:
    """Whether a field was ever filled, with this code where one is given."""
    rijen = beeld.gebeurd(type_, veld, ooit=True).drop_nulls(veld)
    if code is not None:
        rijen = rijen.filter(pl.col(veld).cast(pl.String) == code)
    erin = np.zeros(beeld.f.aantal, dtype=np.bool_)
    erin[rijen["d"].to_numpy()] = True
    return erin


def plaatsing(beeld: Beeld) -> pl.Series:
    """The kind of placement that runs at the peildatum, null where none does."""
    vakken = beeld.f.standrijen("plaatsing").tijdvakken
    codes = beeld.f.codes("plaatsing")
    rang: Index = np.array([SOORTEN.index(code) if code in SOORTEN else len(SOORTEN) for code in codes], dtype=np.int64)
    nu = np.flatnonzero((vakken.van <= beeld.p) & (vakken.tot > beeld.p))
    soort = np.full(beeld.f.aantal, len(SOORTEN), dtype=np.int64)
    np.minimum.at(soort, vakken.d[nu], rang[vakken.waarde[nu]])
    return als_codes(SOORTEN, soort)


MIST: Final = {
    "taal": {"taal": "nee"},
    "geboortejaar": {"leeftijd": NIET_BEKEND},
    "nationaliteit": {"nationaliteit": NIET_BEKEND},
    "huishouden": {"huishouden": "nee"},
    "consulent": {"consulent": NIET_BEKEND},
    "opleiding": {"opleiding": "nee"},
}
"""What an open dossier can lack."""
REDENEN: Final = {
    "zonder_consulent": {"consulent": NIET_BEKEND},
    "geen_contact": {"stil": "ja"},
    "contact_zonder_norm": {"stil": "geen_norm"},
    "partner_zonder_iets": {"partner_zonder": "ja"},
}
"""What suggests that nobody sees somebody with a duty."""


DOET_MEE: Final = aandeel("aandeel", {"doet_mee": "ja"})


def _fase(naam: str) -> Maat:
    return onderdeel(naam, pipfase=naam)


TABELLEN: Final = (
    Tabel(
        "actief",
        actief,
        (
            Vorm(
                "inburgeraars",
                ("gemeente", "doelgroep", "leerroute", "geslacht"),
                (
                    onderdeel("actief"),
                    onderdeel("onder_regie", regie="ja"),
                    onderdeel("wacht", regie="nee"),
                    onderdeel("gepauzeerd", pauze="ja"),
                    onderdeel("wi2013", doelgroep="oude_wet"),
                ),
            ),
            Vorm("fase", ("doelgroep",), (onderdeel("actief"), *(_fase(fase) for fase in FASEN))),
            Vorm("nationaliteit", ("nationaliteit", "doelgroep")),
            Vorm("leeftijd", ("leeftijd", "doelgroep")),
            Vorm(
                "leerroute_verdeling",
                ("leerroute",),
                tuple(
                    Maat(
                        "aandeel",
                        "procent",
                        {"variant": "pip", "hervestigers": naam},
                        {"met_pip": "ja", **waar},
                        {"met_pip": "ja", **waar},
                        over=("leerroute",),
                    )
                    for naam, waar in (("met", {}), ("zonder", {"hervestiger": "nee"}))
                ),
            ),
            Vorm(
                "participatie",
                ("leerroute", "soort"),
                (Maat(toont={"onderdeel": "aantal"}, waar={"doet_mee": "ja"}),),
            ),
            Vorm("participatie", ("leerroute",), (DOET_MEE,)),
            Vorm("participatie", ("geslacht",), (DOET_MEE,), altijd=("geslacht",)),
            Vorm(
                "caseload",
                ("consulent",),
                (
                    onderdeel("dossiers"),
                    Maat("som", "gewogen dossiers", {"onderdeel": "gewogen"}, kolom="zwaarte"),
                ),
            ),
            Vorm(
                "betaalachterstanden",
                ("ontzorgd",),
                (
                    onderdeel("aantal"),
                    onderdeel("met_achterstand", achterstand="ja"),
                    aandeel("aandeel", {"achterstand": "ja"}),
                ),
            ),
            Vorm("volledigheid", (), tuple(Maat(toont={"mist": naam}, waar=waar) for naam, waar in MIST.items())),
            Vorm(
                "uit_beeld",
                ("geslacht",),
                tuple(Maat(toont={"reden": naam}, waar={"plichtig": "ja", **waar}) for naam, waar in REDENEN.items()),
            ),
        ),
    ),
)
