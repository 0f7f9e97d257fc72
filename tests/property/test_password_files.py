# SPDX-License-Identifier: MIT
"""Whatever the draft and the password: it comes back, and no changed file ever does."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from cassation_wizard.drafts.draft_file import Draft, decode, encode
from cassation_wizard.drafts.envelope import make_key, seal, unseal
from cassation_wizard.drafts.errors import DraftError, SealError
from cassation_wizard.drafts.names import safe_file_name

KEY = make_key("қарлығаш", cost=2**14)
TEXT = some.text(some.characters(exclude_categories=["Cs"]))


@given(some.binary(max_size=5000))
def test_what_was_sealed_comes_back(data: bytes) -> None:
    assert unseal(seal(data, KEY), KEY)[0] == data


@settings(max_examples=10, deadline=None)
@given(TEXT.filter(bool))
def test_any_password_opens_what_it_sealed(password: str) -> None:
    assert unseal(seal(b"x", make_key(password, cost=2**14)), password)[0] == b"x"


@given(some.binary(min_size=1, max_size=300), some.data())
def test_any_changed_byte_is_damage(data: bytes, choose: some.DataObject) -> None:
    sealed = bytearray(seal(data, KEY))
    place = choose.draw(some.integers(0, len(sealed) - 1))
    sealed[place] ^= choose.draw(some.integers(1, 255))
    with pytest.raises(SealError) as caught:
        unseal(bytes(sealed), KEY)
    assert caught.value.kind == "sealed.damaged"


@given(some.binary(max_size=300))
def test_bytes_that_are_no_draft_are_refused_and_never_a_crash(data: bytes) -> None:
    with pytest.raises(DraftError) as caught:
        decode(b"\0" + data)
    assert caught.value.kind.partition(".")[0] in ("draft", "file", "sealed")


TREES = some.recursive(some.none() | some.booleans() | TEXT, lambda inner: some.dictionaries(TEXT, inner, max_size=4))


@given(some.dictionaries(TEXT, TREES, max_size=5), TEXT, some.dates())
def test_a_draft_comes_back_from_its_file(case: dict[str, object], notes: str, day: object) -> None:
    draft = Draft("a", case, 3, None, notes, "", day)  # type: ignore[arg-type]
    assert decode(encode(draft)).draft == draft


@given(some.text())
def test_a_file_name_is_always_one(text: str) -> None:
    name = safe_file_name(text)
    assert name
    assert len(name.encode()) <= 201
    assert name == name.strip(" .")
    assert not set(name) & set('<>:"/\\|?*\0\n')
