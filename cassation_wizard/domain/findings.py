# SPDX-License-Identifier: MIT
"""What a check says about the answers: findings, and the term with its days."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from cassation_wizard.domain.text import Bilingual

Effect = Literal["return", "not_reviewable", "limit", "advice"]
Confidence = Literal["text", "secondary", "inferred"]
BLOCKING: frozenset[Effect] = frozenset({"return", "not_reviewable"})


@dataclass(frozen=True, slots=True)
class Finding:
    """A rule's result: what is wrong at which question, by which norm, and what the court would do."""

    rule: str
    effect: Effect
    curable: bool | None  # None for `limit` and `advice`
    question: str
    norms: tuple[str, ...]
    effect_norms: tuple[str, ...]
    confidence: Confidence
    message: Bilingual
    exit: str | None = None  # id of the way that is open instead

    @property
    def blocking(self) -> bool:
        """Whether the court would return or refuse the paper for it; saving is never refused all the same."""
        return self.effect in BLOCKING

    @property
    def doubtful(self) -> bool:
        """Whether a norm stands behind it that was not read in the text of the law; a mere slip has no norm."""
        return bool(self.norms) and self.confidence != "text"


@dataclass(frozen=True, slots=True)
class Term:
    """The one-year term of upk 487(2) on these answers; `limited` is None where no edition applies."""

    limited: bool | None
    starts: date | None = None
    anniversary: date | None = None
    ends: date | None = None
    arrive_by: date | None = None
    certain: bool = True
    norm: str | None = None
