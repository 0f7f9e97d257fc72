# SPDX-License-Identifier: MIT
"""Each paragraph of the two resolutions the wizard grew from is met: by a finding, on the screen or on the paper.

The table is seeds.toml: 27 paragraphs of NP 5/2017 and 33 of NP 4/2016, 60 in all.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any, NamedTuple

import pytest

from cassation_wizard.document.plain_text import to_text
from cassation_wizard.domain.findings import Finding
from cassation_wizard.domain.text import LANGUAGES, Bilingual, Language
from cassation_wizard.drafting import judge, write_petition
from cassation_wizard.interview.offers import offered_circumstances, offered_grounds, offered_requests
from cassation_wizard.interview.questions import PAGES
from cassation_wizard.interview.route import effective_answers
from cassation_wizard.law.law import LawInForce
from tests.law_data.small_case import TABLE, answers, law, phrases

PARAGRAPHS: list[Mapping[str, Any]] = TABLE["paragraph"]
PROOFS = ("rules", "grounds", "circumstances", "requests", "parameters", "texts", "paper", "returns", "edition")
TODAY = date(2026, 11, 25)


class Period(NamedTuple):
    """A day to look at, by its name in the table."""

    name: str
    filed: date


THEN = Period("then", date(2021, 9, 14))
NOW = Period("now", TODAY)
LATER = Period("later", date(2027, 11, 23))
PERIODS = (THEN, NOW)


def on(period: Period) -> LawInForce:
    return law().at(period.filed)


def found(rule: str, period: Period, edits: Mapping[str, Any]) -> Finding | None:
    judgement = judge(answers(period.filed, edits), law(), period.filed)
    return next((finding for finding in judgement.findings if finding.rule == rule), None)


def paper(period: Period, edits: Mapping[str, Any], language: Language) -> str:
    """Give the complaint as text, white space folded."""
    petition = write_petition(answers(period.filed, edits), law(), phrases(), period.filed, language)
    return _plain(to_text(petition))


def _plain(text: str) -> str:
    return re.sub(r"\s+", " ", text.replace("\u00a0", " ").replace("\u2011", "-")).casefold()


def _missing(wanted: str | list[str], text: str) -> list[str]:
    return [words for words in ([wanted] if isinstance(wanted, str) else wanted) if _plain(words) not in _plain(text)]


def _expected(row: Mapping[str, Any], period: Period) -> Mapping[str, Any] | None:
    words: Mapping[str, Any] | None = row.get("both", row.get(period.name))
    return words


SHOWN = {
    "question": "questions",
    "tip": "tips",
    "step": "steps",
    "exit": "exits",
    "rule": "rules",
    "circumstance": "circumstances",
    "request": "requests",
}


def _bilinguals(value: Any) -> Iterator[Bilingual]:
    if isinstance(value, Bilingual):
        yield value
    elif isinstance(value, Mapping):
        for item in value.values():
            yield from _bilinguals(item)


def shown(at: str, period: Period, language: Language) -> str | None:
    """Give all words that an entry of the law puts on the screen; None where it is not in force."""
    kind, _, name = at.partition(" ")
    entry = getattr(on(period), SHOWN[kind]).get(name)
    if entry is None:
        return None
    if kind == "tip":
        assert entry.place in PAGES, f"no page shows {at}"
    fields = (getattr(entry, field) for field in type(entry).__dataclass_fields__ if field != "sentence")
    return " ".join(words.in_language(language) for field in fields for words in _bilinguals(field))


def _title(row: Mapping[str, Any]) -> str:
    sign = "§" if len(row["numbers"]) == 1 else "§§"
    return f"{row['of']} {sign} {', '.join(row['numbers'])}"


def _rows(proof: str, periods: tuple[Period, ...] = PERIODS) -> pytest.MarkDecorator:
    """Give the parametrization over all entries of one kind of proof, named by the paragraph."""
    entries = [
        pytest.param(entry, period, id=f"{_title(row)}: {_name(entry)}, {period.name}")
        for row in PARAGRAPHS
        for entry in row.get(proof, ())
        for period in periods
    ]
    return pytest.mark.parametrize(("entry", "period"), entries)


def _name(entry: Any) -> str:
    if isinstance(entry, str):
        return entry
    return str(entry.get("id") or entry.get("at") or " ".join(entry.get("ids", ())) or "paper")


def test_the_table_has_all_sixty_paragraphs() -> None:
    paragraphs = {(row["of"], int(number.partition(".")[0])) for row in PARAGRAPHS for number in row["numbers"]}
    assert paragraphs == {("NP 5/2017", n) for n in range(1, 28)} | {("NP 4/2016", n) for n in range(1, 34)}
    assert len(paragraphs) == 60
    titles = [_title(row) for row in PARAGRAPHS]
    assert len(titles) == len(set(titles))


@pytest.mark.parametrize("row", PARAGRAPHS, ids=_title)
def test_every_paragraph_has_a_proof_or_a_reason_for_none(row: Mapping[str, Any]) -> None:
    proofs = [name for name in PROOFS if row.get(name)]
    assert bool(proofs) != ("nothing" in row)
    assert set(row) <= {"of", "numbers", "says", "nothing", *PROOFS}


@pytest.mark.parametrize("period", [*PERIODS, LATER], ids=lambda period: period.name)
def test_the_small_case_itself_gives_no_finding(period: Period) -> None:
    assert [finding.rule for finding in judge(answers(period.filed, {}), law(), period.filed).findings] == []


@_rows("rules", (THEN, NOW, LATER))
def test_a_rule_fires_on_the_case_and_is_silent_on_its_near_miss(entry: Mapping[str, Any], period: Period) -> None:
    then, now = entry["gives"]
    wanted = {THEN: then, NOW: now, LATER: entry.get("later")}[period]
    fired = found(entry["id"], period, entry["fires"])
    if wanted is not None:
        assert (fired.effect if fired else "") == wanted
    if fired is not None:
        assert fired.norms, "the finding names its norm"
        assert fired.message.kk
        assert fired.message.ru
    assert found(entry["id"], period, entry["silent"]) is None


@_rows("grounds")
def test_a_ground_is_offered_to_the_side_that_may_plead_it(entry: Mapping[str, Any], period: Period) -> None:
    def offered(role: str) -> set[str]:
        return {g.id for g in offered_grounds(answers(period.filed, {"petitioner.role": role}), on(period))}

    assert entry["id"] in offered(entry["role"])
    if "hidden_from" in entry:
        assert entry["id"] not in offered(entry["hidden_from"])


@_rows("circumstances")
def test_a_circumstance_reaches_the_screen_and_the_paper(entry: Mapping[str, Any], period: Period) -> None:
    procedure = "plea_agreement" if entry.get("plea") else "general"
    edits = {
        "petitioner.role": entry["role"],
        "proceedings.procedure": procedure,
        "acts[0].outcome": entry.get("outcome", "conviction"),
        "grounds[0].point": entry["point"],
        "grounds[0].circumstances": entry["ids"],
    }

    def offered(**others: str) -> set[str]:
        told = {**edits, **{path.replace("__", "."): value for path, value in others.items()}}
        effective = effective_answers(answers(period.filed, told))
        return {c.id for c in offered_circumstances(effective, on(period), entry["point"])}

    assert set(entry["ids"]) <= offered()
    if "hidden_from" in entry:
        assert not set(entry["ids"]) & offered(petitioner__role=entry["hidden_from"])
    if entry.get("plea"):
        assert not set(entry["ids"]) & offered(proceedings__procedure="general")
    for name in entry["ids"]:
        circumstance = on(period).circumstances[name]
        for language in LANGUAGES:
            assert circumstance.title.in_language(language)
            assert circumstance.meaning.in_language(language)
            assert _plain(circumstance.sentence.in_language(language)) in paper(period, edits, language)


@_rows("requests")
def test_a_request_reaches_the_screen_and_the_paper(entry: Mapping[str, Any], period: Period) -> None:
    def offered(role: str) -> set[str]:
        return {
            r.id for r in offered_requests(answers(period.filed, {"petitioner.role": role}), on(period), entry["part"])
        }

    assert set(entry["ids"]) <= offered(entry["role"])
    if "hidden_from" in entry:
        assert not set(entry["ids"]) & offered(entry["hidden_from"])
    for name in entry["ids"]:
        asked = {"petitioner.role": entry["role"], "request.direction": "worsen"}
        asked |= {"request.changes": [name]} if entry["part"] == "change" else {"request.outcome": name}
        for language in LANGUAGES:
            assert on(period).requests[name].title.in_language(language)
            assert on(period).requests[name].meaning.in_language(language)
            wordings = phrases().in_language(language).phrases
            key = f"change.{name}"
            wanted = [piece.words for piece in wordings[key][0].pieces] if key in wordings else []
            wanted += [entry["printed"][language]] if "printed" in entry else []
            assert wanted
            assert _missing(wanted, paper(period, asked, language)) == []


@_rows("parameters")
def test_a_parameter_has_the_value_of_its_time(entry: Mapping[str, Any], period: Period) -> None:
    assert on(period).parameter(entry["id"]) == entry["value"][PERIODS.index(period)]


@_rows("texts")
def test_the_words_are_shown_in_both_languages(entry: Mapping[str, Any], period: Period) -> None:
    wanted = _expected(entry, period)
    for language in LANGUAGES:
        text = shown(entry["at"], period, language)
        if wanted is None:
            assert text is None or not entry.get("gone")
            continue
        assert text is not None
        assert _missing(wanted[language], text) == []


@_rows("paper")
def test_the_paper_says_it_in_both_languages(entry: Mapping[str, Any], period: Period) -> None:
    wanted = _expected(entry, period)
    for language in LANGUAGES:
        printed = paper(period, entry["when"], language)
        assert _missing(wanted[language] if wanted else [], printed) == []


@_rows("returns")
def test_what_is_missing_returns_the_paper_curably(entry: str, period: Period) -> None:
    rule = on(period).rules[entry]
    assert (rule.effect, rule.curable, rule.effect_norms) == ("return", True, ("upk 489(1)(1)",))
    assert re.search("қайтара", rule.message.kk)
    assert re.search("вернет", rule.message.ru)


def test_the_edition_of_the_first_resolution_has_its_days() -> None:
    (row,) = (row for row in PARAGRAPHS if "edition" in row)
    edition = law().edition(row["edition"]["id"])
    first, last = row["edition"]["first"], row["edition"]["last"]
    assert edition.covers(first)
    assert edition.covers(last)
    assert law().edition_on(first.replace(day=first.day - 1)) is None
    assert law().edition_on(date(last.year, 7, 1)) is None
    assert law().at(first).parameter("resolution.current") == "np-5-2017"
    assert law().at(TODAY).parameter("resolution.current") == "np-1-2025"
