# SPDX-License-Identifier: MIT
"""The program's own drawings (`resources/icons`), painted in the colours of the theme."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from cassation_wizard.assets import find_assets
from cassation_wizard.gui.theme import Theme

if TYPE_CHECKING:
    from PySide6.QtGui import QIcon

STATE_COLOURS = {
    "untouched": "muted",
    "open": "muted",
    "answered": "good",
    "attention": "warn",
    "returned": "stop",
    "tool": "accent",
}


def icon_path(name: str) -> Path:
    """Give the file of a drawing."""
    return find_assets().resources / "icons" / f"{name}.svg"


@lru_cache(maxsize=128)
def _painted(name: str, colour: str, size: int) -> QIcon:
    # Here, not above: the first page has no drawing, and Qt's names alone take 12 ms to import.
    from PySide6.QtCore import QByteArray, Qt
    from PySide6.QtGui import QIcon, QPainter, QPixmap
    from PySide6.QtSvg import QSvgRenderer

    drawing = icon_path(name).read_text(encoding="utf-8").replace("currentColor", colour)
    picture = QPixmap(size * 2, size * 2)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    QSvgRenderer(QByteArray(drawing.encode())).render(painter)
    painter.end()
    picture.setDevicePixelRatio(2)
    return QIcon(picture)


def state_icon(state: str, theme: Theme, size: int) -> QIcon:
    """Give the icon of a page's state."""
    return _painted(state, getattr(theme, STATE_COLOURS.get(state, "muted")), size)


def check_icon(theme: Theme) -> str:
    """Give the tick that style sheets put into checked boxes."""
    return icon_path("tick-dark" if theme.on_accent != "#ffffff" else "tick-light").as_posix()
