# SPDX-License-Identifier: MIT
"""A terminal's one window: a bar, the wizard or a sheet, the keyboard below, and the idle screen over all."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QLayout, QStackedWidget, QVBoxLayout, QWidget

from cassation_wizard.gui.controls import Button
from cassation_wizard.gui.finger_scroll import FingerScroll
from cassation_wizard.gui.screen_keyboard import ScreenKeyboard
from cassation_wizard.gui.scroll_page import ScrollPage
from cassation_wizard.gui.still_here import StillHere
from cassation_wizard.gui.text_editors import is_typing
from cassation_wizard.gui.wrapping import FittingButton

if TYPE_CHECKING:
    from cassation_wizard.gui.wipe_view import Words

SIZE_BUTTON = 96  # pixels: as wide as A+ is at twice the size


class KioskWindow(QWidget):
    """What stands on the terminal's screen; it closes by its own buttons only."""

    finish_asked = Signal()
    language_asked = Signal()
    staff_asked = Signal()
    size_asked = Signal(int)

    def __init__(self, gettext: Callable[[str], str], words: Words) -> None:
        super().__init__()
        self.gettext = gettext
        self.setObjectName("window")
        self.layers = QStackedWidget()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        # What stands in it never makes the window larger than the screen it fills, not even in passing.
        whole.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        whole.addWidget(self.layers)
        self.work = QWidget()
        self.still_here = StillHere(words)
        self.layers.addWidget(self.work)
        self.layers.addWidget(self.still_here)
        rows = QVBoxLayout(self.work)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self._bar())
        self.places = QStackedWidget()
        self.places.setMinimumHeight(1)  # pages scroll: where height is wanting, they give way and not the keys
        rows.addWidget(self.places, 1)
        self.keyboard = ScreenKeyboard(gettext, "kk")
        self.keyboard.hide()
        rows.addWidget(self.keyboard)
        self._focused: QWidget | None = None
        self.finger = FingerScroll(self)

    def _bar(self) -> QFrame:
        bar = QFrame()
        bar.setProperty("role", "bar")
        row = QHBoxLayout(bar)
        row.setContentsMargins(8, 4, 8, 4)
        # First in the row and of one width, or a larger text would move them away under the finger.
        self.larger = self._button(row, "kiosk:larger", lambda: self.size_asked.emit(1))
        self.smaller = self._button(row, "kiosk:smaller", lambda: self.size_asked.emit(-1))
        for button in (self.larger, self.smaller):
            button.setProperty("role", "size")
            button.setFixedWidth(SIZE_BUTTON)
        self.keyboard_button = self._button(row, "kiosk:keyboard", self._toggle_keyboard)
        self.keyboard_button.setCheckable(True)
        self.language = self._button(row, "kiosk:language", self.language_asked.emit)
        row.addStretch(1)
        self.staff = self._button(row, "kiosk:staff", self.staff_asked.emit)
        self.finish = self._button(row, "kiosk:finish", self.finish_asked.emit)
        for button in (self.smaller, self.larger, self.language, self.finish, self.staff):
            button.hide()
        return bar

    @staticmethod
    def _button(row: QHBoxLayout, name: str, done: Callable[[], object]) -> Button:
        button = FittingButton()
        button.setObjectName(name)
        # A touch leaves the focus in the text, or what is typed next would go nowhere.
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(lambda _=False: done())
        row.addWidget(button)
        return button

    def begin_visit(self) -> None:
        """Show what belongs to a visit under way and not to the first page."""
        self.staff.hide()
        for button in (self.smaller, self.larger, self.language, self.finish):
            button.show()

    def retranslate(self, gettext: Callable[[str], str], code: str) -> None:
        """Set every word anew."""
        self.gettext = self.keyboard.gettext = gettext
        self.setWindowTitle(gettext("Cassation Wizard"))
        self.keyboard_button.set_words(gettext("Keyboard"))
        self.smaller.set_words("A−")
        self.smaller.setAccessibleName(gettext("Smaller text"))
        self.larger.set_words("A+")
        self.larger.setAccessibleName(gettext("Larger text"))
        other = gettext("Russian, in its own word") if code == "kk" else gettext("Kazakh, in its own word")
        self.language.set_words(other)
        self.finish.set_words(gettext("Finish"))
        self.staff.set_words(gettext("For the staff"))
        self.keyboard.show_layout(code)

    def show_place(self, widget: QWidget) -> None:
        """Show the first page or the wizard."""
        self.places.addWidget(widget)
        self.places.setCurrentWidget(widget)

    # The keyboard.

    def _toggle_keyboard(self) -> None:
        shown = self.keyboard_button.isChecked()
        self.keyboard.setVisible(shown)
        if shown and not is_typing(QApplication.focusWidget()):
            self._to_first_text()
        # When the page has got its new height, not before.
        QTimer.singleShot(0, self._show_focused)

    def _to_first_text(self) -> None:
        for widget in self.places.findChildren(QWidget):
            if is_typing(widget) and widget.isVisible():
                widget.setFocus()
                return

    def _show_focused(self) -> None:
        """Keep what is typed in sight above the keyboard."""
        focused = QApplication.focusWidget()
        parent = focused.parentWidget() if focused is not None else None
        while parent is not None:
            if isinstance(parent, ScrollPage) and focused is not None:
                parent.follow(focused)
            parent = parent.parentWidget()

    # Idle.

    def hide_work(self) -> None:
        """Hide every answer behind the question whether somebody is still here."""
        self._focused = QApplication.focusWidget()
        while (popup := QApplication.activePopupWidget()) is not None and popup.close():
            pass  # proposals to an answer would stand in front
        self.still_here.say()
        self.layers.setCurrentWidget(self.still_here)
        self.still_here.go_on.setFocus()

    def show_work(self) -> None:
        """Bring back what was on the screen, with the cursor where it was."""
        self.layers.setCurrentWidget(self.work)
        if self._focused is not None:
            self._focused.setFocus()
        self._focused = None

    # No way out.

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """No key does anything but type."""
        event.accept()

    def showEvent(self, event: QShowEvent) -> None:
        """Let a finger drag what is shown."""
        super().showEvent(event)
        self.windowHandle().installEventFilter(self.finger)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Close by the program's own end only."""
        event.ignore()

    def changeEvent(self, event: QEvent) -> None:
        """Stay the one window in front."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.WindowStateChange and self.isMinimized():
            self.showFullScreen()
