# SPDX-License-Identifier: MIT
"""The case file: one JSON format for drafts, for the command line and for examples (`case-file.md`)."""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping
from datetime import date
from typing import Any

from cassation_wizard.domain.answers import Answers, path_pattern
from cassation_wizard.domain.text import clean_line, clean_text
from cassation_wizard.interview.questions import QUESTIONS, Question
from cassation_wizard.law.law import Law
from cassation_wizard.law.model import Circumstance

FORMAT = 1
LARGEST = 16 * 1024 * 1024
_YEARS = range(1900, 2201)
_LARGEST_NUMBER = 100_000


class CaseFileError(Exception):
    """The file cannot be used. `kind` names the sentence that says why (`resources/help`), `values` fill it.

    The values are places and names of the format, never an answer.
    """

    def __init__(self, kind: str, **values: str) -> None:
        super().__init__(f"{kind} {values}")
        self.kind = kind
        self.values = values


def read_case_file(data: bytes, law: Law) -> Answers:
    """Read the bytes of a case file into cleaned answers; `""` counts as unanswered, a byte-order mark is skipped.

    Raises CaseFileError for whatever is not a case file: not UTF-8, not JSON, a repeated or unknown key, a value of
    the wrong kind, a newer format.
    """
    tree = _parse(data)
    if not isinstance(tree, dict):
        raise CaseFileError("case.wants-object", path="{ }")
    version = tree.pop("format", None)
    if version is None:
        version = FORMAT
    if not isinstance(version, int) or isinstance(version, bool) or version < 1:
        raise CaseFileError("case.wants-number", path="format")
    if version > FORMAT:
        raise CaseFileError("case.newer")
    return Answers.of(_object(tree, "", law))


def write_case_file(answers: Answers) -> bytes:
    """Give the bytes of a case file that holds all answers, those off the route too."""
    tree = {"format": FORMAT, **answers.to_json()}
    return (json.dumps(tree, ensure_ascii=False, indent=2) + "\n").encode()


def _parse(data: bytes) -> Any:
    if len(data) > LARGEST:
        raise CaseFileError("case.too-large")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise CaseFileError("case.not-utf8") from None
    try:
        return json.loads(text, object_pairs_hook=_unique, parse_constant=_no_constant)
    except json.JSONDecodeError as error:
        raise CaseFileError("case.not-json", line=str(error.lineno), column=str(error.colno)) from None
    except RecursionError:
        raise CaseFileError("case.too-deep") from None
    except ValueError:  # a number of thousands of digits
        raise CaseFileError("case.number") from None


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    seen: dict[str, Any] = {}
    for key, value in pairs:
        if key in seen:
            raise CaseFileError("case.duplicate-key", key=_shown(key))
        seen[key] = value
    return seen


def _no_constant(_name: str) -> Any:
    raise CaseFileError("case.number")


def _shown(key: str) -> str:
    """A key as it may be shown: short, on one line."""
    return clean_line(key)[:60]


# The objects of the format and the names each may hold, told by the ids of the questions.
def _names(prefix: str) -> tuple[str, ...]:
    start = f"{prefix}." if prefix else ""
    names = (full[len(start) :] for full in QUESTIONS if full.startswith(start))
    return tuple(dict.fromkeys(name.split(".")[0].removesuffix("[]") for name in names))


_NAMES: dict[str, tuple[str, ...]] = {
    prefix: _names(prefix)
    for prefix in {"", *(full.rpartition(".")[0] for full in QUESTIONS), "request.alternatives[]"}
}


def _object(value: Any, path: str, law: Law) -> Mapping[str, Any]:
    pattern = path_pattern(path)
    if not isinstance(value, dict):
        raise CaseFileError("case.wants-object", path=path)
    read = {}
    for key, item in value.items():
        if key not in _NAMES[pattern]:
            import difflib

            close = difflib.get_close_matches(key, _NAMES[pattern], n=1, cutoff=0.0)
            raise CaseFileError("case.unknown-key", path=f"{path}.{_shown(key)}".lstrip("."), nearest=close[0])
        read[key] = _value(item, f"{path}.{key}".lstrip("."), law)
    return {key: item for key, item in read.items() if item is not None}


def _value(value: Any, path: str, law: Law) -> Any:
    if value is None or value == "":  # not answered, whatever is asked
        return None
    pattern = path_pattern(path)
    if pattern in QUESTIONS:
        return _answer(value, path, QUESTIONS[pattern], law)
    if f"{pattern}[]" in _NAMES:
        if not isinstance(value, list):
            raise CaseFileError("case.wants-list", path=path)
        return [_object(item, f"{path}[{index}]", law) for index, item in enumerate(value)]
    return _object(value, path, law)


def _answer(value: Any, path: str, question: Question, law: Law) -> Any:
    match question.kind:
        case "line" | "text":
            return _words(value, path, question)
        case "lines":
            lines = [_words(item, path, question) for item in _answered(value, path)]
            return [line for line in lines if line] or None
        case "choices":
            return list(dict.fromkeys(_choice(item, path, question, law) for item in _answered(value, path))) or None
        case "choice":
            return _choice(value, path, question, law)
        case "date":
            return _date(value, path)
        case "yes_no":
            if not isinstance(value, bool):
                raise CaseFileError("case.wants-yes-no", path=path)
            return value
        case "number":
            return _number(value, path)


def _words(value: Any, path: str, question: Question) -> str | None:
    if not isinstance(value, str):
        raise CaseFileError("case.wants-text", path=path)
    cleaned = clean_text(value) if question.kind == "text" else clean_line(value)
    return cleaned if cleaned.strip() else None


def _list(value: Any, path: str) -> list[Any]:
    if not isinstance(value, list):
        raise CaseFileError("case.wants-list", path=path)
    return value


def _answered(value: Any, path: str) -> list[Any]:
    """The items of a list that say something."""
    return [item for item in _list(value, path) if item is not None and item != ""]


def _choice(value: Any, path: str, question: Question, law: Law) -> str:
    allowed = options_of(question, law)
    if not isinstance(value, str) or value not in allowed:
        raise CaseFileError("case.wants-choice", path=path, allowed=", ".join(sorted(allowed)[:24]))
    return value


def options_of(question: Question, law: Law) -> Collection[str]:
    """Give every value the case file knows for a choice; the law data names circumstances and editions."""
    if question.from_law == "circumstance":
        return law.ids(Circumstance)
    if question.from_law == "edition":
        return [edition.id for edition in law.editions]
    return question.options


def _date(value: Any, path: str) -> date:
    try:
        day = date.fromisoformat(value) if isinstance(value, str) and len(value) == len("2026-11-25") else None
    except ValueError:
        day = None
    if day is None or day.isoformat() != value or day.year not in _YEARS:
        raise CaseFileError("case.wants-date", path=path)
    return day


def _number(value: Any, path: str) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or not 0 <= value <= _LARGEST_NUMBER:
        raise CaseFileError("case.wants-number", path=path)
    return value


def schema(law: Law) -> dict[str, Any]:
    """Give the JSON Schema of the case file, made from the catalogue of questions."""
    root: dict[str, Any] = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Cassation case file",
        **_object_schema("", law),
    }
    root["properties"] = {"format": {"const": FORMAT}, **root["properties"]}
    return root


def _object_schema(prefix: str, law: Law) -> dict[str, Any]:
    properties = {}
    for name in _NAMES[prefix]:
        full = f"{prefix}.{name}".lstrip(".")
        if full in QUESTIONS:
            properties[name] = _question_schema(QUESTIONS[full], law)
        elif f"{full}[]" in _NAMES:
            properties[name] = {"type": ["array", "null"], "items": _object_schema(f"{full}[]", law)}
        else:
            properties[name] = {**_object_schema(full, law), "type": ["object", "null"]}
    return {"type": "object", "properties": properties, "additionalProperties": False}


def _question_schema(question: Question, law: Law) -> dict[str, Any]:
    choice = {"enum": sorted(options_of(question, law))}
    shapes: dict[str, dict[str, Any]] = {
        "line": {"type": ["string", "null"]},
        "text": {"type": ["string", "null"]},
        "date": {"type": ["string", "null"], "format": "date"},
        "yes_no": {"type": ["boolean", "null"]},
        "choice": {"enum": [*choice["enum"], "", None]},
        "choices": {"type": ["array", "null"], "items": choice},
        "number": {"type": ["integer", "null"], "minimum": 0, "maximum": _LARGEST_NUMBER},
        "lines": {"type": ["array", "null"], "items": {"type": "string"}},
    }
    return {**shapes[question.kind], "x-printed": question.printed}
