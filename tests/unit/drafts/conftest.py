# SPDX-License-Identifier: MIT
"""Clocks that a test moves by hand."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest


class Clock:
    """Says the time it was last set to, as wall clock and as seconds."""

    def __init__(self) -> None:
        self.moment = datetime(2026, 11, 25, 9, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.moment

    def seconds(self) -> float:
        return self.moment.timestamp()

    def go(self, **by: float) -> None:
        self.moment += timedelta(**by)


@pytest.fixture
def clock() -> Clock:
    return Clock()
