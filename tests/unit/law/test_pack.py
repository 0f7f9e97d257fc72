# SPDX-License-Identifier: MIT
"""A law pack is taken only whole: one other byte anywhere, another key or a strange file, and it is refused."""

from __future__ import annotations

import hashlib
import io
import json
import zipfile
from datetime import date

import pytest
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from cassation_wizard.law.pack import MANIFEST, SIGNATURE, PackError, manifest_of, unzipped, verified, zipped

KEY = Ed25519PrivateKey.generate()
FILES = {"law/acts.toml": b"# acts\n", "help/cli/words.toml": b"# words\n"}


def public(key: Ed25519PrivateKey) -> str:
    return key.public_key().public_bytes(serialization.Encoding.Raw, serialization.PublicFormat.Raw).hex()


def signed(files: dict[str, bytes], key: Ed25519PrivateKey = KEY) -> dict[str, bytes]:
    manifest = manifest_of(files, date(2026, 12, 1), "note")
    return {**files, MANIFEST: manifest, SIGNATURE: key.sign(manifest)}


def refusal(data: bytes, key: str | None = None) -> str:
    with pytest.raises(PackError) as refused:
        verified(unzipped(data), public(KEY) if key is None else key)
    return refused.value.kind


def test_a_sound_pack_says_its_day_and_note() -> None:
    manifest = verified(unzipped(zipped(signed(FILES))), public(KEY))
    assert (manifest.issued_on, manifest.note, set(manifest.hashes)) == (date(2026, 12, 1), "note", set(FILES))


def test_one_flipped_bit_in_any_byte_is_found() -> None:
    whole = zipped(signed(FILES))
    for place in range(len(whole)):
        for bit in (1, 32):
            refusal(whole[:place] + bytes([whole[place] ^ bit]) + whole[place + 1 :])


def test_a_byte_more_or_less_is_found() -> None:
    whole = zipped(signed(FILES))
    for data in (whole + b"\0", b"\0" + whole, whole[:-1], whole[1:], whole[: len(whole) // 2], b"", b"PK"):
        refusal(data)


@pytest.mark.parametrize("key", ["", "00", "zz" * 32, "é" * 64])
def test_without_a_key_in_the_settings_no_pack_is_taken(key: str) -> None:
    assert refusal(zipped(signed(FILES)), key) == "lawpack.no-key"


def test_another_key_is_told_apart_from_none() -> None:
    assert refusal(zipped(signed(FILES, Ed25519PrivateKey.generate()))) == "lawpack.wrong-signature"
    unsigned = {name: data for name, data in signed(FILES).items() if name != SIGNATURE}
    assert refusal(zipped(unsigned)) == "lawpack.unsigned"
    assert refusal(zipped({**unsigned, SIGNATURE: b""})) == "lawpack.unsigned"
    assert refusal(zipped(FILES)) == "lawpack.not-a-pack"


def test_a_file_changed_missing_or_added_after_signing_is_named() -> None:
    pack = signed(FILES)
    for changed in (
        {**pack, "law/acts.toml": b"# Acts\n"},
        {name: data for name, data in pack.items() if name != "law/acts.toml"},
        {**pack, "law/more.toml": b""},
    ):
        assert refusal(zipped(changed)) == "lawpack.damaged"


@pytest.mark.parametrize(
    "name",
    [
        "../law/a.toml",
        "law/../../a.toml",
        "/law/a.toml",
        "law\\a.toml",
        "C:/law/a.toml",
        "law/a.toml/",
        "law/.hidden.toml",
        "law/a.py",
        "help/",
        "law//a.toml",
        "law/a\n.toml",
        "law/a.toml\0",
        "elsewhere/a.toml",
        "law-compiled.json",
    ],
)
def test_a_name_that_leads_elsewhere_is_refused(name: str) -> None:
    with pytest.raises(PackError):
        manifest_of({name: b""}, date(2026, 12, 1), "")
    memory = io.BytesIO()
    with zipfile.ZipFile(memory, "w") as archive:
        archive.writestr(name, b"")
    assert refusal(memory.getvalue()) in ("lawpack.strange-file", "lawpack.not-a-pack", "lawpack.damaged")


def test_a_zip_bomb_is_refused_before_anything_is_unpacked() -> None:
    memory = io.BytesIO()
    with zipfile.ZipFile(memory, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        archive.writestr("law/acts.toml", bytes(64 * 1024 * 1024))
    assert refusal(memory.getvalue()) == "lawpack.not-a-pack"


def test_entries_that_share_their_bytes_are_refused() -> None:
    whole = bytearray(zipped({"law/a.toml": b"x" * 10_000, "law/b.toml": b""}))
    place = whole.rindex(b"law/b.toml") - 46  # the second entry of the directory, now telling of the first one's bytes
    whole[place + 20 : place + 28] = (10_000).to_bytes(4, "little") * 2
    whole[place + 42 : place + 46] = bytes(4)
    assert refusal(bytes(whole)) in ("lawpack.damaged", "lawpack.too-large")


@pytest.mark.parametrize(
    "tree",
    [
        b"[]",
        b"{",
        b'{"format": 2}',
        b'{"format": 1, "files": [], "issued_on": "2026-12-01"}',
        b'{"format": 1, "files": {"../a": "x"}, "issued_on": "2026-12-01"}',
        b"[" * 100_000,
    ],
)
def test_a_signed_manifest_that_cannot_be_read_is_refused(tree: bytes) -> None:
    with pytest.raises(PackError):
        verified({**FILES, MANIFEST: tree, SIGNATURE: KEY.sign(tree)}, public(KEY))


def test_the_zip_of_the_same_files_is_the_same_on_every_machine() -> None:
    made = zipped({"manifest.json": json.dumps({}).encode(), "law/a.toml": b"a"})
    assert hashlib.sha256(made).hexdigest() == "d3ddb6c1bf9395f3af4ba91d8ff743660dd7fab7df45e824c90295798b8185ce"
