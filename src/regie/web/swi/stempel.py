# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""A form that is only a button: sent twice it is done once."""

from django import forms


class Stempelformulier(forms.Form):
    stempel = forms.UUIDField(widget=forms.HiddenInput)
