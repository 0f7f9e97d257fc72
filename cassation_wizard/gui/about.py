# SPDX-License-Identifier: MIT
"""What the program says of itself, and the slip on which one says something of the program."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cassation_wizard import __version__
from cassation_wizard.gui.dialogs import Choice
from cassation_wizard.gui.sentences import failure_words, sentence
from cassation_wizard.gui.wording import N_

if TYPE_CHECKING:
    from datetime import date

    from cassation_wizard.assets import Assets
    from cassation_wizard.document.phrases import Phrases
    from cassation_wizard.gui.language import ScreenLanguage
    from cassation_wizard.gui.paper import Paper
    from cassation_wizard.lawpack import LawInUse

ABOUT = N_("About the program")


def found_law(assets: Assets) -> LawInUse:
    """Look again which law is in use and why: the program's own or a pack's; the window keeps only the law itself."""
    from cassation_wizard.drafts.settings import load_settings
    from cassation_wizard.lawpack import choose_law, packs_folder

    settings, _ = load_settings()
    return choose_law(assets.resources, packs_folder(settings), settings.law_key)


def about_words(found: LawInUse, language: ScreenLanguage, phrases: Phrases, today: date) -> str:
    """Give version, edition, day of the check, age and doubts of the law; and why a pack in place is not used."""
    from cassation_wizard.document.about import about_lines

    law = found.law
    lines = [
        sentence(law, language, "about.version", version=__version__),
        *about_lines(law, phrases.in_language(language.code), today, found.pack),
    ]
    if found.refused is not None:
        lines.append(failure_words(law, language, found.refused))
    lines.append(language.gettext("This program does not replace a lawyer. It opens no network connection."))
    return "\n\n".join(lines)


def offer_slip(paper: Paper, question: str | None) -> None:
    """Print the feedback slip for a question, or for the program, or save it for Word; no answer stands on it."""
    from cassation_wizard.document.feedback_slip import feedback_slip

    session, dialogs = paper.session, paper.dialogs
    gettext = session.language.gettext
    phrases = paper.phrases.in_language(session.language.code)
    slip = feedback_slip(session.law, phrases, session.today, __version__, question)
    answer = dialogs.ask(
        gettext("Feedback slip"),
        gettext("A sheet on which you write what is wrong or unclear here. None of your answers stands on it."),
        (Choice("print", gettext("Print")), Choice("word", gettext("Save as Word")), Choice("no", gettext("Cancel"))),
        safe="no",
    )
    if answer == "print":
        paper.print_other(slip)
    elif answer == "word":
        paper.save_other(slip, N_("Feedback slip"))
