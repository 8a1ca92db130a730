# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""XML by a table: a made-up one here; for the statistics office there is none yet, and so no XML."""

from collections.abc import Mapping

import pytest

from regie.kern.swi.xml_uit import Element, GeenSchema, PastNiet, tabel_van, xml_uit
from tests.swi.verhaal import VELDEN

TABEL = (
    Element("burgerservicenummer", "Nummer", "tekst", "1"),
    Element("pip.datumEerste", "Plan/Eerste", "datum", "0..1"),
    Element("pip.datumGeldend", "Plan/Laatste", "datum", "0..1"),
    Element("alfabetisering.nodig", "MoetLezenLeren", "ja_nee", "0..1"),
    Element("cursussen[].aanbieder", "Cursus/Bij/School", "tekst", "0..n"),
    Element("cursussen[].urenGevolgd", "Cursus/Uren", "uren", "0..n"),
    Element("afschalingen[].onderdelen", "Afschaling/Onderdeel", "codes", "0..n"),
)
AMINA = {
    "burgerservicenummer": "999990019",
    "pip": {"datumEerste": "2026-04-01", "datumGeldend": "2026-08-01"},
    "alfabetisering": {"nodig": False},
    "cursussen": [{"aanbieder": "Brug & Co", "urenGevolgd": 10.5}, {"aanbieder": "Lingua"}],
    "afschalingen": [{"onderdelen": ["lezen", "schrijven"]}],
}


def xml(record: Mapping[str, object]) -> str:
    return xml_uit(record, TABEL, "Mens").decode().partition("?>")[2].strip()


def test_a_record_is_written_as_the_table_says() -> None:
    assert xml(AMINA) == (
        "<Mens><Nummer>999990019</Nummer><Plan><Eerste>2026-04-01</Eerste><Laatste>2026-08-01</Laatste></Plan>"
        "<MoetLezenLeren>false</MoetLezenLeren>"
        "<Cursus><Bij><School>Brug &amp; Co</School></Bij><Uren>10.5</Uren></Cursus>"
        "<Cursus><Bij><School>Lingua</School></Bij></Cursus>"
        "<Afschaling><Onderdeel>lezen</Onderdeel><Onderdeel>schrijven</Onderdeel></Afschaling></Mens>"
    )


def test_what_is_not_there_has_no_element() -> None:
    assert xml({"burgerservicenummer": "999990019"}) == "<Mens><Nummer>999990019</Nummer></Mens>"


def test_what_must_be_there_and_is_not_is_refused() -> None:
    with pytest.raises(PastNiet, match="burgerservicenummer"):
        xml({"pip": {}})


def test_what_may_be_there_once_is_refused_twice() -> None:
    with pytest.raises(PastNiet, match="een keer"):
        xml({"burgerservicenummer": ["1", "2"]})


def test_without_the_names_of_the_statistics_office_nothing_is_written() -> None:
    with pytest.raises(GeenSchema, match="Burgerservicenummer"):
        tabel_van(VELDEN)


def test_with_a_name_for_every_field_there_is_a_table() -> None:
    benoemd = [veld.model_copy(update={"element": f"E{plek}/X"}) for plek, veld in enumerate(VELDEN)]
    assert [een.pad for een in tabel_van(benoemd)] == [veld.pad for veld in VELDEN]
