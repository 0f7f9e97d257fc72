# SPDX-License-Identifier: MIT
"""A law pack: the law data with the hash of every file and a signature over these, held as names and bytes.

A pack is one thing only in one form: as a zip it is compared byte by byte with the zip its own files make, so that
nothing in it goes unchecked and nothing in it is compressed.
"""

from __future__ import annotations

import hashlib
import io
import json
import re
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

MANIFEST, SIGNATURE = "manifest.json", "manifest.sig"
LARGEST = 32 * 1024 * 1024
MOST_FILES = 2000
_FORMAT = 1
_SIGNATURE_LENGTH = 64
_DATA_FILE = re.compile(r"(?:law|help)/(?:[a-z0-9][a-z0-9_-]*/)*[a-z0-9][a-z0-9_-]*\.toml")
_FIRST_MOMENT = (1980, 1, 1, 0, 0, 0)

Files = Mapping[str, bytes]


class PackError(Exception):
    """A pack is refused; `kind` is the id of the sentence that says why, `values` fill its placeholders."""

    def __init__(self, kind: str, **values: str) -> None:
        super().__init__(f"{kind} {values}")
        self.kind = kind
        self.values = values


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a pack says of itself: the day it was issued, and a note of its issuer."""

    issued_on: date
    note: str
    hashes: Mapping[str, str]


def verified(files: Files, public_key: str) -> Manifest:
    """Hold a pack to its signature and its hashes; `public_key` is Ed25519's, in 64 hexadecimal digits.

    Raises PackError: `lawpack.no-key`, `lawpack.unsigned`, `lawpack.wrong-signature`, `lawpack.newer-format`,
    `lawpack.damaged`.
    """
    if MANIFEST not in files:
        raise PackError("lawpack.not-a-pack")
    if SIGNATURE not in files:
        raise PackError("lawpack.unsigned")
    _check_signature(files[MANIFEST], files[SIGNATURE], public_key)
    manifest = _read_manifest(files[MANIFEST])
    for name in sorted(set(manifest.hashes) ^ (set(files) - {MANIFEST, SIGNATURE})):
        raise PackError("lawpack.damaged", name=name)
    for name, wanted in manifest.hashes.items():
        if hashlib.sha256(files[name]).hexdigest() != wanted:
            raise PackError("lawpack.damaged", name=name)
    return manifest


def _check_signature(manifest: bytes, signature: bytes, public_key: str) -> None:
    from cryptography.exceptions import InvalidSignature
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

    if not re.fullmatch("[0-9a-fA-F]{64}", public_key):
        raise PackError("lawpack.no-key")
    if len(signature) != _SIGNATURE_LENGTH:
        raise PackError("lawpack.unsigned")
    try:
        Ed25519PublicKey.from_public_bytes(bytes.fromhex(public_key)).verify(signature, manifest)
    except InvalidSignature:
        raise PackError("lawpack.wrong-signature") from None


def _read_manifest(data: bytes) -> Manifest:
    """Read what the holder of the key has signed; so it is ours, but perhaps of a later program."""
    try:
        tree: Any = json.loads(data)
        if tree["format"] != _FORMAT:
            raise PackError("lawpack.newer-format")
        hashes = {str(name): str(value) for name, value in tree["files"].items()}
        manifest = Manifest(date.fromisoformat(tree["issued_on"]), str(tree.get("note", "")), hashes)
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        raise PackError("lawpack.newer-format") from None
    for name in hashes:
        check_name(name)
    return manifest


def check_name(name: str) -> None:
    """Refuse a name that is none of a law file: outside its folders, absolute, with `..` or a device's letters."""
    if name not in (MANIFEST, SIGNATURE) and not _DATA_FILE.fullmatch(name):
        raise PackError("lawpack.strange-file", name=name[:80])


def manifest_of(files: Files, issued_on: date, note: str) -> bytes:
    """Give the manifest of law files, to be signed."""
    for name in files:
        check_name(name)
    tree = {
        "format": _FORMAT,
        "issued_on": issued_on.isoformat(),
        "note": note,
        "files": {name: hashlib.sha256(files[name]).hexdigest() for name in sorted(files)},
    }
    return (json.dumps(tree, ensure_ascii=False, indent=1) + "\n").encode()


def zipped(files: Files) -> bytes:
    """Give the one zip these files make: sorted, stored as they are, without times."""
    memory = io.BytesIO()
    with zipfile.ZipFile(memory, "w", zipfile.ZIP_STORED) as archive:
        for name in sorted(files):
            entry = zipfile.ZipInfo(name, _FIRST_MOMENT)
            entry.create_system, entry.external_attr = 3, 0o644 << 16
            archive.writestr(entry, files[name])
    return memory.getvalue()


def unzipped(data: bytes) -> dict[str, bytes]:
    """Give the files of a zipped pack.

    Raises PackError: `lawpack.not-a-pack`, `lawpack.strange-file`, `lawpack.too-large`, `lawpack.damaged` where a byte
    of the zip is other than in the zip these files make.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            entries = archive.infolist()
            for entry in entries:
                check_name(entry.filename)
            # Nothing is compressed, so no file can be larger than the zip.
            if len(entries) > MOST_FILES or any(entry.compress_type != zipfile.ZIP_STORED for entry in entries):
                raise PackError("lawpack.not-a-pack")
            if sum(entry.file_size for entry in entries) > len(data):
                raise PackError("lawpack.too-large")
            files = {entry.filename: archive.read(entry) for entry in entries}
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, OSError, ValueError, EOFError, KeyError):
        raise _damaged_zip() if data.startswith(b"PK") else PackError("lawpack.not-a-pack") from None
    if zipped(files) != data:
        raise _damaged_zip()
    return files


def _damaged_zip() -> PackError:
    return PackError("lawpack.damaged", name="zip")
