# SPDX-License-Identifier: MIT
"""The clinic's own things: its details and those of its advocates, letterhead, phrases, carrying, its folder."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from cassation_wizard.drafts.profiles import Advocate, Clinic
from cassation_wizard.gui.controls import Button, PlainLabel, Rows, clear_layout
from cassation_wizard.gui.dialogs import Choice
from cassation_wizard.gui.forms import Form, FormField
from cassation_wizard.gui.own_papers import load_own_papers
from cassation_wizard.gui.scroll_page import ScrollPage
from cassation_wizard.gui.wording import N_
from cassation_wizard.gui.wrapping import WrapButton

if TYPE_CHECKING:
    from cassation_wizard.gui.shelf_window import ShelfWindow

_CONTACT = (("address", N_("Address")), ("phone", N_("Telephone")), ("email", N_("E-mail")))


class ShelfTools(ScrollPage):
    """A page of buttons, each below what it is about."""

    def __init__(self, window: ShelfWindow) -> None:
        super().__init__()
        self.window_, self.work, self.desk = window, window.work, window.desk
        self.back = Button()
        self.back.setObjectName("tools:back")
        self.back.clicked.connect(window.show_list)
        self.column.addWidget(self.back)
        self.body = QWidget()
        self.rows = Rows(self.body)
        self.column.addWidget(self.body)

    def retranslate(self) -> None:
        """Set every word anew."""
        self.back.set_words(self.desk.gettext("Back to the list"))
        if self.window_.stack.currentWidget() is self:
            self.refresh()

    def refresh(self) -> None:
        """Show what is kept now."""
        clear_layout(self.rows)
        gettext = self.desk.gettext
        profiles = self.work.profiles()
        self._say(gettext("The clinic"), "title")
        self._say(gettext("Own details: entered once, put into every new case"), "heading")
        clinic = ", ".join(filter(None, (profiles.clinic.name, profiles.clinic.address, profiles.clinic.phone)))
        self._say(clinic or gettext("Nothing has been entered yet."))
        self._add("clinic", gettext("Details of the clinic…"), lambda: self._clinic(profiles.clinic))
        for one in profiles.advocates:
            self._say(one.full_name, "question")
            words = gettext("Change: {question}").format(question=one.full_name)
            self._add(f"change:{one.id}", words, partial(self._advocate, one))
            words = gettext("Remove: {name}").format(name=one.full_name)
            self._add(f"remove:{one.id}", words, partial(self._remove, one))
        self._add("advocate", gettext("Add an advocate…"), lambda: self._advocate(Advocate("", "")))
        self._say(gettext("Carrying"), "heading")
        self._add("import", gettext("Bring in from a folder or stick…"), self._take_in)
        self._add("export", gettext("Copy all shown cases to a folder or stick…"), self._export)
        self._papers()
        self._say(gettext("The folder of the shelf"), "heading")
        self._say(str(self.work.shelf.files.folder))

    def _say(self, words: str, role: str = "") -> None:
        self.rows.addWidget(PlainLabel(words, role=role))

    def _add(self, name: str, words: str, done: Callable[[], object]) -> None:
        button = WrapButton(words)
        button.setObjectName(f"tools:{name}")
        button.clicked.connect(lambda _=False: done())
        self.rows.addWidget(button)

    # Own details.

    def _clinic(self, clinic: Clinic) -> None:
        values = self._ask(N_("Details of the clinic"), ("name", N_("Name of the clinic"), clinic.name), clinic)
        if values is not None:
            profiles = self.work.profiles()
            self.work.keep_profiles(replace(profiles, clinic=Clinic(**values)))
            self.refresh()

    def _advocate(self, one: Advocate) -> None:
        name = ("full_name", N_("Full name"), one.full_name)
        values = self._ask(N_("Details of an advocate"), name, one)
        if values is None or not values["full_name"]:
            return
        profiles = self.work.profiles()
        new = Advocate(one.id or secrets.token_hex(4), **values)
        kept = tuple(new if other.id == new.id else other for other in profiles.advocates)
        self.work.keep_profiles(replace(profiles, advocates=kept if one.id else (*kept, new)))
        self.refresh()

    def _ask(self, title: str, first: tuple[str, str, str], now: Clinic | Advocate) -> dict[str, str] | None:
        gettext = self.desk.gettext
        hint = gettext("Empty: that of the clinic is taken.") if isinstance(now, Advocate) else ""
        key, label, value = first
        fields = [FormField(key, gettext(label), value)]
        fields += [FormField(name, gettext(words), getattr(now, name), hint=hint) for name, words in _CONTACT]
        return self.desk.dialogs.fill_in(
            Form(gettext(title), "", tuple(fields), gettext("Save"), gettext("Cancel"))
        )  # fmt: skip

    def _remove(self, one: Advocate) -> None:
        gettext = self.desk.gettext
        words = gettext("Remove these details? Cases that hold them stay as they are.")
        choices = (Choice("keep", gettext("Keep it")), Choice("remove", gettext("Remove")))
        if self.desk.dialogs.ask(one.full_name, words, choices, safe="keep") == "remove":
            profiles = self.work.profiles()
            left = tuple(other for other in profiles.advocates if other.id != one.id)
            self.work.keep_profiles(replace(profiles, advocates=left))
            self.refresh()

    # Carrying.

    def _take_in(self) -> None:
        self.work.take_in()
        self.window_.refresh()

    def _export(self) -> None:
        self.work.export(list(self.window_.list.rows))

    # Letterhead and phrases.

    def _papers(self) -> None:
        gettext, settings = self.desk.gettext, self.desk.settings
        self._say(gettext("Letterhead"), "heading")
        self._say(settings.letterhead or gettext("The built-in one serves."))
        self._add("letterhead", gettext("Choose a letterhead (Word)…"), self._choose_letterhead)
        if settings.letterhead:
            self._add("no-letterhead", gettext("Use the built-in letterhead"), lambda: self._keep(letterhead=""))
        self._say(gettext("Own phrases"), "heading")
        self._say(settings.phrases or gettext("The built-in ones serve."))
        self._add("phrases", gettext("Choose a folder with own phrases…"), self._choose_phrases)
        if settings.phrases:
            self._add("no-phrases", gettext("Use the built-in phrases"), lambda: self._keep(phrases=""))
        for refused in self.desk.own.refused if self.desk.own is not None else ():
            self._say(self.desk.sentence(refused.kind, **refused.values))

    def _choose_letterhead(self) -> None:
        kinds = self.desk.gettext("Word document (*.docx)")
        path = self.desk.dialogs.open_file(self.desk.gettext("Letterhead"), kinds, None)
        if path is not None:
            self._keep(letterhead=str(path))

    def _choose_phrases(self) -> None:
        folder = self.desk.dialogs.open_folder(self.desk.gettext("Own phrases"), None)
        if folder is not None:
            self._keep(phrases=str(folder.parent if folder.name == "phrases" else folder))

    def _keep(self, **paths: str) -> None:
        """Take up another letterhead or other phrases when they can be used; else say why and change nothing."""
        settings = self.desk.settings._replace(**paths)  # type: ignore[arg-type]
        own = load_own_papers(settings, self.desk.assets)
        named = [error for error in own.refused if str(error.path or "").startswith(next(iter(paths.values())) or "\0")]
        if named:
            self.desk.tell_failure(named[0])
            return
        self.desk.settings, self.desk.own = settings, own
        self.desk.appearance.keep(letterhead=settings.letterhead, phrases=settings.phrases)
        self.refresh()
