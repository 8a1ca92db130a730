# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The fixed cast in a gemeente of its own: Amina's dossier, Karin who guides her, and who must be kept out."""

import itertools
import json
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any
from uuid import UUID, uuid4

from tests.verhaal import gebeurtenis, recht

if TYPE_CHECKING:
    from django.test import Client

    from regie.register.vastleggen import Nieuw
    from regie.toegang.wie import Wie

VANDAAG = date(2026, 11, 29)
"""The day of the stories, and of the clock of the tests (tests/klok)."""
WACHTWOORD = "een lang wachtwoord voor de test"
NAMEN = {
    "karin": "Karin de Vries", "bas": "Bas Smit", "saskia": "Saskia Bos", "milan": "Milan Kok", "tess": "Tess Mulder",
    "thea": "Thea Postma", "vera": "Vera Dijk", "cor": "Cor Haan", "eva": "Eva Blom", "fenna": "Fenna Prins",
    "petra": "Petra Wit", "inge": "Inge Maas", "boris": "Boris Kuip",
}  # fmt: skip
ROLLEN = {
    "karin": ["consulent"], "bas": ["consulent"], "saskia": ["teamleider"], "milan": ["consulent"],
    "tess": ["docent"],  # of the school
    "thea": ["docent"],  # of VluchtelingenWerk, which teaches as well
    "vera": ["maatschappelijk_begeleider"],  # a volunteer of VluchtelingenWerk
    "cor": ["coordinator"],  # of VluchtelingenWerk
    "eva": ["beleid"], "fenna": ["functioneel_beheer"], "petra": ["privacy_officer"], "inge": ["inkomensconsulent"],
    "boris": ["budgetbeheerder"],
}  # fmt: skip
SCHOOL, VLUCHTELINGENWERK, BUDGETBUREAU = "taalschool", "vluchtelingenwerk", "budgetbureau"
ORGANISATIES = {
    SCHOOL: ("Taalschool De Brug", "aanbieder"),
    VLUCHTELINGENWERK: ("VluchtelingenWerk", "partner"),
    BUDGETBUREAU: ("Budgetbureau", "partner"),
}
WERKT_BIJ = {
    "tess": SCHOOL, "thea": VLUCHTELINGENWERK, "vera": VLUCHTELINGENWERK, "cor": VLUCHTELINGENWERK,
    "boris": BUDGETBUREAU,
}  # fmt: skip
PIP: dict[str, Any] = {
    "leerroute": "b1", "gesprekken_per_jaar": 4, "pvt_uren": 12, "map_uren": 40, "intensiteit_uren_week": 12,
    "ondersteuning": "Karin belt elke maand.",
}  # fmt: skip
"""A PIP that is whole for Amina, after `klaar_voor_pip`."""
_nummers = itertools.count(1)


@dataclass
class Cast:
    """People of one gemeente. `dossier` is Amina's; Karin is her consulent, Bas is not (yet), Saskia leads the team."""

    gemeente: str
    dossier: str
    accounts: dict[str, Any] = field(default_factory=dict)

    def wie(self, naam: str) -> "Wie":
        from regie.toegang.wie import Wie

        organisatie = WERKT_BIJ.get(naam, "gemeente")
        naam_van, voluit = f"Voorbeeldstad {self.gemeente}", ORGANISATIES.get(organisatie, ("", ""))[0]
        rollen = tuple(ROLLEN[naam])
        return Wie(self.gemeente, naam_van, "voorbeeld", naam, NAMEN[naam], rollen, "", organisatie, voluit)

    @property
    def karin(self) -> "Wie":
        return self.wie("karin")

    @contextmanager
    def als(self, naam: str, vandaag: date = VANDAAG) -> Iterator["Wie"]:
        """A transaction in which this person asks."""
        from django.db import transaction

        from regie.toegang.context import zet_wie

        wie = self.wie(naam)
        with transaction.atomic():
            zet_wie(wie, vandaag)
            yield wie

    @contextmanager
    def als_systeem(self, vandaag: date = VANDAAG) -> Iterator["Wie"]:
        """A transaction of the register itself: regie_rekenaar, this gemeente, every category."""
        from django.db import transaction

        from regie.toegang.context import als_rekenaar, zet_wie
        from regie.toegang.wie import systeem

        wie = systeem(self.gemeente, "voorbeeld")
        with transaction.atomic():
            zet_wie(wie, vandaag)
            with als_rekenaar():
                yield wie

    def client(self, naam: str) -> "Client":
        """A browser in which this person is logged in, both factors done."""
        from django.test import Client

        client = Client()
        client.force_login(self.account(naam))
        return client

    def account(self, naam: str) -> Any:
        """The account of someone, with a second factor set up."""
        if naam not in self.accounts:
            from allauth.mfa.models import Authenticator
            from allauth.mfa.totp.internal.auth import TOTP, generate_totp_secret

            from regie.toegang.medewerkers import voeg_toe
            from regie.toegang.models import Account

            account_naam = f"{naam}-{self.gemeente}"
            account = Account.objects.filter(username=account_naam).first()  # tests may share a gemeente of elsewhere
            if account is None:
                account = Account.objects.create_user(account_naam, password=WACHTWOORD)
                TOTP.activate(account, generate_totp_secret())
                assert Authenticator.objects.filter(user=account).exists()
            self.organisaties()
            plek = WERKT_BIJ.get(naam, "gemeente")
            voeg_toe(self.gemeente, naam, NAMEN[naam], ROLLEN[naam], account=account.pk, organisatie=plek)
            self.accounts[naam] = account
        return self.accounts[naam]

    def organisaties(self) -> None:
        """The partners of this gemeente."""
        from regie.toegang.organisaties import voeg_organisatie_toe

        for id_, (naam, soort) in ORGANISATIES.items():
            voeg_organisatie_toe(self.gemeente, id_, naam, soort)

    def staf(self) -> None:
        """Everybody of the cast as a member of staff, without an account."""
        from regie.toegang.medewerkers import voeg_toe

        self.organisaties()
        for naam in NAMEN:
            voeg_toe(self.gemeente, naam, NAMEN[naam], ROLLEN[naam], organisatie=WERKT_BIJ.get(naam, "gemeente"))

    def verwijs(self, organisatie: str, taak: str, sleutel: str, *, neem_aan: str = "", **velden: Any) -> UUID:
        """Karin refers Amina on 2 November; `neem_aan`: who of the organisation takes it on, the next day."""
        velden = {"organisatie": organisatie, "taak": taak, "verwijzing_id": sleutel} | velden
        id_ = self.leg_vast("verwijzing", "2026-11-02", **velden)
        if neem_aan:
            self.leg_vast("verwijzing_antwoord", "2026-11-03", neem_aan, verwijzing_id=sleutel, antwoord="aangenomen")
        return id_

    def klaar_voor_pip(self, leerroute: str = "b1") -> None:
        """Amina had her intake on 20 October and chose on 10 November: what a PIP looks back on."""
        self.leg_vast(
            "intakegesprek", "2026-10-20", nummer=1, vorm="gemeentehuis", themas=["taal"], aanwezig="alleen",
            gewezen_op_apart_gesprek=True,
        )  # fmt: skip
        self.leg_vast(
            "leerroutekeuze", "2026-11-10", leerroute=leerroute, motivering="Dit past bij haar werk.",
            wens_inburgeraar="Ik wil werken als naaister.", instemming="ja", bronnen=["gesprek"],
            wijkt_af_van_toets=False, onderwijsroute_onderzocht=True,
        )  # fmt: skip

    def leg_vast(self, type_: str, datum: str | date, naam: str = "karin", **velden: Any) -> UUID:
        """Records one event in Amina's dossier as this person; gives its id."""
        from regie.register.vastleggen import leg_vast

        nieuw = self.nieuw(type_, datum, **velden)
        with self.als(naam) as wie:
            leg_vast(wie, [nieuw], recht())
        return nieuw.id

    def formatie(self, medewerker: str, fte: str, vanaf: str = "2026-01-01") -> bool:
        """Saskia types how many fte somebody has."""
        from regie.monitor.formatie import leg_vast

        with self.als("saskia") as saskia:
            return leg_vast(saskia, medewerker, date.fromisoformat(vanaf), Decimal(fte), uuid4())

    def nieuw(self, type_: str, datum: str | date, **velden: Any) -> "Nieuw":
        from regie.register.vastleggen import Nieuw
        from regie.toegang.sleutel import uuid7

        id_ = velden.pop("id", None) or uuid7()
        dag = datum if isinstance(datum, date) else date.fromisoformat(datum)
        return Nieuw(id_, velden.pop("dossier", self.dossier), type_, dag, velden)


def verhaal(dossier: str, consulent: str = "karin") -> list[dict[str, Any]]:
    """Amina: came with an asylum permit, was notified, registered, and has Karin."""
    return [
        gebeurtenis(
            "dossier_geopend", "2026-06-01", dossier, groep="asiel_vergunning", wet="wi2021", geboortejaar=1990
        ),
        gebeurtenis("toewijzing", "2026-06-02", dossier, rol="regie", medewerker=consulent),
        gebeurtenis("koppeling", "2026-06-03", dossier),
        gebeurtenis("kennisgeving_plicht", "2026-09-21", dossier),
        gebeurtenis("inschrijving_brp", "2026-10-01", dossier, gemeentecode="0000"),
    ]


def importeer(
    gemeente: str,
    rijen: Iterable[Mapping[str, Any]],
    *,
    vandaag: date = VANDAAG,
    personen: str | None = None,
    wie: "Wie | None" = None,
) -> Any:
    """Rows through the bulk door, as a file."""
    from regie.register.importeren import importeer as neem_op

    with tempfile.TemporaryDirectory() as map_:
        pad = Path(map_) / "gebeurtenissen.jsonl"
        pad.write_text("".join(json.dumps(rij) + "\n" for rij in rijen), encoding="utf-8")
        namen = None
        if personen is not None:
            namen = Path(map_) / "personen.csv"
            namen.write_text(personen, encoding="utf-8")
        return neem_op(pad, recht(), vandaag, gemeente=gemeente, personen=namen, wie=wie)


def maak(gemeente: str, *, vandaag: date = VANDAAG) -> Cast:
    """A gemeente with Amina in it."""
    dossier = f"amina-{next(_nummers)}"
    personen = "dossier,voornamen,achternaam,geboortedatum,v_nummer,bsn,telefoon,taal\n"
    personen += f"{dossier},Amina,Tesfay,1990-05-01,9900000017,999900006,0600000017,ti\n"
    importeer(gemeente, verhaal(dossier), vandaag=vandaag, personen=personen)
    return Cast(gemeente, dossier)
