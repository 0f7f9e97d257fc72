# SPDX-License-Identifier: MIT
"""A blank sheet of the wizard's questions to fill by hand, numbered as the wizard asks them: for a prison visit."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Protocol

from cassation_wizard.document.blocks import NO_BREAK_SPACE, Block, Part, Petition
from cassation_wizard.document.phrases import Phrases
from cassation_wizard.document.voice import Voice, speak
from cassation_wizard.domain.text import Language
from cassation_wizard.law.law import LawInForce

_BOX = f"[{NO_BREAK_SPACE}{NO_BREAK_SPACE}]{NO_BREAK_SPACE}"
_LINES_TO_WRITE = {"line": 1, "number": 1, "text": 3, "lines": 2, "choices": 2}
_ANSWERED = ("document_language", "edition", "filled_in_by", "petitioner.role")  # by the sheet itself, or not by hand


class Asked(Protocol):
    """A question as the catalogue knows it."""

    @property
    def id(self) -> str: ...
    @property
    def kind(self) -> str: ...
    @property
    def options(self) -> tuple[str, ...]: ...
    @property
    def offered(self) -> tuple[str, ...]: ...


class Asking(Protocol):
    """A page of the route with the questions it asks."""

    @property
    def id(self) -> str: ...
    @property
    def questions(self) -> Sequence[Asked]: ...


def worksheet(
    pages: Sequence[Asking], law: LawInForce, language: Language, phrases: Phrases, role: str | None = None
) -> Petition:
    """Give the question sheet for the pages of a route.

    `role` is printed where the route was made for one. Questions without words in the law data are left out.
    """
    voice = speak(language, law, phrases)
    title = "".join(part.text for part in voice.say("worksheet.title"))
    return Petition("worksheet", language, title, tuple(_sheet(pages, voice, role)))


def _sheet(pages: Sequence[Asking], voice: Voice, role: str | None) -> Iterator[Block]:
    yield Block("title", voice.say("worksheet.title"), "title")
    yield Block("subtitle", voice.say("worksheet.subtitle"), "title")
    if role is not None:
        yield Block(
            "option", voice.say("worksheet.role", role=voice.chosen(f"status.{role}", "petitioner.role")), "title"
        )
    yield Block("option", voice.say("worksheet.law", date=voice.date(voice.law.instant, "filing_date")), "title")
    yield Block("option", voice.say("worksheet.hint"), "title")
    number = 0
    for page in pages:
        blocks: list[Block] = []
        for question in page.questions:
            number += 1
            if question.id not in _ANSWERED and question.id in voice.law.questions:
                blocks += _question(question, number, voice)
        if blocks:
            title = voice.law.pages.get(page.id)
            yield Block("heading", (Part(voice.words(title.title) if title else page.id),), page.id)
            if all("[]" in question.id for question in page.questions):
                yield Block("option", voice.say("worksheet.repeat"), page.id)
            yield from blocks


def _question(question: Asked, number: int, voice: Voice) -> Iterator[Block]:
    words = voice.law.questions[question.id]
    label = Part(f"{number}. {voice.words(words.label)}", question.id)
    if question.kind == "date":
        yield Block("question", (label, Part(" "), *voice.date(None, question.id)("")), question.id)
        return
    options = _options(question, voice)
    if options and sum(map(len, options)) <= 70:
        yield Block("question", (label, Part(f" {' '.join(options)}")), question.id)
        return
    yield Block("question", (label,), question.id)
    if options:
        yield Block("option", (Part(" ".join(options)),), question.id)
        return
    for _ in range(_LINES_TO_WRITE.get(question.kind, 1)):
        yield Block("rule", (Part("", question.id),), question.id)


def _options(question: Asked, voice: Voice) -> list[str]:
    """The boxes to tick; a question whose options are many, or law data, is answered in words."""
    if question.id.startswith("request.alternatives"):
        return []
    if question.kind == "yes_no":
        return [_BOX + "".join(part.text for part in voice.say(f"worksheet.{word}")) for word in ("yes", "no")]
    words = dict(voice.law.questions[question.id].options)
    if question.id.startswith("request."):
        words |= {key: request.title for key, request in voice.law.requests.items() if request.sides}
    return [_BOX + voice.words(words[value]) for value in question.offered or question.options if value in words]
