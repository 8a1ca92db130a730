# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""{% beperkt bezoek %}: says on the page of a dossier that nothing may be recorded in it for now."""

from typing import Any

from django import template

from regie.register.beperken import beperkte

register = template.Library()


@register.inclusion_tag("privacy/beperkt.html")
def beperkt(bezoek: Any) -> dict[str, bool]:
    return {"is_beperkt": bool(beperkte(bezoek.wie, [bezoek.dossier]))}
