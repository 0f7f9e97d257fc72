# SPDX-License-Identifier: MIT
"""The paper as .docx: the blocks poured into the styles and lists of a template, found by the names of the styles."""

from __future__ import annotations

import datetime as dt
import html
import io
import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import zip_longest
from typing import TYPE_CHECKING, Any

import docx
from docx.opc.exceptions import OpcError
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn

from cassation_wizard.assets import find_assets
from cassation_wizard.document.blocks import NO_BREAK_HYPHEN, NUMBERED, Block, Line, Part, Petition, leads_to

if TYPE_CHECKING:
    from docx.document import Document

STYLES = {
    "addressee": "Petition Addressee",
    "caption": "Petition Caption",
    "title": "Title",
    "subtitle": "Subtitle",
    "heading": "heading 1",
    "lead": "Petition Lead",
    "body": "Body Text",
    "act": "Petition Act",
    "ground": "Petition Ground",
    "request": "Petition Request",
    "change": "Petition Change",
    "document": "Petition Document",
    "attachment": "Petition Attachment",
    "date": "Date",
    "signature": "Signature",
    "question": "Petition Question",
    "option": "Petition Option",
    "rule": "Petition Rule",
}
"""The name of the style each role is set in."""

_LISTS = NUMBERED | {"change"}
_LONGEST_PROPERTY = 255
# What XML cannot hold. The cleaning takes it out long before; whatever slips through must not cost the paper.
_NOT_XML = re.compile("[^\t\n\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
# Room before a paragraph where the user's text has an empty line, in twentieths of a point.
_TEXT = '<w:t xml:space="preserve">'
_EMPTY_LINE = '<w:spacing w:before="120"/>'


class TemplateError(Exception):
    """A template that cannot be used: `style` names the missing style, None where the file itself is damaged."""

    def __init__(self, style: str | None = None) -> None:
        super().__init__(f"the template lacks the style {style!r}" if style else "the template is damaged")
        self.style = style


def to_docx(petition: Petition, template: bytes | None = None, *, made_at: dt.datetime | None = None) -> bytes:
    """Give the paper as a file, poured into a clinic's own template or the built-in one.

    `made_at` is the moment written into its properties; without it the date of the paper stands there, if it has one.
    Raises TemplateError where the template is damaged or lacks a style; the built-in one always serves.
    """
    document = _opened(built_in_template() if template is None else template)
    styles = _Styles.of(document, petition)
    page = document.element.body.sectPr
    body = parse_xml(f"<w:body {nsdecls('w')}>{''.join(_paragraphs(petition, styles))}</w:body>")
    document.element.replace(document.element.body, body)
    if page is not None:
        body.append(page)
    styles.add_restarts(document)
    _set_language(document, f"{petition.language}-KZ")
    _set_properties(document, petition, made_at)
    memory = io.BytesIO()
    document.save(memory)
    return memory.getvalue()


def built_in_template() -> bytes:
    """Give the template that comes with the program."""
    return (find_assets().templates / "petition.docx").read_bytes()


@dataclass(slots=True)
class _Styles:
    """The styles the paper needs, by role: the links to them and the lists they number by."""

    links: dict[str, str]
    lists: dict[str, int]
    indents: dict[str, str]
    next_list: int
    restarts: list[tuple[int, int]] = field(default_factory=list)
    current: dict[str, int] = field(default_factory=dict)

    @classmethod
    def of(cls, document: Document, petition: Petition) -> _Styles:
        """Find the styles by name; raises TemplateError for the first one missing or without its list."""
        by_name = {}
        for element in document.styles.element.iterchildren(qn("w:style")):
            name = element.find(qn("w:name"))
            if name is not None:
                by_name[str(name.get(qn("w:val"))).casefold()] = element
        links, lists, indents = {}, {}, {}
        for role in {block.role for block in petition.blocks} | {"body", "lead"}:
            element = by_name.get(STYLES[role].casefold())
            if element is None:
                raise TemplateError(STYLES[role])
            links[role] = f'<w:pStyle w:val="{html.escape(str(element.get(qn("w:styleId"))))}"/>'
            if role in _LISTS:
                found = element.find(f"{qn('w:pPr')}/{qn('w:numPr')}/{qn('w:numId')}")
                if found is None:
                    raise TemplateError(STYLES[role])
                lists[role] = int(found.get(qn("w:val")))
                indents[role] = _indentation(element)
        numbers = document.part.numbering_part.element.iterchildren(qn("w:num")) if lists else ()
        last = max((int(number.get(qn("w:numId"))) for number in numbers), default=0)
        return cls(links, lists, indents, last + 1)

    def number_of(self, block: Block) -> tuple[str, str]:
        """Give the direct numbering of a block and its indentation; nothing where the style's own list serves.

        List 0 takes the number off; a list that begins again gets a new number. With either, LibreOffice forgets the
        indentation of the style, so it is said again.
        """
        if block.role not in self.lists or block.role == "change":
            return "", ""
        if block.number is None:
            return _numbered(0), self.indents[block.role]
        if block.number == 1:
            if block.role in self.current:
                self.restarts.append((self.next_list, self.lists[block.role]))
                self.current[block.role] = self.next_list
                self.next_list += 1
            else:
                self.current[block.role] = self.lists[block.role]
        number = self.current.get(block.role, self.lists[block.role])
        return ("", "") if number == self.lists[block.role] else (_numbered(number), self.indents[block.role])

    def add_restarts(self, document: Document) -> None:
        """Add a list that counts from 1 again for every restart."""
        if not self.restarts:
            return
        numbering = document.part.numbering_part.element
        abstract = {
            int(num.get(qn("w:numId"))): num.find(qn("w:abstractNumId")).get(qn("w:val"))
            for num in numbering.iterchildren(qn("w:num"))
        }
        last = list(numbering.iterchildren(qn("w:num")))[-1]
        for number, original in self.restarts:
            element = parse_xml(
                f'<w:num {nsdecls("w")} w:numId="{number}"><w:abstractNumId w:val="{abstract[original]}"/>'
                '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>'
            )
            last.addnext(element)
            last = element


def _opened(template: bytes) -> Document:
    try:
        document = docx.Document(io.BytesIO(template))
        document.styles.element  # noqa: B018 - a file without styles shows itself here
        document.element.body.sectPr  # noqa: B018
    except (OpcError, SyntaxError, zipfile.BadZipFile, KeyError, ValueError, AttributeError, OSError) as damage:
        raise TemplateError from damage
    return document


def _paragraphs(petition: Petition, styles: _Styles) -> Iterator[str]:
    for block, following in zip_longest(petition.blocks, petition.blocks[1:]):
        numbering = styles.number_of(block)
        lines = tuple(block.lines()) if block.role != "rule" else (Line("rule", ()),)
        keep = leads_to(block, following)
        for place, line in enumerate(lines):
            held = "<w:keepNext/>" if keep and place == len(lines) - 1 else ""
            page = "<w:pageBreakBefore/>" if block.new_page and not place else ""
            style = styles.links[line.role]
            room = _EMPTY_LINE if line.spaced else ""
            number, indent = numbering if not place else ("", "")
            # Columns set with tabs tear apart in justified text.
            side = '<w:jc w:val="left"/>' if line.tabbed else ""
            runs = "".join(_run(part) for part in line.parts)
            yield f"<w:p><w:pPr>{style}{held}{page}{number}{room}{indent}{side}</w:pPr>{runs}</w:p>"


def _indentation(style: Any) -> str:
    indent = style.find(f"{qn('w:pPr')}/{qn('w:ind')}")
    sides = (
        {} if indent is None else {key: indent.get(qn(f"w:{key}")) for key in ("left", "right", "firstLine", "hanging")}
    )
    said = "".join(f' w:{key}="{html.escape(value)}"' for key, value in sides.items() if value)
    return f"<w:ind{said}/>" if said else ""


def _numbered(number: int) -> str:
    return f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{number}"/></w:numPr>'


def _run(part: Part) -> str:
    text = _NOT_XML.sub("", part.text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    if "\t" in text:
        text = text.replace("\t", f"</w:t><w:tab/>{_TEXT}")
    if NO_BREAK_HYPHEN in text and not part.verbatim:
        text = text.replace(NO_BREAK_HYPHEN, f"</w:t><w:noBreakHyphen/>{_TEXT}")
    return f"<w:r>{_TEXT}{text}</w:t></w:r>"


def _set_language(document: Document, language: str) -> None:
    """Tell Word and screen readers the language of the paper wherever the template names one."""
    for element in document.styles.element.iter(qn("w:lang")):
        for slot in ("w:val", "w:eastAsia", "w:bidi"):
            element.set(qn(slot), language)
    for element in document.settings.element.iter(qn("w:themeFontLang")):
        element.set(qn("w:val"), language)


def _set_properties(document: Document, petition: Petition, made_at: dt.datetime | None) -> None:
    """Title, language and dates of the paper; never a person's name."""
    properties: Any = document.core_properties
    properties.title = _NOT_XML.sub("", petition.title)[:_LONGEST_PROPERTY]
    properties.language = f"{petition.language}-KZ"
    properties.author = properties.last_modified_by = ""
    moment = made_at or (dt.datetime.combine(petition.dated, dt.time(), dt.UTC) if petition.dated else None)
    if moment is not None:
        properties.created = properties.modified = moment.astimezone(dt.UTC).replace(tzinfo=None, microsecond=0)
