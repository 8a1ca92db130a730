# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The account with which someone logs in; who that is in a gemeente stands in the table `medewerker`."""

from django.contrib.auth.models import AbstractUser


class Account(AbstractUser):
    """A login name and a password. Names and e-mail addresses of people stand elsewhere."""

    class Meta(AbstractUser.Meta):
        db_table = "toegang_account"
