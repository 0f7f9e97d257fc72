# SPDX-License-Identifier: MIT
"""Dialogs that fill in forms and choose folders by themselves, and fingers for the forms' own windows."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from cassation_wizard.gui.forms import Form
from tests.gui.conftest import AnsweringDialogs


@dataclass
class FillingDialogs(AnsweringDialogs):
    """Answers each form with the next values that its own check lets through; notes what was refused, and why."""

    values: list[dict[str, str]] = field(default_factory=list)
    forms: list[Form] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)
    folder: Path | None = None

    def fill_in(self, form: Form) -> dict[str, str] | None:
        self.forms.append(form)
        while self.values:
            values = {item.key: item.value for item in form.fields} | self.values.pop(0)
            wrong = form.check(values)
            if not wrong:
                return values
            self.refused.append(wrong)
        return None

    def open_folder(self, title: str, folder: Path | None) -> Path | None:  # noqa: ARG002 - the protocol's
        return self.folder
