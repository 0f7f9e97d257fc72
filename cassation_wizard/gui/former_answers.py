# SPDX-License-Identifier: MIT
"""What stood at a question or in a list before: undo that outlives the field it was typed in, for this sitting."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

MOST = 20  # former answers of one question

State = tuple[Any, str]  # the answer, and what was typed in vain instead


@dataclass(frozen=True, slots=True)
class Erased:
    """What an undo brings back: the item a list lost, its place, and what was typed in vain at it, by question."""

    list_path: str
    index: int
    item: Mapping[str, Any]
    typed: Mapping[str, str]


class FormerAnswers:
    """One former answer a spell of writing; a spell ends when the writer leaves the field."""

    def __init__(self) -> None:
        self._former: dict[str, list[State]] = {}
        self._spell = ""

    def note(self, path: str, state: State) -> None:
        """Note what stands at `path` before it is written at; once a spell."""
        if path != self._spell:
            self._spell = path
            self._former[path] = [*self._former.get(path, [])[1 - MOST :], state]

    def end_spell(self) -> None:
        """Let the next change begin a new spell."""
        self._spell = ""

    def take(self, path: str, now: State) -> State | None:
        """Take the last state that differs from `now`, or None."""
        states = self._former.get(path, [])
        self._spell = ""
        while states:
            state = states.pop()
            if state != now:
                return state
        return None

    def renumber(self, moved: Callable[[str], str | None]) -> None:
        """Move along with the items of a list."""
        self._former = {new: states for path, states in self._former.items() if (new := moved(path))}
        self._spell = ""
