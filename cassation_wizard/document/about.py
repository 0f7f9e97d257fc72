# SPDX-License-Identifier: MIT
"""What the program says of its law: edition, day of the check, doubts, and when to ask for a newer pack."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from cassation_wizard.document.dates import written_date
from cassation_wizard.document.phrases import Wordings
from cassation_wizard.domain.text import clean_line
from cassation_wizard.law.law import Law
from cassation_wizard.law.pack import Manifest

OLD_AFTER = 180
"""After so many days without a check the program asks for a newer pack."""


def about_lines(law: Law, wordings: Wordings, today: date, pack: Manifest | None = None) -> tuple[str, ...]:
    """Give the sentences about the law in the language of `wordings`; `pack` where the law is an installed pack's."""
    return tuple(_lines(law, wordings, today, pack))


def doubts(law: Law) -> int:
    """Give how many things of the law data a lawyer should look at."""
    return len({version.id for version in law.versions() if version.validity.doubtful})


def _lines(law: Law, wordings: Wordings, today: date, pack: Manifest | None) -> Iterator[str]:
    def say(key: str, **values: str | int) -> str:
        return law.sentence(f"about.{key}").in_language(wordings.language).format(**values)

    edition = law.edition_on(today)
    if edition is None:
        yield say("no-edition", day=written_date(today, wordings))
    else:
        yield say("edition", edition=edition.title.in_language(wordings.language).rstrip("."))
    if pack is not None:
        day = written_date(pack.issued_on, wordings)
        yield say("pack", day=day, note=clean_line(pack.note)).rstrip()
    checked, age = written_date(law.checked_on, wordings), (today - law.checked_on).days
    if age < 0:
        yield say("ahead-of-clock", day=checked)
    elif age > OLD_AFTER:
        yield say("checked", day=checked, age=age)
        yield say("old", age=age)
    else:
        yield say("checked", day=checked, age=age)
    yield say("doubts", doubts=doubts(law))
