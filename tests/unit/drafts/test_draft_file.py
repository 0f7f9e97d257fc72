# SPDX-License-Identifier: MIT
"""A draft comes back from its file as it went in; a damaged, newer or foreign file is named as such."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from cassation_wizard.drafts.draft_file import Check, Draft, case_bytes_of, decode, encode, new_id, read_draft
from cassation_wizard.drafts.envelope import make_key
from cassation_wizard.drafts.errors import DraftError

CASE = {"format": 1, "petitioner": {"full_name": "Қожахметова Сәуле"}, "acts": [{"court": "…"}]}
DRAFT = Draft(
    "a1b2", CASE, 7, datetime(2026, 11, 25, 9, tzinfo=UTC), "звонить сестре", "собрать копии", date(2026, 12, 1),
    date(2026, 12, 2), True, Check("law-1", date(2026, 11, 25), ("term@acts[0].date",), 1, True, date(2026, 12, 1)),
)  # fmt: skip


def test_a_draft_comes_back_whole() -> None:
    assert decode(encode(DRAFT)).draft == DRAFT
    assert decode(encode(Draft(new_id()))).draft.case == {}


def test_a_sealed_draft_comes_back_whole_and_says_when_but_not_what() -> None:
    key = make_key("құпия", cost=2**14)
    sealed = encode(DRAFT, key)
    assert decode(sealed, "құпия").draft == DRAFT
    assert decode(sealed, key).draft == DRAFT
    assert b"2026-11-25" in sealed
    assert "Сәуле".encode() not in sealed


def test_a_sealed_draft_asks_for_its_password_only_when_it_is_whole() -> None:
    sealed = encode(DRAFT, make_key("құпия", cost=2**14))
    with pytest.raises(DraftError, match=r"sealed\.needs-password"):
        decode(sealed)
    with pytest.raises(DraftError, match=r"sealed\.damaged"):
        decode(sealed[:-1] + b"\0")
    with pytest.raises(DraftError, match=r"sealed\.wrong-password"):
        decode(sealed, "құпиа")


def test_a_bare_case_file_is_a_draft_without_an_id() -> None:
    assert decode(json.dumps(CASE).encode()).draft == Draft("", CASE)


def test_the_case_file_inside_is_given_for_the_command_line() -> None:
    assert json.loads(case_bytes_of(encode(DRAFT))) == CASE
    bare = json.dumps(CASE).encode()
    assert case_bytes_of(bare) is bare


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        ("", "draft.damaged"),
        ("[]", "draft.damaged"),
        ('{"draft": 2}', "draft.newer"),
        ('{"draft": 1}', "draft.damaged"),
        ('{"draft": 1, "id": 5, "case": {}}', "draft.damaged"),
        ('{"draft": 1, "id": "a", "case": []}', "draft.damaged"),
        ('{"draft": 1, "id": "a", "case": {}, "saved_at": "yesterday"}', "draft.damaged"),
        ('{"draft": 1, "id": "a", "case": {}, "sequence": true}', "draft.damaged"),
        ('{"draft": 1, "id": "a", "case": {}, "check": {}}', "draft.damaged"),
        ('{"draft": 1, "id": "a", "case": ' + "[" * 50 + "]" * 50 + "}", "file.too-deep"),
    ],
)
def test_what_is_no_draft_is_refused_by_name(tmp_path: Path, content: str, kind: str) -> None:
    path = tmp_path / "a.cwdraft"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(DraftError) as caught:
        read_draft(path)
    assert (caught.value.kind, caught.value.path) == (kind, path)
