# SPDX-License-Identifier: MIT
"""The menus: everything the window can do, by name and by key."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu

from cassation_wizard.gui.about import ABOUT, about_words, found_law, offer_slip
from cassation_wizard.gui.controls import Button
from cassation_wizard.gui.guide_page import GUIDES, GuideWindow
from cassation_wizard.gui.panes import PANE_WORDS
from cassation_wizard.gui.start_page import PACE_WORDS
from cassation_wizard.gui.theme import TEXT_SIZES, THEMES
from cassation_wizard.gui.wording import N_

if TYPE_CHECKING:
    from cassation_wizard.gui.main_window import MainWindow

_THEME_WORDS = {"light": N_("Light"), "dark": N_("Dark"), "contrast": N_("High contrast")}
# What the button of the other language says stands in that language, so that its reader finds it.
_SPEAK = {"kk": N_("Kazakh, in its own word"), "ru": N_("Russian, in its own word")}

_PANE_KEYS = {"document": "Ctrl+D", "help": "F1", "findings": "Ctrl+Shift+D"}


class Menus:
    """The menu bar of the window."""

    def __init__(self, window: MainWindow) -> None:
        self.window = window
        self._words: list[tuple[QAction | QMenu, str]] = []
        self._guides: GuideWindow | None = None
        bar = window.menuBar()
        bar.setObjectName("menus")
        self._file_menu()
        self._edit_menu()
        self._view_menu()
        self._help_menu()
        self.language = Button()
        self.language.setObjectName("language")
        self.language.clicked.connect(window.switch_language)
        bar.setCornerWidget(self.language, Qt.Corner.TopRightCorner)

    def _menu(self, msgid: str, within: QMenu | None = None) -> QMenu:
        menu = QMenu(self.window)
        (within or self.window.menuBar()).addMenu(menu)
        self._words.append((menu, msgid))
        return menu

    def _action(self, menu: QMenu, msgid: str, done: Callable[[], object], keys: str = "", name: str = "") -> QAction:
        action = QAction(self.window)
        action.setObjectName(name or msgid)
        action.triggered.connect(lambda _=False: done())
        if keys:
            action.setShortcut(QKeySequence(keys))
        menu.addAction(action)
        self._words.append((action, msgid))
        return action

    def _file_menu(self) -> None:
        window = self.window
        menu = self._menu(N_("File"))
        self._action(menu, N_("Open answers…"), self._open, "Ctrl+O", "open")
        self._action(menu, N_("Save answers"), lambda: self._save(window.files.save), "Ctrl+S", "save")
        self._action(menu, N_("Save answers as…"), lambda: self._save(window.files.save_as), "Ctrl+Shift+S", "save-as")
        for msgid, done, name in window.files.home.actions if window.files.home is not None else ():
            self._action(menu, msgid, done, "", name)
        menu.addSeparator()
        self._action(menu, N_("Save as Word…"), self._save_word, "Ctrl+E", "save-word")
        self._action(menu, N_("Save as PDF…"), self._save_pdf, "", "save-pdf")
        self._action(menu, N_("Print…"), window.paper.print, "Ctrl+P", "print")
        menu.addSeparator()
        self._action(menu, N_("Erase everything…"), self._erase, "", "erase")
        menu.addSeparator()
        self._action(menu, window.files.leave_words, window.close, "Ctrl+Q", "leave")

    def _edit_menu(self) -> None:
        window = self.window
        menu = self._menu(N_("Go"))
        for action in (
            self._action(menu, N_("Next"), window.go_on, "Alt+Right", "go-on"),
            self._action(menu, N_("Back"), window.go_back, "Alt+Left", "go-back"),
            self._action(menu, N_("Next question"), lambda: window.go_by_question(1), "Ctrl+Down", "next-question"),
            self._action(menu, N_("Question before"), lambda: window.go_by_question(-1), "Ctrl+Up", "question-before"),
        ):
            window.addAction(action)
            action.setProperty("walks", True)  # its keys work on the terminal, too, where there are no menus
        self._action(menu, N_("Check your answers"), lambda: window.go_to("review"), "Ctrl+R", "go-review")
        self._action(menu, N_("Preview"), lambda: window.go_to("preview"), "Ctrl+Shift+P", "go-preview")
        menu.addSeparator()
        self._action(menu, N_("Bring back what was removed"), window.session.undo, "Ctrl+Shift+Z", "undo-item")

    def _view_menu(self) -> None:
        window = self.window
        menu = self._menu(N_("View"))
        # In menus of their own: at twice the text size one menu of all would not fit a small screen.
        text = self._menu(N_("Text size"), menu)
        self._action(text, N_("Larger text"), lambda: window.appearance.larger(1), "Ctrl++", "larger")
        self._action(text, N_("Smaller text"), lambda: window.appearance.larger(-1), "Ctrl+-", "smaller")
        sizes = QActionGroup(window)
        self._sizes: dict[int, QAction] = {}
        for size in TEXT_SIZES:
            action = QAction(f"{size} %", window, checkable=True)
            action.triggered.connect(lambda _=False, per_cent=size: window.appearance.set_text_size(per_cent))
            sizes.addAction(action)
            text.addAction(action)
            self._sizes[size] = action
        colours = self._menu(N_("Colours"), menu)
        themes = QActionGroup(window)
        self._themes: dict[str, QAction] = {}
        for name in THEMES:
            action = self._action(colours, _THEME_WORDS[name], partial(window.appearance.set_theme, name))
            action.setCheckable(True)
            themes.addAction(action)
            self._themes[name] = action
        menu.addSeparator()
        letters = self._action(menu, N_("Kazakh letters"), lambda: None, "Ctrl+L", "letters")
        letters.setCheckable(True)
        letters.toggled.connect(window.letters.setVisible)
        self._panes: dict[str, QAction] = {}
        for pane_name, keys in _PANE_KEYS.items():
            pane = self._action(menu, PANE_WORDS[pane_name], lambda: None, keys, f"pane.{pane_name}")
            pane.setCheckable(True)
            pane.triggered.connect(lambda wanted, name=pane_name: window.show_pane(name, wanted))
            self._panes[pane_name] = pane
        menu.addSeparator()
        self._language = QAction(window)
        self._language.setObjectName("other-language")
        self._language.setShortcut(QKeySequence("Ctrl+Shift+L"))
        self._language.triggered.connect(lambda _=False: window.switch_language())
        menu.addAction(self._language)
        asking = self._menu(N_("How questions are asked"), menu)
        paces = QActionGroup(window)
        self._paces: dict[str, QAction] = {}
        for pace, words in PACE_WORDS.items():
            action = self._action(asking, words, partial(window.session.set_pace, pace), "", f"pace.{pace}")
            action.setCheckable(True)
            paces.addAction(action)
            self._paces[pace] = action
        menu.aboutToShow.connect(self._mark)

    def _help_menu(self) -> None:
        menu = self._menu(N_("Help"))
        for guide, words in GUIDES.items():
            self._action(
                menu, words, partial(self._open_guide, guide), "Shift+F1" * (guide == "relative"), f"guide.{guide}"
            )
        menu.addSeparator()
        self._action(menu, N_("Feedback slip…"), self._offer_slip, "", "slip")
        self._action(menu, ABOUT, self._tell_about, "", "about")

    def _open_guide(self, guide: str) -> None:
        if self._guides is None:
            self._guides = GuideWindow(self.window.paper.assets, self.window.session.language, self.window)
        self._guides.open_guide(guide)

    def _offer_slip(self) -> None:
        field = self.window.panes.field
        offer_slip(self.window.paper, field.path if field is not None else None)

    def _tell_about(self) -> None:
        paper, session = self.window.paper, self.window.session
        words = about_words(found_law(paper.assets), session.language, paper.phrases, session.today)
        gettext = session.language.gettext
        paper.dialogs.tell(gettext(ABOUT), words, gettext("Close"))

    def _mark(self) -> None:
        for size, action in self._sizes.items():
            action.setChecked(size == self.window.appearance.text_size)
        for name, action in self._themes.items():
            action.setChecked(name == self.window.appearance.theme.name)
        for pace, action in self._paces.items():
            action.setChecked(pace == self.window.session.pace)

    def mark_panes(self, shown: set[str]) -> None:
        """Tick the panes that are open."""
        for name, action in self._panes.items():
            action.setChecked(name in shown)

    def _save(self, save: Callable[[], bool]) -> None:
        if save():
            self._tell_saved(self.window.files.path)

    def _save_word(self) -> None:
        self._tell_saved(self.window.paper.save_word())

    def _save_pdf(self) -> None:
        self._tell_saved(self.window.paper.save_pdf())

    def _tell_saved(self, path: Path | None) -> None:
        if path is not None:
            self.window.say_done(self.window.session.language.gettext("Saved: {path}").format(path=path))

    def _open(self) -> None:
        if self.window.files.open():
            self.window.start()

    def _erase(self) -> None:
        if self.window.files.erase():
            self.window.start()

    def retranslate(self) -> None:
        """Set every word anew."""
        gettext = self.window.session.language.gettext
        for item, msgid in self._words:
            words = gettext(msgid)
            if isinstance(item, QMenu):
                item.setTitle(words)
            else:
                item.setText(words)
        other = "ru" if self.window.session.language.code == "kk" else "kk"
        for speaks in (self.language.set_words, self._language.setText):
            speaks(gettext(_SPEAK[other]))
        # Put there anew, the corner gets its room anew: the bar keeps that of the other, shorter word.
        self.window.menuBar().setCornerWidget(self.language, Qt.Corner.TopRightCorner)
        self.language.show()
