# SPDX-License-Identifier: MIT
"""What the law says of itself above the questions: another time's edition, a day not covered, what lies ahead."""

from __future__ import annotations

from datetime import timedelta

from cassation_wizard.gui.doubt import doubt_of
from cassation_wizard.gui.session import Session

WHOLE_ON = frozenset({"start", "open", "review"})  # the other pages bear the heading alone
AHEAD_ON = frozenset({"open", "review"})
NOT_COVERED = "edition.not-covered"
_YEAR_AHEAD = timedelta(days=366)

Notice = tuple[str, str, str, str, str]  # effect, heading, words, norms, doubt: what a FindingBox shows


def notices(session: Session, page_id: str) -> tuple[Notice, ...]:
    """Give what to show above the questions of a page."""
    told = [*_of_the_edition(session, page_id)]
    if page_id in AHEAD_ON:
        told += _ahead(session)
    return tuple(told)


def _of_the_edition(session: Session, page_id: str) -> list[Notice]:
    edition = session.law_in_force.edition
    if edition is None:
        found = next((f for f in session.findings if f.rule == NOT_COVERED), None)
        # The first page and the check show the finding itself.
        words = session.language.of(found.message) if found and page_id == "open" else ""
        heading = session.language.gettext("The law of the filing day is not known to the program")
        return [] if page_id in ("start", "review") else [("limit", heading, words, "", "")]
    if edition.status == "current":
        return []
    of = session.language.of
    effect = "limit" if edition.status == "historic" else "advice"
    return [(effect, of(edition.title), of(edition.note) if page_id in WHOLE_ON else "", "", "")]


def _ahead(session: Session) -> list[Notice]:
    """Tell each change within a year of the day of filing once, with its date in words."""
    law, of = session.law_in_force, session.language.of
    pattern = of(session.law.sentence("check.ahead"))
    told: dict[str, str] = {}
    for change in session.law.changes_between(law.instant, law.instant + _YEAR_AHEAD):
        day = of(law.in_words(change.validity.in_force_from))
        told.setdefault(pattern.format(day=day, news=of(change.validity.news)), doubt_of(session, change))
    if not told:
        return []
    heading = session.language.gettext("The law will change within a year of the filing day")
    return [("advice", heading, "\n".join(told), "", "\n".join(dict.fromkeys(filter(None, told.values()))))]
