# SPDX-License-Identifier: MIT
"""What a reader would miss in a ground: its length, and the links from what went wrong to how it showed. No law."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from cassation_wizard.gui.wording import N_

SHORT, LONG = 60, 3000  # letters

# In the order in which a judge reads; a link is told missing only when what stands before it is there.
_LINKS = (
    ("violation", N_("Say what went wrong.")),
    ("circumstances", N_("No link: what went wrong → what the law calls it. Tick what fits.")),
    ("point", N_("No link: what went wrong → the ground. Choose the ground.")),
    ("misapplied", N_("Say which law was not applied as it should be: else a line to fill in by hand stays.")),
    ("norms", N_("No link: the ground → the articles that were broken.")),
    ("effect", N_("No link: what went wrong → how it showed in the decision.")),
    ("evidence", N_("No link: what you say → what proves it.")),
    ("case_sheets", N_("No link: the evidence → the sheets of the case.")),
)
_ANYTHING = tuple(name for name, _ in _LINKS)


def advice_on(ground: Mapping[str, Any]) -> tuple[str, ...]:
    """Give the messages for a ground of the answers; none for one that was not begun."""
    if not any(ground.get(name) for name in _ANYTHING):
        return ()
    told = [message for name, message in _LINKS if not ground.get(name)]
    if not ground.get("evidence"):
        told = [message for message in told if message != _LINKS[-1][1]]
    length = len(ground.get("violation") or "")
    if 0 < length < SHORT:
        told.append(N_("What went wrong is told very briefly: say what the law demands, what was done, and by whom."))
    if length + len(ground.get("effect") or "") > LONG:
        told.append(N_("This is long. A judge reads the first page most closely: keep what decides the matter."))
    return tuple(told)
