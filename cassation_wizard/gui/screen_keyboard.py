# SPDX-License-Identifier: MIT
"""A keyboard on the screen: Kazakh, Russian and Latin letters, digits and signs; the focus stays in the text."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QPushButton, QVBoxLayout

from cassation_wizard.gui.controls import clear_layout

LEAST = 44  # pixels a key is high and wide
GAP = 3
EDGE = 1  # of a key, at each side
LINE = 1  # above the keyboard
_DIGITS = "1234567890"
LAYOUTS: dict[str, tuple[str, ...]] = {
    "kk": (_DIGITS, "әіңғүұқөһё", "йцукенгшщзхъ", "фывапролджэ", "ячсмитьбю"),
    "ru": (_DIGITS, "йцукенгшщзхъ", "фывапролджэё", "ячсмитьбю"),
    "en": (_DIGITS, "qwertyuiop", "asdfghjkl", "zxcvbnm"),
    "signs": (_DIGITS, ".,:;!?…-–—", "«»\"'()[]/\\", "№%§+*=_@#&"),
}
# Signs no sentence does without: left and right of the space bar below letters.
_BEFORE_SPACE, _AFTER_SPACE = ",", ".-"
_MOST_ROWS = max(map(len, LAYOUTS.values())) + 1  # with that of the space bar
# What the key that leads to a layout says: the name of the letters in themselves.
_NAMES = {"kk": "ҚАЗ", "ru": "РУС", "en": "ENG", "signs": "№?!"}
_LEFT, _RIGHT, _BACK, _ENTER, _SHIFT = "←", "→", "⌫", "↵", "⇧"
_KEYS = {_LEFT: Qt.Key.Key_Left, _RIGHT: Qt.Key.Key_Right, _BACK: Qt.Key.Key_Backspace, _ENTER: Qt.Key.Key_Return}


class ScreenKeyboard(QFrame):
    """Keys that act on whatever text has the focus; a touch on a key never takes the focus away."""

    def __init__(self, gettext: Callable[[str], str], layout: str) -> None:
        super().__init__()
        self.gettext = gettext
        self.setObjectName("keyboard")
        self.setProperty("role", "bar")
        self.letters = "kk" if layout not in LAYOUTS else layout
        self.layout_name = self.letters
        self.capitals = False
        self.keys: list[QPushButton] = []
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(6, 4, 6, 4)
        self._rows.setSpacing(GAP)
        self._build()

    def show_layout(self, name: str) -> None:
        """Show other letters."""
        self.layout_name = name
        if name != "signs":
            self.letters = name
        self._build()

    def _build(self) -> None:
        clear_layout(self._rows)
        self.keys.clear()
        window = self.window()
        least = max(LEAST, min(56, window.height() // 13)) if window is not self else LEAST
        rows = len(LAYOUTS[self.layout_name]) + 1
        # All layouts share out the height of the tallest: the page above stays where it is when the letters change.
        whole = _MOST_ROWS * (least + GAP) - GAP
        edges = self._rows.contentsMargins()
        self.setFixedHeight(whole + edges.top() + edges.bottom() + LINE)
        height = (whole + GAP) // rows - GAP
        self.setStyleSheet(
            f"QPushButton {{ padding: 0; min-width: {LEAST - 2 * EDGE}px; min-height: {height - 2 * EDGE}px;"
            f" max-height: {height - 2 * EDGE}px; font-size: {least * 2 // 5}px; }}"
        )
        *upper, last = LAYOUTS[self.layout_name]
        for letters in upper:
            self._row([self._letter(letter) for letter in letters])
        shift = self._key(_SHIFT, self.gettext("Capital letters"), self._shift)
        shift.setCheckable(True)
        shift.setChecked(self.capitals)
        erase = self._key(_BACK, self.gettext("Erase a letter"), partial(self.press, _BACK), repeats=True)
        self._row([shift, *(self._letter(letter) for letter in last), erase])
        others = [name for name in LAYOUTS if name != self.layout_name]
        space = self._key(" ", self.gettext("Space"), partial(self.type_letter, " "))
        ends = [self._key(_NAMES[name], _NAMES[name], partial(self.show_layout, name)) for name in others]
        moves = [
            self._key(_LEFT, self.gettext("Back by a letter"), partial(self.press, _LEFT), repeats=True),
            self._key(_RIGHT, self.gettext("On by a letter"), partial(self.press, _RIGHT), repeats=True),
            self._key(_ENTER, self.gettext("New line"), partial(self.press, _ENTER)),
        ]
        signs = self.layout_name == "signs"  # they stand above already
        before, after = ([] if signs else [self._letter(s) for s in marks] for marks in (_BEFORE_SPACE, _AFTER_SPACE))
        self._row([*ends, *before, space, *after, *moves], wide=space)

    def _row(self, keys: list[QPushButton], wide: QPushButton | None = None) -> None:
        row = QHBoxLayout()
        row.setSpacing(GAP)
        for key in keys:
            row.addWidget(key, 4 if key is wide else 1)
        self._rows.addLayout(row)

    def _letter(self, letter: str) -> QPushButton:
        words = letter.upper() if self.capitals else letter
        return self._key(words, words, partial(self.type_letter, words))

    def _key(self, words: str, name: str, done: Callable[[], object], *, repeats: bool = False) -> QPushButton:
        key = QPushButton(words.replace("&", "&&"))
        key.setObjectName(f"key:{words}")
        key.setAccessibleName(name)
        key.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        key.setAutoRepeat(repeats)
        key.clicked.connect(lambda _=False: done())
        self.keys.append(key)
        return key

    def _shift(self) -> None:
        self.capitals = not self.capitals
        self._build()

    def type_letter(self, letter: str) -> None:
        """Type a letter where the cursor stands; one capital, then small letters again."""
        self._send(Qt.Key.Key_unknown, letter)
        if self.capitals and letter.isalpha():
            self._shift()

    def press(self, mark: str) -> None:
        """Press a key that is no letter."""
        self._send(_KEYS[mark], "\r" if mark == _ENTER else "")

    def _send(self, key: Qt.Key, text: str) -> None:
        target = QApplication.focusWidget()
        if target is None:
            return
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(target, QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, text))

    def retranslate(self) -> None:
        """Name the keys anew."""
        self._build()
