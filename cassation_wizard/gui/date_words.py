# SPDX-License-Identifier: MIT
"""What is wrong with a typed date, in words, and in which part of it."""

from __future__ import annotations

from cassation_wizard.domain.typed_dates import TypedDate
from cassation_wizard.gui.session import Session
from cassation_wizard.gui.wording import N_

_MONTH_HAS = {  # the months a 31st, 30th or 29th may be missing from
    2: N_("There is no {day} February: February has {days} days."),
    4: N_("There is no {day} April: April has {days} days."),
    6: N_("There is no {day} June: June has {days} days."),
    9: N_("There is no {day} September: September has {days} days."),
    11: N_("There is no {day} November: November has {days} days."),
}
_FEBRUARY_OF = N_("There is no {day} February {year}: it has {days} days.")
_DATE_FAULTS = {
    "unreadable": N_("Type the date as day, month, year."),
    "incomplete.day": N_("The day is missing."),
    "incomplete.month": N_("The month is missing."),
    "incomplete.year": N_("The year is missing."),
    "short_year": N_("Type the year with four digits."),
    "no_such_year": N_("There is a mistake in the year: {year}."),
    "not_yet": N_("This day is still to come: check the year {year}."),
    "no_such_month": N_("There is a mistake in the month: there is no month number {month}."),
    "no_such_day": N_("There is a mistake in the day: no month has day {day}."),
}


def date_fault_words(session: Session, typed: TypedDate) -> str:
    """Say what is wrong with a typed date and in which part of it.

    A day that was still to come when its draft was written may have come since: that one is asked for anew.
    """
    gettext = session.language.gettext
    values = {"day": typed.day, "month": typed.month, "year": typed.year, "days": typed.days_in_month}
    if typed.fault == "month_too_short":
        february = typed.month == 2 and typed.year is not None
        return gettext(_FEBRUARY_OF if february else _MONTH_HAS[typed.month or 2]).format(**values)
    key = f"{typed.fault}.{typed.part}" if typed.fault == "incomplete" else typed.fault or "unreadable"
    return gettext(_DATE_FAULTS[key]).format(**values)
