# SPDX-License-Identifier: MIT
"""How the program looks: theme and text size, changed at any moment and remembered in the settings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QApplication

from cassation_wizard.gui.icons import check_icon
from cassation_wizard.gui.style_sheet import apply_theme
from cassation_wizard.gui.theme import BY_NAME, TEXT_SIZES, Theme, ThemeName

if TYPE_CHECKING:
    from collections.abc import Callable

    from cassation_wizard.assets import Assets
    from cassation_wizard.domain.text import Language
    from cassation_wizard.drafts.settings import Settings

SCREEN_FONTS = ("NotoSans-Regular.ttf", "NotoSans-Bold.ttf")
TOUCH = 44  # least height of what is touched, in the kiosk


class Appearance(QObject):
    """Theme and text size of the whole program."""

    changed = Signal()

    def __init__(
        self,
        app: QApplication,
        assets: Assets,
        settings: Settings,
        keep: Callable[[Settings], None] | None = None,
        *,
        touch: bool = False,
    ) -> None:
        super().__init__(app)
        self._app = app
        self.settings = settings
        self._keep = keep
        self.touch = TOUCH if touch else 0
        for name in SCREEN_FONTS:
            QFontDatabase.addApplicationFont(str(assets.resources / "fonts" / name))
        # Read from the system's palette while it is not yet ours: to ask Qt by name takes 12 ms before the first page.
        self._system_is_dark = app.palette().window().color().lightness() < 128
        self._apply()

    @property
    def theme(self) -> Theme:
        """The theme now worn; "system" follows the system's light or dark."""
        name = self.settings.theme
        if name == "system":
            return BY_NAME["dark" if self._system_is_dark else "light"]
        return BY_NAME[name]

    @property
    def text_size(self) -> int:
        """The text size in per cent."""
        return min(max(self.settings.text_size, TEXT_SIZES[0]), TEXT_SIZES[-1])

    def set_theme(self, name: ThemeName) -> None:
        """Wear another theme."""
        self._take(self.settings._replace(theme=name))

    def set_text_size(self, per_cent: int) -> None:
        """Show text in another size."""
        self._take(self.settings._replace(text_size=per_cent))

    def larger(self, step: int) -> None:
        """Go to the next larger (1) or smaller (-1) size."""
        place = min(range(len(TEXT_SIZES)), key=lambda i: abs(TEXT_SIZES[i] - self.text_size)) + step
        self.set_text_size(TEXT_SIZES[min(max(place, 0), len(TEXT_SIZES) - 1)])

    def remember_language(self, code: Language) -> None:
        """Keep the language of the screen for the next start."""
        self.settings = self.settings._replace(screen_language=code)
        if self._keep is not None:
            self._keep(self.settings)

    def keep(self, **values: object) -> None:
        """Keep other settings beside the looks, which go into the same file."""
        self.settings = self.settings._replace(**values)  # type: ignore[arg-type]
        if self._keep is not None:
            self._keep(self.settings)

    def _take(self, settings: Settings) -> None:
        from PySide6.QtCore import Qt
        from PySide6.QtGui import QGuiApplication

        self.settings = settings
        self._system_is_dark = QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
        self._apply()
        self.changed.emit()
        if self._keep is not None:
            self._keep(settings)

    def _apply(self) -> None:
        apply_theme(self._app, self.theme, self.text_size, check_icon=check_icon(self.theme), touch=self.touch)
