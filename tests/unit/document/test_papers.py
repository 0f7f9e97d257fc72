# SPDX-License-Identifier: MIT
"""The further papers and the worksheet, made from the same answers."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from cassation_wizard.document.audit import audit
from cassation_wizard.document.blocks import Petition
from cassation_wizard.document.docx_writer import to_docx
from cassation_wizard.document.papers import PAPERS, compose_paper, offered_papers, protest_is_open
from cassation_wizard.document.phrases import Phrases
from cassation_wizard.document.plain_text import to_text
from cassation_wizard.document.worksheet import worksheet
from cassation_wizard.domain.answers import Answers
from cassation_wizard.domain.case import CassationCase
from cassation_wizard.domain.text import LANGUAGES, Language
from cassation_wizard.interview.questions import QUESTIONS
from cassation_wizard.interview.route import blank_route
from cassation_wizard.law.law import Law, LawInForce

from .conftest import CASE_FILES, TODAY

CaseOf = Callable[[Answers], tuple[CassationCase, LawInForce]]
AnswersOf = Callable[[str], Answers]


def words(petition: Petition) -> str:
    return to_text(petition)


@pytest.mark.parametrize("kind", PAPERS)
@pytest.mark.parametrize("name", CASE_FILES)
def test_each_paper_is_whole_in_both_languages(
    kind: str, name: str, answers_of: AnswersOf, case_of: CaseOf, phrases: Phrases, template: bytes
) -> None:
    case, law = case_of(answers_of(name))
    shapes = []
    for language in LANGUAGES:
        petition = compose_paper(kind, case, law, language, phrases)
        assert audit(to_docx(petition, template), petition) == ()
        program = "".join("…" if p.verbatim else p.text + "\n" for b in petition.blocks for p in b.parts)
        assert not re.search(r"[{}]|None|True", program)
        shapes.append([(block.role, block.number) for block in petition.blocks])
    assert shapes[0] == shapes[1]


def test_suspension_is_asked_of_the_chairman_for_a_representation(
    answers_of: AnswersOf, case_of: CaseOf, phrases: Phrases
) -> None:
    case, law = case_of(answers_of("jury-punishment-suspension-kk"))
    kk, ru = (words(compose_paper("suspension", case, law, language, phrases)) for language in LANGUAGES)
    assert kk.startswith("Қылмыстық істер жөніндегі кассациялық соттың төрағасына\n")
    assert "Жоғарғы Сотының Төрағасына ұсыну енгізуді сұраймын" in kk
    assert ru.startswith("Председателю Кассационного суда по уголовным делам\n")
    assert "Прошу внести Председателю Верховного Суда Республики Казахстан представление о приостановлении" in ru
    assert "Асқазан ісігі, операция қажет." in ru


@pytest.mark.parametrize("language", LANGUAGES)
def test_suspension_asked_of_the_prosecutor_general_stands_on_its_own_sheet(
    language: Language, answers_of: AnswersOf, case_of: CaseOf, phrases: Phrases, paper: Callable[..., Petition]
) -> None:
    answers = answers_of("jury-punishment-suspension-kk").set("suspension.addressee", "prosecutor_general")
    petition = paper(answers, language)
    sheet = [block for block in petition.blocks if block.new_page]
    assert [block.role for block in sheet] == ["addressee"]
    place = petition.blocks.index(sheet[0])
    before = "".join(block.text for block in petition.blocks[:place])
    after = "".join(block.text for block in petition.blocks[place:])
    assert "Асқазан ісігі, операция қажет." in after
    assert "Асқазан ісігі, операция қажет." not in before
    assert words(compose_paper("suspension", *case_of(answers), language, phrases)).split("\n")[0] == sheet[0].text


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("nobody-appealed-ru", True),
        ("appeal-withdrawn-kk", True),
        ("private-prosecutor-insult-acquittal-ru", True),
        ("minor-offence-july-2027-kk", False),
        ("article-382-july-2027-kk", True),
        ("saiga-horns-shortened-kk", False),
        ("clean-mother-of-minor-kk", False),
        ("parole-and-illness-refusal-kk", False),
        ("bail-investigating-judge-ru", False),
    ],
)
def test_a_protest_is_offered_where_only_a_protest_opens_the_way(
    name: str, expected: bool, answers_of: AnswersOf, case_of: CaseOf
) -> None:
    case, law = case_of(answers_of(name))
    assert protest_is_open(case, law) is expected
    assert ("protest" in offered_papers(case, law)) is expected


def test_the_petition_for_a_protest_states_its_reasons(
    answers_of: AnswersOf, case_of: CaseOf, phrases: Phrases
) -> None:
    answers = answers_of("nobody-appealed-ru").set("protest.reasons", ("uniformity", "public_interest"))
    text = words(compose_paper("protest", *case_of(answers), "ru", phrases))
    assert "1) судебные акты нарушают единообразие" in text
    assert "2) судебные акты затрагивают" in text
    assert "Прошу принести протест" in text
    assert "485 УПК" in text
    assert "пункт 3) части первой статьи 485" not in text


def test_a_later_paper_is_dated_by_hand(answers_of: AnswersOf, case_of: CaseOf, phrases: Phrases) -> None:
    case, law = case_of(answers_of("clean-mother-of-minor-kk"))
    for kind in ("addition", "withdrawal"):
        text = words(compose_paper(kind, case, law, "kk", phrases))
        assert "Күні: 20__ жылғы «___» ____________" in text
        assert "2027 жылғы 30 сәуір" not in text


def test_the_cover_sheet_counts_papers_and_sheets_once(
    answers_of: AnswersOf, case_of: CaseOf, phrases: Phrases
) -> None:
    answers = answers_of("clean-advocate-custody-credit-ru").set("attachments[0].copies", 3)
    assert "Всего документов: 5, листов: 17." in words(compose_paper("cover", *case_of(answers), "ru", phrases))
    unknown = answers.set("attachments[1].sheets", None)
    assert "листов: ____________." in words(compose_paper("cover", *case_of(unknown), "ru", phrases))


def test_the_summary_names_the_term_where_one_runs(answers_of: AnswersOf, case_of: CaseOf, phrases: Phrases) -> None:
    late = words(compose_paper("summary", *case_of(answers_of("victim-last-day-after-holidays-kk")), "ru", phrases))
    assert "Последний день срока: 11 мая 2027 года" in late
    assert "6 мая 2027 года" in late
    free = words(compose_paper("summary", *case_of(answers_of("clean-mother-of-minor-kk")), "ru", phrases))
    assert "Последний день срока" not in free


ROLES = [role for role in QUESTIONS["petitioner.role"].options if role != "none"]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("role", ROLES)
def test_the_worksheet_asks_every_question_of_the_route(
    role: str, language: Language, law: Law, phrases: Phrases, template: bytes
) -> None:
    pages = blank_route(role)
    sheet = worksheet(pages, law.at(TODAY), language, phrases, role)
    asked = {block.question for block in sheet.blocks if block.role == "question"}
    expected = {question.id for page in pages for question in page.questions}
    own = {"document_language", "edition", "filled_in_by", "petitioner.role"}
    assert asked == expected - own
    numbers = [int(block.text.partition(".")[0]) for block in sheet.blocks if block.role == "question"]
    assert numbers == sorted(set(numbers))
    assert audit(to_docx(sheet, template), sheet) == ()
