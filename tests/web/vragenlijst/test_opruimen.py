# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Answers that nobody hands in go after the days of the policy; a code ends after its own days."""

from dataclasses import replace
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from regie.kern.recht import Recht
from tests.register.cast import Cast
from tests.verhaal import recht
from tests.web.vragenlijst.lijst import antwoord, nieuwe_code, plek, telefoon
from tests.web.vragenlijst.test_toegang import probeer
from tests.werk.brieven.bureau import OCHTEND


def ruim(cast: Cast, moment: datetime, met: Recht | None = None) -> int:
    """As the worker does it."""
    from django.db import transaction

    from regie.toegang.context import zet_wie
    from regie.toegang.wie import systeem
    from regie.werk.vragenlijst.opruimen import ruim_op

    wie = systeem(cast.gemeente, "voorbeeld")
    with transaction.atomic():
        zet_wie(wie, moment.date())
        return ruim_op(wie, met or recht(), moment)


def over(dagen: int) -> datetime:
    return datetime.fromordinal(OCHTEND.toordinal() + dagen).replace(hour=3, tzinfo=ZoneInfo("Europe/Amsterdam"))


def begonnen(cast: Cast) -> Any:
    een = telefoon(nieuwe_code(cast))
    antwoord(een, "diploma", "diploma_nee")
    return een


def stand(cast: Cast) -> str:
    return str(cast.client("karin").get(plek(cast)).content.decode())


def test_after_ninety_days_without_an_answer_the_answers_are_gone_and_not_a_day_before(cast: Cast) -> None:
    een = begonnen(cast)
    assert "na 90 dagen" in stand(cast)
    assert ruim(cast, over(90)) == 0
    assert "1 van de 31" in stand(cast)
    assert ruim(cast, over(91)) == 1
    assert "Nog niet begonnen" in stand(cast)
    assert "Er is nu geen code die werkt" in stand(cast)
    assert een.get("/vragenlijst/1/").url.startswith("/vragenlijst/?")
    assert ruim(cast, over(91)) == 0


def test_as_long_as_a_code_works_nothing_goes(cast: Cast) -> None:
    from django.db import connection

    begonnen(cast)
    with cast.als("karin"), connection.cursor() as cursor:
        cursor.execute("UPDATE vragenlijst SET geldig_tot = %s WHERE dossier = %s", [over(120), cast.dossier])
    assert ruim(cast, over(91)) == 0
    assert ruim(cast, over(121)) == 1


def test_where_processing_is_restricted_the_answers_stay(cast: Cast) -> None:
    from regie.register.beperken import beperk
    from tests.register.privacy import verzoek

    begonnen(cast)
    id_ = verzoek(cast, "beperking")
    with cast.als("petra") as petra:
        beperk(petra, id_, cast.dossier, "Amina zegt dat iets niet klopt.")
    assert ruim(cast, over(91)) == 0


def test_of_a_policy_that_says_no_days_nothing_goes(cast: Cast) -> None:
    begonnen(cast)
    beleid = recht().beleid["voorbeeld"]
    normen = tuple(rij for rij in beleid.norm if rij.id != "vragenlijst_bewaren_dagen")
    zonder = replace(recht(), beleid={"voorbeeld": beleid.model_copy(update={"norm": normen})})
    assert ruim(cast, over(400), zonder) == 0


def test_the_job_goes_round_all_gemeenten_and_takes_nothing_that_is_new(cast: Cast) -> None:
    from regie.werk.vragenlijst.taken import vragenlijsten_opruimen

    begonnen(cast)
    vragenlijsten_opruimen.func(0)
    assert "1 van de 31" in stand(cast)


def test_a_code_ends_after_the_day_that_the_page_names(cast: Cast) -> None:
    from django.db import connection

    code = nieuwe_code(cast)
    with cast.als("karin"), connection.cursor() as cursor:
        cursor.execute("SELECT geldig_tot FROM vragenlijst WHERE dossier = %s", [cast.dossier])
        [(tot,)] = cursor.fetchall()
        assert tot.astimezone(OCHTEND.tzinfo) == datetime(2026, 12, 14, tzinfo=OCHTEND.tzinfo)
        cursor.execute("UPDATE vragenlijst SET geldig_tot = clock_timestamp() WHERE dossier = %s", [cast.dossier])
    assert probeer(code) == (422, True)
    assert "De code werkte tot en met" in stand(cast)
