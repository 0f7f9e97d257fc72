# SPDX-License-Identifier: MIT
"""Dates on the screen the way the court writes them; libraries write «г.» and «ж.», which it does not."""

from __future__ import annotations

from datetime import date

from cassation_wizard.i18n.catalog import Catalog

# In the words of the catalogue: Russian genitive («июля»), Kazakh nominative («шілде»).
MONTHS_IN_DATES = (
    "of January",
    "of February",
    "of March",
    "of April",
    "of May",
    "of June",
    "of July",
    "of August",
    "of September",
    "of October",
    "of November",
    "of December",
)


def long_date(day: date, catalog: Catalog) -> str:
    """Give «1 июля 2025 года» or «2025 жылғы 1 шілде»."""
    month = catalog.gettext(MONTHS_IN_DATES[day.month - 1])
    return catalog.gettext("{day} {month} {year}").format(day=day.day, month=month, year=day.year)


def short_date(day: date) -> str:
    """Give «1.7.2025», the form in which dates are typed."""
    return f"{day.day}.{day.month}.{day.year}"
