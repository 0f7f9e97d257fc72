# SPDX-License-Identifier: MIT
"""The paper before it is a file: blocks with a role, made of parts that remember which question they answer."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Literal

from cassation_wizard.domain.text import Language

Role = Literal[
    "addressee",
    "caption",
    "title",
    "subtitle",
    "heading",
    "lead",  # a sentence that belongs with what follows it
    "body",
    "act",
    "ground",
    "request",
    "change",
    "document",
    "attachment",
    "date",
    "signature",
    "question",  # of the worksheet
    "option",
    "rule",  # an empty line to write on
]

NUMBERED: frozenset[Role] = frozenset({"heading", "act", "ground", "request", "document", "attachment"})
"""Roles whose blocks may bear a number; a list begins anew with number 1."""

LEADING: frozenset[Role] = frozenset(
    {"addressee", "title", "subtitle", "heading", "lead", "ground", "date", "question"}
)
"""Roles that never end a page: what they lead to follows on the same one."""

NO_BREAK_SPACE = "\u00a0"
NO_BREAK_HYPHEN = "\u2011"


@dataclass(frozen=True, slots=True)
class Part:
    """A run of words: the program's own, or an answer (`question` names it).

    `verbatim` marks words of the user, printed as typed; a `gap` is a ruled space for an answer not given.
    """

    text: str
    question: str | None = None
    verbatim: bool = False
    gap: bool = False

    @property
    def answer(self) -> bool:
        """Whether the part prints an answer, in the user's words or in the program's."""
        return self.question is not None and not self.gap


Parts = tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """One paragraph of a block; `spaced` where an empty line of the user's text stands before it."""

    role: Role
    parts: Parts
    spaced: bool = False

    @property
    def leads(self) -> bool:
        """Whether the line never ends a page, by its role."""
        return self.role in LEADING

    @property
    def text(self) -> str:
        """The words of the line."""
        return "".join(part.text for part in self.parts)

    @property
    def tabbed(self) -> bool:
        """Whether the user set columns with tabs: such a line is not justified."""
        return any("\t" in part.text for part in self.parts)


@dataclass(frozen=True, slots=True)
class Block:
    """A passage of the paper; a newline in its parts begins a new paragraph of the same role without a number."""

    role: Role
    parts: Parts
    section: str = ""
    number: int | None = None
    new_page: bool = False

    @property
    def text(self) -> str:
        """The words of the block, numbers left out."""
        return "".join(part.text for part in self.parts)

    @property
    def question(self) -> str | None:
        """The question to go to from this block: the first that it answers or leaves a gap for."""
        return next((part.question for part in self.parts if part.question), None)

    def lines(self) -> Iterator[Line]:
        """Yield the paragraphs of the block; empty lines are not paragraphs but space before the next one.

        A first line that only names what the next ones tell leads to them; later lines are plain text, in the header
        they stay where they are.
        """
        if not any("\n" in part.text for part in self.parts):
            if self.text:
                yield Line(self.role, self.parts)
            return
        lines = list(self._split())
        for place, (parts, spaced) in enumerate(lines):
            role = self.role
            if place and role not in ("addressee", "caption"):
                role = "body"
            elif role == "body" and len(lines) > 1 and not any(part.verbatim for part in parts):
                role = "lead"
            yield Line(role, parts, spaced)

    def _split(self) -> Iterator[tuple[Parts, bool]]:
        line: list[Part] = []
        spaced = False
        for part in self.parts:
            for place, text in enumerate(part.text.split("\n")):
                if place:
                    if line:
                        yield tuple(line), spaced
                    spaced = not line
                    line = []
                if text:
                    line.append(Part(text, part.question, part.verbatim, part.gap))
        if line:
            yield tuple(line), spaced


@dataclass(frozen=True, slots=True)
class Petition:
    """A composed paper: neutral over ходатайство and жалоба, its dated title stands among the blocks."""

    kind: str
    language: Language
    title: str
    blocks: tuple[Block, ...]
    dated: dt.date | None = None

    @property
    def answers(self) -> Iterator[Part]:
        """Yield every part that prints an answer, in order."""
        return (part for block in self.blocks for part in block.parts if part.answer)

    @property
    def gaps(self) -> tuple[str, ...]:
        """The questions in whose stead a ruled gap stands, each once, in order."""
        parts = (part for block in self.blocks for part in block.parts)
        return tuple(dict.fromkeys(part.question for part in parts if part.gap and part.question))


def leads_to(block: Block, following: Block | None) -> bool:
    """Tell whether a block must not be parted from the next one, which its own role does not say.

    A request stays with the first change it names, and something of the paper with its date and signature.
    """
    if following is None or following.new_page:
        return False
    return following.role == "date" or (following.role == "change" and block.role != "change")


def numbered(blocks: Iterable[Block]) -> tuple[Block, ...]:
    """Number blocks of one list from 1; a list of one bears no number."""
    items = tuple(blocks)
    if len(items) < 2:
        return items
    return tuple(replace(block, number=number) for number, block in enumerate(items, 1))
