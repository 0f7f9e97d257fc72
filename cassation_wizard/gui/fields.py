# SPDX-License-Identifier: MIT
"""A field: the question, its hint, its editor, what is wrong with the answer, and help that opens below it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from cassation_wizard.domain.findings import BLOCKING, Finding
from cassation_wizard.domain.typed_dates import read_typed_date
from cassation_wizard.gui.choice_editors import NO, UNKNOWN, YES, ChoiceEditor, ChoicesEditor, YesNoEditor
from cassation_wizard.gui.clashes import clash_at
from cassation_wizard.gui.controls import PlainLabel, Rows, clear_layout, set_property
from cassation_wizard.gui.date_words import date_fault_words
from cassation_wizard.gui.finding_box import FindingBox
from cassation_wizard.gui.finding_words import EFFECT_WORDS, finding_words, way_words
from cassation_wizard.gui.names import same_person
from cassation_wizard.gui.option_list import OptionList
from cassation_wizard.gui.page_state import is_told
from cassation_wizard.gui.session import Session
from cassation_wizard.gui.text_editors import Editor, LineEditor, LinesEditor, TextEditor, Typing
from cassation_wizard.gui.value_editors import DateEditor, NumberEditor
from cassation_wizard.gui.wording import N_, FieldWords, Option, field_words, proposed_words
from cassation_wizard.gui.wrapping import WrapButton
from cassation_wizard.i18n.formats import long_date
from cassation_wizard.interview.offers import open_ways
from cassation_wizard.interview.questions import Kind

EDITORS: dict[Kind, Callable[[], Editor]] = {
    "line": LineEditor,
    "text": TextEditor,
    "lines": LinesEditor,
    "number": NumberEditor,
    "date": DateEditor,
    "yes_no": YesNoEditor,
    "choice": ChoiceEditor,
    "choices": ChoicesEditor,
}
HELP_PARTS = (
    ("where", N_("Where to find it in your papers")),
    ("why", N_("Why we ask")),
    ("example", N_("Example")),
    ("unknown", N_("If you do not know")),
    ("norm", N_("Legal provision")),
    ("doubt", N_("What is in doubt")),
)
_HAS_BEEN = ("convicted.birth_date",)  # dates of which only a day that has been can be meant


class Field(QFrame):
    """One question on a page; its object name is the path of the answer."""

    def __init__(self, session: Session, path: str) -> None:
        super().__init__()
        self.session = session
        self.path = path
        self.setObjectName(path)
        self.words = FieldWords(path)
        self._fault = ""
        self._said: tuple[tuple[str, ...], ...] = ()
        self.editor = EDITORS[session.question(path).kind]()
        self.editor.setObjectName(f"{path}:editor")
        self.label = PlainLabel(role="question")
        self.hint = PlainLabel(role="hint")
        self.help_button = WrapButton(role="link")
        self.help_button.clicked.connect(self._toggle_help)
        self.same_button = WrapButton(role="link")
        self.same_button.setObjectName(f"{path}:same")
        self.same_button.clicked.connect(self._take_same)
        self.same_button.hide()
        self.help = QFrame()
        self.help.setProperty("role", "help")
        self._help_rows = Rows(self.help, margin=0.4, gap=0.3)
        self.help.hide()
        self.found = QWidget()
        self._findings = Rows(self.found, gap=0.3)
        self._lay_out()
        self.editor.edited.connect(self._edited)
        self.editor.unread.connect(self._unread)
        self.editor.left.connect(self._left)
        if isinstance(self.editor, Typing):
            self.editor.undo_wanted.connect(self._undo)
        if isinstance(self.editor, DateEditor) and path in _HAS_BEEN:
            self.editor.latest = session.today
        if isinstance(self.editor, YesNoEditor):
            self.editor.told_unknown.connect(lambda unknown: session.set_unknown(path, unknown))
        self.retranslate()

    def _lay_out(self) -> None:
        rows = self._rows = Rows(self, gap=0.25)
        rows.addWidget(self.label)
        rows.addWidget(self.hint)
        rows.addWidget(self.found)
        rows.addWidget(self.editor)
        beside = QHBoxLayout()
        beside.addWidget(self.help_button)
        beside.addWidget(self.same_button)
        if isinstance(self.editor, ChoiceEditor):
            beside.addWidget(self.editor.clear)
        beside.addStretch()
        rows.addLayout(beside)
        rows.addWidget(self.help)
        self.label.setBuddy(self.editor)

    # Words.

    def retranslate(self) -> None:
        """Set every word anew in the language of the screen."""
        self.refresh(words_too=True)

    def refresh(self, *, words_too: bool = False) -> None:
        """Show answer, options and findings as they are now."""
        words = field_words(self.session, self.path)
        if words_too or words != self.words:
            self.words = words
            self._set_words()
        value = self.session.get(self.path)
        if isinstance(self.editor, YesNoEditor):
            self.editor.unknown = self.path in self.session.unknown
        self.editor.show_answer(value, self.session.typed.get(self.path, ""))
        if isinstance(self.editor, DateEditor):
            understood = "" if value is None else long_date(value, self.session.language.catalog)
            self.editor.show_understood(understood)
            if value is not None:
                self._fault = ""
        if isinstance(self.editor, LineEditor):
            self.editor.propose(*proposed_words(self.session, self.path))
        same = same_person(self.session, self.path)
        self.same_button.set_words(self.session.language.gettext("Fill in: {name}").format(name=same))
        self.same_button.setVisible(bool(same) and same != value)
        self._say_findings(force=words_too)

    def _set_words(self) -> None:
        gettext = self.session.language.gettext
        self.label.setText(self.words.label)
        self.hint.setText(self.words.hint)
        self.hint.setVisible(bool(self.words.hint))
        parts = [(gettext(title), getattr(self.words, name)) for name, title in HELP_PARTS]
        parts = [(title, text) for title, text in parts if text]
        clear_layout(self._help_rows)
        for title, text in parts:
            self._help_rows.addWidget(PlainLabel(title, role="question"))
            self._help_rows.addWidget(PlainLabel(text))
        self.help_button.setVisible(bool(parts))
        self._word_help()
        if isinstance(self.editor, OptionList):
            self.editor.set_options(
                self._options(), gettext("Search in the list"), gettext("Nothing in the list fits.")
            )
        if isinstance(self.editor, ChoiceEditor):
            self.editor.clear.set_words(gettext("Remove this answer"))

    def _options(self) -> tuple[Option, ...]:
        if not isinstance(self.editor, YesNoEditor):
            return self.words.options
        gettext = self.session.language.gettext
        hints = {option.value: option.hint for option in self.words.options}
        return (
            Option(YES, gettext("Yes"), hints.get(YES, "")),
            Option(NO, gettext("No"), hints.get(NO, "")),
            Option(UNKNOWN, gettext("I don't know"), hints.get(UNKNOWN, "")),
        )

    def _word_help(self) -> None:
        gettext = self.session.language.gettext
        open_now = not self.help.isHidden()
        self.help_button.set_words(gettext("Hide the help") if open_now else gettext("Help with this question"))
        self.help_button.setAccessibleDescription(self.words.label)

    def _toggle_help(self) -> None:
        self.help.setVisible(self.help.isHidden())
        self._word_help()

    # Findings.

    def findings(self) -> tuple[Finding, ...]:
        """Give the findings to show here: all of them once the question has an answer or was left without one."""
        return tuple(found for found in self.session.findings_at(self.path) if is_told(self.session, found))

    def _say_findings(self, *, force: bool = False) -> None:
        said: list[tuple[str, ...]] = [(f.effect, *finding_words(self.session, f)) for f in self.findings()]
        said += [
            ("way", *way_words(self.session, way)) for way in open_ways(self.findings(), self.session.law_in_force)
        ]
        if clash := clash_at(self.session, self.path):
            said.append(("advice", self.session.language.gettext(EFFECT_WORDS["advice"]), clash, ""))
        seen = self.session.question(self.path).page in self.session.seen_pages
        if self.session.typed.get(self.path) and (self._fault or seen):
            self._fault = self._fault_words()
            said.insert(0, ("unread", self.session.language.gettext("This cannot be read yet"), self._fault, ""))
        self._place_found()
        if tuple(said) == self._said and not force:
            return
        self._said = tuple(said)
        clear_layout(self._findings)
        for told in said:
            self._findings.addWidget(FindingBox(*told))
        self.found.setVisible(bool(said))
        spoken = " ".join([self.words.hint, *(f"{heading}: {message}" for _, heading, message, *_ in said)]).strip()
        stopped = any(effect in BLOCKING or effect == "unread" for effect, *_ in said)
        self.editor.describe(self.words.label, spoken, faulty=stopped)
        set_property(self, "faulty", "true" if stopped else "false")

    def _place_found(self) -> None:
        """Say it above the answer; of a choice, which may be taller than the window, below the option chosen."""
        below = isinstance(self.editor, ChoiceEditor) and self.editor.put_below_chosen(self.found)
        if not below and self.found.parentWidget() is not self:
            self._rows.insertWidget(self._rows.indexOf(self.editor), self.found)

    # Editing.

    def _edited(self, value: object) -> None:
        self._fault = ""
        self.session.set_answer(self.path, value)

    def _unread(self, text: str) -> None:
        self.session.keep_typed(self.path, text)

    def _undo(self) -> None:
        if self.session.restore_former(self.path) and isinstance(self.editor, Typing):
            self.editor.restore(self.session.get(self.path), self.session.typed.get(self.path, ""))

    def _take_same(self) -> None:
        self.session.set_answer(self.path, same_person(self.session, self.path))
        self.focus()
        if isinstance(self.editor, Typing):
            self.editor.restore(self.session.get(self.path), "")

    def _left(self) -> None:
        self.session.end_spell()
        self._fault = self._fault_words() if self.session.typed.get(self.path) else ""
        self.refresh()

    def _fault_words(self) -> str:
        if isinstance(self.editor, DateEditor):
            return date_fault_words(self.session, read_typed_date(self.session.typed[self.path], self.editor.latest))
        return self.session.language.gettext("Type a whole number in digits.")

    def focus(self) -> None:
        """Put the focus into the editor."""
        self.editor.setFocus()


def field_of(widget: QWidget | None) -> Field | None:
    """Give the field a widget lies in."""
    while widget is not None and not isinstance(widget, Field):
        widget = widget.parentWidget()
    return widget
