# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""In the demo every consulent has a formatie; filled twice, there is no more of it."""

from tests.register.cast import VANDAAG, Cast


def test_every_consulent_has_one_and_it_is_filled_once(gemeente: str) -> None:
    from regie.cli.demo_accounts import ACCOUNTS, COLLEGAS, VOORBEELD
    from regie.cli.demo_formatie import vul_formatie
    from regie.kern.indicatoren.formatie import fte_op
    from regie.monitor.formatie import formatie

    cast = Cast(gemeente, "geen")
    consulenten = {een.sleutel for een in (*ACCOUNTS, *COLLEGAS) if (een.rol, een.gemeente) == ("consulent", VOORBEELD)}
    for _keer in range(2):
        vul_formatie(cast.wie("saskia"), VANDAAG)
        with cast.als("saskia"):
            alle = formatie()
        assert len(alle) == len(consulenten) + 1  # one goes to work less
        assert set(fte_op(alle, VANDAAG)) == consulenten
        assert all(fte_op(alle, VANDAAG).values())
