# SPDX-License-Identifier: MIT
"""Watches a terminal's keys and touches: after a while the screen hides, later the visit is over."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QKeyEvent

from cassation_wizard.drafts.kiosk import IdleClock

LOOK = 250  # milliseconds between looks at the clock
_TOUCHES = frozenset(
    {QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.TouchBegin, QEvent.Type.Wheel,
     QEvent.Type.TabletPress}
)  # fmt: skip


class IdleWatch(QObject):
    """An event filter for the whole program; it changes nothing itself, it only tells."""

    hidden = Signal()  # hide what is on the screen
    stayed = Signal()  # somebody is still here
    counting = Signal(int)  # seconds left, while the countdown runs
    over = Signal()  # the visit is over

    def __init__(self, clock: IdleClock, parent: QObject, resting: Callable[[], bool] = lambda: False) -> None:
        super().__init__(parent)
        self.clock = clock
        self._resting = resting  # nobody is there and nothing is to be hidden: the first page just stands
        self._shown = True
        self._over = False
        self._timer = QTimer(self, interval=LOOK)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def look(self) -> None:
        """Look at the clock."""
        if self._resting():
            self.clock.touch()
            return
        stage = self.clock.stage()
        if stage == "wipe":
            self._end()
            return
        if stage == "hidden" and self._shown:
            self._shown = False
            self.hidden.emit()
        left = self.clock.countdown()
        if left is not None and not self._shown:
            self.counting.emit(left)

    def _end(self) -> None:
        if not self._over:
            self._over = True
            self._timer.stop()
            self.over.emit()

    def stay(self) -> None:
        """Bring the screen back: somebody said so by its button."""
        if not self.clock.touch():
            self._end()
        elif not self._shown:
            self._shown = True
            self.stayed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: ARG002 - Qt's signature
        """Note a key or touch; while the screen is hidden they stay nobody's. No menu of the right button."""
        kind = event.type()
        if kind == QEvent.Type.ContextMenu:
            return True
        if kind not in _TOUCHES:
            return False
        if isinstance(event, QKeyEvent) and event.isAutoRepeat():
            return not self._shown  # a book that lies on a key is nobody, and presses no button
        if not self._shown:
            return False
        if not self.clock.touch():
            self._end()
            return True
        return False
