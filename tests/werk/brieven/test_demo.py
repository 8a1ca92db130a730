# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The demo has letters to look at, made once."""

from tests.register.cast import Cast
from tests.verhaal import recht
from tests.werk.brieven.bureau import OCHTEND


def test_the_demo_has_letters_that_wait_and_letters_to_look_at_once(cast: Cast) -> None:
    from regie.cli.demo_brieven import vul_brieven
    from regie.dossiers.brieven import met_stand

    assert vul_brieven(cast.karin, recht(), OCHTEND) == 2
    assert vul_brieven(cast.karin, recht(), OCHTEND) == 0
    with cast.als("karin"):
        assert [rij["stand"] for rij in met_stand(["concept", "klaar"])] == ["klaar", "concept"]
