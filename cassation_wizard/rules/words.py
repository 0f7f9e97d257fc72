# SPDX-License-Identifier: MIT
"""Word lists of the law data, and finding their entries in a text that was read once."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any, Final, Literal

from cassation_wizard.domain.citations import Citation, citations_in
from cassation_wizard.domain.scripts import CAPITALS, search_form, search_pattern
from cassation_wizard.domain.text import Bilingual

_BEFORE: Final = 120  # no pattern of a word list begins farther before its needle
_AFTER: Final = 200  # nor ends farther after it
_SENTENCE_END: Final = re.compile(rf"[.!?…][»\")]?\s+(?=[{CAPITALS}«\"—–])|\n")
_LONGEST_SENTENCE: Final = 1200
_FIELDS: Final = frozenset(
    (
        "key",
        "replacement",
        "needles",
        "pattern",
        "also",
        "unless",
        "articles",
        "codes",
        "part",
        "points_suffice",
        "in_norms",
    )
)


@dataclass(frozen=True, slots=True)
class FreeText:
    """A text of the user, its form for searching (as long as itself) and the articles it refers to."""

    raw: str
    searched: str
    citations: tuple[Citation, ...]


@dataclass(frozen=True, slots=True)
class Hit:
    """What was found: the words as they stand, the key of the entry, where they start, what to write instead."""

    word: str
    key: str
    start: int
    replacement: Bilingual | None = None


@dataclass(frozen=True, slots=True)
class WordEntry:
    """One thing to look for: words (`needles`, `pattern`) or articles (`articles`, `codes`, `part`).

    Patterns are regular expressions in lower case over `search_form`. A needle is a plain piece of text without
    which the pattern cannot match. `also` must be in the same sentence, `unless` must not. `codes` may hold "" for
    a law not named. An article may end in ".*": «389.*». `points_suffice`: an article with a point needs no `also`.
    `in_norms`, of words: among the norms of a ground they need no `also` ("suffice"), or stand nowhere else ("only").
    """

    key: str
    replacement: Bilingual | None = None
    needles: tuple[str, ...] = ()
    pattern: str | None = None
    also: str | None = None
    unless: str | None = None
    articles: tuple[str, ...] = ()
    codes: tuple[str, ...] = ()
    part: str | None = None
    points_suffice: bool = False
    in_norms: Literal["suffice", "only"] | None = None


def read(text: str) -> FreeText:
    """Take a text of the user; give what all checks of free text work on."""
    searched = search_form(text)
    return FreeText(text, searched, citations_in(searched))


def word_entries(tables: Iterable[Mapping[str, Any]]) -> tuple[WordEntry, ...]:
    """Take the entries of a word list as the law data hold them; give them typed.

    Raises ValueError that names the entry for an unknown field, a pattern that is none, or one without a needle.
    """
    return tuple(_entry(table) for table in tables)


def find_words(text: FreeText, entries: Iterable[WordEntry], context: FreeText | None = None) -> tuple[Hit, ...]:
    """Give what of the entries is in the text, in order; what lies within a longer hit is left out.

    `context` is the text in which `also` is looked for as well where the text itself is hardly more than a
    reference (one of the norms of a ground, whose subject stands in its other answers).
    """
    found: set[tuple[int, int, str]] = set()
    replacements: dict[str, Bilingual | None] = {}
    for entry in entries:
        replacements[entry.key] = entry.replacement
        if entry.articles:
            spans = _article_spans(text, entry, context)
        elif entry.in_norms == "only" and context is None:
            continue
        else:
            spans = _pattern_spans(text, entry, as_norm=context is not None)
        found.update((start, end, entry.key) for start, end in spans)
    hits: list[Hit] = []
    last_end = -1
    for start, end, key in sorted(found, key=lambda span: (span[0], -span[1])):
        if end > last_end:
            word = text.raw[start:end].rstrip(" \t\n\xa0,;(–—-")
            hits.append(Hit(word, key, start, replacements[key]))
            last_end = end
    return tuple(hits)


def _entry(table: Mapping[str, Any]) -> WordEntry:
    key = str(table.get("key", "?"))
    for name in table:
        if name not in _FIELDS:
            raise ValueError(f"{key}: unknown field {name!r}")
    pattern = table.get("pattern")
    if table.get("in_norms") not in (None, "suffice", "only"):
        raise ValueError(f"{key}: in_norms is either 'suffice' or 'only'")
    if (pattern is None) == ("articles" not in table) or (pattern is not None and not table.get("needles")):
        raise ValueError(f"{key}: needs either articles, or a pattern with its needles")
    for expression in (pattern, table.get("also"), table.get("unless")):
        try:
            _compiled(expression or "")
        except re.error as error:
            raise ValueError(f"{key}: not a regular expression: {error}") from error
    replacement = table.get("replacement")
    return WordEntry(
        key=key,
        replacement=Bilingual(replacement["kk"], replacement["ru"]) if replacement else None,
        needles=tuple(search_pattern(needle) for needle in table.get("needles", ())),
        pattern=pattern,
        also=table.get("also"),
        unless=table.get("unless"),
        articles=tuple(table.get("articles", ())),
        codes=tuple(table.get("codes", ())),
        part=table.get("part"),
        points_suffice=table.get("points_suffice", False),
        in_norms=table.get("in_norms"),
    )


@lru_cache(maxsize=256)
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(search_pattern(pattern), re.MULTILINE)


def _pattern_spans(text: FreeText, entry: WordEntry, *, as_norm: bool) -> Iterator[tuple[int, int]]:
    """Look around the needles only: an expression run over the whole of a long letter costs milliseconds."""
    if as_norm and entry.in_norms is not None:
        entry = replace(entry, also=None)
    searched = text.searched
    for needle in entry.needles:
        place = searched.find(needle)
        while place >= 0:
            last = place + len(needle) + _AFTER
            for match in _compiled(entry.pattern or "").finditer(searched, max(0, place - _BEFORE), last):
                start = match.start() + len(match.group()) - len(match.group().lstrip())
                if _fits(text, entry, start, match.end()):
                    yield start, match.end()
            place = searched.find(needle, place + len(needle))


def _article_spans(text: FreeText, entry: WordEntry, context: FreeText | None) -> Iterator[tuple[int, int]]:
    for citation in text.citations:
        if (citation.code or "") not in entry.codes or not _is_listed(citation.article, entry.articles):
            continue
        if entry.part is not None and citation.part not in (None, entry.part):
            continue
        bare = len(text.raw) - (citation.end - citation.start) < 15
        around = context if context is not None and bare else None
        if (entry.points_suffice and citation.points) or _fits(text, entry, citation.start, citation.end, around):
            yield citation.start, citation.end


def _is_listed(article: str, listed: tuple[str, ...]) -> bool:
    return article in listed or ("." in article and f"{article.partition('.')[0]}.*" in listed)


def _fits(text: FreeText, entry: WordEntry, start: int, end: int, context: FreeText | None = None) -> bool:
    if entry.also is None and entry.unless is None:
        return True
    left, right = _sentence(text.raw, start, end)
    if entry.unless is not None and _compiled(entry.unless).search(text.searched, left, right):
        return False
    if entry.also is None or _compiled(entry.also).search(text.searched, left, right):
        return True
    return context is not None and _compiled(entry.also).search(context.searched) is not None


def _sentence(text: str, start: int, end: int) -> tuple[int, int]:
    """Give the bounds of the sentence around a place; a letter without full stops is cut off at some distance."""
    left = max(0, start - _LONGEST_SENTENCE)
    for stop in _SENTENCE_END.finditer(text, left, start):
        left = stop.end()
    following = _SENTENCE_END.search(text, end, end + _LONGEST_SENTENCE)
    return left, following.start() if following else min(len(text), end + _LONGEST_SENTENCE)
