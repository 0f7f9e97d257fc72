# SPDX-License-Identifier: MIT
"""Settings: wrong ones are named and left at their default, a PIN is kept as a hash, guessing is slow."""

from __future__ import annotations

from pathlib import Path

import pytest

from cassation_wizard.drafts.settings import PinGate, Settings, hash_pin, load_settings, pin_fits, write_settings

from .conftest import Clock


def test_what_was_written_comes_back(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    settings = Settings("kiosk", "kk", "contrast", 150, 'C:\\дела "2"', "", "", "scrypt:a:b", 60, 200, 20, True)
    write_settings(path, settings)
    assert load_settings([path]) == (settings, ())
    write_settings(path, Settings())
    assert path.read_bytes() == b""


def test_the_users_settings_go_over_the_machines(tmp_path: Path) -> None:
    (tmp_path / "machine.toml").write_text('place = "clinic"\ntext_size = 125\n', encoding="utf-8")
    (tmp_path / "user.toml").write_text("text_size = 150\n", encoding="utf-8")
    settings, problems = load_settings([tmp_path / name for name in ("machine.toml", "user.toml", "missing.toml")])
    assert (settings.place, settings.text_size, problems) == ("clinic", 150, ())


@pytest.mark.parametrize(
    ("content", "kind", "name"),
    [
        ('place = "office"', "settings.bad-value", "place"),
        ("place = 1", "settings.bad-value", "place"),
        ("text_size = 5", "settings.bad-value", "text_size"),
        ("hide_after = true", "settings.bad-value", "hide_after"),
        ("dedicated = 1", "settings.bad-value", "dedicated"),
        ("colour = 1", "settings.unknown", "colour"),
        ("place = ", "settings.damaged", ""),
    ],
)
def test_a_wrong_setting_is_named_and_left_at_its_default(tmp_path: Path, content: str, kind: str, name: str) -> None:
    path = tmp_path / "settings.toml"
    path.write_text(content, encoding="utf-8")
    settings, (problem,) = load_settings([path])
    assert settings == Settings()
    assert (problem.kind, problem.name, problem.path) == (kind, name, path)


def test_the_countdown_always_fits_before_the_wipe(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    path.write_text("hide_after = 300\nwipe_after = 300\n", encoding="utf-8")
    assert load_settings([path])[0].wipe_after == 330


def test_a_pin_is_kept_as_a_salted_hash() -> None:
    stored = hash_pin("4821")
    assert "4821" not in stored
    assert stored != hash_pin("4821")
    assert pin_fits("4821", stored)
    assert not pin_fits("4822", stored)


@pytest.mark.parametrize("stored", ["", "4821", "scrypt:!:!", "plain:NDgyMQ==:NDgyMQ=="])
def test_no_pin_or_a_broken_one_opens_to_nobody(stored: str) -> None:
    assert not pin_fits("4821", stored)
    assert not pin_fits("", stored)


def test_guessing_is_slowed_down(clock: Clock) -> None:
    gate = PinGate(hash_pin("4821"), clock.seconds)
    assert not any(gate.opens(str(guess)) for guess in range(5))
    assert gate.seconds_closed == 60
    assert not gate.opens("4821")
    clock.go(seconds=60)
    assert gate.opens("4821")
    assert not gate.seconds_closed
