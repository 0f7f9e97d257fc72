# SPDX-License-Identifier: MIT
"""Doubt in words: what was not read in the text of the law says so wherever it is shown."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cassation_wizard.domain.findings import Confidence
    from cassation_wizard.domain.text import Bilingual
    from cassation_wizard.gui.session import Session
    from cassation_wizard.law.model import Entry


def doubt_words(session: Session, confidence: Confidence, question: Bilingual | None) -> str:
    """Give the mark of a doubt with its open question; nothing where the text of the law was read."""
    told = [mark(session)] if confidence != "text" else []
    if question is not None:
        told.append(session.language.of(question))
    return " ".join(told)


def doubt_of(session: Session, entry: Entry) -> str:
    """Give the doubt about an entry of the law data, or nothing."""
    return doubt_words(session, entry.validity.confidence, entry.validity.open_question)


def doubts_of(session: Session, entries: Iterable[Entry]) -> str:
    """Give the doubts about several entries together, each once."""
    return "\n".join(dict.fromkeys(doubt for entry in entries if (doubt := doubt_of(session, entry))))


def mark(session: Session) -> str:
    """Give the short mark itself."""
    return session.language.gettext("This was not read directly in the text of the law; show it to a lawyer.")
