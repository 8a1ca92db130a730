# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""{% aankomst bezoek %}: what the gemeente must do for this person, and the steps of arrival."""

from typing import Any

from django import template

from regie.web.dossier.aankomst import aankomst as beeld

register = template.Library()


@register.inclusion_tag("dossier/aankomst.html")
def aankomst(bezoek: Any) -> dict[str, Any]:
    return {"aankomst": beeld(bezoek)}
