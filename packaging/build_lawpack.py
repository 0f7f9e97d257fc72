# SPDX-License-Identifier: MIT
"""Make and sign a law pack from this checkout's law data, for the maintainers.

python3 packaging/build_lawpack.py --new-key KEY.pem                     a key pair; prints the public key for settings
python3 packaging/build_lawpack.py --key KEY.pem --issued-on 2026-12-01 [--note TEXT] -o law-2026-12-01.zip

The private key never belongs into the repository; the public one stands in the settings as law_key = "…".
"""

from __future__ import annotations

import argparse
import os
import sys
from datetime import date
from pathlib import Path

from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from cassation_wizard.law.loader import source_files  # noqa: E402
from cassation_wizard.law.pack import MANIFEST, SIGNATURE, manifest_of, zipped  # noqa: E402
from cassation_wizard.rules.checked_law import load_checked_law  # noqa: E402


def new_key(path: Path) -> str:
    """Write a new private key, readable to its owner alone; give the public key in hexadecimal digits."""
    key = Ed25519PrivateKey.generate()
    pem = key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
        file.write(pem)
    return public_hex(key)


def public_hex(key: Ed25519PrivateKey) -> str:
    """Give the public key as it stands in the settings."""
    return key.public_key().public_bytes(serialization.Encoding.Raw, serialization.PublicFormat.Raw).hex()


def build(resources: Path, key: Ed25519PrivateKey, issued_on: date, note: str) -> bytes:
    """Give the signed pack of law data that hold; raises LawDataError where they do not."""
    load_checked_law(resources)
    files = dict(source_files(resources, []))
    manifest = manifest_of(files, issued_on, note)
    return zipped({**files, MANIFEST: manifest, SIGNATURE: key.sign(manifest)})


def main() -> int:
    """Do what the command line asks."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--new-key", type=Path, metavar="KEY.pem")
    parser.add_argument("--key", type=Path, metavar="KEY.pem")
    parser.add_argument("--issued-on", type=date.fromisoformat)
    parser.add_argument("--note", default="")
    parser.add_argument("-o", "--output", type=Path)
    wanted = parser.parse_args()
    if wanted.new_key:
        print(f'law_key = "{new_key(wanted.new_key)}"')
        return 0
    if not (wanted.key and wanted.issued_on and wanted.output):
        parser.error("--key, --issued-on and -o are needed")
    key = serialization.load_pem_private_key(wanted.key.read_bytes(), password=None)
    if not isinstance(key, Ed25519PrivateKey):
        parser.error("the key is no Ed25519 key")
    wanted.output.write_bytes(build(ROOT / "resources", key, wanted.issued_on, wanted.note))
    print(f'{wanted.output}; public key: law_key = "{public_hex(key)}"')
    return 0


if __name__ == "__main__":
    sys.exit(main())
