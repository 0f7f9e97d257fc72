# SPDX-License-Identifier: MIT
"""The words of a question on the screen, gathered from help and law in the language of the screen."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from PySide6.QtCore import QCollator, QLocale

from cassation_wizard.domain.answers import path_pattern
from cassation_wizard.domain.findings import Finding
from cassation_wizard.domain.text import Bilingual, Language
from cassation_wizard.domain.typed_dates import TypedDate
from cassation_wizard.gui.session import Session
from cassation_wizard.i18n.formats import long_date
from cassation_wizard.interview.offers import offered_circumstances, offered_grounds, offered_requests
from cassation_wizard.law.model import Circumstance, Exit


def N_(msgid: str) -> str:
    """Mark a message for the catalogue without translating it yet."""
    return msgid


@dataclass(frozen=True, slots=True)
class Option:
    """A value that can be chosen, with its words."""

    value: str
    words: str
    hint: str = ""
    group: str = ""  # the heading it stands under, in long lists


@dataclass(frozen=True, slots=True)
class FieldWords:
    """Everything a field says about its question."""

    label: str
    hint: str = ""
    where: str = ""
    why: str = ""
    norm: str = ""
    example: str = ""
    unknown: str = ""
    options: tuple[Option, ...] = ()


def question_label(session: Session, path: str) -> str:
    """Give the question itself; an id without words gives the id, which a test forbids."""
    text = session.question_text(path)
    return session.language.of(text.label) if text else path


def field_words(session: Session, path: str) -> FieldWords:
    """Give all words of the question at `path` in the language of the screen."""
    text = session.question_text(path)
    of = session.language.of
    if text is None:
        return FieldWords(path, options=options_for(session, path))
    return FieldWords(
        label=of(text.label),
        hint=of(text.hint),
        where=of(text.where),
        why=of(text.why),
        norm=norm_words(session, text.norm) if text.norm else "",
        example=of(text.example),
        unknown=of(text.unknown),
        options=options_for(session, path),
    )


def options_for(session: Session, path: str) -> tuple[Option, ...]:
    """Give what can be chosen at `path`: from the law where it names the choices, else from the help.

    A value chosen before stays on offer, whatever the other answers have become.
    """
    question = session.question(path)
    if question.kind not in ("choice", "choices", "yes_no"):
        return ()
    chosen = session.get(path) if question.kind != "yes_no" else None
    chosen_values = {chosen} if isinstance(chosen, str) else set(chosen or ())
    from_law = _options_from_law(session, path)
    if from_law is not None:
        missing = chosen_values - {option.value for option in from_law}
        return (*from_law, *(Option(value, option_label(session, path, value)) for value in sorted(missing)))
    offered = question.offered or question.options
    text = session.question_text(path)
    hints: Mapping[str, Bilingual] = text.option_hints if text else {}
    values = [*offered, *sorted(chosen_values - set(offered))]
    return tuple(
        Option(value, option_label(session, path, value), session.language.of(hints.get(value))) for value in values
    )


def _options_from_law(session: Session, path: str) -> tuple[Option, ...] | None:
    law, effective, of = session.law_in_force, session.effective, session.language.of
    match path_pattern(path):
        case "grounds[].point":
            grounds = offered_grounds(effective, law)
            return tuple(Option(g.id, of(g.title), of(g.meaning)) for g in grounds if g.id)
        case "grounds[].circumstances":
            point = session.get(path.replace(".circumstances", ".point"))
            found = offered_circumstances(effective, law, point)
            options = (Option(c.id, of(c.title), of(c.meaning), _group_of(session, c)) for c in found)
            return tuple(sorted(options, key=_GroupOrder(session)))
        case "request.outcome" | "request.alternatives[].outcome":
            return tuple(Option(r.id, of(r.title), of(r.meaning)) for r in offered_requests(effective, law, "outcome"))
        case "request.changes" | "request.alternatives[].changes":
            return tuple(Option(r.id, of(r.title), of(r.meaning)) for r in offered_requests(effective, law, "change"))
        case "edition":
            return tuple(Option(edition.id, of(edition.title), of(edition.note)) for edition in session.law.editions)
        case _:
            return None


def _group_of(session: Session, circumstance: Circumstance) -> str:
    """Name the group a circumstance is shown in: its ground, or what fits any of them."""
    ground = session.law_in_force.grounds.get(circumstance.points[0]) if len(circumstance.points) == 1 else None
    if ground is not None:
        return session.language.of(ground.title)
    gettext = session.language.gettext
    return gettext("How the case was tried") if circumstance.absolute else gettext("Fits any ground")


class _GroupOrder:
    """Sorts options by group: those for any ground and on the trial last, the grounds before them by point."""

    def __init__(self, session: Session) -> None:
        titles = [session.language.of(ground.title) for ground in session.law_in_force.grounds.values()]
        self._places = {title: place for place, title in enumerate(titles)}

    def __call__(self, option: Option) -> int:
        return self._places.get(option.group, len(self._places) + (option.group == ""))


def option_label(session: Session, path: str, value: str) -> str:
    """Give the words of one value of a choice."""
    law = session.law_in_force
    kinds: dict[str, Mapping[str, Any]] = {
        "grounds[].point": law.grounds,
        "grounds[].circumstances": law.circumstances,
        "request.outcome": law.requests,
        "request.changes": law.requests,
        "request.alternatives[].outcome": law.requests,
        "request.alternatives[].changes": law.requests,
    }
    entry = kinds.get(path_pattern(path), {}).get(value)
    if entry is not None:
        return session.language.of(entry.title)
    if path_pattern(path) == "edition":
        return session.language.of(session.law.edition(value).title)
    text = session.question_text(path)
    words = text.options.get(value) if text else None
    return session.language.of(words) or value


def answer_words(session: Session, path: str, value: Any) -> str:
    """Give an answer as the review page and the cards show it."""
    gettext = session.language.gettext
    if value is None or value == ():
        return session.typed.get(path) or gettext("Not provided")
    if isinstance(value, bool):
        return gettext("Yes") if value else gettext("No")
    if isinstance(value, date):
        return long_date(value, session.language.catalog)
    kind = session.question(path).kind
    if kind == "choice":
        return option_label(session, path, value)
    if kind == "choices":
        return "\n".join(option_label(session, path, item) for item in value)
    if isinstance(value, tuple):
        return "\n".join(value)
    return str(value)


EFFECT_WORDS = {
    "return": N_("The court would return the document"),
    "not_reviewable": N_("The court does not review this"),
    "limit": N_("Beyond the powers of the court"),
    "advice": N_("Advice"),
    "unread": N_("This cannot be read yet"),
}


def finding_words(session: Session, finding: Finding) -> tuple[str, str, str]:
    """Give a finding as heading, message and norms."""
    norms = [*finding.norms, *finding.effect_norms]
    return (
        session.language.gettext(EFFECT_WORDS[finding.effect]),
        session.language.of(finding.message),
        "; ".join(dict.fromkeys(norm_words(session, norm) for norm in norms)),
    )


def way_words(session: Session, way: Exit) -> tuple[str, str, str]:
    """Give a way that is open instead of cassation as heading, text and norms."""
    of = session.language.of
    heading = session.language.gettext("Another way is open: {title}").format(title=of(way.title))
    return heading, of(way.text), "; ".join(norm_words(session, norm) for norm in way.norms)


def proposed_words(session: Session, path: str) -> tuple[str, ...]:
    """Give what may be proposed while a line is typed: court names in the language of the paper, in its own order."""
    if path_pattern(path) != "acts[].court":
        return ()
    language: Language = session.answers.get("document_language") or session.language.code
    collator = QCollator(QLocale(language))
    names = {court.kk if language == "kk" else court.ru for court in session.law_in_force.courts}
    return tuple(sorted(names, key=collator.sortKey))


_NORM = re.compile(r"^(?P<act>[^ ]+)(?: (?P<article>[^(]+))?(?P<parts>(?:\([^)]*\))*)$")


def norm_words(session: Session, norm: str) -> str:
    """Give a norm such as `upk 485(1)(5)` the way people cite it in the language of the screen."""
    read = _NORM.match(norm)
    if read is None:
        return norm
    source = session.law.sources.get(read["act"])
    name = session.language.of(source.short) if source else read["act"]
    if not read["article"]:
        return name
    gettext = session.language.gettext
    parts = re.findall(r"\(([^)]*)\)", read["parts"])
    if source is None or source.divided_into == "resolution":
        return gettext("{act}, paragraph {article}").format(act=name, article=read["article"].strip())
    at_once = source.divided_into == "clauses" or read["article"] in source.without_parts
    patterns = (
        gettext("{act}, art. {article}"),
        gettext("{act}, art. {article}, point {part}") if at_once else gettext("{act}, art. {article}, part {part}"),
        gettext("{act}, art. {article}, part {part}, point {point}"),
    )
    part, point = [*parts, "", ""][:2]
    return patterns[min(len(parts), 2)].format(act=name, article=read["article"].strip(), part=part, point=point)


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
    "no_such_month": N_("There is a mistake in the month: there is no month number {month}."),
    "no_such_day": N_("There is a mistake in the day: no month has day {day}."),
}


def date_fault_words(session: Session, typed: TypedDate) -> str:
    """Say what is wrong with a typed date and in which part of it."""
    gettext = session.language.gettext
    values = {"day": typed.day, "month": typed.month, "year": typed.year, "days": typed.days_in_month}
    if typed.fault == "month_too_short":
        february = typed.month == 2 and typed.year is not None
        return gettext(_FEBRUARY_OF if february else _MONTH_HAS[typed.month or 2]).format(**values)
    key = f"{typed.fault}.{typed.part}" if typed.fault == "incomplete" else str(typed.fault)
    return gettext(_DATE_FAULTS[key]).format(**values)
