# SPDX-License-Identifier: MIT
"""What a screen reader sees of the wizard, told as JSON; run by the system's Python, which has pyatspi.

listener.py NAME…   wait for the window, press the buttons with these names one after the other, and tell after each
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Iterator
from typing import Any

import pyatspi

PATIENCE = 40.0


def nodes(node: Any) -> Iterator[Any]:
    """Yield a node and all below it."""
    yield node
    for child in node:
        if child is not None:
            yield from nodes(child)


def window() -> Any:
    """Wait for the wizard's window and give it."""
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        for application in pyatspi.Registry.getDesktop(0):
            if application is not None and application.childCount and application.toolkitName == "Qt":
                return application
        time.sleep(0.2)
    raise SystemExit("the wizard is not on the accessibility bus")


def seen(root: Any) -> list[dict[str, str]]:
    """Give what is shown now: name, role, description."""
    shown = (node for node in nodes(root) if node.getState().contains(pyatspi.STATE_SHOWING))
    return [{"name": node.name, "role": node.getRoleName(), "description": node.description} for node in shown]


def press(root: Any, name: str) -> None:
    """Press a button by its name, as a screen reader does, once it is there."""
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        for node in nodes(root):
            if node.name == name and node.getRoleName() in ("push button", "button", "radio button"):
                action = node.queryAction()
                wanted = [n for n in range(action.nActions) if action.getName(n).lower() in ("press", "toggle")]
                action.doAction(wanted[0] if wanted else 0)
                return
        time.sleep(0.2)
    raise SystemExit(f"no button {name!r}")


def main() -> int:
    """Tell, press, tell."""
    told = [seen(window())]
    for name in sys.argv[1:]:
        press(window(), name)
        time.sleep(2)
        told.append(seen(window()))
    json.dump(told, sys.stdout, ensure_ascii=False)
    return 0


if __name__ == "__main__":
    sys.exit(main())
