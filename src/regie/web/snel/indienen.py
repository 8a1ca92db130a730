# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Sending a quick form, and what it says when the door would stay shut."""

from collections.abc import Callable

from django.http import Http404
from django.utils.translation import gettext as _

from regie.kern.gebeurtenissen import InvoerFout
from regie.register.beperken import Beperkt
from regie.register.concepten import Weg
from regie.register.fouten import AndereInhoud, GeenToegang, MagNiet
from regie.web.formulieren import Gebeurtenisformulier, zet_problemen


def probeer(form: Gebeurtenisformulier, doe: Callable[[], None]) -> bool:
    """False: what is wrong stands on the form. Raises Http404 where this person may not."""
    try:
        doe()
    except InvoerFout as fout:
        zet_problemen(form, fout)
    except Beperkt as fout:
        form.add_error(None, str(fout))
    except AndereInhoud:
        form.add_error(None, _("Dit formulier is al vastgelegd, met iets anders erin. Open een nieuw formulier."))
    except Weg:
        form.add_error(None, _("Dit is intussen al vastgelegd of weggehaald. Verbeter het in het dossier."))
    except (MagNiet, GeenToegang):
        raise Http404 from None
    else:
        return True
    return False
