# SPDX-License-Identifier: MIT
"""Named facts that several rules stand on, each derived from the answers in one place."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

from cassation_wizard.domain.case import Side, side_of
from cassation_wizard.domain.citations import Citation, citations
from cassation_wizard.domain.dates import add_years, has_come_of_age
from cassation_wizard.domain.findings import Term
from cassation_wizard.law.law import LawInForce
from cassation_wizard.rules import term
from cassation_wizard.rules.words import FreeText, read

Item = Mapping[str, Any]


@dataclass(frozen=True)
class Situation:
    """The answers of the present route, the law in force for them and today; facts are worked out when first asked."""

    answers: Item
    law: LawInForce
    today: date

    def group(self, name: str) -> Item:
        """Give a group of answers such as `petitioner`; empty where nothing in it is answered."""
        found: Item = self.answers.get(name, {})
        return found

    def items(self, name: str) -> tuple[Item, ...]:
        """Give the items of a list such as `acts`."""
        found: tuple[Item, ...] = self.answers.get(name, ())
        return found

    @cached_property
    def filing_date(self) -> date:
        """The day terms and ages are judged on: the filing date, or today while it is not answered."""
        day = self.answers.get("filing_date")
        return day if isinstance(day, date) else self.today

    @cached_property
    def side(self) -> Side | None:
        """The side the petitioner stands on (upk 414(1)), or None."""
        return side_of(self.group("petitioner").get("role"))

    @cached_property
    def challenged(self) -> tuple[Item, ...]:
        """The challenged acts."""
        return term.challenged(self.items("acts"))

    @cached_property
    def term(self) -> Term:
        """The one-year term on these answers."""
        return term.count_term(self.answers, self.law)

    @cached_property
    def days_left(self) -> int | None:
        """Days from the filing date to the end of the year; negative after it, None where no year ends."""
        return (self.term.ends - self.filing_date).days if self.term.ends else None

    @cached_property
    def majority(self) -> date | None:
        """The convict's eighteenth birthday, 28 February for 29 February; None where the birth date is not known."""
        birth = self.group("convicted").get("birth_date")
        return add_years(birth, 18) if isinstance(birth, date) else None

    @cached_property
    def came_of_age(self) -> bool:
        """Whether the convict is known to be of age on the filing date."""
        birth = self.group("convicted").get("birth_date")
        return isinstance(birth, date) and has_come_of_age(birth, self.filing_date)

    @cached_property
    def in_custody(self) -> bool:
        """Whether the convict is known to be in custody; a convict's own answer about himself comes first."""
        petitioner = self.group("petitioner")
        own = petitioner.get("in_custody") if petitioner.get("role") == "convicted" else None
        return (self.group("convicted").get("in_custody") if own is None else own) is True

    @cached_property
    def circumstances(self) -> tuple[str, ...]:
        """The circumstances of all grounds together."""
        return tuple(self._over_grounds("circumstances"))

    @cached_property
    def norms(self) -> tuple[str, ...]:
        """The norms named under all grounds together."""
        return tuple(self._over_grounds("norms"))

    @cached_property
    def outcomes(self) -> tuple[str, ...]:
        """What is asked, and what is asked failing it."""
        asked = term.requests_of(self.group("request"))
        return tuple(outcome for one in asked if (outcome := one.get("outcome")))

    @cached_property
    def changes(self) -> tuple[str, ...]:
        """The changes asked, and those asked failing them."""
        asked = term.requests_of(self.group("request"))
        return tuple(change for one in asked for change in one.get("changes", ()))

    def read(self, text: str) -> FreeText:
        """Give a text of the answers as the checks of free text need it, read once for all of them."""
        if text not in self._texts:
            self._texts[text] = read(text)
        return self._texts[text]

    @cached_property
    def _texts(self) -> dict[str, FreeText]:
        return {}

    def _over_grounds(self, name: str) -> Iterator[str]:
        for ground in self.items("grounds"):
            yield from ground.get(name, ())


def _minor(situation: Situation) -> bool:
    return situation.majority is not None and not situation.came_of_age


def _enters_later(situation: Situation, act: Item) -> bool:
    day = term.judged_date(act, situation.items("acts"))
    return day is not None and day > situation.filing_date


def cited(norms: Iterable[str], article: str) -> Iterator[Citation]:
    """Yield the references to an article of the code of criminal procedure; one with no law named counts as it."""
    for norm in norms:
        for citation in citations(norm):
            if citation.article == article and citation.code in ("upk", None):
                yield citation


_LEADS_TO_FIRST_INSTANCE = frozenset({"2", "5", "9"})


def _leads_to_first_instance(situation: Situation) -> bool:
    """Tell whether a ground's norms name a violation that leads back to the first instance (upk 436(3), 494(7)(4))."""
    return any(
        citation.part in ("3", None) and not _LEADS_TO_FIRST_INSTANCE.isdisjoint(citation.points)
        for citation in cited(situation.norms, "436")
    )


FACTS: dict[str, Callable[[Situation, Item], Any]] = {
    "filing-date": lambda situation, _: situation.filing_date,
    "year-applies": lambda situation, _: situation.term.limited is True,
    "request-worsens": lambda situation, _: term.worsens(situation.group("request")),
    "acquittal-challenged": lambda situation, _: term.clears(situation.challenged),
    "act-enters-into-force-later": _enters_later,
    "convict-in-custody": lambda situation, _: situation.in_custody,
    "convict-is-minor": lambda situation, _: _minor(situation),
    "convict-came-of-age": lambda situation, _: situation.came_of_age,
    "all-circumstances": lambda situation, _: situation.circumstances,
    "all-outcomes": lambda situation, _: situation.outcomes,
    "all-changes": lambda situation, _: situation.changes,
    "norm-leads-to-first-instance": lambda situation, _: _leads_to_first_instance(situation),
}
