# SPDX-License-Identifier: MIT
"""A finger that drags a page moves it and presses nothing; a touch that stays where it is remains what it was.

Qt's own QScroller sends on to the option under the finger, which moves with the page, the press and the release: a
drag would change an answer. So the press is taken back here before the page moves.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt
from PySide6.QtGui import QInputDevice, QMouseEvent
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QAbstractSlider,
    QApplication,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)
from shiboken6 import isValid

from cassation_wizard.gui.scroll_page import ScrollPage

FIRM = 20  # pixels a finger may waver in a touch
_NOWHERE = QPointF(-99_999, -99_999)
_TEXTS = (QLineEdit, QPlainTextEdit, QTextEdit)


class FingerScroll(QObject):
    """An event filter for the handle of one window, where every touch comes by first; it watches no other events."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._area: QAbstractScrollArea | None = None
        self._from = QPoint()
        self._dragging = False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the pointer from its press to its release."""
        if not isinstance(event, QMouseEvent):
            return False
        kind = event.type()
        if kind == QEvent.Type.MouseButtonPress:
            self._press(event)
        elif kind == QEvent.Type.MouseMove and event.buttons() & Qt.MouseButton.LeftButton:
            return self._move(watched, event.position().toPoint())
        elif kind == QEvent.Type.MouseButtonRelease:
            dragged, self._dragging, self._area = self._dragging, False, None
            return dragged
        return False

    def _press(self, event: QMouseEvent) -> None:
        self._dragging, self._area = False, None
        self._from = event.position().toPoint()
        touched = self._window.childAt(self._from)
        if event.button() == Qt.MouseButton.LeftButton and touched is not None:
            self._area = area_to_drag(touched, finger=_by_finger(event))

    def _move(self, handle: QObject, place: QPoint) -> bool:
        if self._area is None or not isValid(self._area):
            return self._dragging
        way = place - self._from
        if self._dragging:
            bar = self._area.verticalScrollBar()
            if isinstance(self._area, ScrollPage):
                self._area.leave_place()  # what the touch gave the focus is not to pull the page back
            bar.setValue(bar.value() - way.y())
        elif abs(way.y()) < FIRM or abs(way.y()) < abs(way.x()):
            return False
        else:
            area = self._area
            _release_far_away(handle)
            self._dragging, self._area = True, area
            focused = QApplication.focusWidget()
            if isinstance(focused, QLineEdit) and area.isAncestorOf(focused):
                focused.deselect()  # what the way until here has marked
        self._from = place
        return True


def _release_far_away(handle: QObject) -> None:
    """Let go of what was pressed, far from it: so it is not pressed."""
    left, none = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
    kind, keys = QEvent.Type.MouseButtonRelease, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(handle, QMouseEvent(kind, _NOWHERE, _NOWHERE, left, none, keys))


def _by_finger(event: QMouseEvent) -> bool:
    return event.pointingDevice().type() == QInputDevice.DeviceType.TouchScreen


def area_to_drag(widget: QWidget, *, finger: bool) -> QAbstractScrollArea | None:
    """Give what moves when this is dragged; a slider follows itself, and a mouse marks text instead."""
    here: QWidget | None = widget
    while here is not None:
        if isinstance(here, QAbstractSlider):
            return None
        if not finger and _marks_text(here):
            return None
        if isinstance(here, QAbstractScrollArea) and here.verticalScrollBar().maximum() > 0:
            return here
        here = here.parentWidget()
    return None


def _marks_text(widget: QWidget) -> bool:
    if isinstance(widget, QLabel):
        return bool(widget.textInteractionFlags() & Qt.TextInteractionFlag.TextSelectableByMouse)
    return isinstance(widget, _TEXTS)
