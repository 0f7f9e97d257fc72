# SPDX-License-Identifier: MIT
"""The staff's page of a terminal, behind its PIN: times, size of the text, the PIN itself, the way out."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from cassation_wizard.domain.text import LANGUAGES
from cassation_wizard.drafts.errors import DraftError
from cassation_wizard.drafts.kiosk import WipeReport
from cassation_wizard.drafts.settings import RANGES, PinGate, Settings, hash_pin, write_settings
from cassation_wizard.gui.desk import Desk
from cassation_wizard.gui.dialogs import Choice
from cassation_wizard.gui.forms import Form, FormField
from cassation_wizard.gui.wipe_view import Words
from cassation_wizard.gui.wording import N_
from cassation_wizard.i18n.formats import long_date

_NUMBERS = {
    "hide_after": N_("The screen hides after (seconds)"),
    "wipe_after": N_("Everything is wiped after (seconds)"),
    "countdown": N_("Length of the countdown (seconds)"),
    "text_size": N_("Size of the text (per cent)"),
}
LEAST_PIN = 6  # five tries a visit, a few seconds a visit: four digits would be found in an afternoon


class Staff:
    """What the staff may do at the terminal; `leave` ends the kiosk."""

    def __init__(self, desk: Desk, words: Words, gate: PinGate, file: Path, leave: Callable[[], object]) -> None:
        self.desk, self.gate, self.file, self.leave = desk, gate, file, leave
        self._words = words
        self.report: WipeReport | None = None

    def _both(self, msgid: str) -> str:
        """Give words in both languages: before the PIN nobody has chosen one."""
        return " · ".join(dict.fromkeys(self._words(code, msgid) for code in LANGUAGES))

    def enter(self) -> None:
        """Ask for the PIN, then show what can be done, in the other language at once when it is asked for."""
        desk, gettext = self.desk, self._both
        form = Form(
            gettext("For the staff"), "", (FormField("pin", gettext("PIN"), kind="secret"),),
            gettext("Open"), gettext("Cancel"), check=self._wrong_pin,
        )  # fmt: skip
        if desk.dialogs.fill_in(form) is None:
            return
        answer = self._ask()
        while answer == "language":
            desk.language.switch("ru" if desk.language.code == "kk" else "kk")
            answer = self._ask()
        if answer == "settings":
            self._change()
        elif answer == "leave":
            self.leave()

    def _ask(self) -> str:
        gettext = self.desk.gettext
        kazakh = self.desk.language.code == "kk"
        other = gettext("Russian, in its own word") if kazakh else gettext("Kazakh, in its own word")
        return self.desk.dialogs.ask(
            gettext("For the staff"),
            self._facts(),
            (
                Choice("close", gettext("Close")),
                Choice("settings", gettext("Change the times and the PIN")),
                Choice("language", other),
                Choice("leave", gettext("End the terminal")),
            ),
            safe="close",
        )

    def _wrong_pin(self, values: Mapping[str, str]) -> str:
        gettext = self._both
        if self.gate.seconds_closed:
            seconds = int(self.gate.seconds_closed) + 1
            return gettext("Too many wrong tries. Seconds to wait: {n}").format(n=seconds)
        return "" if self.gate.opens(values["pin"]) else gettext("This is not the PIN.")

    def _facts(self) -> str:
        desk, gettext = self.desk, self.desk.gettext
        day = long_date(desk.law.checked_on, desk.language.catalog)
        lines = [gettext("Law text checked on: {date}").format(date=day)]
        settings = desk.settings
        lines += [f"{gettext(words)}: {getattr(settings, name)}" for name, words in _NUMBERS.items()]
        if self.report is not None:
            for line in self.report.lines:
                state = gettext("clean") if line.clean else gettext("left: {n}").format(n=line.found)
                lines.append(f"{desk.sentence(line.place)}: {state if line.checked else gettext('not looked at')}")
        return "\n".join(lines)

    def _change(self) -> None:
        desk, gettext = self.desk, self.desk.gettext
        fields = []
        for name, words in _NUMBERS.items():
            low, high = RANGES[name]
            hint = gettext("From {low} to {high}").format(low=low, high=high)
            fields.append(FormField(name, gettext(words), str(getattr(desk.settings, name)), hint=hint))
        hint = gettext("Empty: the PIN stays. At least six digits.")
        fields.append(FormField("pin", gettext("A new PIN"), kind="secret", hint=hint))
        form = Form(
            gettext("For the staff"), gettext("The change holds from the next visitor on."), tuple(fields),
            gettext("Save"), gettext("Cancel"), check=self._wrong_numbers,
        )  # fmt: skip
        values = desk.dialogs.fill_in(form)
        if values is None:
            return
        numbers: dict[str, Any] = {name: int(values[name]) for name in _NUMBERS}
        settings: Settings = desk.settings._replace(**numbers)
        if values["pin"]:
            settings = settings._replace(pin=hash_pin(values["pin"]))
        try:
            write_settings(self.file, settings)
        except DraftError as error:
            desk.tell_failure(error)
            return
        desk.settings = settings
        desk.tell(gettext("Saved. It holds from the next visitor on."))

    def _wrong_numbers(self, values: Mapping[str, str]) -> str:
        gettext = self.desk.gettext
        for name, words in _NUMBERS.items():
            low, high = RANGES[name]
            typed = values[name]
            if not (typed.isascii() and typed.isdigit() and low <= int(typed) <= high):
                return gettext("{what}: type a number from {low} to {high}.").format(
                    what=gettext(words), low=low, high=high
                )
        if int(values["wipe_after"]) < int(values["hide_after"]) + int(values["countdown"]):
            return gettext("The countdown must fit between hiding and wiping.")
        pin = values["pin"]
        if pin and not (len(pin) >= LEAST_PIN and pin.isascii() and pin.isdigit()):
            return gettext("A PIN has at least six digits.")
        return ""
