# SPDX-License-Identifier: MIT
"""The light stand-ins give what the library's own give."""

from __future__ import annotations

import calendar
import hashlib
import subprocess
import sys

from cassation_wizard.domain.dates import days_in_month
from cassation_wizard.domain.light import random_name, sha256


def test_the_sums_are_the_librarys() -> None:
    for data in (b"", b"\0", "Әділет".encode() * 1000):
        assert sha256(data).hexdigest() == hashlib.sha256(data).hexdigest()


def test_openssl_is_not_loaded_for_it() -> None:
    program = (
        "import cassation_wizard.domain.light, cassation_wizard.law.loader, sys; assert '_hashlib' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", program], check=True)


def test_random_names_are_of_the_asked_length_and_differ() -> None:
    names = {random_name(8) for _ in range(100)}
    assert len(names) == 100
    assert {len(name) for name in names} == {16}


def test_months_have_their_days() -> None:
    for year in (1, 1900, 2000, 2024, 2025, 9999):
        for month in range(1, 13):
            assert days_in_month(year, month) == calendar.monthrange(year, month)[1]
