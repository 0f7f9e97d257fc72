# SPDX-License-Identifier: MIT
"""The .docx: schema order, fonts, language, page, properties, numbering, templates of a clinic."""

from __future__ import annotations

import datetime as dt
import importlib.util
import io
import itertools
import re
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import docx
import pytest
from docx.oxml.ns import qn
from lxml import etree

from cassation_wizard.document.audit import Problem, audit
from cassation_wizard.document.blocks import Block, Part, Petition
from cassation_wizard.document.docx_writer import STYLES, TemplateError, to_docx
from cassation_wizard.domain.answers import Answers
from cassation_wizard.domain.text import LANGUAGES, Language

from .conftest import CASE_FILES, Compose

ROOT = Path(__file__).parents[3]
MOMENT = dt.datetime(2026, 11, 25, 12, 30, tzinfo=dt.UTC)

# The order in which WordprocessingML wants the children (CT_PPr, CT_RPr, CT_SectPr, CT_Style …), as far as used.
ORDER = {
    "pPr": "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs "
    "suppressAutoHyphens spacing ind contextualSpacing mirrorIndents jc textAlignment outlineLvl rPr sectPr",
    "rPr": "rStyle rFonts b bCs i iCs caps smallCaps strike vanish color spacing w kern position sz szCs u lang",
    "sectPr": "headerReference footerReference footnotePr endnotePr type pgSz pgMar pgBorders lnNumType pgNumType cols "
    "vAlign noEndnote titlePg textDirection docGrid",
    "style": "name aliases basedOn next link hidden uiPriority semiHidden unhideWhenUsed qFormat locked pPr rPr",
    "lvl": "start numFmt lvlRestart pStyle isLgl suff lvlText lvlJc pPr rPr",
    "abstractNum": "nsid multiLevelType tmpl name styleLink numStyleLink lvl",
    "num": "abstractNumId lvlOverride",
    "numbering": "numPicBullet abstractNum num",
    "settings": "zoom defaultTabStop autoHyphenation characterSpacingControl compat themeFontLang clrSchemeMapping "
    "decimalSymbol listSeparator",
    "numPr": "ilvl numId",
    "docDefaults": "rPrDefault pPrDefault",
}
REPEATABLE = {"headerReference", "footerReference", "lvl", "lvlOverride", "abstractNum", "num"}


@pytest.fixture(scope="session")
def files(answers_of: Callable[[str], Answers], paper: Compose, template: bytes) -> dict[tuple[str, Language], bytes]:
    """Every example case as .docx in both languages."""
    return {
        (name, language): to_docx(paper(answers_of(name), language), template, made_at=MOMENT)
        for name in CASE_FILES
        for language in LANGUAGES
    }


def parts(data: bytes) -> Iterator[tuple[str, etree._Element]]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for name in archive.namelist():
            if name.endswith(".xml") and not name.startswith("["):
                yield name, etree.fromstring(archive.read(name))


def misplaced(root: etree._Element) -> Iterator[str]:
    for element in root.iter(etree.Element):
        name = etree.QName(element).localname
        if name not in ORDER:
            continue
        order = ORDER[name].split()
        children = [etree.QName(child).localname for child in element]
        unknown = [child for child in children if child not in order]
        places = [order.index(child) for child in children if child in order]
        twice = [child for child in set(children) if children.count(child) > 1 and child not in REPEATABLE]
        if unknown or twice or places != sorted(places):
            yield f"{name}: {children}"


def test_elements_stand_in_the_order_of_the_schema_and_once(files: dict[tuple[str, Language], bytes]) -> None:
    for data in files.values():
        for name, root in parts(data):
            assert not list(misplaced(root)), name


def test_the_template_in_the_repository_is_what_the_script_writes(template: bytes) -> None:
    spec = importlib.util.spec_from_file_location("make_template", ROOT / "packaging" / "make_template.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    assert module.package() == template


def test_every_slot_of_every_style_is_times_new_roman_and_no_theme(template: bytes) -> None:
    with zipfile.ZipFile(io.BytesIO(template)) as archive:
        styles = archive.read("word/styles.xml").decode()
        assert not [name for name in archive.namelist() if "theme" in name or "thumbnail" in name]
    assert "Theme" not in styles
    root = etree.fromstring(styles.encode())
    for style in root.iter(qn("w:style")):
        if style.get(qn("w:type")) == "paragraph":
            fonts = style.find(f"{qn('w:rPr')}/{qn('w:rFonts')}")
            assert {fonts.get(qn(f"w:{slot}")) for slot in ("ascii", "hAnsi", "cs", "eastAsia")} == {"Times New Roman"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_language_stands_wherever_word_looks_for_it(
    language: Language, files: dict[tuple[str, Language], bytes]
) -> None:
    code = f"{language}-KZ"
    document = docx.Document(io.BytesIO(files["clean-mother-of-minor-kk", language]))
    tags = list(document.styles.element.iter(qn("w:lang")))
    assert len(tags) > len(STYLES)
    assert {tag.get(qn(f"w:{slot}")) for tag in tags for slot in ("val", "eastAsia")} == {code}
    assert document.core_properties.language == code


def test_the_page_is_a4_with_the_margins_of_the_court(files: dict[tuple[str, Language], bytes]) -> None:
    section = docx.Document(io.BytesIO(next(iter(files.values())))).sections[0]
    assert (round(section.page_width.cm, 1), round(section.page_height.cm, 1)) == (21.0, 29.7)
    margins = (section.left_margin, section.right_margin, section.top_margin, section.bottom_margin)
    assert [round(margin.cm, 1) for margin in margins] == [3.0, 1.5, 2.0, 2.0]
    assert section.different_first_page_header_footer


def test_page_numbers_are_a_field_that_begins_on_page_two(template: bytes) -> None:
    section = docx.Document(io.BytesIO(template)).sections[0]
    kinds = [mark.get(qn("w:fldCharType")) for mark in section.header._element.iter(qn("w:fldChar"))]
    assert kinds == ["begin", "separate", "end"]
    assert "PAGE" in "".join(text.text for text in section.header._element.iter(qn("w:instrText")))
    assert not section.first_page_header._element.findall(f".//{qn('w:fldChar')}")


def test_the_properties_are_the_papers_own(files: dict[tuple[str, Language], bytes]) -> None:
    properties = docx.Document(io.BytesIO(files["clean-advocate-custody-credit-ru", "ru"])).core_properties
    assert (properties.author, properties.last_modified_by, properties.comments) == ("", "", "")
    assert properties.title == "кассационная жалоба"
    assert properties.created == properties.modified == MOMENT


def test_a_property_stands_once(files: dict[tuple[str, Language], bytes]) -> None:
    for data in files.values():
        root = dict(parts(data))["docProps/core.xml"]
        names = [child.tag for child in root]
        assert len(names) == len(set(names))


def test_two_savings_give_the_same_parts(paper: Compose, answers_of: Callable[[str], Answers], template: bytes) -> None:
    petition = paper(answers_of("clean-mother-of-minor-kk"), "kk")
    first, second = (
        {name: etree.tostring(root) for name, root in parts(to_docx(petition, template, made_at=MOMENT))} for _ in "ab"
    )
    assert first == second


def test_no_paragraph_is_laid_out_by_spaces_tabs_or_empty_lines(files: dict[tuple[str, Language], bytes]) -> None:
    for (name, _), data in files.items():
        for paragraph in docx.Document(io.BytesIO(data)).paragraphs:
            assert paragraph.text.strip() or name == "saiga-horns-shortened-kk"
        assert b"<w:br" not in zipfile.ZipFile(io.BytesIO(data)).read("word/document.xml")


def test_a_list_that_begins_again_counts_from_one(template: bytes) -> None:
    blocks = [Block("act", (Part(f"a{n}"),), number=n) for n in (1, 2, 3)]
    petition = Petition("petition", "ru", "x", (*blocks, Block("body", (Part("between"),)), *blocks))
    assert audit(to_docx(petition, template), petition) == ()


def test_heading_lead_and_date_stay_with_what_follows(template: bytes) -> None:
    styles = docx.Document(io.BytesIO(template)).styles
    for role in ("heading", "lead", "date", "ground", "title", "addressee"):
        found = next(style for style in styles if style.name.casefold() == STYLES[role].casefold())
        assert found.paragraph_format.keep_with_next
    assert b"<w:widowControl/>" in etree.tostring(styles.element)


def test_a_request_stays_with_its_changes_and_the_signature_with_something_of_the_paper(
    paper: Compose, answers_of: Callable[[str], Answers], template: bytes
) -> None:
    data = to_docx(paper(answers_of("clean-mother-of-minor-kk"), "ru"), template)
    paragraphs = docx.Document(io.BytesIO(data)).paragraphs
    roles = {name: role for role, name in STYLES.items()}
    for one, following in itertools.pairwise(paragraphs):
        role, next_role = (
            roles[p.style.name if p.style.name != "Heading 1" else "heading 1"] for p in (one, following)
        )
        held = bool(one.paragraph_format.keep_with_next)
        assert held is (next_role == "date" or (role, next_role) == ("request", "change"))


@pytest.mark.parametrize(
    "style", sorted(set(STYLES.values()) - {"Petition Question", "Petition Option", "Petition Rule"})
)
def test_a_template_without_a_style_is_refused_by_its_name(
    style: str, template: bytes, paper: Compose, answers_of: Callable[[str], Answers]
) -> None:
    petition = paper(answers_of("jury-punishment-suspension-kk"), "kk")
    damaged = _changed(template, "word/styles.xml", f'w:name w:val="{style}"', 'w:name w:val="Other"')
    if STYLES["document"] == style:
        document = Block("document", (Part("x"),))
        petition = Petition("petition", "kk", "x", (*petition.blocks, document))
    with pytest.raises(TemplateError) as caught:
        to_docx(petition, damaged)
    assert caught.value.style == style


def test_a_template_whose_list_is_gone_is_refused(
    template: bytes, paper: Compose, answers_of: Callable[[str], Answers]
) -> None:
    damaged = _changed(template, "word/styles.xml", '<w:numId w:val="2"/>', "")
    with pytest.raises(TemplateError) as caught:
        to_docx(paper(answers_of("clean-mother-of-minor-kk"), "kk"), damaged)
    assert caught.value.style == "Petition Act"


@pytest.mark.parametrize("damage", [b"", b"no zip", b"PK\x03\x04 half"])
def test_a_damaged_template_is_refused(damage: bytes) -> None:
    with pytest.raises(TemplateError) as caught:
        to_docx(Petition("petition", "ru", "x", ()), damage)
    assert caught.value.style is None


def test_a_template_cut_in_half_is_refused(template: bytes) -> None:
    with pytest.raises(TemplateError):
        to_docx(Petition("petition", "ru", "x", ()), template[: len(template) // 2])


def test_a_restyled_template_keeps_its_own_font_and_letterhead(
    template: bytes, paper: Compose, answers_of: Callable[[str], Answers]
) -> None:
    restyled = _changed(template, "word/styles.xml", "Times New Roman", "PT Serif")
    restyled = _changed(restyled, "word/header2.xml", "</w:pPr>", "</w:pPr><w:r><w:t>Clinic</w:t></w:r>")
    petition = paper(answers_of("clean-mother-of-minor-kk"), "kk")
    data = to_docx(petition, restyled)
    assert audit(data, petition) == ()
    document = docx.Document(io.BytesIO(data))
    assert document.sections[0].first_page_header.paragraphs[0].text == "Clinic"
    assert "PT Serif" in etree.tostring(document.styles.element).decode()


def test_the_built_in_template_serves_without_asking(paper: Compose, answers_of: Callable[[str], Answers]) -> None:
    petition = paper(answers_of("barely-started-ru"), "ru")
    assert audit(to_docx(petition), petition) == ()


def test_the_audit_names_the_question_whose_answer_is_missing(
    template: bytes, paper: Compose, answers_of: Callable[[str], Answers]
) -> None:
    petition = paper(answers_of("clean-mother-of-minor-kk"), "kk")
    data = to_docx(petition, template)
    lost = _changed(data, "word/document.xml", "Қалиева Меруерт Айтқалиқызы", "")
    assert audit(lost, petition) == (Problem("answer-missing", "petitioner.full_name"),)
    cut = _changed(data, "word/document.xml", "сома да басқаша болар еді", "сома да")
    assert Problem("answer-missing", "circumstances") in audit(cut, petition)
    renumbered = _changed(data, "word/styles.xml", '<w:numId w:val="7"/>', '<w:numId w:val="0"/>')
    assert {problem.kind for problem in audit(renumbered, petition)} == {"numbering"}
    assert audit(data[:500], petition) == (Problem("unreadable"),)


def test_the_audit_sees_a_placeholder_and_paragraphs_too_many(template: bytes) -> None:
    petition = Petition("petition", "ru", "x", (Block("body", (Part("{name}"), Part("{mine}", "q", verbatim=True))),))
    data = to_docx(petition, template)
    assert audit(data, petition) == (Problem("placeholder", "q"),)
    shorter = Petition("petition", "ru", "x", ())
    assert audit(data, shorter) == (Problem("left-over"),)


def _changed(data: bytes, part: str, old: str, new: str) -> bytes:
    """The same archive with words changed in one part."""
    memory = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(memory, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            content = source.read(name)
            if name == part:
                assert old.encode() in content or re.search(old, content.decode())
                content = content.decode().replace(old, new).encode()
            target.writestr(name, content)
    return memory.getvalue()
