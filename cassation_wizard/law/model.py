# SPDX-License-Identifier: MIT
"""The entries of the law data: dated wordings of grounds, rules, parameters and texts, each with its source."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Literal

from cassation_wizard.domain.findings import Confidence, Effect
from cassation_wizard.domain.text import Bilingual, Language


@dataclass(frozen=True, slots=True)
class Validity:
    """When a wording holds, `[in_force_from, in_force_until)`, where it was read, and how sure we are."""

    in_force_from: date
    source: str
    checked_on: date
    confidence: Confidence
    in_force_until: date | None = None
    official_kk: bool = False
    official_ru: bool = False
    open_question: Bilingual | None = None
    introduced_by: str | None = None
    news: Bilingual | None = None  # what changes on the first day, for "what lies ahead"

    def holds_on(self, day: date) -> bool:
        """Tell whether the wording is in force on `day`."""
        return self.in_force_from <= day and (self.in_force_until is None or day < self.in_force_until)

    @property
    def doubtful(self) -> bool:
        """Whether a lawyer should look: not read in the text of the law, or with an open question."""
        return self.confidence != "text" or self.open_question is not None


@dataclass(frozen=True, slots=True)
class Entry:
    """One dated wording of one thing; all wordings of the thing share its `id`."""

    id: str
    validity: Validity


@dataclass(frozen=True, slots=True)
class GroundString:
    """How a ground is printed: Russian in the accusative after «повлекло», Kazakh in the dative before «әкеп соқты»."""

    id: str
    kk: str
    ru: str
    circumstances: tuple[str, ...] = ()
    outcomes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Ground(Entry):
    """A point of upk 485(1)."""

    norm: str
    sides: tuple[str, ...]
    title: Bilingual
    meaning: Bilingual
    strings: tuple[GroundString, ...]


@dataclass(frozen=True, slots=True)
class Circumstance(Entry):
    """A reason under a ground; `points` of ("*",) leads to the point the user chooses."""

    points: tuple[str, ...]
    norms: tuple[str, ...]
    title: Bilingual
    sentence: Bilingual
    meaning: Bilingual
    sides: tuple[str, ...] = ()
    outcomes: tuple[str, ...] = ()
    procedures: tuple[str, ...] = ()
    counts: bool = True
    absolute: str | None = None


@dataclass(frozen=True, slots=True)
class Request(Entry):
    """An outcome or a change that can be asked of the court (upk 494(7), (12))."""

    part: str
    norm: str
    title: Bilingual
    meaning: Bilingual
    sides: tuple[str, ...] = ("convict", "victim", "civil", "other")
    worsens: bool = False


@dataclass(frozen=True, slots=True)
class Exit(Entry):
    """A way that is open where cassation is not."""

    title: Bilingual
    text: Bilingual
    norms: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Parameter(Entry):
    """A number or a name the law fixes: a limit, a title, an addressee."""

    value: int | str | Bilingual


@dataclass(frozen=True, slots=True)
class Rule(Entry):
    """A check: its kind with the kind's own fields in `spec`, its effect, norms and message."""

    question: str
    kind: str
    effect: Effect
    message: Bilingual
    norms: tuple[str, ...] = ()
    effect_norms: tuple[str, ...] = ()
    curable: bool | None = None
    exit: str | None = None
    spec: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class WordList(Entry):
    """Words a rule looks for in free text, each a table of its own."""

    entries: tuple[Mapping[str, Any], ...]


@dataclass(frozen=True, slots=True)
class QuestionText(Entry):
    """The words of a question and of its help; `papers` names the kind of attachment that shows an option."""

    label: Bilingual
    hint: Bilingual | None = None
    where: Bilingual | None = None
    why: Bilingual | None = None
    norm: str | None = None
    example: Bilingual | None = None
    unknown: Bilingual | None = None
    options: Mapping[str, Bilingual] = field(default_factory=dict)
    option_hints: Mapping[str, Bilingual] = field(default_factory=dict)
    papers: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class PageText(Entry):
    """The title of a page and its first words."""

    title: Bilingual
    intro: Bilingual | None = None


@dataclass(frozen=True, slots=True)
class Step(Entry):
    """A thing to do with the finished paper, in `order`; empty `sides` and `roles` and no `custody` mean everyone.

    Steps of the group `returned` belong to a `point` of upk 489(1) and name the `questions` to mend.
    """

    order: int
    group: str
    title: Bilingual
    text: Bilingual
    norms: tuple[str, ...] = ()
    sides: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    custody: bool | None = None
    point: str | None = None
    curable: bool | None = None
    questions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Tip(Entry):
    """A line of advice that belongs to a page; `procedures` that it is for, none meaning all."""

    place: str
    text: Bilingual
    norms: tuple[str, ...] = ()
    procedures: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Sentence(Entry):
    """A sentence the program says outside the questions: on the command line, or when a file or a disk fails."""

    message: Bilingual


@dataclass(frozen=True, slots=True)
class Edition:
    """A named stretch of the law."""

    id: str
    in_force_from: date
    status: Literal["historic", "current", "enacted"]
    title: Bilingual
    note: Bilingual
    source: str
    checked_on: date
    confidence: Confidence
    in_force_until: date | None = None

    def covers(self, day: date) -> bool:
        """Tell whether `day` lies in the edition."""
        return self.in_force_from <= day and (self.in_force_until is None or day < self.in_force_until)


@dataclass(frozen=True, slots=True)
class LegalSource:
    """A code, a law or a resolution that norms name.

    `divided_into` tells what the first bracket of its norms is: a part; a clause of an article, as in the
    Constitution; or, for a resolution, that its number is a clause itself. Articles `without_parts` have points at
    once, as `upk 7(13)`.
    """

    id: str
    title: Bilingual
    short: Bilingual
    genitive: Bilingual
    source: str
    checked_on: date
    confidence: Confidence
    number: str | None = None
    divided_into: Literal["parts", "clauses", "resolution"] = "parts"
    without_parts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Court:
    """A court to propose, never to impose."""

    id: str
    level: str
    kk: str
    ru: str
    source: str
    checked_on: date
    confidence: Confidence

    def in_language(self, language: Language) -> str:
        """Give its name in a language."""
        return self.kk if language == "kk" else self.ru
