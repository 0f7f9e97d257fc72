# SPDX-License-Identifier: MIT
"""The order in which Tab walks: as one reads, from the steps over the page to the buttons below and the panes.

Qt's own chain is the order of making; fields that are made, hidden and moved later tie knots into it.
"""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QRadioButton, QWidget

_ROW = 6  # pixels: what lies so close in height is one row


def stops_in(region: QWidget) -> list[QWidget]:
    """Give what Tab stops at in a region, as one reads; of radio buttons that exclude each other one is a stop."""
    found = [widget for widget in [region, *region.findChildren(QWidget)] if _is_stop(widget)]

    def place(widget: QWidget) -> tuple[int, int]:
        if widget is region:
            return 0, 0
        # What holds other stops comes before them; of the rest a row is what has its middle at one height.
        holds = any(widget.isAncestorOf(stop) for stop in found)
        at = widget.mapTo(region, QPoint(0, 0 if holds else widget.height() // 2))
        return at.y() // _ROW, at.x()

    return sorted(found, key=place)


def next_stop(regions: Iterable[QWidget], *, forward: bool) -> QWidget | None:
    """Give where Tab, or Shift+Tab, leads from what has the focus; from the last back to the first.

    From what is no stop itself, the title of a page, it leads into its region, or out of it.
    """
    focused: QWidget | None = QApplication.focusWidget()
    stops: list[QWidget] = []
    entrance = 0
    for region in regions:
        if region.isVisible():
            entrance = len(stops) if focused is not None and region.isAncestorOf(focused) else entrance
            stops += stops_in(region)
    if not stops:
        return None
    here = next((place for place, stop in enumerate(stops) if stop is focused or _same_group(stop, focused)), None)
    if here is None:
        return stops[entrance % len(stops) if forward else entrance - 1]
    return stops[(here + (1 if forward else -1)) % len(stops)]


def _is_stop(widget: QWidget) -> bool:
    if not (widget.isVisible() and widget.isEnabled()) or widget.isWindow() or widget.focusProxy() is not None:
        return False
    if not widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
        return False
    if not isinstance(widget, QRadioButton) or widget.group() is None:
        return True
    shown = [button for button in widget.group().buttons() if button.isVisible()]
    chosen = widget.group().checkedButton()
    return widget is (chosen if chosen in shown else shown[0])


def _same_group(stop: QWidget, focused: QWidget | None) -> bool:
    """A radio button that has the focus stands for the stop of its group."""
    if not isinstance(stop, QRadioButton) or not isinstance(focused, QRadioButton):
        return False
    return stop.group() is not None and stop.group() is focused.group()
