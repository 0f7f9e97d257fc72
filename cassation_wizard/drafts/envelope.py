# SPDX-License-Identifier: MIT
"""Password files: scrypt and AES-256-GCM under an authenticated header, a checksum around the whole.

The checksum is looked at first, so that a damaged file is told apart from a wrong password. Layout: magic, length
of the header, header (JSON), ciphertext with its tag, SHA-256 of all before it. Nothing but sealed bytes ever
reaches the disk: callers hand them to write_atomic.
"""

from __future__ import annotations

import base64
import json
import os
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from cassation_wizard.domain.light import sha256
from cassation_wizard.drafts.errors import SealError

MAGIC = b"CWSEAL\r\n"
_VERSION = 1
_COST, _BLOCK, _LANES = 2**16, 8, 1
# What a file may ask of this machine: 128 MiB at most, whatever its header says.
_COSTS = frozenset(2**power for power in range(14, 18))
_LONGEST_HEADER = 4096
_CHECKSUM = 32
LARGEST = 9 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class SealingKey:
    """A key made from a password once, kept in memory while a draft is open, so that autosave is quick."""

    salt: bytes
    cost: int
    secret: bytes = field(repr=False)


def is_sealed(data: bytes) -> bool:
    """Say whether these bytes begin like a password file."""
    return data.startswith(MAGIC)


def make_key(password: str, salt: bytes | None = None, cost: int = _COST) -> SealingKey:
    """Derive a key from a password, with a fresh salt unless one is given; takes about a tenth of a second.

    Raises SealError ``sealed.empty-password`` for an empty one.
    """
    from cryptography.hazmat.primitives.kdf.scrypt import Scrypt

    # One keyboard types й as one sign, another as two: both are the same password.
    spelled = unicodedata.normalize("NFC", password).encode("utf-8", "surrogatepass")
    if not spelled:
        raise SealError("sealed.empty-password")
    salt = os.urandom(16) if salt is None else salt
    secret = Scrypt(salt=salt, length=32, n=cost, r=_BLOCK, p=_LANES).derive(spelled)
    return SealingKey(salt, cost, secret)


def seal(data: bytes, key: SealingKey, public: Mapping[str, Any] | None = None) -> bytes:
    """Encrypt under a key with a fresh nonce; ``public`` (no personal data) stays readable and authenticated."""
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    nonce = os.urandom(12)
    header = {
        "version": _VERSION, "kdf": "scrypt", "n": key.cost, "r": _BLOCK, "p": _LANES,
        "salt": base64.b64encode(key.salt).decode(), "cipher": "aes-256-gcm",
        "nonce": base64.b64encode(nonce).decode(), "public": dict(public or {}),
    }  # fmt: skip
    head = json.dumps(header, sort_keys=True, separators=(",", ":")).encode()
    if len(head) > _LONGEST_HEADER:
        raise ValueError("public part too long")
    front = MAGIC + len(head).to_bytes(4, "big") + head
    body = front + AESGCM(key.secret).encrypt(nonce, data, front)
    return body + sha256(body).digest()


def seal_with_password(data: bytes, password: str, public: Mapping[str, Any] | None = None) -> bytes:
    """Encrypt under a password with a fresh salt and nonce."""
    return seal(data, make_key(password), public)


@dataclass(frozen=True, slots=True)
class _Parts:
    front: bytes
    ciphertext: bytes
    cost: int
    salt: bytes
    nonce: bytes
    public: Mapping[str, Any]


def _take_apart(data: bytes) -> _Parts:
    damaged = SealError("sealed.damaged")
    if len(data) > LARGEST or len(data) < len(MAGIC) + 4 + 16 + _CHECKSUM:
        raise damaged
    body, checksum = data[:-_CHECKSUM], data[-_CHECKSUM:]
    if sha256(body).digest() != checksum or not is_sealed(body):
        raise damaged
    start = len(MAGIC) + 4
    length = int.from_bytes(body[len(MAGIC) : start], "big")
    if length > _LONGEST_HEADER or start + length + 16 > len(body):
        raise damaged
    try:
        header = json.loads(body[start : start + length])
        version = header["version"]
        if isinstance(version, int) and version > _VERSION:
            raise SealError("sealed.newer")
        salt = base64.b64decode(header["salt"], validate=True)
        nonce = base64.b64decode(header["nonce"], validate=True)
        sound = (
            version == _VERSION
            and (header["kdf"], header["cipher"]) == ("scrypt", "aes-256-gcm")
            and type(header["n"]) is int
            and header["n"] in _COSTS
            and (header["r"], header["p"]) == (_BLOCK, _LANES)
            and (len(salt), len(nonce)) == (16, 12)
            and isinstance(header["public"], dict)
        )
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise damaged from error
    if not sound:
        raise damaged
    front, ciphertext = body[: start + length], body[start + length :]
    return _Parts(front, ciphertext, header["n"], salt, nonce, header["public"])


def public_part(data: bytes) -> Mapping[str, Any]:
    """Give the readable part of a password file, not yet authenticated. Raises SealError when damaged."""
    return _take_apart(data).public


def unseal(data: bytes, password: str | SealingKey) -> tuple[bytes, SealingKey]:
    """Decrypt; give the bytes and the key for the next autosave.

    Raises SealError: ``sealed.damaged`` (any changed byte), ``sealed.newer``, ``sealed.wrong-password``.
    """
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    parts = _take_apart(data)
    if isinstance(password, SealingKey) and password.salt == parts.salt:
        key = password
    elif isinstance(password, SealingKey):
        raise SealError("sealed.wrong-password")
    else:
        key = make_key(password, parts.salt, parts.cost)
    try:
        return AESGCM(key.secret).decrypt(parts.nonce, parts.ciphertext, parts.front), key
    except InvalidTag as error:
        raise SealError("sealed.wrong-password") from error
