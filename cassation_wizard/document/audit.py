# SPDX-License-Identifier: MIT
"""Reading a saved paper again: every answer is in it, whole and in order, no placeholder, numbers right."""

from __future__ import annotations

import io
import re
import zipfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

import docx
from docx.opc.exceptions import OpcError
from docx.oxml.ns import qn

from cassation_wizard.document.blocks import NO_BREAK_HYPHEN, Block, Petition

_PLACEHOLDER = re.compile(r"\{\w*(?::\w*)?\}")


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong with a saved paper; `question` names the answer it is about, where it is about one."""

    kind: Literal["unreadable", "answer-missing", "words-missing", "placeholder", "numbering", "left-over"]
    question: str | None = None


def audit(saved: bytes, petition: Petition) -> tuple[Problem, ...]:
    """Compare the saved file with the paper it was made from; nothing is the right answer."""
    try:
        paragraphs = _read(saved)
    except (OpcError, SyntaxError, zipfile.BadZipFile, KeyError, ValueError, AttributeError, OSError):
        return (Problem("unreadable"),)
    return tuple(dict.fromkeys(_problems(paragraphs, petition)))


@dataclass(frozen=True, slots=True)
class _Paragraph:
    text: str
    number: int | None


def _problems(paragraphs: list[_Paragraph], petition: Petition) -> Iterator[Problem]:
    place = 0
    for block in petition.blocks:
        for part in block.parts:
            if not part.verbatim and _PLACEHOLDER.search(part.text):
                yield Problem("placeholder", part.question or block.question)
        for position, expected in enumerate(_expected(block)):
            found = paragraphs[place] if place < len(paragraphs) else _Paragraph("", None)
            place += 1
            if found.text != expected:
                yield from _what_is_missing(block, found.text)
            if position == 0 and found.number != block.number:
                yield Problem("numbering", block.question)
    if place < len(paragraphs):
        yield Problem("left-over")


def _expected(block: Block) -> Iterator[str]:
    """The paragraphs a reader must find; written anew here, so that a fault of the writer shows."""
    words = "".join(p.text if p.verbatim else p.text.replace(NO_BREAK_HYPHEN, "-") for p in block.parts)
    lines = [line for line in words.split("\n") if line]
    return iter(lines or ([""] if block.role == "rule" else []))


def _what_is_missing(block: Block, found: str) -> Iterator[Problem]:
    named = False
    for part in block.parts:
        lines = [line for line in part.text.split("\n") if line]
        if part.answer and not any(line in found for line in lines):
            named = True
            yield Problem("answer-missing", part.question)
    if not named:
        yield Problem("words-missing", block.question)


def _read(saved: bytes) -> list[_Paragraph]:
    """Read text and computed number of every paragraph of the body."""
    document = docx.Document(io.BytesIO(saved))
    lists = {
        str(style.get(qn("w:styleId"))): str(number.get(qn("w:val")))
        for style in document.styles.element.iterchildren(qn("w:style"))
        if (number := style.find(f"{qn('w:pPr')}/{qn('w:numPr')}/{qn('w:numId')}")) is not None
    }
    bullets = _bullets(document.part.numbering_part.element) if lists else frozenset()
    counters: Counter[str] = Counter()
    paragraphs = []
    for paragraph in document.paragraphs:
        properties = paragraph._p.pPr  # noqa: SLF001 - the numbering has no other door
        direct = properties.find(f"{qn('w:numPr')}/{qn('w:numId')}") if properties is not None else None
        style = properties.find(qn("w:pStyle")) if properties is not None else None
        of_style = lists.get(str(style.get(qn("w:val")))) if style is not None else None
        key = str(direct.get(qn("w:val"))) if direct is not None else of_style
        number = None
        if key not in (None, "0") and key not in bullets:
            counters[str(key)] += 1
            number = counters[str(key)]
        paragraphs.append(_Paragraph(paragraph.text, number))
    return paragraphs


def _bullets(numbering: object) -> frozenset[str]:
    """The lists that bear a sign instead of a number."""
    root = numbering
    signs = {
        abstract.get(qn("w:abstractNumId"))
        for abstract in root.iterchildren(qn("w:abstractNum"))  # type: ignore[attr-defined]
        if any(form.get(qn("w:val")) == "bullet" for form in abstract.iter(qn("w:numFmt")))
    }
    return frozenset(
        str(num.get(qn("w:numId")))
        for num in root.iterchildren(qn("w:num"))  # type: ignore[attr-defined]
        if num.find(qn("w:abstractNumId")).get(qn("w:val")) in signs
    )
