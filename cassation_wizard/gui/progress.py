# SPDX-License-Identifier: MIT
"""How far one has come, in words: the lines of the step list, and which step and question this is."""

from __future__ import annotations

from collections.abc import Sequence

from cassation_wizard.gui.page_makers import END_PAGES
from cassation_wizard.gui.page_state import STATE_WORDS, asked_paths, state_of
from cassation_wizard.gui.session import Session
from cassation_wizard.gui.step_list import Step


def steps_of(session: Session, order: Sequence[str]) -> list[Step]:
    """Give a line for each page in order."""
    return [_step(session, page_id) for page_id in order]


def _step(session: Session, page_id: str) -> Step:
    text = session.page_text(page_id)
    title = session.language.of(text.title) if text else page_id
    if page_id in END_PAGES:
        return Step(page_id, title, "tool", "")
    state, count = state_of(session, page_id)
    icon = "untouched" if state == "optional" else state
    return Step(page_id, title, icon, session.language.gettext(STATE_WORDS[state]).format(count=count))


def count_words(session: Session, order: Sequence[str], page_id: str, path: str) -> str:
    """Say the number of the page, and of the question at `path` if it is one of the route."""
    gettext = session.language.gettext
    words = gettext("Step {n} of {m}").format(n=order.index(page_id) + 1, m=len(order))
    asked = list(asked_paths(session)) if path else []
    if path in asked:
        words += "\n" + gettext("Question {n} of about {m}").format(n=asked.index(path) + 1, m=len(asked))
    return words
