# SPDX-License-Identifier: MIT
"""Qt calls that return nothing leave the reference count of None alone.

PySide6 6.12.0 on Python 3.10 and 3.11 drops a reference to None with each such call and aborts after some
thousands of them: a short smoke test passes, a real sitting dies.
"""

from __future__ import annotations

import sys

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QLabel

# Three calls a round: enough to see the loss, too few to abort the whole run.
ROUNDS = 1_000
# The count moves a little by itself; a lost reference per call moves it by thousands.
NOISE = 200


def test_thousands_of_void_calls_lose_no_reference_to_none(qapp: object) -> None:
    label = QLabel()
    plain = QObject()
    before = sys.getrefcount(None)
    for number in range(ROUNDS):
        label.setText(str(number))
        label.setEnabled(True)
        plain.setObjectName("object")
    assert abs(sys.getrefcount(None) - before) < NOISE
    label.deleteLater()
