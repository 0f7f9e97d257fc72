# SPDX-License-Identifier: MIT
"""Buttons, radio buttons and check boxes whose words wrap: Qt's own cut them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QCheckBox,
    QPushButton,
    QRadioButton,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QWidget,
)

from cassation_wizard.gui.controls import ARROWS, Button


class WrapButton(Button):
    """A button for long words: they wrap instead of being cut."""

    def __init__(self, words: str = "", *, role: str = "") -> None:
        super().__init__(words, role=role)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def _edges(self) -> QSize:
        option = QStyleOptionButton()
        self.initStyleOption(option)
        return self.style().sizeFromContents(QStyle.ContentsType.CT_PushButton, option, QSize(0, 0), self)

    def hasHeightForWidth(self) -> bool:
        """Words that wrap make the height a matter of the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Give the height the wrapped words need."""
        return _wrapped(self, self._words(), width - self._edges().width()).height() + self._padding() * 2

    def sizeHint(self) -> QSize:
        """Ask for the words in one line, but never insist on it."""
        words = self.fontMetrics().size(0, self._words())
        return QSize(words.width() + self._edges().width() + 4, words.height() + self._padding() * 2)

    def minimumSizeHint(self) -> QSize:
        """Let the button become narrow, but cut no word."""
        words = self._words().replace("\n", " ").split(" ")  # not at a space that is to hold words together
        longest = max(self.fontMetrics().horizontalAdvance(word) for word in words)
        wide = max(self.fontMetrics().height() * 5, longest + self._edges().width() + 4)
        return QSize(wide, self.fontMetrics().height() + self._padding() * 2)

    def _words(self) -> str:
        return self.text().replace("&&", "&")

    def _padding(self) -> int:
        return max(6, self.fontMetrics().height() // 3)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Paint the bare button, then its words wrapped."""
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = ""
        painter = QPainter(self)
        self.style().drawControl(QStyle.ControlElement.CE_PushButton, option, painter, self)
        link = self.property("role") in ("link", "group")
        side = self._edges().width() // 2
        place = self.rect().adjusted(side, 0, -side, 0)
        across = Qt.AlignmentFlag.AlignLeft if link else Qt.AlignmentFlag.AlignHCenter
        flags = int(across | Qt.AlignmentFlag.AlignVCenter) | int(Qt.TextFlag.TextWordWrap)
        painter.setPen(option.palette.buttonText().color())
        painter.drawText(place, flags, self._words())


class FittingButton(WrapButton):
    """A plain button as long as its words fit into one line; where they do not, they wrap."""

    def heightForWidth(self, width: int) -> int:
        """Give a plain button's height, and a line more for every line more."""
        plain = QPushButton.sizeHint(self)
        if width >= plain.width():
            return plain.height()
        lines = _wrapped(self, self._words(), width - self._edges().width()).height()
        return plain.height() + max(0, lines - self.fontMetrics().height())

    def sizeHint(self) -> QSize:
        """Ask for what a plain button asks for."""
        return QPushButton.sizeHint(self)

    def minimumSizeHint(self) -> QSize:
        """Let the button become narrow, but cut no word."""
        plain = QPushButton.sizeHint(self)
        return QSize(min(plain.width(), super().minimumSizeHint().width()), plain.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint a plain button where one suffices."""
        if self.width() >= QPushButton.sizeHint(self).width():
            QPushButton.paintEvent(self, event)
        else:
            super().paintEvent(event)


def _wrapped(widget: QWidget, words: str, width: int) -> QRect:
    return widget.fontMetrics().boundingRect(QRect(0, 0, max(width, 1), 100_000), int(Qt.TextFlag.TextWordWrap), words)


# Two Qt classes cannot be inherited at once; for the type checker the shared half is a button all the same.
if TYPE_CHECKING:
    _Shared = QAbstractButton
else:
    _Shared = object


class _Wrapping(_Shared):
    """What a radio button and a check box share here: words that wrap beside the mark."""

    _mark: QStyle.SubElement
    _control: QStyle.ControlElement

    def take_up(self, words: str) -> None:
        """Set the words; an ampersand in them is an ampersand."""
        self.setText(words.replace("&", "&&"))
        self.setAccessibleName(words)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.updateGeometry()

    def _option(self) -> QStyleOptionButton:
        option = QStyleOptionButton()
        self.initStyleOption(option)  # type: ignore[attr-defined]
        return option

    def words_left(self) -> int:
        """Give how far from the left the words begin."""
        mark = self.style().subElementRect(self._mark, self._option(), self)
        return mark.right() + self.fontMetrics().height() // 2

    def _pad(self) -> int:
        return self.fontMetrics().height() // 3

    def hasHeightForWidth(self) -> bool:
        """Words that wrap make the height a matter of the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Give the height the wrapped words need."""
        words = self.text().replace("&&", "&")
        tall = _wrapped(self, words, width - self.words_left() - self._pad()).height()
        return max(tall, self.fontMetrics().height()) + 2 * self._pad()

    def sizeHint(self) -> QSize:
        """Ask for the words in one line, but never insist on it."""
        words = self.fontMetrics().size(0, self.text())
        return QSize(words.width() + self.words_left() + self._pad(), words.height() + 2 * self._pad())

    def minimumSizeHint(self) -> QSize:
        """Let the control become narrow."""
        return QSize(self.fontMetrics().height() * 6, self.fontMetrics().height() + 2 * self._pad())

    def hitButton(self, place: QPoint) -> bool:
        """Take a click anywhere on the words, however many lines they have."""
        return self.rect().contains(place)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Paint the mark and the focus as the style does, then the words wrapped."""
        option = self._option()
        words = option.text.replace("&&", "&")
        option.text = ""
        painter = QPainter(self)
        self.style().drawControl(self._control, option, painter, self)
        place = self.rect().adjusted(self.words_left(), 0, -self._pad(), 0)
        flags = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter) | int(Qt.TextFlag.TextWordWrap)
        painter.setPen(option.palette.windowText().color())
        painter.drawText(place, flags, words)


class RadioButton(_Wrapping, QRadioButton):
    """A radio button with words that wrap; the arrows walk, and only Space, a click or a touch chooses.

    Qt lets an arrow change the answer of a group that has one: a legal choice must not change by a key that scrolls.
    """

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk with the arrows among the options that are shown."""
        group = self.group()
        if event.key() not in ARROWS or group is None:
            super().keyPressEvent(event)
            return
        shown = [button for button in group.buttons() if button.isVisible()]
        step = 1 if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Right) else -1
        place = shown.index(self) + step
        if 0 <= place < len(shown):
            shown[place].setFocus(Qt.FocusReason.TabFocusReason)

    _mark = QStyle.SubElement.SE_RadioButtonIndicator
    _control = QStyle.ControlElement.CE_RadioButton


class CheckBox(_Wrapping, QCheckBox):
    """A check box with words that wrap."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the arrows to the page."""
        if event.key() in ARROWS:
            event.ignore()
        else:
            super().keyPressEvent(event)

    _mark = QStyle.SubElement.SE_CheckBoxIndicator
    _control = QStyle.ControlElement.CE_CheckBox
