# SPDX-License-Identifier: MIT
"""What the rules say of a draft now, kept with it, and in words what a newer law or a later day changed."""

from __future__ import annotations

from cassation_wizard.drafts.draft_file import Check
from cassation_wizard.drafts.shelf import changes_since
from cassation_wizard.gui.session import Session
from cassation_wizard.gui.wording import question_label


def check_of(session: Session) -> Check:
    """Give the findings and the term of the answers as a draft keeps them."""
    term = session.term()
    return Check(
        session.law.digest,
        session.today,
        tuple(f"{finding.rule}@{finding.question}" for finding in session.findings),
        sum(finding.blocking for finding in session.findings),
        term.limited,
        term.arrive_by,
    )


def changed_words(session: Session, before: Check | None) -> str:
    """Say what appeared and what is gone since `before`; nothing when nothing did, or nothing was checked then."""
    if before is None:
        return ""
    changed = changes_since(before, check_of(session))
    if not changed.appeared and not changed.gone:
        return ""
    gettext = session.language.gettext
    newer = before.law != session.law.digest
    lines = [
        gettext("The data of the law are newer than this draft. It was checked again; what changed:")
        if newer
        else gettext("The draft was checked again for today; what changed:")
    ]
    lines += [f"+ {_words(session, mark)}" for mark in changed.appeared]
    lines += [gettext("– no longer applies: {finding}").format(finding=_words(session, mark)) for mark in changed.gone]
    return "\n\n".join(lines)


def _words(session: Session, mark: str) -> str:
    rule, _, question = mark.partition("@")
    for finding in session.findings:
        if (finding.rule, finding.question) == (rule, question):
            return session.language.of(finding.message)
    # Gone: the rule may still be there, speaking of another answer; else the question says what it was about.
    known = session.law_in_force.rules.get(rule)
    message = session.language.of(known.message) if known is not None else ""
    return message if message and "{" not in message else question_label(session, question)
