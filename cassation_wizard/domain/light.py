# SPDX-License-Identifier: MIT
"""Two things of the standard library without what they drag along: hashlib brings all of OpenSSL, 3.7 MB."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from hashlib import sha256
else:
    try:
        from _sha2 import sha256  # Python 3.12 and later
    except ImportError:
        try:
            from _sha256 import sha256
        except ImportError:  # another Python than CPython
            from hashlib import sha256

__all__ = ["random_name", "sha256"]


def random_name(length: int) -> str:
    """Give `length` random bytes from the system as hexadecimal digits, as `secrets.token_hex` does."""
    return os.urandom(length).hex()
