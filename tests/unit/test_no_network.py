# SPDX-License-Identifier: MIT
"""The guard that every test runs under really stops a network connection."""

from __future__ import annotations

import socket

import pytest


def test_an_internet_socket_cannot_be_opened() -> None:
    with pytest.raises(Exception, match="internet socket"):
        socket.socket()
    with pytest.raises(Exception, match="internet socket"):
        socket.create_connection(("127.0.0.1", 9))


def test_a_local_socket_still_can() -> None:
    one, other = socket.socketpair()
    one.close()
    other.close()
