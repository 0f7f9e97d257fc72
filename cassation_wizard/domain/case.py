# SPDX-License-Identifier: MIT
"""The typed view of the answers: a cassation case as the paper sees it. Names are those of the case file."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from typing import Literal

from cassation_wizard.domain.text import Language

Side = Literal["convict", "victim", "civil", "other"]

SIDE_OF_ROLE: dict[str, Side] = {
    "convicted": "convict",
    "acquitted": "convict",
    "defender": "convict",
    "legal_representative": "convict",
    "victim": "victim",
    "private_prosecutor": "victim",
    "victim_representative": "victim",
    "victim_legal_representative": "victim",
    "civil_plaintiff": "civil",
    "civil_defendant": "civil",
    "civil_party_representative": "civil",
    "civil_party_legal_representative": "civil",
    "other_person": "other",
    "other_person_representative": "other",
}


def side_of(role: str | None) -> Side | None:
    """Give the side a role stands on (upk 414(1)); None for `none` and for no role."""
    return SIDE_OF_ROLE.get(role or "")


@dataclass(frozen=True, slots=True)
class Petitioner:
    """Who complains, in which status, and in whose interest."""

    role: str | None = None
    full_name: str | None = None
    address: str | None = None
    phone: str | None = None
    email: str | None = None
    capacity: str | None = None
    alongside_advocate: bool | None = None
    written_application: bool | None = None
    represents: str | None = None
    mental_disorder_case: bool | None = None
    interest: str | None = None
    in_custody: bool | None = None
    institution: str | None = None

    @property
    def side(self) -> Side | None:
        """The side the petitioner stands on, or None."""
        return side_of(self.role)


@dataclass(frozen=True, slots=True)
class Convicted:
    """The person the verdict is about."""

    full_name: str | None = None
    birth_date: dt.date | None = None
    in_custody: bool | None = None
    institution: str | None = None
    minor_at_offence: bool | None = None
    others_convicted: str | None = None
    needs_interpreter: bool | None = None
    interpreter_language: str | None = None
    sentence_over_ten_years: bool | None = None
    punishment: str | None = None


@dataclass(frozen=True, slots=True)
class Proceedings:
    """What happened to the case before."""

    offence: str | None = None
    offence_category: str | None = None
    procedure: str | None = None
    appeal: str | None = None
    own_appeal: str | None = None
    appellants: str | None = None
    cassation_before: str | None = None
    same_grounds_before: bool | None = None
    cassation_about: str | None = None


@dataclass(frozen=True, slots=True)
class Act:
    """A judicial act of the case; `index` is its place in the file."""

    index: int
    instance: str | None = None
    kind: str | None = None
    outcome: str | None = None
    court: str | None = None
    date: dt.date | None = None
    case_number: str | None = None
    decision: str | None = None
    in_force_on: dt.date | None = None
    challenged: bool | None = None
    extent: str | None = None
    part: str | None = None


@dataclass(frozen=True, slots=True)
class Ground:
    """A ground of upk 485(1) with the user's words; `point` is None while it is not chosen."""

    index: int
    point: str | None = None
    circumstances: tuple[str, ...] = ()
    misapplied: tuple[str, ...] = ()
    norms: tuple[str, ...] = ()
    stage: str | None = None
    raised_on_appeal: bool | None = None
    violation: str | None = None
    effect: str | None = None
    evidence: str | None = None
    evidence_examined: bool | None = None
    case_sheets: str | None = None


@dataclass(frozen=True, slots=True)
class Alternative:
    """What is asked failing the first request."""

    index: int
    outcome: str | None = None
    changes: tuple[str, ...] = ()
    details: str | None = None


@dataclass(frozen=True, slots=True)
class Request:
    """What the court is asked to do."""

    outcome: str | None = None
    changes: tuple[str, ...] = ()
    direction: str | None = None
    details: str | None = None
    for_others: bool | None = None  # the decision asked for the other convicts of the case, too
    specialist_opinion: str | None = None
    alternatives: tuple[Alternative, ...] = ()


@dataclass(frozen=True, slots=True)
class Suspension:
    """The wish to suspend execution (upk 493)."""

    requested: bool | None = None
    extent: str | None = None
    part: str | None = None
    reason: str | None = None
    explanation: str | None = None
    documents: tuple[str, ...] = ()
    months: int | None = None
    addressee: str | None = None


@dataclass(frozen=True, slots=True)
class Participation:
    """How the author takes part in the hearing (upk 488(1))."""

    mode: str | None = None
    appoint_counsel: bool | None = None


@dataclass(frozen=True, slots=True)
class Attachment:
    """A paper attached to the complaint; `index` is its place in the file."""

    index: int
    title: str | None = None
    kind: str | None = None
    sheets: int | None = None
    copies: int | None = None


@dataclass(frozen=True, slots=True)
class CassationCase:
    """All answers of the present route, typed."""

    document_language: Language = "ru"
    filing_date: dt.date | None = None
    edition: str | None = None
    petitioner: Petitioner = field(default_factory=Petitioner)
    convicted: Convicted = field(default_factory=Convicted)
    proceedings: Proceedings = field(default_factory=Proceedings)
    acts: tuple[Act, ...] = ()
    circumstances: str | None = None
    grounds: tuple[Ground, ...] = ()
    request: Request = field(default_factory=Request)
    suspension: Suspension = field(default_factory=Suspension)
    participation: Participation = field(default_factory=Participation)
    attachments: tuple[Attachment, ...] = ()
    signature_name: str | None = None
    protest_reasons: tuple[str, ...] = ()

    @property
    def author_in_custody(self) -> bool:
        """Whether the author himself is in custody and hands the paper to an administration; a mother posts it."""
        own = self.petitioner.in_custody if self.petitioner.in_custody is not None else self.convicted.in_custody
        return self.petitioner.role == "convicted" and own is True

    @property
    def challenged(self) -> tuple[Act, ...]:
        """The acts the petitioner challenges."""
        return tuple(act for act in self.acts if act.challenged)
