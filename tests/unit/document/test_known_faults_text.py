# SPDX-License-Identifier: MIT
"""Faults of other programs that touch text, papers and files, where no other test holds them."""

from __future__ import annotations

import ast
import getpass
import io
import unicodedata
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import docx
import pytest
from docx.oxml.ns import qn
from hypothesis import given
from hypothesis import strategies as st

from cassation_wizard.document.docx_writer import to_docx
from cassation_wizard.document.phrases import Phrases
from cassation_wizard.domain.answers import Answers
from cassation_wizard.domain.text import LANGUAGES, Language, clean_text
from cassation_wizard.drafting import both_languages, write_petition
from cassation_wizard.law.law import Law

from .conftest import CASE_FILES, TODAY, Compose

ROOT = Path(__file__).parents[3]
CODE = [*sorted((ROOT / "cassation_wizard").rglob("*.py")), *sorted((ROOT / "packaging").glob("*.py")), ROOT / "run.py"]
INVISIBLE = {"Cc", "Cf", "Cs", "Cn", "Zl", "Zp"}
SMALL = 4


@given(st.text(st.characters(codec=None)))
def test_the_cleaning_takes_away_nothing_a_reader_could_see(text: str) -> None:
    """Fault 7: what goes silently may only be what nobody sees; letters are composed, never lost."""
    seen = [c for c in unicodedata.normalize("NFC", text) if unicodedata.category(c) not in INVISIBLE and c != "\ufffc"]
    kept = [c for c in clean_text(text) if unicodedata.category(c) not in INVISIBLE]
    assert unicodedata.normalize("NFC", "".join(kept)) == unicodedata.normalize("NFC", "".join(seen))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", CASE_FILES)
def test_a_paper_is_paragraphs_alone(
    name: str, language: Language, answers_of: Callable[[str], Answers], paper: Compose, template: bytes
) -> None:
    """Faults 20, 26, 27: a table, frame or text box has a width a long name does not fit, or a row no page holds."""
    data = to_docx(paper(answers_of(name), language), template)
    body = docx.Document(io.BytesIO(data)).element.body
    assert {child.tag for child in body} == {qn("w:p"), qn("w:sectPr")}
    fixed = {qn(f"w:{tag}") for tag in ("tbl", "framePr", "drawing", "pict", "object", "txbxContent")}
    assert not [element.tag for element in body.iter() if element.tag in fixed]


def test_no_part_of_the_file_names_the_user_of_the_machine(
    answers_of: Callable[[str], Answers], paper: Compose, template: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Fault 28: the account's name once stood in the properties."""
    for variable in ("LOGNAME", "USER", "LNAME", "USERNAME"):
        monkeypatch.setenv(variable, "qarlyghash-account")
    assert getpass.getuser() == "qarlyghash-account"
    data = to_docx(paper(answers_of("clean-mother-of-minor-kk"), "kk"), template)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        whole = b"".join(archive.read(name) for name in archive.namelist())
    assert b"qarlyghash-account" not in whole
    assert b"python-docx" not in whole


@pytest.mark.parametrize("wanted", LANGUAGES)
def test_the_paper_is_in_the_language_its_answers_ask_for_and_both_can_be_made(
    wanted: Language, law: Law, phrases: Phrases, answers_of: Callable[[str], Answers]
) -> None:
    """Fault 35: no language of a screen reaches the paper; it stands in the answers."""
    answers = answers_of("clean-mother-of-minor-kk").set("document_language", wanted)
    assert write_petition(answers, law, phrases, TODAY).language == wanted
    kk, ru = both_languages(answers, law, phrases, TODAY)
    assert (kk.language, ru.language) == LANGUAGES
    assert write_petition(answers, law, phrases, TODAY) == (kk if wanted == "kk" else ru)


def test_no_date_widget_with_a_day_of_its_own_is_used() -> None:
    """Fault 38: an untouched date widget delivers 1 January 2000."""
    for path in CODE:
        names = {
            node.id for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(node, ast.Name)
        }
        assert not names & {"QDateEdit", "QDateTimeEdit", "QCalendarWidget"}, path.name


def text_openings(path: Path) -> Iterator[ast.Call]:
    """Yield the calls that open a file as text."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if not isinstance(node, ast.Call):
            continue
        name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        if name in ("read_text", "write_text"):
            yield node
        elif name in ("open", "fdopen") and not _elsewhere(node):
            modes = [a.value for a in node.args if isinstance(a, ast.Constant) and isinstance(a.value, str)]
            modes += [k.value.value for k in node.keywords if k.arg == "mode" and isinstance(k.value, ast.Constant)]
            modes = [mode for mode in modes if len(mode) < SMALL and set(mode) <= set("rwaxbt+")]
            if modes and not any("b" in mode for mode in modes):
                yield node


def _elsewhere(node: ast.Call) -> bool:
    """Whether the name belongs to a module that opens in other ways."""
    owner = node.func.value if isinstance(node.func, ast.Attribute) else None
    return isinstance(owner, ast.Name) and owner.id in ("webbrowser", "zipfile", "tarfile")


@pytest.mark.parametrize("path", CODE, ids=lambda path: str(path.relative_to(ROOT)))
def test_every_text_file_is_opened_in_utf_8(path: Path) -> None:
    """Fault 48: without a named encoding a Russian Windows reads Kazakh letters as cp1251."""
    for call in text_openings(path):
        named = {keyword.arg for keyword in call.keywords}
        assert "encoding" in named, call.lineno
