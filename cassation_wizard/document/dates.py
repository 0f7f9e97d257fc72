# SPDX-License-Identifier: MIT
"""Dates the way courts write them: «12 марта 2025 года», «2025 жылғы 12 наурыз» and its shapes."""

from __future__ import annotations

import datetime as dt

from cassation_wizard.document.phrases import Wordings


def written_date(day: dt.date, wordings: Wordings, shape: str = "") -> str:
    """Write out a date.

    Kazakh has four shapes: `nom` alone, `attr` before a noun («… наурыздағы үкім»), `loc` with a verb
    («… маусымда енді»), `abl` before «бастап». Russian has the genitive only. No shape is the one that stands alone.
    """
    months = wordings.dates["months"][shape or wordings.dates["default"]]
    pattern: str = wordings.dates["pattern"]
    return pattern.format(year=day.year, month=months[day.month - 1], day=day.day)


def date_gap(wordings: Wordings, shape: str = "") -> str:
    """Give the ruled space where a date is written by hand, in the shape its sentence needs."""
    gap: str = wordings.dates["gap"][shape or wordings.dates["default"]]
    return gap
