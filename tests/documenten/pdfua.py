# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""What PDF/UA-1 (ISO 14289-1) asks and a machine can see, twice: by a library, and by our own walk over every mark on
every page. The library looks at a part of the rules only; the walk is strict on the parts that we use."""

import io
import tempfile
from collections.abc import Iterator
from typing import Any

import pikepdf
from pdfua import validate
from pikepdf import Array, Dictionary, Name

TEKENT = frozenset({"Tj", "TJ", "'", '"', "f", "F", "f*", "B", "B*", "b", "b*", "S", "s", "sh", "Do", "INLINE IMAGE"})
SOORTEN = frozenset({
    "Document", "Part", "Sect", "Div", "P", "H1", "H2", "H3", "L", "LI", "Lbl", "LBody", "Table", "TR", "TH", "TD",
    "THead", "TBody", "TFoot", "Figure", "Span", "Link", "TOC", "TOCI",
})  # fmt: skip
MOET_IN = {
    "TR": {"Table", "THead", "TBody", "TFoot"}, "TH": {"TR"}, "TD": {"TR"}, "LI": {"L"}, "LBody": {"LI"},
    "Lbl": {"LI"},
}  # fmt: skip
NIET_BEKEKEN = {"UA-14-001"}  # the library cannot read the list form of /K: our walk looks at the headings


def volgens_de_bibliotheek(pdf: bytes) -> list[str]:
    """What it found, and which rules it could not look at, but for the one that we know of."""
    with tempfile.NamedTemporaryFile(suffix=".pdf") as bestand:
        bestand.write(pdf)
        bestand.flush()
        verslag = validate(bestand.name)
    gemist = {een.rule_id for een in verslag.skipped} - NIET_BEKEKEN
    return [*(str(vondst) for vondst in verslag.findings), *(f"niet bekeken: {regel}" for regel in sorted(gemist))]


def problemen(pdf: bytes) -> list[str]:
    with pikepdf.open(io.BytesIO(pdf)) as document:
        return [
            *_kop(document), *_bouw(document), *_koppen(document), *_inhoud(document), *_letters(document),
        ]  # fmt: skip


def _kop(document: pikepdf.Pdf) -> Iterator[str]:
    wortel, leeg = document.Root, Dictionary()
    if not wortel.get("/MarkInfo", leeg).get("/Marked") or wortel.MarkInfo.get("/Suspects"):
        yield "het document zegt niet dat alles gemerkt is"
    if not str(wortel.get("/Lang", "")):
        yield "het document heeft geen taal"
    if not wortel.get("/ViewerPreferences", leeg).get("/DisplayDocTitle"):
        yield "de titel staat niet in de balk"
    if not wortel.get("/Outlines", leeg).get("/First"):
        yield "er zijn geen bladwijzers"
    with document.open_metadata() as gegevens:
        if not gegevens.get("dc:title"):
            yield "er is geen titel"
        if gegevens.get("pdfuaid:part") != "1":
            yield "het is geen PDF/UA-1"
    for nummer, blad in enumerate(document.pages, 1):
        if "/Annots" in blad and blad.get("/Tabs") != Name.S:
            yield f"bladzijde {nummer}: de tabvolgorde is niet die van de bouw"


def elementen(deel: Any, boven: str = "") -> Iterator[tuple[Any, str]]:
    """Each element of the structure with the kind of the one above it, in reading order."""
    if isinstance(deel, Array):
        for een in deel:
            yield from elementen(een, boven)
    elif isinstance(deel, Dictionary):
        soort = str(deel.get("/S", "")).removeprefix("/")
        if soort:
            yield deel, boven
        if "/K" in deel:
            yield from elementen(deel.K, soort or boven)


def _bouw(document: pikepdf.Pdf) -> Iterator[str]:
    vertaald = document.Root.StructTreeRoot.get("/RoleMap", Dictionary())
    for element, boven in elementen(document.Root.StructTreeRoot.K):
        soort = str(vertaald.get(str(element.S), element.S)).removeprefix("/")
        if soort not in SOORTEN:
            yield f"{soort} is geen gewone soort"
        if soort in MOET_IN and boven not in MOET_IN[soort]:
            yield f"{soort} staat in {boven}"
        if soort == "Figure" and not str(element.get("/Alt", "")).strip():
            yield "een plaatje heeft geen woorden"
        if soort == "TH" and not any(eigen.get("/Scope") for eigen in _eigenschappen(element)):
            yield "een kop van een tabel zegt niet waarover hij gaat"
    if not any(str(element.S) == "/H1" for element, _boven in elementen(document.Root.StructTreeRoot.K)):
        yield "er is geen kop"


def _eigenschappen(element: Dictionary) -> list[Any]:
    eigen: Any = element.get("/A", Array())
    return list(eigen) if isinstance(eigen, Array) else [eigen]


def _koppen(document: pikepdf.Pdf) -> Iterator[str]:
    """No level is left out."""
    vorige = 0
    for element, _boven in elementen(document.Root.StructTreeRoot.K):
        soort = str(element.S)
        if soort in ("/H1", "/H2", "/H3"):
            if int(soort[-1]) > vorige + 1:
                yield f"{soort} komt na niveau {vorige}"
            vorige = int(soort[-1])


def _inhoud(document: pikepdf.Pdf) -> Iterator[str]:
    """Every mark on a page belongs to an element that exists, or is said to be no content."""
    ouders = _ouders(document)
    for nummer, blad in enumerate(document.pages, 1):
        kent, stapel = ouders.get(int(blad.get("/StructParents", -1)), 0), list[bool]()
        for opdracht in pikepdf.parse_content_stream(blad):
            teken = str(opdracht.operator)
            if teken in ("BDC", "BMC"):
                stapel.append(_gemerkt(opdracht.operands, kent))
            elif teken == "EMC":
                stapel.pop()
            elif teken in TEKENT and not any(stapel):
                yield f"bladzijde {nummer}: '{teken}' staat buiten de bouw"


def _gemerkt(wat: Any, kent: int) -> bool:
    if str(wat[0]) == "/Artifact":
        return True
    eigen = wat[1] if len(wat) > 1 else None
    return isinstance(eigen, Dictionary) and "/MCID" in eigen and int(eigen.MCID) < kent


def _ouders(document: pikepdf.Pdf) -> dict[int, int]:
    """By the number of a page: how many pieces of it have an element."""
    boom = document.Root.StructTreeRoot.ParentTree
    return {int(sleutel): len(waarde) for sleutel, waarde in _blad(boom) if isinstance(waarde, Array)}


def _blad(knoop: Any) -> Iterator[tuple[Any, Any]]:
    nummers = list(knoop.get("/Nums", []))
    yield from zip(nummers[::2], nummers[1::2], strict=True)
    for kind in knoop.get("/Kids", []):
        yield from _blad(kind)


def _letters(document: pikepdf.Pdf) -> Iterator[str]:
    """Each font is in the document, and says which letter each shape is."""
    for blad in document.pages:
        for naam, letter in blad.Resources.get("/Font", {}).items():
            if "/ToUnicode" not in letter:
                yield f"{naam} zegt niet welke letters het zijn"
            onder = letter.get("/DescendantFonts", [letter])[0]
            if not {"/FontFile", "/FontFile2", "/FontFile3"} & set(onder.FontDescriptor.keys()):
                yield f"{naam} zit niet in het document"
