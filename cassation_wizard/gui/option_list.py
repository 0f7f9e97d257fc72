# SPDX-License-Identifier: MIT
"""A named group of options below each other, in groups that open and with a search where there are many."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QAbstractButton, QGroupBox, QWidget

from cassation_wizard.domain.scripts import search_form
from cassation_wizard.gui.controls import Button, PlainLabel, Rows
from cassation_wizard.gui.text_editors import Editor
from cassation_wizard.gui.text_fields import LineEdit
from cassation_wizard.gui.wording import Option
from cassation_wizard.gui.wrapping import CheckBox, RadioButton, WrapButton

MANY = 14  # from so many options on a list can be searched


class _Hint(PlainLabel):
    """The words under an option, set in as far as the option's own, with room before the next option."""

    def __init__(self, words: str, option: RadioButton | CheckBox) -> None:
        super().__init__(words, role="hint")
        self._option = option
        self._indent()

    def changeEvent(self, event: QEvent) -> None:
        """Keep in line when the text grows."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and hasattr(self, "_option"):
            self._indent()

    def showEvent(self, event: QShowEvent) -> None:
        """The mark beside the option's words has its size only when it is dressed."""
        super().showEvent(event)
        self._indent()

    def _indent(self) -> None:
        self.setContentsMargins(self._option.words_left(), 0, 0, self.fontMetrics().height() * 2 // 5)


class OptionList(Editor):
    """What radio buttons and check boxes have in common as an answer."""

    def __init__(self) -> None:
        super().__init__()
        self.options: tuple[Option, ...] = ()
        self.buttons: dict[str, QAbstractButton] = {}
        self._hints: dict[str, QWidget] = {}
        self._forms: dict[str, str] = {}  # what is compared with a search, so that Kazakh letters need not be typed
        self._groups: dict[str, Button] = {}
        self.search = LineEdit()
        self.search.textEdited.connect(lambda _: self._show_groups())
        self.search.hide()
        self.rows.addWidget(self.search)
        self.group = QGroupBox()
        self.group.setFlat(True)
        self.list = Rows(self.group, gap=0)
        self.rows.addWidget(self.group)
        self.nothing = PlainLabel(role="hint")
        self.nothing.hide()
        self.rows.addWidget(self.nothing)

    def make(self, option: Option) -> QAbstractButton:
        """Make the button of an option."""
        raise NotImplementedError

    def set_options(self, options: Sequence[Option], search_words: str = "", nothing_words: str = "") -> None:
        """Offer these options; buttons that stay keep their state and the focus."""
        self.nothing.setText(nothing_words)
        options = tuple(options)
        self.search.setPlaceholderText(search_words)
        self.search.setAccessibleName(search_words)
        if options == self.options:
            return
        same = [option.value for option in options] == [option.value for option in self.options]
        regrouped = [option.group for option in options] != [option.group for option in self.options]
        focused = next((value for value, button in self.buttons.items() if button.hasFocus()), None)
        if same and not regrouped:
            for option in options:
                self._word(option)
        else:
            self._rebuild(options)
        self.options = options
        self._forms = {option.value: search_form(f"{option.words} {option.hint}") for option in options}
        self.search.setVisible(len(options) >= MANY and bool(self._groups))
        self._show_groups()
        if focused in self.buttons:
            self.buttons[focused].setFocus()

    def _rebuild(self, options: Sequence[Option]) -> None:
        for value, button in self.buttons.items():
            self.list.removeWidget(button)
            button.setParent(None)
            button.deleteLater()
            hint = self._hints.pop(value, None)
            if hint is not None:
                self.list.removeWidget(hint)
                hint.deleteLater()
        self.buttons = {}
        for heading in self._groups.values():
            self.list.removeWidget(heading)
            heading.deleteLater()
        self._groups = {}
        names = {option.group for option in options}
        for option in options:
            if option.group and len(names) > 1 and option.group not in self._groups:
                self._add_group(option.group)
            button = self.make(option)
            self.buttons[option.value] = button
            self.list.addWidget(button)
            self._word(option)
            self.setFocusProxy(self.buttons[options[0].value])

    def _word(self, option: Option) -> None:
        button = self.buttons[option.value]
        assert isinstance(button, (RadioButton, CheckBox))  # noqa: S101 - `make` makes no others
        button.take_up(option.words)
        button.setAccessibleDescription(option.hint)
        hint = self._hints.get(option.value)
        if option.hint and hint is None:
            hint = _Hint(option.hint, button)
            self._hints[option.value] = hint
            self.list.insertWidget(self.list.indexOf(button) + 1, hint)
        elif isinstance(hint, _Hint):
            hint.setText(option.hint)

    def _add_group(self, name: str) -> None:
        heading = WrapButton(name, role="group")
        heading.setCheckable(True)
        heading.toggled.connect(lambda _: self._show_groups())
        self._groups[name] = heading
        self.list.addWidget(heading)

    def _show_groups(self) -> None:
        """Show what is chosen, what is searched for, and the options of the groups that are open."""
        self.list.setEnabled(False)  # else the whole list is laid out anew for every option that is shown
        self._choose_shown()
        self.list.setEnabled(True)
        self.list.activate()

    def _choose_shown(self) -> None:
        wanted = search_form(self.search.text()).split()
        chosen: dict[str, int] = dict.fromkeys(self._groups, 0)
        found: set[str] = set()
        fitting = False
        for option in self.options:
            fits = not wanted or all(word in self._forms[option.value] for word in wanted)
            fitting = fitting or fits
            # What was just unticked stays as long as it has the focus, else the keyboard would be lost with it.
            checked = self.buttons[option.value].isChecked() or self.buttons[option.value].hasFocus()
            heading = self._groups.get(option.group)
            shown = checked or (fits and (bool(wanted) or heading is None or heading.isChecked()))
            self.buttons[option.value].setVisible(shown)
            if option.value in self._hints:
                self._hints[option.value].setVisible(shown)
            if heading is not None:
                chosen[option.group] += checked
                if fits or checked:
                    found.add(option.group)
        for name, heading in self._groups.items():
            heading.setVisible(name in found)
            mark = "▾" if heading.isChecked() else "▸"
            count = sum(option.group == name for option in self.options)
            heading.set_words(
                f"{mark}  {name} ({chosen[name]} / {count})" if chosen[name] else f"{mark}  {name} ({count})"
            )
        self.nothing.setVisible(bool(wanted) and not fitting)
        if self._groups:
            # The options are folded away; what comes first as one reads takes the focus.
            self.setFocusProxy(next(iter(self._groups.values())) if self.search.isHidden() else self.search)

    def describe(self, name: str, description: str, *, faulty: bool) -> None:  # noqa: ARG002 - shown by the finding
        """Name the group; its first option carries the description as well, for readers that skip groups."""
        self.group.setAccessibleName(name)
        self.group.setAccessibleDescription(description)
        for option in self.options:
            extra = " ".join(part for part in (option.hint, description) if part)
            self.buttons[option.value].setAccessibleDescription(extra)
