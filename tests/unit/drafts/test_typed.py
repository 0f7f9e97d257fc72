# SPDX-License-Identifier: MIT
"""What was typed and is no answer yet stays in the draft, and never in the case file."""

from __future__ import annotations

import json

import pytest

from cassation_wizard.drafts.draft_file import Draft, decode, encode
from cassation_wizard.drafts.envelope import make_key
from cassation_wizard.drafts.errors import DraftError

DRAFT = Draft("a1", {"format": 1}, typed={"acts[0].date": "31.11", "attachments[1].sheets": "екі"})


@pytest.mark.parametrize("key", [None, make_key("құпия сөз")])
def test_typed_texts_come_back_from_a_plain_and_a_sealed_draft(key: object) -> None:
    opened = decode(encode(DRAFT, key), key)  # type: ignore[arg-type]
    assert opened.draft.typed == DRAFT.typed
    assert b"31.11" not in opened.draft.case_bytes


def test_a_draft_of_before_has_none() -> None:
    tree = json.loads(encode(DRAFT))
    del tree["typed"]
    assert decode(json.dumps(tree).encode()).draft.typed == {}


@pytest.mark.parametrize("typed", [["a"], {"acts[0].date": 3}, "31.11"])
def test_typed_texts_of_another_shape_are_damage(typed: object) -> None:
    tree = json.loads(encode(DRAFT)) | {"typed": typed}
    with pytest.raises(DraftError):
        decode(json.dumps(tree).encode())
