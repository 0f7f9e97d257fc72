# SPDX-License-Identifier: MIT
"""A slip to print and write on: what is wrong at a question. It holds the version and the question, never an answer."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from cassation_wizard.document.blocks import Block, Part, Petition
from cassation_wizard.document.dates import written_date
from cassation_wizard.document.phrases import Wordings
from cassation_wizard.domain.answers import path_pattern
from cassation_wizard.law.law import Law

_ROOM = 8
_DIGEST_SHOWN = 12


def feedback_slip(law: Law, wordings: Wordings, today: date, version: str, question: str | None = None) -> Petition:
    """Give the slip in the language of `wordings`, for a question's id or for the program as a whole.

    It is a paper like the others: `to_docx`, `to_text`, print it. Answers are no argument, so none can stand on it.
    """
    blocks = tuple(_blocks(law, wordings, today, version, question))
    return Petition("slip", wordings.language, blocks[0].text, blocks)


def _blocks(law: Law, wordings: Wordings, today: date, version: str, question: str | None) -> Iterator[Block]:
    def said(key: str, **values: str) -> tuple[Part, ...]:
        return (Part(law.sentence(f"slip.{key}").in_language(wordings.language).format(**values)),)

    yield Block("title", said("title"), "slip")
    yield Block("option", said("safe"), "slip")
    edition = law.edition_on(today)
    title = edition.title.in_language(wordings.language) if edition else "–"
    checked = written_date(law.checked_on, wordings)
    program = said("program", version=version, edition=title, day=checked, digest=law.digest[:_DIGEST_SHOWN])
    yield Block("option", program, "slip")
    # The question's own id, without the place in a list: how many grounds a person has is their own affair.
    pattern = path_pattern(question) if question else ""
    words = law.at(today).questions.get(pattern)
    if words is None:
        yield Block("question", said("no-question"), "slip")
    else:
        asked = said("question", label=words.label.in_language(wordings.language), id=pattern)
        yield Block("question", asked, "slip")
    for key in ("wrong", "better"):
        yield Block("question", said(key), "slip")
        for _ in range(_ROOM):
            yield Block("rule", (Part(""),), "slip")
    yield Block("question", said("who"), "slip")
    yield Block("option", said("where"), "slip")
