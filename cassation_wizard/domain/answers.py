# SPDX-License-Identifier: MIT
"""The answers of an interview: an immutable tree addressed by dotted paths such as `acts[0].court`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from types import MappingProxyType
from typing import Any

Step = str | int
_STEP = re.compile(r"\[(\d+)\]|([^.\[\]]+)")


@lru_cache(maxsize=4096)
def path_steps(path: str) -> tuple[Step, ...]:
    """Split `acts[0].court` into ("acts", 0, "court")."""
    return tuple(int(index) if index else name for index, name in _STEP.findall(path))


@lru_cache(maxsize=4096)
def path_pattern(path: str) -> str:
    """Turn a concrete path into the id of its question: `acts[0].court` -> `acts[].court`."""
    return re.sub(r"\[\d+\]", "[]", path)


def _frozen(value: Any) -> Any:
    if isinstance(value, Mapping):
        return MappingProxyType({key: _frozen(item) for key, item in value.items() if item is not None})
    if isinstance(value, (list, tuple)):
        return tuple(_frozen(item) for item in value)
    return value


def _json(value: Any) -> Any:
    if isinstance(value, Mapping):
        return {key: _json(item) for key, item in value.items()}
    if isinstance(value, tuple):
        return [_json(item) for item in value]
    return value.isoformat() if isinstance(value, date) else value


def _step_into(node: Any, step: Step) -> Any:
    if isinstance(step, str):
        return node.get(step) if isinstance(node, Mapping) else None
    return node[step] if isinstance(node, tuple) and step < len(node) else None


def _replaced(node: Any, steps: tuple[Step, ...], value: Any) -> Any:
    if not steps:
        return value
    step, rest = steps[0], steps[1:]
    child = _replaced(_step_into(node, step), rest, value)
    if isinstance(step, int):
        items = list(node or ())
        items.extend([MappingProxyType({})] * (step + 1 - len(items)))
        items[step] = MappingProxyType({}) if child is None else child
        return tuple(items)
    entries = {key: item for key, item in (node or {}).items() if key != step}
    if child is not None:
        # Keep a changed answer where it stood, so that a saved file reads in the same order.
        entries = {key: child if key == step else item for key, item in {**(node or {}), step: child}.items()}
    return MappingProxyType(entries)


def moved_path(path: str, list_path: str, places: Mapping[int, int | None]) -> str | None:
    """Give the path after items of a list changed their places, old to new; None where its item has gone (None)."""
    for old, new in places.items():
        beginning = f"{list_path}[{old}]"
        if path.startswith(beginning):
            return None if new is None else f"{list_path}[{new}]{path[len(beginning) :]}"
    return path


@dataclass(frozen=True, slots=True)
class Answers:
    """An immutable tree of answers; every change gives a new tree and leaves the old one for undo."""

    tree: Mapping[str, Any] = field(default_factory=lambda: MappingProxyType({}))

    @classmethod
    def of(cls, tree: Mapping[str, Any]) -> Answers:
        """Take a plain tree of dicts, lists, strings, numbers, booleans and dates; `None` means unanswered."""
        return cls(_frozen(tree))

    def get(self, path: str) -> Any:
        """Give the answer at `path`, or None; lists come as tuples, items of lists as mappings."""
        node: Any = self.tree
        for step in path_steps(path):
            node = _step_into(node, step)
            if node is None:
                return None
        return node

    def set(self, path: str, value: Any) -> Answers:
        """Give the tree with `value` at `path`; None, an empty text or an empty list removes the answer."""
        unanswered = value is None or value == "" or (isinstance(value, (list, tuple)) and not value)
        return Answers(
            _replaced(self.tree, path_steps(path), None if unanswered else _frozen(value)) or MappingProxyType({})
        )

    def count(self, path: str) -> int:
        """Give the number of items of the list at `path`."""
        return len(self.get(path) or ())

    def insert(self, path: str, index: int, item: Mapping[str, Any] | str) -> Answers:
        """Give the tree with `item` put at `index` of the list at `path`."""
        items = list(self.get(path) or ())
        items.insert(index, _frozen(item))
        return self.set(path, tuple(items))

    def remove(self, path: str, index: int) -> Answers:
        """Give the tree without the item at `index` of the list at `path`."""
        items = list(self.get(path) or ())
        del items[index]
        return self.set(path, tuple(items))

    def move(self, path: str, index: int, to: int) -> Answers:
        """Give the tree with the item at `index` of the list at `path` moved to the place `to`."""
        items = list(self.get(path) or ())
        items.insert(to, items.pop(index))
        return self.set(path, tuple(items))

    def leaves(self) -> Iterator[tuple[str, Any]]:
        """Yield (path, answer) for every answer in order; a list of plain values is one answer."""
        yield from _leaves("", self.tree)

    def to_json(self) -> dict[str, Any]:
        """Give plain dicts and lists with ISO dates."""
        return dict(_json(self.tree))


def _leaves(path: str, node: Any) -> Iterator[tuple[str, Any]]:
    if isinstance(node, Mapping):
        for key, item in node.items():
            yield from _leaves(f"{path}.{key}" if path else key, item)
    elif isinstance(node, tuple) and any(isinstance(item, Mapping) for item in node):
        for index, item in enumerate(node):
            yield from _leaves(f"{path}[{index}]", item)
    elif node is not None and node != ():
        yield path, node


EMPTY = Answers()
