# SPDX-License-Identifier: MIT
"""A paper of 20 pages, made by the program and by others: the same words in the same styles."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from datetime import date
from functools import cache

from cassation_wizard.assets import find_assets
from cassation_wizard.document.blocks import Petition
from cassation_wizard.document.docx_writer import STYLES, built_in_template
from cassation_wizard.document.phrases import load_phrases
from cassation_wizard.domain.answers import Answers
from cassation_wizard.drafting import write_petition
from cassation_wizard.interview.case_file import read_case_file
from cassation_wizard.law.law import Law
from tests.benchmarks.measure import ROOT

CASES = ROOT / "tests" / "cases"
LARGEST = CASES / "saiga-horns-shortened-kk.json"
TODAY = date(2026, 11, 25)
# So much free text brings the largest case to 20 pages.
_PARAGRAPHS = 49
_LETTERS = 700


def largest_case(law: Law) -> Answers:
    """Give the answers of the largest of the shipped cases."""
    return read_case_file(LARGEST.read_bytes(), law)


def twenty_pages(law: Law) -> Petition:
    """Compose the largest case with as much free text as fills 20 sheets."""
    answers = largest_case(law)
    words = " ".join(str(answers.get("grounds[0].violation")).split())
    answers = answers.set("circumstances", "\n".join([words[:_LETTERS]] * _PARAGRAPHS))
    return write_petition(answers, law, load_phrases(find_assets().templates), TODAY)


def composer(law: Law) -> Callable[[], Petition]:
    """Give what composes the largest case as it is."""
    answers, phrases = largest_case(law), load_phrases(find_assets().templates)
    return lambda: write_petition(answers, law, phrases, TODAY)


def zip_again(paper: bytes) -> bytes:
    """Zip the parts of a paper anew: the least that any way to make it must do."""
    memory = io.BytesIO()
    with zipfile.ZipFile(memory, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in _parts(paper).items():
            archive.writestr(name, part)
    return memory.getvalue()


@cache
def _parts(paper: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(paper)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def by_python_docx(petition: Petition) -> bytes:
    """Make the paper as python-docx's own guide does: its template, a paragraph at a time, styles by name."""
    import docx

    document = docx.Document()
    names = {"title": "Title", "subtitle": "Subtitle", "heading": "Heading 1", "ground": "List Number"}
    for block in petition.blocks:
        for line in block.lines():
            paragraph = document.add_paragraph(style=names.get(line.role, "Body Text"))
            for part in line.parts:
                paragraph.add_run(part.text)
    memory = io.BytesIO()
    document.save(memory)
    return memory.getvalue()


def by_docxtpl(petition: Petition) -> bytes:
    """Make the paper with docxtpl from a template that holds a paragraph of every style."""
    from docxtpl import DocxTemplate

    template = DocxTemplate(io.BytesIO(_docxtpl_template()))
    lines = [{"role": line.role, "text": line.text} for block in petition.blocks for line in block.lines()]
    template.render({"lines": lines}, autoescape=True)
    memory = io.BytesIO()
    template.save(memory)
    return memory.getvalue()


@cache
def _docxtpl_template() -> bytes:
    import docx

    document = docx.Document(io.BytesIO(built_in_template()))
    document.add_paragraph("{%p for line in lines %}")
    for role, style in STYLES.items():
        known = {each.name.casefold(): each for each in document.styles}
        document.add_paragraph(f'{{%p if line.role == "{role}" %}}')
        document.add_paragraph("{{ line.text }}").style = known[style.casefold()]
        document.add_paragraph("{%p endif %}")
    document.add_paragraph("{%p endfor %}")
    memory = io.BytesIO()
    document.save(memory)
    return memory.getvalue()
