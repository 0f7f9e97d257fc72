# SPDX-License-Identifier: MIT
"""An edition of the law data printed whole as Markdown, with sources, confidences and doubts, for a lawyer's review."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from cassation_wizard.document.blocks import NO_BREAK_HYPHEN
from cassation_wizard.document.dates import written_date
from cassation_wizard.document.phrases import Wordings
from cassation_wizard.document.references import reference
from cassation_wizard.domain.text import Bilingual
from cassation_wizard.law.law import Law
from cassation_wizard.law.model import (
    Circumstance,
    Edition,
    Entry,
    Exit,
    Ground,
    Parameter,
    Request,
    Rule,
    Step,
    Tip,
    Validity,
)


def edition_digest(law: Law, edition: Edition, wordings: Wordings) -> str:
    """Give every wording that holds within `edition`, in one language.

    A wording that begins or ends inside the edition stands with its days; the last chapter gathers all doubts.
    """
    return "\n".join(_chapters(_Digest(law, edition, wordings))) + "\n"


@dataclass(frozen=True, slots=True)
class _Digest:
    law: Law
    edition: Edition
    wordings: Wordings

    def words(self, both: Bilingual) -> str:
        return both.in_language(self.wordings.language).replace("\n", " ")

    def say(self, key: str, **values: str) -> str:
        return self.words(self.law.sentence(f"digest.{key}")).format(**values)

    def norms(self, norms: Iterable[str]) -> str:
        cited = "; ".join(reference(norm, self.law.sources, self.wordings) for norm in norms)
        return cited.replace(NO_BREAK_HYPHEN, "-")

    def day(self, day: date) -> str:
        return written_date(day, self.wordings)

    def span(self, first: date, until: date | None) -> str:
        if until is None:
            return self.say("from", day=self.day(first))
        return self.say("from-until", first=self.day(first), last=self.day(until - timedelta(days=1)))

    def within(self, kind: type[Entry]) -> Iterator[Entry]:
        """Every wording of a kind that holds on some day of the edition."""
        end = self.edition.in_force_until or date.max
        for entry in self.law.entries.get(kind, ()):
            validity = entry.validity
            if validity.in_force_from < end and (validity.in_force_until or date.max) > self.edition.in_force_from:
                yield entry


def _chapters(digest: _Digest) -> Iterator[str]:
    edition = digest.edition
    yield f"# {digest.words(edition.title)}\n"
    yield f"{digest.say(f'status.{edition.status}')} {digest.words(edition.note)}\n"
    yield f"{digest.say('holds')}: {digest.span(edition.in_force_from, edition.in_force_until)}\n"
    changes = [
        f"- {digest.day(entry.validity.in_force_from)}: {digest.words(entry.validity.news)}"
        for kind in digest.law.entries
        for entry in digest.within(kind)
        if entry.validity.news and edition.covers(entry.validity.in_force_from)
    ]
    if changes:
        yield "\n".join([f"## {digest.say('changes-inside')}\n", *dict.fromkeys(changes)]) + "\n"
    for kind, (chapter, describe) in _CHAPTERS.items():
        entries = list(digest.within(kind))
        if entries:
            yield f"## {digest.say(chapter)}\n"
            for entry in entries:
                yield "\n".join([*describe(entry, digest), *_provenance(entry.validity, digest), ""])
    yield f"## {digest.say('doubts')}\n"
    yield "\n".join(_doubts(digest)) + "\n"
    yield f"## {digest.say('sources')}\n"
    yield "\n".join(f"- {digest.words(act.title)} – {act.source}" for act in digest.law.sources.values())


def _ground(entry: Ground, digest: _Digest) -> Iterator[str]:
    yield f"### {entry.id}) {digest.words(entry.title)}\n"
    yield digest.words(entry.meaning) + "\n"
    yield f"- {digest.say('norm')}: {digest.norms([entry.norm])}"
    printed = ", ".join(f"«{getattr(string, digest.wordings.language)}»" for string in entry.strings)
    yield f"- {digest.say('printed')}: {printed}"
    yield _sides(entry.sides, digest)


def _sides(sides: tuple[str, ...], digest: _Digest) -> str:
    return f"- {digest.say('other-sides')}: " + ", ".join(digest.say(f"side.{side}") for side in sides)


def _circumstance(entry: Circumstance, digest: _Digest) -> Iterator[str]:
    yield f"### {digest.words(entry.title)} (`{entry.id}`)\n"
    yield digest.words(entry.meaning) + "\n"
    yield f"- {digest.say('norm')}: {digest.norms(entry.norms)}"
    yield f"- {digest.say('printed')}: «{digest.words(entry.sentence)}»"


def _request(entry: Request, digest: _Digest) -> Iterator[str]:
    yield f"### {digest.words(entry.title)} (`{entry.id}`)\n"
    yield digest.words(entry.meaning) + "\n"
    yield f"- {digest.say('norm')}: {digest.norms([entry.norm])}"
    if entry.sides:
        yield _sides(entry.sides, digest)


def _rule(entry: Rule, digest: _Digest) -> Iterator[str]:
    yield f"### `{entry.id}`\n"
    yield digest.words(entry.message) + "\n"
    curable = {None: "", True: digest.say("curable.yes"), False: digest.say("curable.no")}[entry.curable]
    effect = digest.words(digest.law.sentence(f"check.effect.{entry.effect}"))
    yield f"- {digest.say('effect')}: {effect}" + (f"; {curable}" if curable else "")
    if entry.norms:
        yield f"- {digest.say('norm')}: {digest.norms(entry.norms)}"
    if entry.effect_norms:
        yield f"- {digest.say('effect-norm')}: {digest.norms(entry.effect_norms)}"


def _parameter(entry: Parameter, digest: _Digest) -> Iterator[str]:
    value = digest.words(entry.value) if isinstance(entry.value, Bilingual) else str(entry.value)
    yield f"### `{entry.id}`: {value}\n"


def _tip(entry: Tip, digest: _Digest) -> Iterator[str]:
    yield f"### `{entry.id}`\n"
    yield digest.words(entry.text) + "\n"
    if entry.norms:
        yield f"- {digest.say('norm')}: {digest.norms(entry.norms)}"


def _titled(entry: Exit | Step, digest: _Digest) -> Iterator[str]:
    yield f"### {digest.words(entry.title)}\n"
    yield digest.words(entry.text) + "\n"
    if entry.norms:
        yield f"- {digest.say('norm')}: {digest.norms(entry.norms)}"


_Describe = Callable[[Any, _Digest], Iterator[str]]  # each takes the entries of its own kind
_CHAPTERS: dict[type[Entry], tuple[str, _Describe]] = {
    Ground: ("grounds", _ground),
    Circumstance: ("circumstances", _circumstance),
    Request: ("requests", _request),
    Rule: ("rules", _rule),
    Parameter: ("parameters", _parameter),
    Exit: ("exits", _titled),
    Step: ("steps", _titled),
    Tip: ("tips", _tip),
}


def _provenance(validity: Validity, digest: _Digest) -> Iterator[str]:
    official = getattr(validity, f"official_{digest.wordings.language}")
    read = [
        f"{digest.say('source')}: {validity.source}",
        digest.say("checked", day=digest.day(validity.checked_on)),
        digest.say(f"confidence.{validity.confidence}"),
        *([] if official else [digest.say("unofficial")]),
    ]
    yield f"- {digest.say('holds')}: {digest.span(validity.in_force_from, validity.in_force_until)}"
    yield f"- {'; '.join(read)}"
    if validity.open_question:
        yield f"- **{digest.say('open-question')}**: {digest.words(validity.open_question)}"


def _doubts(digest: _Digest) -> Iterator[str]:
    """Each doubt once, with all entries it concerns."""
    concerned: dict[str, list[str]] = {}
    for kind in _CHAPTERS:
        for entry in digest.within(kind):
            validity = entry.validity
            if validity.doubtful:
                question = f": {digest.words(validity.open_question)}" if validity.open_question else ""
                concerned.setdefault(digest.say(f"confidence.{validity.confidence}") + question, []).append(entry.id)
    for doubt, ids in concerned.items():
        yield f"- {doubt}\n  {', '.join(f'`{name}`' for name in dict.fromkeys(ids))}"
