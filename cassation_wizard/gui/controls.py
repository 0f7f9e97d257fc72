# SPDX-License-Identifier: MIT
"""The few controls all pages are made of: plain labels, buttons that Enter presses, wrapped choices, a scroll page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QCheckBox,
    QFrame,
    QLabel,
    QLayout,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QVBoxLayout,
    QWidget,
)

from cassation_wizard.gui.theme import TEXT_COLUMN

ARROWS = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right)


def set_property(widget: QWidget, name: str, value: object) -> None:
    """Set a property the style sheet looks at and dress the widget anew."""
    if widget.property(name) != value:
        widget.setProperty(name, value)
        widget.style().unpolish(widget)
        widget.style().polish(widget)


def clear_layout(rows: QLayout) -> None:
    """Take every widget out of a layout and let it go."""
    while (item := rows.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.setParent(None)
            widget.deleteLater()
        elif (inner := item.layout()) is not None:
            clear_layout(inner)


class Rows(QVBoxLayout):
    """Things below each other; room around and between them is measured in the height of the text and grows with it."""

    def __init__(self, owner: QWidget, *, margin: float = 0, gap: float = 0.5) -> None:
        super().__init__(owner)
        self._owner, self._margin, self._gap = owner, margin, gap
        owner.ensurePolished()
        self.spread()

    def spread(self) -> None:
        """Measure anew."""
        em = self._owner.fontMetrics().height()
        side = round(self._margin * em)
        self.setContentsMargins(side, side, side, side)
        self.setSpacing(round(self._gap * em))
        self.invalidate()


class PlainLabel(QLabel):
    """Words that wrap and are never read as markup, whoever wrote them."""

    def __init__(self, text: str = "", *, role: str = "") -> None:
        super().__init__(text)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        if role:
            self.setProperty("role", role)
        policy = self.sizePolicy()
        policy.setHorizontalPolicy(QSizePolicy.Policy.Ignored)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        # A label that gets its font only when it is first shown is measured in another one and cut.
        self.ensurePolished()


class Button(QPushButton):
    """A button whose words are taken literally and which Enter presses as Space does."""

    def __init__(self, words: str = "", *, role: str = "") -> None:
        super().__init__()
        if role:
            self.setProperty("role", role)
        self.setAutoDefault(False)
        self.ensurePolished()
        self.set_words(words)

    def set_words(self, words: str) -> None:
        """Set the words; an ampersand in them is an ampersand."""
        self.setText(words.replace("&", "&&"))
        self.setAccessibleName(words)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter press the button that has the focus."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif event.key() in ARROWS:
            event.ignore()  # the page scrolls, or with Alt the card moves; Qt would walk into another question
        else:
            super().keyPressEvent(event)


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
        longest = max((self.fontMetrics().horizontalAdvance(word) for word in self._words().split()), default=0)
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

    def _left(self) -> int:
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
        tall = _wrapped(self, words, width - self._left() - self._pad()).height()
        return max(tall, self.fontMetrics().height()) + 2 * self._pad()

    def sizeHint(self) -> QSize:
        """Ask for the words in one line, but never insist on it."""
        words = self.fontMetrics().size(0, self.text())
        return QSize(words.width() + self._left() + self._pad(), words.height() + 2 * self._pad())

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
        place = self.rect().adjusted(self._left(), 0, -self._pad(), 0)
        flags = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter) | int(Qt.TextFlag.TextWordWrap)
        painter.setPen(option.palette.windowText().color())
        painter.drawText(place, flags, words)


class RadioButton(_Wrapping, QRadioButton):
    """A radio button with words that wrap."""

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


class ScrollPage(QScrollArea):
    """A page that scrolls and holds one column, never wider than is good to read."""

    def __init__(self) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.sheet = QWidget()
        self.sheet.setObjectName("sheet")
        # A stretch below, not an alignment: an aligned layout forgets that words wrap and cuts them.
        self._whole = QVBoxLayout(self.sheet)
        self.column = QVBoxLayout()
        self._whole.addLayout(self.column)
        self._whole.addStretch(1)
        self.setWidget(self.sheet)
        self._spread()

    def changeEvent(self, event: QEvent) -> None:
        """Let the room between things grow with the text."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._spread()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the column narrow enough to read on a wide screen."""
        super().resizeEvent(event)
        self._spread()

    def _spread(self) -> None:
        em = self.fontMetrics().height()
        widest = em * TEXT_COLUMN * 3 // 4
        side = max(em, (self.viewport().width() - widest) // 3)
        right = max(em, self.viewport().width() - widest - side)
        self._whole.setContentsMargins(side, em, right, em * 2)
        self.column.setSpacing(em * 3 // 4)
        for rows in self.sheet.findChildren(Rows):
            rows.spread()

    def show_whole(self, widget: QWidget) -> None:
        """Scroll so that `widget` is in sight."""
        em = self.fontMetrics().height()
        self.ensureWidgetVisible(widget, em, em * 3)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll; nothing under the pointer changes by the wheel."""
        super().wheelEvent(event)
