# SPDX-License-Identifier: MIT
"""Check your answers: first what needs attention, then every answer by step, each with a button that leads to it."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from cassation_wizard.document.letters import letter_advice
from cassation_wizard.domain.answers import path_pattern
from cassation_wizard.domain.findings import BLOCKING
from cassation_wizard.gui.clashes import clashes
from cassation_wizard.gui.controls import PlainLabel, Rows, clear_layout
from cassation_wizard.gui.end_pages import term_words
from cassation_wizard.gui.error_summary import ErrorSummary, place_words
from cassation_wizard.gui.finding_words import EFFECT_WORDS
from cassation_wizard.gui.page_base import PageBase
from cassation_wizard.gui.page_state import is_unanswered, is_wanting, page_of, paths_on
from cassation_wizard.gui.paper import Paper
from cassation_wizard.gui.readiness import open_words
from cassation_wizard.gui.session import Session
from cassation_wizard.gui.summary_list import NARROW, Answer, SummaryList
from cassation_wizard.gui.wording import N_, answer_words, option_label, question_label
from cassation_wizard.interview.questions import LISTS

ATTACHMENTS = "attachments"
# Answers that are told in one row with the one they belong to, as one says them: the question stands beside it.
TOLD_TOGETHER = {
    "acts[].instance": ("kind", "court", "date", "case_number"),
    "acts[].challenged": ("extent", "part"),
    "petitioner.in_custody": ("institution",),
    "convicted.in_custody": ("institution",),
    "convicted.needs_interpreter": ("interpreter_language",),
    "grounds[].evidence": ("case_sheets",),
    "request.outcome": ("changes",),
    "suspension.extent": ("part",),
}
_ITEM_WORDS = {"acts": N_("Judicial act"), "grounds": N_("Ground"), ATTACHMENTS: N_("Attachment")}


class ReviewPage(PageBase):
    """All findings and all answers of the route."""

    wanted = Signal(str)  # the path of the question to go to
    zoom = 1.35  # three columns want more room than one

    def __init__(self, session: Session, paper: Paper) -> None:
        super().__init__(session, "review")
        self.paper = paper
        self.top = QWidget()  # above what the law says of itself: on a small screen that would push it out of sight
        self._top_rows = Rows(self.top)
        self.column.insertWidget(self.column.indexOf(self.notices), self.top)
        self.body = QWidget()
        self.rows = Rows(self.body, gap=0.4)
        self.column.addWidget(self.body)
        self.summary: ErrorSummary | None = None
        self.lists: dict[str, SummaryList] = {}
        self._told_with: dict[str, str] = {}  # by question: the question in whose row its answer stands
        self._stacked = False
        self.retranslate()

    def retranslate(self) -> None:
        """Set every word anew."""
        super().retranslate()
        if self.isVisible():
            self._build()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stand questions and answers below each other where there is no room beside."""
        super().resizeEvent(event)
        self._stack()

    def _stack(self) -> None:
        stacked = self.viewport().width() < NARROW * self.fontMetrics().height()
        if stacked != self._stacked:
            self._stacked = stacked
            for rows in self.lists.values():
                rows.stack(stacked)

    def enter(self) -> None:
        """Show everything as it is now; what needs attention takes the focus, and the steps say it, too."""
        self.session.seen_pages.add(self.page_id)
        self._build()
        super().enter()
        if self.summary is not None:
            self.summary.show()  # what is not shown yet cannot take the focus
            self.summary.setFocus()
            self.to_top()

    def come_back(self, path: str) -> None:
        """Show the row of the answer that was changed, with the focus on its button."""
        rows = self.lists.get(page_of(path))
        if rows is None:
            return
        if path in rows.folded:
            rows.open_fold()
        path = self._told_with.get(path, path)
        item = path.partition("]")[0]
        found = rows.shown.get(path) or next((row for at, row in rows.shown.items() if at.startswith(item)), None)
        if found is not None:
            self._at_top.stop()
            found.show()
            found.change.setFocus()
            self.follow(found)

    def _build(self) -> None:
        clear_layout(self._top_rows)
        clear_layout(self.rows)
        self.summary = None
        self.lists = {}
        self._told_with = {}
        gettext = self.session.language.gettext
        findings = tuple(sorted(self.session.findings, key=lambda finding: not finding.blocking))
        if findings or self.session.typed or clashes(self.session):
            self.summary = ErrorSummary(self.session, findings)
            self.summary.wanted.connect(self.wanted)
            self._top_rows.addWidget(self.summary)
        else:
            self._top_rows.addWidget(
                PlainLabel(gettext("Nothing was found that the court would return."), role="question")
            )
        if words := open_words(self.paper):
            self._top_rows.addWidget(PlainLabel(words))
        for heading, lines in term_words(self.session):
            self.rows.addWidget(PlainLabel(f"{heading}: " + "\n".join(lines)))
        for advice in letter_advice(self.session.effective, self.session.law):
            self.rows.addWidget(PlainLabel(self.session.language.of(advice)))
        words = gettext("The button “{change}” leads to an answer, so that you can change it.")
        self.rows.addWidget(PlainLabel(words.format(change=gettext("Change")), role="hint"))
        for page in self.session.pages:
            self._add_step(page.id)

    # A step.

    def _add_step(self, page_id: str) -> None:
        text = self.session.page_text(page_id)
        title = self.session.language.of(text.title) if text else page_id
        rows = self.lists[page_id] = SummaryList(self.session.language.gettext)
        rows.stack(self._stacked)
        rows.wanted.connect(self.wanted)
        rows.add_heading(title, "heading")
        paths = list(paths_on(self.session, page_id))
        folded = [path for path in paths if self._is_folded(path)]
        self._add_answers(rows, [path for path in paths if "[" not in path and path not in folded])
        for list_path in LISTS:
            if page_of(list_path) == page_id:
                self._add_items(rows, list_path, set(folded), title)
        rows.fold([self._answer(path, numbered=True) for path in folded], page_id)
        self.rows.addWidget(rows)

    def _add_items(self, rows: SummaryList, list_path: str, folded: set[str], title: str) -> None:
        gettext = self.session.language.gettext
        count = self.session.answers.count(list_path)
        if not count and list_path in _ITEM_WORDS:
            rows.add(Answer(list_path, title, gettext("Not provided"), wanting=True))
        for index in range(count):
            if list_path == ATTACHMENTS:
                rows.add(self._attachment(index))
                continue
            if list_path not in _ITEM_WORDS:
                rows.add_heading(gettext("If the court does not agree: request {n}").format(n=index + 2), "question")
            elif list_path != "acts" and count > 1:
                rows.add_heading(f"{index + 1}. {gettext(_ITEM_WORDS[list_path])}", "question")
            beginning = f"{list_path}[{index}]"
            paths = [path for path in paths_on(self.session, page_of(list_path)) if path.startswith(beginning)]
            self._add_answers(rows, [path for path in paths if path not in folded])

    def _add_answers(self, rows: SummaryList, paths: Iterable[str]) -> None:
        for path in paths:
            if path not in self._told_with:
                rows.add(self._answer(path))

    # A row.

    def _is_folded(self, path: str) -> bool:
        """Tell whether a question without an answer needs none: nothing wants it, and nothing is said of it."""
        session = self.session
        if path.startswith(f"{ATTACHMENTS}["):
            return False  # told with its paper, in one row
        return is_unanswered(session, path) and not is_wanting(session, path) and not session.findings_at(path)

    def _answer(self, path: str, *, numbered: bool = False) -> Answer:
        """Put an answer, and the known ones that follow from it, into the words of a row."""
        session, gettext = self.session, self.session.language.gettext
        pattern = path_pattern(path)
        words = [self._words(path)]
        paths = [path]
        for name in TOLD_TOGETHER.get(pattern, ()):
            beside = f"{path.rpartition('.')[0]}.{name}"
            if session.get(path) is not None and session.get(beside) is not None and session.is_asked(beside):
                words.append(self._words(beside))
                paths.append(beside)
                self._told_with[beside] = path
        question = place_words(session, path) if numbered else question_label(session, path)
        heads = pattern == "acts[].instance"
        if heads:
            number = int(path[path.index("[") + 1 : path.index("]")]) + 1
            question = f"{number}. {gettext(_ITEM_WORDS['acts'])}"
        return Answer(
            path, question, " · ".join(words), *self._note(paths), wanting=is_wanting(session, path), heads=heads
        )

    def _words(self, path: str) -> str:
        value = self.session.get(path)
        if value is None and path in self.session.unknown:
            return self.session.language.gettext("I don't know")
        if isinstance(value, tuple) and self.session.question(path).kind == "lines":
            return "; ".join(value)
        return answer_words(self.session, path, value)

    def _attachment(self, index: int) -> Answer:
        """A paper in one row: its kind, its title, how many sheets and copies."""
        session, gettext = self.session, self.session.language.gettext
        paths = {name: f"{ATTACHMENTS}[{index}].{name}" for name in ("title", "kind", "sheets", "copies")}
        kind = session.get(paths["kind"])
        words = option_label(session, paths["kind"], kind) if kind else gettext(_ITEM_WORDS[ATTACHMENTS])
        title = answer_words(session, paths["title"], session.get(paths["title"]))
        named = [("Sheets: {n}", "sheets"), ("Copies: {n}", "copies")]
        numbers = [
            gettext(msgid).format(n=answer_words(session, paths[name], session.get(paths[name])).lower())
            for msgid, name in named
            if name == "sheets" or session.get(paths[name]) is not None
        ]
        told = " · ".join((title, *numbers))
        wanting = is_wanting(session, paths["title"])
        return Answer(paths["title"], f"{index + 1}. {words}", told, *self._note(list(paths.values())), wanting)

    def _note(self, paths: list[str]) -> tuple[str, str]:
        """Name the worst thing said of these answers, in words and by its kind; advice stands in the summary alone."""
        effects: set[str] = {finding.effect for path in paths for finding in self.session.findings_at(path)}
        if any(self.session.typed.get(path) for path in paths):
            effects.add("unread")
        for effect in ("unread", *BLOCKING, "limit"):
            if effect in effects:
                return self.session.language.gettext(EFFECT_WORDS[effect]), effect
        return "", ""
