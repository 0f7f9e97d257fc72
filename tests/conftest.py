# SPDX-License-Identifier: MIT
"""What every test stands on: no screen, no network, and the slow or heavy ones only when asked for."""

from __future__ import annotations

import os
import socket

# Before any test imports Qt: offscreen, unless a system test has a virtual screen and says so itself.
os.environ["QT_QPA_PLATFORM"] = "offscreen"

import pytest

NETWORK_FAMILIES = frozenset({socket.AF_INET, socket.AF_INET6})
OPT_IN_MARKERS = ("system", "long")


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the switches that let in the tests of an opt-in marker."""
    for marker in OPT_IN_MARKERS:
        parser.addoption(f"--{marker}", action="store_true", help=f"run the tests marked '{marker}' too")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out (not skip) the tests whose opt-in marker was not asked for."""
    unwanted = [marker for marker in OPT_IN_MARKERS if not config.getoption(f"--{marker}")]
    left_out = [item for item in items if any(item.get_closest_marker(marker) for marker in unwanted)]
    if left_out:
        config.hook.pytest_deselected(items=left_out)
        chosen = set(items) - set(left_out)
        items[:] = [item for item in items if item in chosen]


class NetworkUsedError(Exception):
    """Raised when the program under test opens an internet socket."""


class OfflineSocket(socket.socket):
    """A socket that cannot be of an internet family; Unix sockets work as ever."""

    def __init__(self, family: int = -1, type: int = -1, proto: int = -1, fileno: int | None = None) -> None:  # noqa: A002
        if fileno is None and (family == -1 or family in NETWORK_FAMILIES):
            raise NetworkUsedError("the program opened an internet socket")
        super().__init__(family, type, proto, fileno)


@pytest.fixture(autouse=True)
def _no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """The wizard never opens a network connection; in a test the attempt itself fails."""
    monkeypatch.setattr(socket, "socket", OfflineSocket)
