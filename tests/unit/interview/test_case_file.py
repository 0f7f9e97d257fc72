# SPDX-License-Identifier: MIT
"""Reading and writing the case file: what is refused, and that the refusal names the place and no answer."""

import json
from datetime import date
from pathlib import Path

import pytest

from cassation_wizard.domain.answers import Answers
from cassation_wizard.interview.case_file import CaseFileError, read_case_file, schema, write_case_file
from cassation_wizard.law.law import Law

CASES = sorted((Path(__file__).parents[2] / "cases").glob("*-[kr][ku].json"))


@pytest.mark.parametrize(
    ("data", "kind", "place"),
    [
        (b'{"petitioner": {"full_name": "\xd0', "case.not-utf8", ""),
        ('{"petitioner": {"full_name": "Сап'.encode(), "case.not-json", "1"),
        (b"", "case.not-json", "1"),
        (b"[]", "case.wants-object", "{ }"),
        (b'{"format": 2}', "case.newer", ""),
        (b'{"format": "1"}', "case.wants-number", "format"),
        (b'{"format": true}', "case.wants-number", "format"),
        (b'{"petitioner": {"fullname": "x"}}', "case.unknown-key", "petitioner.fullname"),
        (b'{"acts": [{"curt": "x"}]}', "case.unknown-key", "acts[0].curt"),
        (b'{"filing_date": "2026-11-25", "filing_date": "2026-11-26"}', "case.duplicate-key", "filing_date"),
        (b'{"filing_date": "2026-11-31"}', "case.wants-date", "filing_date"),
        (b'{"filing_date": "31.11.2026"}', "case.wants-date", "filing_date"),
        (b'{"filing_date": "20261125"}', "case.wants-date", "filing_date"),
        (b'{"filing_date": "0001-01-01"}', "case.wants-date", "filing_date"),
        (b'{"filing_date": 20261125}', "case.wants-date", "filing_date"),
        (b'{"circumstances": 5}', "case.wants-text", "circumstances"),
        (b'{"circumstances": ["a"]}', "case.wants-text", "circumstances"),
        (b'{"acts": {}}', "case.wants-list", "acts"),
        (b'{"acts": [null]}', "case.wants-object", "acts[0]"),
        (b'{"petitioner": []}', "case.wants-object", "petitioner"),
        (b'{"grounds": [{"norms": "x"}]}', "case.wants-list", "grounds[0].norms"),
        (b'{"grounds": [{"point": "9"}]}', "case.wants-choice", "grounds[0].point"),
        (b'{"grounds": [{"point": 5}]}', "case.wants-choice", "grounds[0].point"),
        (b'{"grounds": [{"circumstances": ["too-sever"]}]}', "case.wants-choice", "grounds[0].circumstances"),
        (b'{"suspension": {"requested": 1}}', "case.wants-yes-no", "suspension.requested"),
        (b'{"suspension": {"months": 6.0}}', "case.wants-number", "suspension.months"),
        (b'{"suspension": {"months": -1}}', "case.wants-number", "suspension.months"),
        (b'{"suspension": {"months": true}}', "case.wants-number", "suspension.months"),
        (b'{"suspension": {"months": NaN}}', "case.number", ""),
        (b'{"suspension": {"months": ' + b"9" * 6000 + b"}}", "case.number", ""),
        (b"[" * 100_000, "case.too-deep", ""),
        (b" " * (16 * 1024 * 1024 + 1), "case.too-large", ""),
    ],
)
def test_what_is_no_case_file_is_refused_with_its_place(law: Law, data: bytes, kind: str, place: str) -> None:
    with pytest.raises(CaseFileError) as refusal:
        read_case_file(data, law)
    assert refusal.value.kind == kind
    assert place in refusal.value.values.values() or not place
    words = law.sentence(kind).format(**refusal.value.values)
    assert "\n" not in words.kk + words.ru


def test_the_nearest_known_name_is_offered(law: Law) -> None:
    with pytest.raises(CaseFileError) as refusal:
        read_case_file(b'{"petitioner": {"fullname": "x"}}', law)
    assert refusal.value.values["nearest"] == "full_name"


def test_no_answer_value_reaches_the_text_of_the_exception(law: Law) -> None:
    with pytest.raises(CaseFileError) as refusal:
        read_case_file('{"petitioner": {"role": "Сапарова"}}'.encode(), law)
    assert "Сапарова" not in str(refusal.value)


def test_a_byte_order_mark_is_skipped_and_empty_answers_are_unanswered(law: Law) -> None:
    read = read_case_file(b'\xef\xbb\xbf{"format": 1, "circumstances": "", "edition": "", "acts": null}', law)
    assert read == Answers.of({})


def test_an_empty_text_is_no_answer_to_any_question(law: Law) -> None:
    data = b"""{"format": null, "acts": "", "request": "", "convicted": {"in_custody": ""},
        "suspension": {"months": "", "documents": ["", null]}, "grounds": [{"norms": [""], "circumstances": [null]}]}"""
    read = read_case_file(data, law)
    asked = ("acts", "request", "convicted.in_custody", "suspension.months", "suspension.documents")
    assert not any(read.get(path) for path in (*asked, "grounds[0].norms", "grounds[0].circumstances"))


def test_text_is_cleaned_when_read(law: Law) -> None:
    read = read_case_file(
        rb'{"petitioner": {"full_name": " A\n\u0000 B \ud800"}, "circumstances": "a\r\nb\u000bc"}', law
    )
    assert (read.get("petitioner.full_name"), read.get("circumstances")) == ("A B", "a\nb\nc")


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_every_example_comes_back_whole_after_writing(law: Law, path: Path) -> None:
    answers = read_case_file(path.read_bytes(), law)
    assert read_case_file(write_case_file(answers), law) == answers


def test_dates_are_dates_inside_and_iso_outside(law: Law) -> None:
    answers = read_case_file(b'{"filing_date": "2026-11-25"}', law)
    assert answers.get("filing_date") == date(2026, 11, 25)
    assert json.loads(write_case_file(answers))["filing_date"] == "2026-11-25"


def test_the_schema_names_every_group_and_forbids_other_names(law: Law) -> None:
    made = schema(law)
    assert made["additionalProperties"] is False
    assert "too-severe" in made["properties"]["grounds"]["items"]["properties"]["circumstances"]["items"]["enum"]
    assert made["properties"]["signature"]["properties"]["name"] == {"type": ["string", "null"], "x-printed": True}
