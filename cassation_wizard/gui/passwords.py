# SPDX-License-Identifier: MIT
"""Asking for passwords: a new one twice and with the warning, an old one until it fits or the person gives up."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from cassation_wizard.drafts.draft_file import Opened
from cassation_wizard.drafts.errors import DraftError
from cassation_wizard.gui.dialogs import Dialogs
from cassation_wizard.gui.forms import Form, FormField
from cassation_wizard.gui.language import ScreenLanguage
from cassation_wizard.gui.sentences import failure_words, sentence
from cassation_wizard.law.law import Law


def ask_new_password(dialogs: Dialogs, law: Law, language: ScreenLanguage) -> str | None:
    """Ask for a new password twice, saying what a forgotten one means; None when the person leaves it."""
    gettext = language.gettext

    def check(values: Mapping[str, str]) -> str:
        if not values["password"]:
            return sentence(law, language, "sealed.empty-password")
        same = values["password"] == values["again"]
        return "" if same else gettext("The two passwords are not the same. Type them again.")

    form = Form(
        gettext("Set a password"),
        sentence(law, language, "sealed.warning"),
        (
            FormField("password", gettext("Password"), kind="secret"),
            FormField("again", gettext("The same password again"), kind="secret"),
        ),
        accept=gettext("Set the password"),
        cancel=gettext("Cancel"),
        show=gettext("Show what I type"),
        check=check,
    )
    values = dialogs.fill_in(form)
    return values["password"] if values else None


def unlock(
    dialogs: Dialogs, law: Law, language: ScreenLanguage, attempt: Callable[[str], Opened]
) -> tuple[Opened, str] | None:
    """Ask for the password of a sealed draft until `attempt` opens it; None when the person gives up.

    A wrong password can be tried again; damage is told apart by `attempt` before any password is asked.
    """
    gettext = language.gettext
    found: list[tuple[Opened, str]] = []

    def check(values: Mapping[str, str]) -> str:
        try:
            found.append((attempt(values["password"]), values["password"]))
        except DraftError as error:
            return failure_words(law, language, error)
        return ""

    form = Form(
        gettext("Open with a password"),
        sentence(law, language, "sealed.needs-password"),
        (FormField("password", gettext("Password"), kind="secret"),),
        accept=gettext("Open"),
        cancel=gettext("Cancel"),
        show=gettext("Show what I type"),
        check=check,
    )
    return found[-1] if dialogs.fill_in(form) is not None and found else None
