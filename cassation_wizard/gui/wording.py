# SPDX-License-Identifier: MIT
"""The words of a question on the screen, gathered from help and law in the language of the screen."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from cassation_wizard.domain.answers import path_pattern
from cassation_wizard.domain.text import Bilingual, Language
from cassation_wizard.gui.alphabet import alphabet_of
from cassation_wizard.gui.doubt import doubts_of, mark
from cassation_wizard.gui.norms import norm_words
from cassation_wizard.gui.session import Session
from cassation_wizard.i18n.formats import long_date
from cassation_wizard.interview.offers import offered_circumstances, offered_grounds, offered_requests
from cassation_wizard.law.model import Circumstance, Ground, Request

_FROM_LAW = frozenset(
    {
        "grounds[].point",
        "grounds[].circumstances",
        "request.outcome",
        "request.changes",
        "request.alternatives[].outcome",
        "request.alternatives[].changes",
    }
)
DOUBTED = "\N{NO-BREAK SPACE}*"  # after the meaning of an option that was not read in the text of the law


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
    doubt: str = ""  # what of it was not read in the text of the law
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
        hint=" ".join(filter(None, (of(text.hint), _footnote(session, path)))),
        where=of(text.where),
        why=of(text.why),
        norm=norm_words(session, text.norm) if text.norm else "",
        example=of(text.example),
        unknown=of(text.unknown),
        doubt=doubts_of(session, [text, *entries_offered(session, path)]),
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


def entries_offered(session: Session, path: str) -> tuple[Ground | Circumstance | Request, ...]:
    """Give the entries of the law that `path` offers to choose from; none where the help names the choices."""
    law, effective = session.law_in_force, session.effective
    match path_pattern(path):
        case "grounds[].point":
            return offered_grounds(effective, law)
        case "grounds[].circumstances":
            # While none is ticked the whole list is offered, whatever ground stands chosen: it may be the wrong one.
            point = session.get(path.replace(".circumstances", ".point")) if session.get(path) else None
            return offered_circumstances(effective, law, point)
        case "request.outcome" | "request.alternatives[].outcome":
            return offered_requests(effective, law, "outcome")
        case "request.changes" | "request.alternatives[].changes":
            return offered_requests(effective, law, "change")
        case _:
            return ()


def _options_from_law(session: Session, path: str) -> tuple[Option, ...] | None:
    of = session.language.of
    pattern = path_pattern(path)
    if pattern == "edition":
        # The law of today first: a stray key on a page not yet read must not choose that of another time.
        editions = sorted(session.law.editions, key=lambda edition: edition.status == "historic")
        return tuple(Option(edition.id, of(edition.title), of(edition.note)) for edition in editions)
    if pattern not in _FROM_LAW:
        return None
    options = tuple(
        Option(entry.id, of(entry.title), _meaning(session, entry), _group_of(session, entry))
        for entry in entries_offered(session, path)
    )
    return tuple(sorted(options, key=_GroupOrder(session))) if pattern == "grounds[].circumstances" else options


def _meaning(session: Session, entry: Ground | Circumstance | Request) -> str:
    """Give what an entry means; a doubtful one bears the mark of the footnote, its open question stands in the help."""
    return session.language.of(entry.meaning) + DOUBTED * entry.validity.doubtful


def _footnote(session: Session, path: str) -> str:
    """Say once above the options what their mark means: under each of many it would drown what they say."""
    doubtful = any(entry.validity.doubtful for entry in entries_offered(session, path))
    return f"{DOUBTED.strip()} {mark(session)}" if doubtful else ""


def _group_of(session: Session, circumstance: Ground | Circumstance | Request) -> str:
    """Name the group a circumstance is shown in: its ground, or what fits any of them; other choices have none."""
    if not isinstance(circumstance, Circumstance):
        return ""
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


def proposed_words(session: Session, path: str) -> tuple[tuple[str, ...], frozenset[str]]:
    """Give what may be proposed while a line is typed: courts, named in the language of the paper, by its alphabet.

    At the clinic those typed before are among them, and given apart: most of its cases come from the same few courts.
    """
    if path_pattern(path) != "acts[].court":
        return (), frozenset()
    language: Language = session.answers.get("document_language") or session.language.code
    names = {court.in_language(language) for court in session.law_in_force.courts}
    own = session.own_courts.get(language, frozenset())
    return tuple(sorted(names | own, key=alphabet_of(language))), own
