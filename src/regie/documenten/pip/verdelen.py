# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The facts of a plan over the parts of a document, each with its sentence."""

from collections.abc import Callable, Mapping

from regie.documenten.huisstijl import Huisstijl
from regie.documenten.pdf import DocumentFout
from regie.documenten.pip.feiten import feiten
from regie.documenten.pip.tabel import tabel
from regie.documenten.pip.typen import Feit, Stuk, Woorden, Zin
from regie.kern.pip.inhoud import Pip

Verdeeld = dict[str, list[tuple[Zin, Feit]]]


def verdeel(pip: Pip, woorden: Woorden, deel: Callable[[Zin], str]) -> Verdeeld:
    """Parts, and sentences within one, in the order of the table; no part that is empty. Raises DocumentFout."""
    plek = {id: nummer for nummer, id in enumerate(tabel().zinnen)}
    verdeeld: Verdeeld = {naam: [] for naam in woorden.delen}
    for zin, feit in sorted(((_zin(feit), feit) for feit in feiten(pip)), key=lambda paar: plek[_rij(paar[0])]):
        verdeeld[deel(zin)].append((zin, feit))
    return {naam: gezegd for naam, gezegd in verdeeld.items() if gezegd}


def _rij(zin: Zin) -> str:
    """Rows of one table keep the order that they have in the plan."""
    return tabel().rijen.get(zin.id, zin.id)


def _zin(feit: Feit) -> Zin:
    zin = tabel().zinnen.get(feit.zin)
    if zin is None:
        raise DocumentFout(
            f"Het PIP is niet te maken: er is geen zin voor '{feit.zin}'. Kijk na of de groep, de leerroute en de "
            "afspraken in het dossier kloppen."
        )
    return zin


def rondom(huis: Huisstijl, vast: Mapping[str, str], aan: list[str]) -> dict[str, object]:
    """What is round the text is Dutch, whatever language the text has."""
    contact = (huis.telefoon, huis.email, huis.website)
    return {
        "afzender": huis.afzender,
        "voet": [regel for regel in (huis.afzender, *huis.adres, *contact) if regel],
        "kleur": huis.kleur,
        "logo": huis.logo,
        "logo_tekst": f"{vast['logo']} {huis.afzender}",
        "bladzijde": vast["bladzijde"],
        "van": vast["van"],
        "aan": aan,
    }


def stukken(regel: list[Stuk]) -> list[dict[str, str]]:
    return [stuk._asdict() for stuk in regel]
