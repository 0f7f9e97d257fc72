# SPDX-License-Identifier: MIT
"""Where something is chosen: radio buttons for one, check boxes for several, yes/no; no wheel reaches them."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QWidget

from cassation_wizard.gui.option_list import OptionList
from cassation_wizard.gui.wording import Option
from cassation_wizard.gui.wrapping import CheckBox, RadioButton, WrapButton

YES, NO, UNKNOWN = "yes", "no", "unknown"


class ChoiceEditor(OptionList):
    """One of several."""

    def __init__(self) -> None:
        super().__init__()
        self._exclusive = QButtonGroup(self)
        self._exclusive.setExclusive(True)
        self._exclusive.buttonToggled.connect(self._toggled)
        self.clear = WrapButton(role="link")  # placed by the field, beside its help
        self.clear.clicked.connect(self._clear)
        self.clear.hide()
        self._showing = False

    def make(self, option: Option) -> QAbstractButton:
        """Make a radio button."""
        button = RadioButton()
        button.setProperty("value", option.value)
        self._exclusive.addButton(button)
        return button

    def _toggled(self, button: QAbstractButton, checked: bool) -> None:
        if checked and not self._showing:
            self.edited.emit(self.value_of(str(button.property("value"))))
            self.clear.show()

    def value_of(self, key: str) -> Any:
        """Give the answer an option stands for."""
        return key

    def key_of(self, value: Any) -> str | None:
        """Give the option that stands for an answer."""
        return value if isinstance(value, str) else None

    def put_below_chosen(self, widget: QWidget) -> bool:
        """Put something below the option that is chosen, where the eye is; False when none is."""
        chosen = next((value for value, button in self.buttons.items() if button.isChecked()), None)
        if chosen is None:
            return False
        above = self._hints.get(chosen, self.buttons[chosen])
        if self.list.indexOf(widget) != self.list.indexOf(above) + 1:
            self.list.removeWidget(widget)
            self.list.insertWidget(self.list.indexOf(above) + 1, widget)
        return True

    def _clear(self) -> None:
        self._choose(None)
        first = next(iter(self.buttons.values()), None)
        if first is not None:
            first.setFocus()
        self.edited.emit(None)

    def _choose(self, key: str | None) -> None:
        self._showing = True
        self._exclusive.setExclusive(False)
        for value, button in self.buttons.items():
            button.setChecked(value == key)
        self._exclusive.setExclusive(True)
        self._showing = False
        self.clear.setVisible(key is not None)

    def show_answer(self, value: Any, typed: str) -> None:  # noqa: ARG002 - nothing is typed here
        """Show which option is chosen."""
        key = self.key_of(value)
        checked = next((value for value, button in self.buttons.items() if button.isChecked()), None)
        if key != checked or self.clear.isHidden() == (key is not None):
            self._choose(key)
        button = self.buttons.get(key or "")
        if button is not None:
            self.setFocusProxy(button)


class YesNoEditor(ChoiceEditor):
    """Yes, no, or the honest "I don't know", which for the law is no answer."""

    told_unknown = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self.unknown = False

    def value_of(self, key: str) -> Any:
        """Give True, False, or None for not knowing."""
        self.unknown = key == UNKNOWN
        self.told_unknown.emit(self.unknown)
        return {YES: True, NO: False}.get(key)

    def key_of(self, value: Any) -> str | None:
        """Give the option for an answer."""
        if value is None:
            return UNKNOWN if self.unknown else None
        return YES if value else NO

    def _clear(self) -> None:
        self.unknown = False
        self.told_unknown.emit(False)
        super()._clear()


class ChoicesEditor(OptionList):
    """Any number of several, in the order in which they were ticked."""

    def __init__(self) -> None:
        super().__init__()
        self._showing = False
        self._order: list[str] = []

    def make(self, option: Option) -> QAbstractButton:
        """Make a check box."""
        button = CheckBox()
        button.setProperty("value", option.value)
        button.toggled.connect(self._toggled)
        return button

    def _toggled(self, _: bool) -> None:
        if not self._showing:
            checked = [value for value, button in self.buttons.items() if button.isChecked()]
            kept = [value for value in self._order if value in checked]
            self._order = [*kept, *(value for value in checked if value not in kept)]
            self.edited.emit(tuple(self._order) or None)

    def show_answer(self, value: Any, typed: str) -> None:  # noqa: ARG002 - nothing is typed here
        """Show which options are chosen."""
        self._showing = True
        self._order = list(value or ())
        for key, button in self.buttons.items():
            button.setChecked(key in self._order)
        self._showing = False
        self._show_groups()
