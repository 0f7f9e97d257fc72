# SPDX-License-Identifier: MIT
"""The settings file: where the program stands (home, clinic, kiosk), how it looks, what the kiosk's staff chose."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any, Literal, NamedTuple, get_args

from cassation_wizard.drafts.errors import RefusedFileError

# What only some calls need is imported there, and no dataclass is made: the settings are read before the first page
# is painted.

Place = Literal["home", "clinic", "kiosk"]
ScreenLanguage = Literal["", "kk", "ru"]
Theme = Literal["system", "light", "dark", "contrast"]
Pace = Literal["", "guided", "overview"]

FILE_NAME = "settings.toml"
_LIMIT = 1 << 16
_PIN_COST = 2**14


class Settings(NamedTuple):
    """All settings; the defaults are those of a home. Times are seconds, text size per cent of the system's.

    An empty language means "ask first"; an empty pace the place's own; an empty path "none"; an empty ``pin`` "no
    staff page". ``law_key`` is the public key whose law packs are taken, in hexadecimal digits, none when empty;
    ``law_folder`` where they are kept.
    """

    place: Place = "home"
    screen_language: ScreenLanguage = ""
    theme: Theme = "system"
    text_size: int = 100
    shelf: str = ""
    letterhead: str = ""
    phrases: str = ""
    pin: str = ""
    hide_after: int = 120
    wipe_after: int = 300
    countdown: int = 30
    dedicated: bool = False
    law_key: str = ""
    law_folder: str = ""
    pace: Pace = ""


# Least and greatest: a kiosk that hides after a second, or never, serves nobody.
RANGES = {"text_size": (75, 300), "hide_after": (15, 3600), "wipe_after": (30, 7200), "countdown": (5, 300)}
_CHOICES = {
    "place": get_args(Place),
    "screen_language": get_args(ScreenLanguage),
    "theme": get_args(Theme),
    "pace": get_args(Pace),
}


class Problem(NamedTuple):
    """A setting that was left at its default: the sentence's id, the file, the setting's name."""

    kind: str
    path: Path
    name: str = ""


def config_folder(environment: Mapping[str, str], platform: str, home: Path) -> Path:
    """Give the folder of the user's settings file."""
    if platform == "win32":
        return Path(environment.get("APPDATA") or home / "AppData" / "Roaming") / "Cassation Wizard"
    if platform == "darwin":
        return home / "Library" / "Application Support" / "Cassation Wizard"
    given = environment.get("XDG_CONFIG_HOME", "")
    return (Path(given) if given.startswith("/") else home / ".config") / "cassation-wizard"


def machine_folder(environment: Mapping[str, str], platform: str) -> Path:
    """Give the folder of the settings an administrator made for the whole machine."""
    if platform == "win32":
        return Path(environment.get("PROGRAMDATA") or "C:\\ProgramData") / "Cassation Wizard"
    return Path("/Library/Application Support/Cassation Wizard" if platform == "darwin" else "/etc/cassation-wizard")


def staff_settings_file(environment: Mapping[str, str], platform: str) -> Path:
    """Give the file in which a terminal's staff page keeps what the staff chose; no visitor's word goes there."""
    if platform == "linux":
        return Path("/var/lib/cassation-wizard") / FILE_NAME
    return machine_folder(environment, platform) / "staff.toml"


def data_folder(environment: Mapping[str, str], platform: str, home: Path) -> Path:
    """Give the program's own data folder; never inside Documents, where OneDrive and folder guards interfere."""
    if platform == "win32":
        return Path(environment.get("LOCALAPPDATA") or home / "AppData" / "Local") / "Cassation Wizard"
    if platform == "darwin":
        return home / "Library" / "Application Support" / "Cassation Wizard"
    given = environment.get("XDG_DATA_HOME", "")
    # The XDG rules: a relative path is to be ignored.
    return (Path(given) if given.startswith("/") else home / ".local" / "share") / "cassation-wizard"


def own_data_folder() -> Path:
    """Give the data folder of whoever runs the program."""
    return data_folder(os.environ, sys.platform, Path.home())


def own_settings_file() -> Path:
    """Give the settings file of whoever runs the program."""
    return config_folder(os.environ, sys.platform, Path.home()) / FILE_NAME


def load_settings(paths: Sequence[Path] | None = None) -> tuple[Settings, tuple[Problem, ...]]:
    """Read settings files, later ones over earlier ones; None: the machine's, the staff's, the user's.

    Missing files and wrong values leave what was before.

    Never raises: the program must start, and says what it could not use.
    """
    if paths is None:
        machine = machine_folder(os.environ, sys.platform) / FILE_NAME
        paths = (machine, staff_settings_file(os.environ, sys.platform), own_settings_file())
    settings = Settings()
    problems: list[Problem] = []
    for path in filter(Path.exists, paths):
        from cassation_wizard.drafts.guard import load_toml, read_limited

        try:
            tree = load_toml(read_limited(path, _LIMIT), path)
        except RefusedFileError as error:
            if error.kind != "file.missing":
                problems.append(Problem("settings.damaged", path))
            continue
        settings = _with_values(settings, tree, path, problems)
    if settings.wipe_after < settings.hide_after + settings.countdown:
        # The countdown must fit between hiding and wiping.
        settings = settings._replace(wipe_after=settings.hide_after + settings.countdown)
    return settings, tuple(problems)


def _with_values(settings: Settings, tree: Mapping[str, Any], path: Path, problems: list[Problem]) -> Settings:
    known = {name: type(value) for name, value in settings._asdict().items()}
    for name, value in tree.items():
        low, high = RANGES.get(name, (0, 0))
        if name not in known:
            problems.append(Problem("settings.unknown", path, name))
        elif (
            type(value) is not known[name]
            or (name in _CHOICES and value not in _CHOICES[name])
            or (name in RANGES and not low <= value <= high)
        ):
            problems.append(Problem("settings.bad-value", path, name))
        else:
            settings = settings._replace(**{name: value})
    return settings


def write_settings(path: Path, settings: Settings) -> None:
    """Write what differs from the defaults, as TOML. Raises SaveError."""
    import json

    from cassation_wizard.drafts.atomic import write_atomic

    default = Settings()
    lines = [
        # JSON's strings, numbers and booleans read the same in TOML.
        f"{name} = {json.dumps(value, ensure_ascii=False)}\n"
        for name, value in settings._asdict().items()
        if value != getattr(default, name)
    ]
    write_atomic(path, "".join(lines).encode(), 0o644 if settings.place == "kiosk" else 0o600)


def hash_pin(pin: str) -> str:
    """Give the form in which a staff PIN stands in the settings; the PIN itself is kept nowhere."""
    import base64
    import hashlib
    import secrets

    salt = secrets.token_bytes(16)
    digest = hashlib.scrypt(pin.encode(), salt=salt, n=_PIN_COST, r=8, p=1, dklen=32)
    return f"scrypt:{base64.b64encode(salt).decode()}:{base64.b64encode(digest).decode()}"


def pin_fits(pin: str, stored: str) -> bool:
    """Say whether a PIN is the stored one; False for a stored form that cannot be read, and for none."""
    import base64
    import hashlib
    import hmac

    try:
        kind, salt, digest = stored.split(":")
        expected = base64.b64decode(digest, validate=True)
        made = hashlib.scrypt(pin.encode(), salt=base64.b64decode(salt, validate=True), n=_PIN_COST, r=8, p=1, dklen=32)
    except ValueError:  # base64's own error is one
        return False
    return kind == "scrypt" and hmac.compare_digest(made, expected)


class PinGate:
    """Lets the staff in and slows down guessing: after five wrong tries every further one costs a minute."""

    FREE_TRIES = 5
    PAUSE = 60.0

    def __init__(self, stored: str, now: Callable[[], float]) -> None:
        self._stored = stored
        self._now = now
        self._wrong = 0
        self._closed_until = 0.0

    @property
    def seconds_closed(self) -> float:
        """How long no try is taken; 0 when the gate listens."""
        return max(0.0, self._closed_until - self._now())

    def opens(self, pin: str) -> bool:
        """Try a PIN; always False while the gate is closed."""
        if self.seconds_closed:
            return False
        if pin_fits(pin, self._stored):
            self._wrong = 0
            return True
        self._wrong += 1
        if self._wrong >= self.FREE_TRIES:
            self._closed_until = self._now() + self.PAUSE
        return False
