# SPDX-License-Identifier: MIT
"""An error of the program itself: told once in plain words and traced without any value, with the answers kept."""

from __future__ import annotations

import sys
from types import TracebackType

from PySide6.QtCore import QObject, Qt, Signal

from cassation_wizard.gui.dialogs import Dialogs
from cassation_wizard.gui.language import ScreenLanguage
from cassation_wizard.gui.sentences import sentence
from cassation_wizard.law.law import Law


class Mishaps(QObject):
    """Stands where Python reports what nobody caught; the window goes on, since leaving it would lose answers."""

    _happened = Signal(str)

    def __init__(self, dialogs: Dialogs, law: Law, language: ScreenLanguage, *, kiosk: bool = False) -> None:
        super().__init__(language)
        self.dialogs, self.law, self.language = dialogs, law, language
        self.sentence = "program.mishap-kiosk" if kiosk else "program.mishap"
        self._told: set[str] = set()
        # Not from within: it may happen in the middle of painting.
        self._happened.connect(self._tell, Qt.ConnectionType.QueuedConnection)

    def watch(self) -> None:
        """Take the place of Python's own report, which prints the words of the error and with them answers."""
        sys.excepthook = self.take

    def take(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:  # noqa: ARG002 - the error holds values
        """Trace an error by its kind and places alone and tell the person, once for each place."""
        if issubclass(kind, KeyboardInterrupt):
            raise SystemExit(130)
        places = places_of(trace)
        sys.stderr.write("".join(f"  {place}\n" for place in places) + f"{kind.__name__}\n")
        where = f"{kind.__name__}, {places[-1]}" if places else kind.__name__
        if where not in self._told:
            self._told.add(where)
            self._happened.emit(where)

    def _tell(self, where: str) -> None:
        gettext = self.language.gettext
        words = sentence(self.law, self.language, self.sentence, where=where)
        self.dialogs.tell(gettext("There is a problem"), words, gettext("Close"))


def places_of(trace: TracebackType | None) -> list[str]:
    """Give the places an error came through, the innermost last: module, line and function, and no value."""
    places = []
    while trace is not None:
        module = trace.tb_frame.f_globals.get("__name__", "")
        places.append(f"{module}:{trace.tb_lineno} {trace.tb_frame.f_code.co_name}")
        trace = trace.tb_next
    return places
