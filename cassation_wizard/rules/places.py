# SPDX-License-Identifier: MIT
"""From the id of a question to the places it is asked at: `acts[].court` -> `acts[0].court`, `acts[1].court` …"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from cassation_wizard.rules.facts import Situation


class Place(NamedTuple):
    """A question where it stands: its concrete path, the item or group it belongs to, and its answer."""

    question: str
    here: Mapping[str, Any]
    value: Any


def places(pattern: str, situation: Situation) -> Iterator[Place]:
    """Yield every place a question is asked at; one that does not repeat has one place, answered or not."""
    path, here = "", situation.answers
    yield from _within(pattern, path, here)


def _within(pattern: str, path: str, here: Mapping[str, Any]) -> Iterator[Place]:
    name, _, rest = pattern.partition(".")
    if not rest:
        yield Place(path + name, here, here.get(name))
    elif name.endswith("[]"):
        list_name = name.removesuffix("[]")
        for index, item in enumerate(here.get(list_name, ())):
            yield from _within(rest, f"{path}{list_name}[{index}].", item)
    else:
        yield from _within(rest, f"{path}{name}.", here.get(name, {}))


def list_of(pattern: str) -> str:
    """Give the list a repeating question stands in: `grounds[].norms` -> `grounds`; any other question itself."""
    return pattern.partition("[]")[0]
