# SPDX-License-Identifier: MIT
"""The closed set of conditions a rule may be written with, as plain tables of the law data.

A condition is one table:

    { q = "proceedings.procedure", in = ["jury"] }    an answer and a test of it
    { fact = "year-applies" }                         a named fact (`rules/facts.py`) and, if it is no yes or no, a test
    { side = "convict" }                              the side the petitioner stands on
    { some = "acts", where = {…} }                    at least one item of a list
    { every = "grounds", of = {…}, where = {…} }      at least one item fits `of`, and all that do fit `where`
    { all = […] }  { any = […] }  { not = {…} }

Tests: `is`, `in` (a list answer: any overlap), `only` (not empty, all within), `answered`, `prefix` (one that begins
so), `only_prefix`, `from` (a date not earlier). A path that begins with a dot starts at the item or group the rule's
question stands in; "." is that item itself.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, get_args

from cassation_wizard.domain.answers import path_steps
from cassation_wizard.domain.case import Side
from cassation_wizard.law.reading import nearest
from cassation_wizard.rules.facts import FACTS

if TYPE_CHECKING:
    from cassation_wizard.rules.facts import Situation

Condition = Mapping[str, Any]
Here = Mapping[str, Any]


def is_answered(value: Any) -> bool:
    """Tell whether a value is an answer: an item of a list is answered when anything in it is."""
    if isinstance(value, Mapping):
        return any(is_answered(item) for item in value.values())
    return value is not None and value not in ("", ())


def look_up(path: str, situation: Situation, here: Here) -> Any:
    """Give the answer at a path, from `here` where it begins with a dot; None where there is none."""
    node: Any = here if path.startswith(".") else situation.answers
    for step in path_steps(path.removeprefix(".")):
        if isinstance(step, str):
            node = node.get(step) if isinstance(node, Mapping) else None
        else:
            node = node[step] if isinstance(node, tuple) and step < len(node) else None
        if node is None:
            return None
    return node


def _listed(value: Any) -> tuple[Any, ...]:
    return value if isinstance(value, tuple) else () if value is None else (value,)


_TESTS: dict[str, Callable[[Any, Any], bool]] = {
    "is": lambda value, wanted: value is wanted or (not isinstance(wanted, bool) and value == wanted),
    "in": lambda value, wanted: any(item in wanted for item in _listed(value)),
    "only": lambda value, wanted: bool(_listed(value)) and all(item in wanted for item in _listed(value)),
    "answered": lambda value, wanted: is_answered(value) is wanted,
    "prefix": lambda value, wanted: any(item.startswith(wanted) for item in _listed(value)),
    "only_prefix": lambda value, wanted: (
        bool(_listed(value)) and all(item.startswith(wanted) for item in _listed(value))
    ),
    "from": lambda value, wanted: value is not None and value >= wanted,
}


def holds(condition: Condition, situation: Situation, here: Here) -> bool:
    """Tell whether a condition holds on these answers; `here` is the item or group relative paths start from."""
    match condition:
        case {"all": parts}:
            return all(holds(part, situation, here) for part in parts)
        case {"any": parts}:
            return any(holds(part, situation, here) for part in parts)
        case {"not": part}:
            return not holds(part, situation, here)
        case {"some": path, "where": part}:
            return any(holds(part, situation, item) for item in _listed(look_up(path, situation, here)))
        case {"every": path, "where": part}:
            items = _listed(look_up(path, situation, here))
            chosen = [item for item in items if holds(condition.get("of", _ALWAYS), situation, item)]
            return bool(chosen) and all(holds(part, situation, item) for item in chosen)
        case {"side": side}:
            return bool(situation.side == side)
        case {"q": path}:
            return _passes(look_up(path, situation, here), condition)
        case {"fact": name}:
            value = FACTS[name](situation, here)
            return value is True if len(condition) == 1 else _passes(value, condition)
    raise ValueError(f"no condition: {dict(condition)!r}")


_ALWAYS: Condition = {"all": []}


def _passes(value: Any, condition: Condition) -> bool:
    return all(_TESTS[name](value, wanted) for name, wanted in condition.items() if name not in ("q", "fact"))


_SHAPES: dict[str, tuple[frozenset[str], frozenset[str]]] = {  # first key -> keys needed, keys allowed
    "all": (frozenset(), frozenset()),
    "any": (frozenset(), frozenset()),
    "not": (frozenset(), frozenset()),
    "some": (frozenset({"where"}), frozenset({"where"})),
    "every": (frozenset({"where"}), frozenset({"where", "of"})),
    "side": (frozenset(), frozenset()),
    "q": (frozenset(), frozenset(_TESTS)),
    "fact": (frozenset(), frozenset(_TESTS)),
}


def condition_problems(condition: Any) -> Iterator[str]:
    """Yield what is wrong with a condition of the law data: unknown keys, facts or sides, missing parts."""
    subject = next((key for key in _SHAPES if isinstance(condition, Mapping) and key in condition), None)
    if subject is None:
        yield f"no condition: {condition!r}"
        return
    needed, allowed = _SHAPES[subject]
    keys = set(condition) - {subject}
    yield from (f"condition {subject}: {key!r} is missing" for key in sorted(needed - keys))
    yield from (f"condition {subject}: unknown key {key!r}{nearest(key, allowed)}" for key in sorted(keys - allowed))
    if subject == "q" and not keys:
        yield f"condition q = {condition['q']!r}: no test"
    if subject == "fact" and condition["fact"] not in FACTS:
        yield f"no fact {condition['fact']!r}{nearest(str(condition['fact']), FACTS)}"
    if subject == "side" and condition["side"] not in get_args(Side):
        yield f"no side {condition['side']!r}"
    parts = condition[subject] if subject in ("all", "any") else [condition["not"]] if subject == "not" else []
    for part in (*parts, *(condition[key] for key in ("where", "of") if key in condition)):
        yield from condition_problems(part)
