# SPDX-License-Identifier: MIT
"""A question that is changed from another page: the way back there, by what the change newly asks."""

from __future__ import annotations

from cassation_wizard.gui.page_base import PageBase
from cassation_wizard.gui.page_state import asked_paths
from cassation_wizard.gui.session import Session
from cassation_wizard.gui.wording import N_

# The pages that lead to a question of another page, and what the button says that leads back to them.
WAYS_BACK = {
    "review": N_("Back to the check"),
    "preview": N_("Back to the preview"),
    "returned": N_("Back to the reasons for the return"),
}


class Detour:
    """Remembers where one came from, to which question, and what was asked by then."""

    def __init__(self, session: Session, origin: str, path: str) -> None:
        self.session, self.origin, self.path = session, origin, path
        self._asked = set(asked_paths(session))

    @property
    def way_back(self) -> str:
        """Give the words, not yet translated, of the button that leads back."""
        return WAYS_BACK[self.origin]

    def needed(self, page: PageBase) -> list[str]:
        """Give the questions that the change raised, that have no answer and do not stand on `page` before the eyes."""
        raised = (path for path in asked_paths(self.session) if path not in self._asked)
        return [path for path in raised if self.session.get(path) is None and not page.shows(path)]

    def take_next(self, page: PageBase) -> str | None:
        """Give the next question to go to, once; None when the way leads back."""
        needed = self.needed(page)
        self._asked.update(path for path in asked_paths(self.session) if path not in needed[1:])
        return needed[0] if needed else None
