# SPDX-License-Identifier: MIT
"""What the window says of a finding: its kind, what is wrong, by which norm, what is in doubt."""

from __future__ import annotations

from cassation_wizard.domain.findings import Finding
from cassation_wizard.gui.doubt import doubt_of, doubt_words
from cassation_wizard.gui.norms import norm_words
from cassation_wizard.gui.session import Session
from cassation_wizard.gui.wording import N_
from cassation_wizard.law.model import Exit

EFFECT_WORDS = {
    "return": N_("The court would return the document"),
    "not_reviewable": N_("The court does not review this"),
    "limit": N_("Beyond the powers of the court"),
    "advice": N_("Advice"),
    "unread": N_("This cannot be read yet"),
}


def finding_words(session: Session, finding: Finding) -> tuple[str, str, str, str]:
    """Give a finding as heading, message, norms, and what is in doubt about it."""
    norms = [*finding.norms, *finding.effect_norms]
    rule = session.law_in_force.rules.get(finding.rule)
    question = rule.validity.open_question if rule else None
    return (
        session.language.gettext(EFFECT_WORDS[finding.effect]),
        session.language.of(finding.message),
        "; ".join(dict.fromkeys(norm_words(session, norm) for norm in norms)),
        doubt_words(session, finding.confidence if finding.doubtful else "text", question),
    )


def way_words(session: Session, way: Exit) -> tuple[str, str, str, str]:
    """Give a way that is open instead of cassation as heading, text, norms and doubt."""
    of = session.language.of
    heading = session.language.gettext("Another way is open: {title}").format(title=of(way.title))
    norms = "; ".join(norm_words(session, norm) for norm in way.norms)
    return heading, of(way.text), norms, doubt_of(session, way)
