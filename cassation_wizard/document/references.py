# SPDX-License-Identifier: MIT
"""Citing articles in words: «пункт 5) части первой статьи 485 УПК», «ҚПК-нің 485-бабы бірінші бөлігінің 5) тармағы»."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from cassation_wizard.document.phrases import Wordings, tie
from cassation_wizard.law.model import LegalSource

_NORM = re.compile(
    r"(?P<act>\S+)(?: (?P<article>\d+(?:-\d+)?))?(?:\((?P<part>\d+(?:-\d+)?)\))?(?:\((?P<point>\d+(?:-\d+)?)\))?"
)


@dataclass(frozen=True, slots=True)
class Norm:
    """A norm taken apart: act, article, part, point, as in `upk 485(1)(7-1)`."""

    act: str
    article: str | None = None
    part: str | None = None
    point: str | None = None


def parse_norm(norm: str) -> Norm:
    """Take a norm string apart. Raises ValueError for one that is not of the form `act article(part)(point)`."""
    match = _NORM.fullmatch(norm)
    if match is None:
        raise ValueError(f"not a norm: {norm}")
    return Norm(**match.groupdict())


def reference(
    norm: str | Norm,
    sources: Mapping[str, LegalSource],
    wordings: Wordings,
    case: str = "nom",
    points: Sequence[str] = (),
) -> str:
    """Cite a norm in words, in a grammatical case (`nom`, `gen`, `dat`, `acc`, `ins`, `loc`, in Kazakh also `abl`).

    `points` cites several points of the norm's part at once. Raises KeyError for an unknown act.
    """
    parsed = parse_norm(norm) if isinstance(norm, str) else norm
    source = sources[parsed.act]
    if parsed.article in source.without_parts and parsed.point is None:
        parsed = replace(parsed, part=None, point=parsed.part)
    points = tuple(points) or ((parsed.point,) if parsed.point else ())
    forms = wordings.references
    act = (source.genitive if parsed.article else source.title).in_language(wordings.language)
    if parsed.article is None:
        return act
    pattern = _pattern(parsed, source, points, forms["pattern"], case)
    words: dict[str, Any] = {
        "act": act,
        "number": parsed.article,
        "paragraph": parsed.part,
        "points_listed": listed([f"{point})" for point in points], wordings),
    }
    for name in ("article", "articles", "part", "point", "points", "ordinal"):
        words[name] = forms[name]
    if parsed.part and "-" not in parsed.part:
        index = int(parsed.part) - 1
        words["ordinal"] = {key: ordinals[index] for key, ordinals in forms["ordinal"].items()}
    return tie(pattern.replace("CASE", case).format(**words))


def articles(act: LegalSource, numbers: Sequence[str], wordings: Wordings, case: str = "nom") -> str:
    """Cite several articles of one act: «статьи 52 и 53 УК», «ҚК-нің 52 және 53-баптары»."""
    pattern: str = wordings.references["pattern"]["articles"].replace("CASE", case)
    number = listed(list(numbers), wordings)
    genitive = act.genitive.in_language(wordings.language)
    return tie(pattern.format(act=genitive, number=number, articles=wordings.references["articles"]))


def listed(items: Sequence[str], wordings: Wordings) -> str:
    """Join words with commas and a last «и» or «және»."""
    if len(items) < 2:
        return "".join(items)
    return f"{', '.join(items[:-1])} {wordings.lists['and']} {items[-1]}"


def _pattern(norm: Norm, source: LegalSource, points: Sequence[str], patterns: Mapping[str, str], case: str) -> str:
    if source.divided_into == "resolution":
        return patterns["clause_of_resolution"]
    if source.divided_into == "clauses":
        return patterns["clause_of_article" if norm.part else "article"]
    if not points:
        key = "part" if norm.part else "article"
    else:
        key = ("points" if len(points) > 1 else "point") + ("" if norm.part else "_of_article")
    # In Kazakh the chain drops its inner ending when the head itself takes the genitive.
    return patterns.get(f"{key}_{case}", patterns[key])
