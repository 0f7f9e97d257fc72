# SPDX-License-Identifier: MIT
"""LibreOffice opens every paper and makes the pages of our own PDF, or one off; the PDF holds every word, once."""

from __future__ import annotations

import datetime as dt
import re
import subprocess
from pathlib import Path

import pytest

from cassation_wizard.assets import find_assets
from cassation_wizard.document.docx_writer import to_docx
from cassation_wizard.document.papers import compose_paper
from cassation_wizard.document.phrases import load_phrases
from cassation_wizard.document.plain_text import label
from cassation_wizard.document.worksheet import worksheet
from cassation_wizard.domain.text import LANGUAGES
from cassation_wizard.drafting import write_petition
from cassation_wizard.interview.case_builder import build_case
from cassation_wizard.interview.case_file import read_case_file
from cassation_wizard.interview.route import blank_route, effective_answers
from cassation_wizard.law.loader import load_law

pytestmark = pytest.mark.system

CASES = Path(__file__).parents[1] / "cases"
TODAY = dt.date(2026, 11, 25)


def pages_of(folder: Path) -> dict[str, int]:
    """Turn every .docx of the folder into PDF with LibreOffice and count the pages."""
    profile = (folder / "profile").as_uri()
    papers = [path.name for path in folder.glob("*.docx")]
    command = ["soffice", f"-env:UserInstallation={profile}", "--headless", "--convert-to", "pdf", *papers]
    subprocess.run(command, cwd=folder, check=True, capture_output=True, timeout=600)
    return {path.stem: page_count(path) for path in folder.glob("*.pdf")}


def page_count(path: Path) -> int:
    told = subprocess.run(["pdfinfo", str(path)], check=True, capture_output=True, text=True).stdout
    return int(re.findall(r"^Pages:\s+(\d+)", told, re.MULTILINE)[0])


# The window tests that follow need the one application of the process to be theirs.
@pytest.mark.usefixtures("qapp")
def squeezed(text: str) -> str:
    """Text without white space, with plain hyphens: what is left when lines are broken anew."""
    return re.sub(r"\s", "", text).replace("\u2011", "-")


def words_of(path: Path) -> str:
    """The words of a PDF in the order they were written, page numbers left out."""
    raw = subprocess.run(["pdftotext", "-raw", str(path), "-"], check=True, capture_output=True, text=True).stdout
    pages = [page.strip() for page in raw.split("\f")]
    return squeezed(pages[0] + "".join(page.removesuffix(str(n)) for n, page in enumerate(pages[1:], 2)))


def test_every_paper_opens_and_has_the_pages_of_our_own_pdf(tmp_path: Path, qapp: object) -> None:
    from cassation_wizard.app import offscreen_pdf

    assets = find_assets()
    law, phrases = load_law(assets.resources), load_phrases(assets.templates)
    ours: dict[str, int] = {}
    for path in sorted(CASES.glob("*.json")):
        if path.stem == "expected":
            continue
        answers = read_case_file(path.read_bytes(), law)
        for language in LANGUAGES:
            petition = write_petition(answers, law, phrases, TODAY, language)
            name = f"{path.stem}.{language}"
            (tmp_path / f"{name}.docx").write_bytes(to_docx(petition))
            own = tmp_path / "own.pdf"
            own.write_bytes(offscreen_pdf(petition, assets))
            ours[name] = page_count(own)
            assert words_of(own) == squeezed("".join(label(block) + block.text for block in petition.blocks)), name
            own.unlink()
    theirs = pages_of(tmp_path)
    assert theirs.keys() == ours.keys()
    assert not {name: (ours[name], theirs[name]) for name in ours if abs(ours[name] - theirs[name]) > 1}


def test_a_worksheet_has_six_pages_and_a_summary_one(tmp_path: Path) -> None:
    assets = find_assets()
    law, phrases = load_law(assets.resources), load_phrases(assets.templates)
    answers = read_case_file((CASES / "jury-punishment-suspension-kk.json").read_bytes(), law)
    case, in_force = build_case(effective_answers(answers)), law.at(TODAY)
    for language in LANGUAGES:
        sheet = worksheet(blank_route("convicted"), in_force, language, phrases, "convicted")
        (tmp_path / f"sheet.{language}.docx").write_bytes(to_docx(sheet))
        summary = compose_paper("summary", case, in_force, language, phrases)
        (tmp_path / f"summary.{language}.docx").write_bytes(to_docx(summary))
    pages = pages_of(tmp_path)
    assert max(pages[f"sheet.{language}"] for language in LANGUAGES) <= 6
    assert {pages[f"summary.{language}"] for language in LANGUAGES} == {1}
