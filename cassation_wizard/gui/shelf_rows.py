# SPDX-License-Identifier: MIT
"""A draft of the shelf at a glance, in words: whose, what is next and when, how the check stands, who has it open."""

from __future__ import annotations

from datetime import date, datetime

from cassation_wizard.drafts.lock import Holder
from cassation_wizard.drafts.row import Row
from cassation_wizard.drafts.shelf import Moved
from cassation_wizard.gui.desk import Desk
from cassation_wizard.gui.own_drafts import moment_words
from cassation_wizard.i18n.formats import long_date

SOON = 14  # days before a date that it is called near


def row_name(desk: Desk, row: Row) -> str:
    """Say whose case it is."""
    if row.problem == "sealed.needs-password":
        return desk.gettext("Closed with a password")
    if row.problem is not None:
        return desk.gettext("Cannot be read")
    return row.convicted or row.petitioner or desk.gettext("No name yet")


def row_state(row: Row, today: date) -> str:
    """Give the state a row's icon shows, as a page's state."""
    if row.problem is not None and row.problem != "sealed.needs-password":
        return "returned"
    if row.filed_on is not None:
        return "answered"
    if row.check is not None and row.check.blocking:
        return "returned"
    near = row.next_date is not None and (row.next_date - today).days <= SOON
    return "attention" if near or row.problem or row.check is None or row.check.findings else "answered"


def row_lines(desk: Desk, row: Row) -> list[str]:
    """Give the lines of a row, the name first."""
    gettext = desk.gettext
    name = row_name(desk, row)
    if row.petitioner and row.petitioner != name:
        name += " · " + gettext("Filed by: {name}").format(name=row.petitioner)
    lines = [name]
    if row.problem is not None:
        if row.problem != "sealed.needs-password":
            lines.append(desk.sentence(row.problem, path=f"{row.id}.cwdraft", limit=""))
        lines += _holder(desk, row)
        return lines
    lines += [_next(desk, row), _state(desk, row), *_holder(desk, row)]
    if row.archived:
        lines.append(gettext("In the archive"))
    return [line for line in lines if line]


def _day(desk: Desk, day: date) -> str:
    return long_date(day, desk.language.catalog)


def _next(desk: Desk, row: Row) -> str:
    gettext = desk.gettext
    if row.next_date is None:
        return gettext("Next: {what}").format(what=row.next_step) if row.next_step else ""
    days = (row.next_date - desk.today).days
    words = gettext("Next: {what}").format(what=_day(desk, row.next_date))
    if days < 0:
        words += " (" + gettext("past") + ")"
    elif days <= SOON:
        words += " (" + gettext("days left: {n}").format(n=days) + ")"
    return f"{words} – {row.next_step}" if row.next_step else words


def _state(desk: Desk, row: Row) -> str:
    gettext = desk.gettext
    parts = []
    if row.check is None:
        parts.append(gettext("not checked yet"))
    else:
        others = len(row.check.findings) - row.check.blocking
        if row.check.blocking:
            parts.append(gettext("would be returned: {count}").format(count=row.check.blocking))
        if others:
            parts.append(gettext("other remarks: {count}").format(count=others))
        if not row.check.findings:
            parts.append(gettext("no remarks"))
        if row.check.term_limited is False:
            parts.append(gettext("no term"))
        elif row.check.arrive_by is not None:
            parts.append(gettext("to arrive by {date}").format(date=_day(desk, row.check.arrive_by)))
        elif row.check.term_limited:
            parts.append(gettext("one year, its start is not known"))
    if row.filed_on is not None:
        parts.append(gettext("filed on {date}").format(date=_day(desk, row.filed_on)))
    else:
        parts.append(gettext("not filed"))
    return " · ".join(parts)


def _holder(desk: Desk, row: Row) -> list[str]:
    if row.holder is None:
        return []
    machine, since = row.holder.machine or "?", since_words(desk, row.holder)
    words = desk.gettext("Open on the computer {machine} since {since}").format(machine=machine, since=since)
    if row.holder.silent:
        words += " (" + desk.gettext("silent for more than three minutes") + ")"
    return [words]


def since_words(desk: Desk, holder: Holder) -> str:
    """Write out since when a draft is held; the mark is another computer's file, so anything may stand in it."""
    try:
        return moment_words(datetime.fromisoformat(holder.since), desk.language)
    except ValueError:
        return holder.since or "?"


def moved_words(desk: Desk, lines: tuple[Moved, ...]) -> str:
    """Say what an export or import did, file by file."""
    gettext = desk.gettext
    if not lines:
        return gettext("There is nothing of this program in that folder.")
    words = []
    for line in lines:
        if line.status == "failed":
            said = desk.sentence(line.problem or "save.failed", path=line.file, limit="", name="")
        else:
            said = gettext("copied") if line.status == "done" else gettext("is there already")
        words.append(f"{line.file} – {said}")
    return "\n".join(words)
