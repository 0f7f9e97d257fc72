# SPDX-License-Identifier: MIT
"""The one owner of the answers behind the window: every change goes through it and is judged anew."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal

from cassation_wizard.domain.answers import EMPTY, Answers, moved_path, path_pattern
from cassation_wizard.domain.findings import Finding, Term
from cassation_wizard.domain.text import Language, clean_line, clean_text
from cassation_wizard.gui.former_answers import Erased, FormerAnswers
from cassation_wizard.gui.language import ScreenLanguage
from cassation_wizard.gui.said import said_beside, taken_up
from cassation_wizard.interview.offers import TITLED_BY, in_language, retitled
from cassation_wizard.interview.questions import QUESTIONS, Question
from cassation_wizard.interview.route import Page, effective_answers, instant_for, is_asked, raised_by, route
from cassation_wizard.law.law import Law, LawInForce
from cassation_wizard.law.model import PageText, QuestionText
from cassation_wizard.rules.engine import evaluate
from cassation_wizard.rules.term import term_of

MOST_UNDO = 50


class Session(QObject):
    """Answers, screen language and law; pure functions make the rest of them on every change."""

    changed = Signal()  # an answer changed: findings, marks and preview may differ
    items_changed = Signal(str)  # the list at this path got, lost or moved an item
    pace_changed = Signal()  # a few questions at a time, or a section at once
    replaced = Signal()  # all answers are others: a file was opened, everything was erased

    def __init__(
        self,
        law: Law,
        language: ScreenLanguage,
        today: date,
        autosave: Callable[[Answers], None] | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.law = law
        self.language = language
        self.today = today
        self.autosave = autosave
        self.answers = self.beginning()
        self.typed: dict[str, str] = {}  # what was typed and could not be read, by path: kept, shown, never printed
        self.unknown: set[str] = set()  # questions answered "I don't know"
        self.seen_pages: set[str] = set()  # pages left once: from then on they show what is missing
        self.new: set[str] = set()  # items added and questions raised, not left since: nothing is missing there yet
        self.pace = "guided"
        self.own_courts: Mapping[str, frozenset[str]] = {}  # typed in earlier cases, by language; the clinic's only
        self.dirty = False
        self._erased: list[Erased] = []
        self._former = FormerAnswers()
        self._judge()

    def beginning(self) -> Answers:
        """Give the answers a new paper starts with: the language now spoken, and today as the day of filing."""
        return EMPTY.set("document_language", self.language.code).set("filing_date", self.today)

    # What the core makes of the answers.

    def _judge(self) -> None:
        self.effective = effective_answers(self.answers)
        self.law_in_force: LawInForce = self.law.at(instant_for(self.answers, self.law, self.today))
        self.pages: tuple[Page, ...] = route(self.answers)
        found = evaluate(self.effective, self.law_in_force, self.today)
        # What cannot be read yet is told as such; that it is missing would be untrue.
        self.findings: tuple[Finding, ...] = tuple(each for each in found if not self.typed.get(each.question))

    def term(self) -> Term:
        """Give the term of the complaint on these answers."""
        return term_of(self.effective, self.law_in_force, self.today)

    def findings_at(self, path: str) -> tuple[Finding, ...]:
        """Give the findings that stand at the question `path`."""
        return tuple(f for f in self.findings if f.question == path)

    def is_asked(self, path: str) -> bool:
        """Tell whether the present route asks the question `path`."""
        return is_asked(path, self.answers)

    def question(self, path: str) -> Question:
        """Give the question of the catalogue that `path` is an instance of."""
        return QUESTIONS[path_pattern(path)]

    def question_text(self, path: str) -> QuestionText | None:
        """Give the words of a question in force for these answers, else today's."""
        pattern = path_pattern(path)
        return self.law_in_force.questions.get(pattern) or self.law.at(self.today).questions.get(pattern)

    def page_text(self, page_id: str) -> PageText | None:
        """Give the words of a page in force for these answers, else today's."""
        return self.law_in_force.pages.get(page_id) or self.law.at(self.today).pages.get(page_id)

    # Changes.

    def get(self, path: str) -> Any:
        """Give the answer at `path`, or None."""
        return self.answers.get(path)

    def set_answer(self, path: str, value: Any) -> None:
        """Clean and keep an answer; None takes it away. What was typed in vain at `path` is forgotten."""
        if isinstance(value, str):
            value = clean_text(value) if self.question(path).kind == "text" else clean_line(value)
        elif isinstance(value, (list, tuple)):
            value = tuple(line for line in (clean_line(str(item)) for item in value) if line)
        self._note(path)
        self.typed.pop(path, None)
        answers = self._set(path, value)
        self.new |= raised_by(self.answers, answers)
        self._take(answers)

    def keep_typed(self, path: str, text: str) -> None:
        """Keep a text that cannot be read yet (a date without its year) instead of an answer."""
        self._note(path)
        self.typed[path] = text
        self._take(self._set(path, None))

    def _set(self, path: str, value: Any) -> Answers:
        """Give the answers with one changed, and with it the titles of attachments, and names, that were made of it."""
        answers = self.answers.set(path, value)
        language: Language = answers.get("document_language") or self.language.code
        if path == "document_language" and value is not None:
            return in_language(answers, self.law_in_force, language)
        if path_pattern(path) in TITLED_BY:
            return retitled(self.answers, answers, self.law_in_force, language)
        return answers

    def said(self) -> dict[str, str]:
        """Give what was said at questions that have no answer: what was typed in vain, and what is not known."""
        return said_beside(self.typed, self.unknown)

    def set_unknown(self, path: str, unknown: bool) -> None:
        """Remember that the user does not know; for the law that is no answer."""
        (self.unknown.add if unknown else self.unknown.discard)(path)

    def _note(self, path: str) -> None:
        self._former.note(path, (self.answers.get(path), self.typed.get(path, "")))

    def end_spell(self) -> None:
        """The writer has left the field: what comes next can be undone apart from what was."""
        self._former.end_spell()

    def restore_former(self, path: str) -> bool:
        """Give a question the answer it had before it was last written at; False when there is none."""
        former = self._former.take(path, (self.answers.get(path), self.typed.get(path, "")))
        if former is None:
            return False
        value, typed = former
        self.typed.pop(path, None)
        if typed:
            self.typed[path] = typed
        self._take(self._set(path, value))
        return True

    def _take(self, answers: Answers) -> None:
        self.answers = answers
        self.dirty = True
        self._judge()
        if self.autosave is not None:
            self.autosave(answers)
        self.changed.emit()

    def set_pace(self, pace: str) -> None:
        """Ask a few questions at a time ("guided") or a section at once ("overview"); answers do not know of it."""
        if pace != self.pace:
            self.pace = pace
            self.pace_changed.emit()

    # Lists.

    def add_item(self, list_path: str, item: Mapping[str, Any] | None = None) -> int:
        """Put a new item at the end of a list and give its index."""
        index = self.answers.count(list_path)
        self.new.add(f"{list_path}[{index}]")
        self._take(self.answers.insert(list_path, index, item or {}))
        self.items_changed.emit(list_path)
        return index

    def remove_item(self, list_path: str, index: int) -> None:
        """Take an item out of a list; `undo` brings it back."""
        beginning = f"{list_path}[{index}]"
        item: Mapping[str, Any] = self.answers.get(beginning) or {}
        typed = {path[len(beginning) :]: text for path, text in self.typed.items() if path.startswith(beginning)}
        self._erased = [*self._erased[1 - MOST_UNDO :], Erased(list_path, index, item, typed)]
        count = self.answers.count(list_path)
        self._renumber(list_path, {index: None} | {place: place - 1 for place in range(index + 1, count)})
        self._take(self.answers.remove(list_path, index))
        self.items_changed.emit(list_path)

    def move_item(self, list_path: str, index: int, to: int) -> None:
        """Move an item of a list to another place."""
        if not 0 <= to < self.answers.count(list_path) or to == index:
            return
        order = list(range(self.answers.count(list_path)))
        order.insert(to, order.pop(index))
        self._renumber(list_path, {old: new for new, old in enumerate(order)})
        self._take(self.answers.move(list_path, index, to))
        self.items_changed.emit(list_path)

    def can_undo(self) -> bool:
        """Tell whether an erased item can be brought back."""
        return bool(self._erased)

    def undo(self) -> str | None:
        """Bring the last erased item back into its list, leaving every other answer as it is now."""
        if not self._erased:
            return None
        erased = self._erased.pop()
        count = self.answers.count(erased.list_path)
        index = min(erased.index, count)
        self._renumber(erased.list_path, {place: place + 1 for place in range(index, count)})
        self.typed.update({f"{erased.list_path}[{index}]{name}": text for name, text in erased.typed.items()})
        self._take(self.answers.insert(erased.list_path, index, erased.item))
        self.items_changed.emit(erased.list_path)
        return erased.list_path

    def _renumber(self, list_path: str, places: Mapping[int, int | None]) -> None:
        """Move what is remembered by path along with the items it belongs to."""
        moved = partial(moved_path, list_path=list_path, places=places)
        self.typed = {new: text for path, text in self.typed.items() if (new := moved(path))}
        self.unknown = {new for path in self.unknown if (new := moved(path))}
        self.new = {new for path in self.new if (new := moved(path))}
        self._former.renumber(moved)

    # Everything at once.

    def replace(self, answers: Answers, said: Mapping[str, str] | None = None, *, dirty: bool = False) -> None:
        """Take up other answers as a whole (an opened file), forgetting all that belonged to the former.

        Of what was `said` beside them only what belongs to a question without an answer is taken.
        """
        self._erased.clear()
        self._former = FormerAnswers()
        self.seen_pages.clear()
        self.new.clear()
        self.answers = answers
        self.typed, self.unknown = taken_up(said or {}, answers)
        self.dirty = dirty
        self._judge()
        self.replaced.emit()
        self.changed.emit()

    def erase(self) -> None:
        """Forget every answer, with everything that could bring one back."""
        self.replace(self.beginning())
