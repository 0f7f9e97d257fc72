# SPDX-License-Identifier: MIT
"""Law data that cannot be used: the first page says so in both languages and leads nowhere."""

import shutil
from pathlib import Path

from PySide6.QtWidgets import QApplication, QLabel

from cassation_wizard.assets import find_assets
from cassation_wizard.drafts.settings import Settings
from cassation_wizard.gui.start import Opening
from tests.gui.conftest import TODAY


def test_broken_law_data_are_named_on_the_first_page(qapp: QApplication, tmp_path: Path) -> None:
    assets = find_assets()
    resources = tmp_path / "resources"
    shutil.copytree(assets.resources, resources, ignore=shutil.ignore_patterns("law-compiled.json", "fonts"))
    (resources / "law" / "courts.toml").write_text("[[court]]", encoding="utf-8")
    broken = assets._replace(resources=resources)
    opening = Opening(qapp, None, broken, Settings(theme="light"), kiosk=False, today=TODAY)
    opening.prepare()
    told = "\n".join(label.text() for label in opening.first.findChildren(QLabel))
    assert "Заң деректері бүлінген" in told
    assert "повреждены" in told
    assert "law/courts.toml: court" in told
    assert not any(button.isEnabled() for button in opening.first.buttons.values())
    opening.first.close()
