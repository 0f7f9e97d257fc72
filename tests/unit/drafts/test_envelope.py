# SPDX-License-Identifier: MIT
"""Password files: damage is told from a wrong password, and no header can make this machine suffer."""

from __future__ import annotations

import hashlib
import json
import unicodedata

import pytest

from cassation_wizard.drafts import envelope
from cassation_wizard.drafts.envelope import make_key, public_part, seal, seal_with_password, unseal
from cassation_wizard.drafts.errors import SealError

SECRET = ("Қожахметов Әділ, т. 2 л.д. 14–18. " * 200).encode()
CORRECT = "қарлығаш 7"
# The cheapest cost the format allows: these tests are about the format, not about the work.
KEY = make_key(CORRECT, cost=2**14)
SEALED = seal(SECRET, KEY, {"sequence": 3})


def kind_of(data: bytes, password: str = CORRECT) -> str:
    with pytest.raises(SealError) as caught:
        unseal(data, password)
    return caught.value.kind


def resealed(header: dict[str, object]) -> bytes:
    head = json.dumps(header).encode()
    body = envelope.MAGIC + len(head).to_bytes(4, "big") + head + SEALED[-200:-32]
    return body + hashlib.sha256(body).digest()


def header() -> dict[str, object]:
    start = len(envelope.MAGIC) + 4
    length = int.from_bytes(SEALED[len(envelope.MAGIC) : start], "big")
    return dict(json.loads(SEALED[start : start + length]))


def test_the_right_password_gives_everything_back() -> None:
    assert unseal(SEALED, CORRECT)[0] == SECRET
    assert unseal(seal_with_password(SECRET, CORRECT), CORRECT)[0] == SECRET


def test_a_password_typed_on_another_keyboard_is_the_same_password() -> None:
    sealed = seal(SECRET, make_key("Мой пароль й", cost=2**14))
    assert unseal(sealed, unicodedata.normalize("NFD", "Мой пароль й"))[0] == SECRET


def test_a_wrong_password_is_said_to_be_wrong() -> None:
    assert kind_of(SEALED, "қарлығаш 8") == "sealed.wrong-password"


def test_any_flipped_byte_is_damage_not_a_wrong_password() -> None:
    for place in range(len(SEALED)):
        bad = bytearray(SEALED)
        bad[place] ^= 1 + place % 255
        with pytest.raises(SealError) as caught:
            public_part(bytes(bad))
        assert caught.value.kind == "sealed.damaged", place


@pytest.mark.parametrize("length", [0, 1, 8, 60, len(SEALED) - 1])
def test_a_cut_off_file_is_damage(length: int) -> None:
    assert kind_of(SEALED[:length]) == "sealed.damaged"


@pytest.mark.parametrize(
    "change",
    [
        {"n": 2**30}, {"n": 2**13}, {"n": True}, {"n": "65536"}, {"n": 3 * 2**14}, {"r": 1 << 20}, {"p": 4},
        {"salt": ""}, {"salt": "!"}, {"nonce": "AAAA"}, {"kdf": "none"}, {"cipher": "aes-128"}, {"version": 0},
        {"public": []}, {"salt": None}, {"version": "1"},
    ],
)  # fmt: skip
def test_a_hostile_header_is_refused_before_any_work(change: dict[str, object]) -> None:
    assert kind_of(resealed(header() | change)) == "sealed.damaged"


def test_a_header_with_its_checksum_made_anew_still_does_not_open() -> None:
    assert kind_of(resealed(header() | {"public": {"sequence": 99}})) == "sealed.wrong-password"


def test_a_newer_format_is_said_to_be_newer() -> None:
    assert kind_of(resealed(header() | {"version": 2})) == "sealed.newer"


def test_two_saves_share_no_ciphertext() -> None:
    one, two = (seal(SECRET, KEY)[-len(SECRET) :] for _ in range(2))
    blocks = {one[place : place + 8] for place in range(len(one) - 7)}
    assert not any(two[place : place + 8] in blocks for place in range(len(two) - 7))


def test_two_sealings_with_a_password_use_two_salts() -> None:
    one, two = make_key(CORRECT, cost=2**14), make_key(CORRECT, cost=2**14)
    assert one.salt != two.salt
    assert one.secret != two.secret
    assert "secret" not in repr(one)


def test_an_empty_password_is_refused() -> None:
    with pytest.raises(SealError, match=r"sealed\.empty-password"):
        make_key("")


def test_nothing_of_the_text_is_readable_in_a_sealed_file() -> None:
    assert "Әділ".encode() not in SEALED
