# SPDX-License-Identifier: MIT
"""A law pack is put in use whole or not at all; refused, it leaves what was in use before."""

from __future__ import annotations

import random
import re
import shutil
from datetime import timedelta
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from cassation_wizard.assets import find_assets
from cassation_wizard.cli import main
from cassation_wizard.drafts.settings import Settings, write_settings
from cassation_wizard.law.loader import source_files
from cassation_wizard.law.pack import MANIFEST, SIGNATURE, PackError, manifest_of, unzipped, zipped
from cassation_wizard.lawpack import CURRENT, choose_law, install_pack
from cassation_wizard.rules.checked_law import load_checked_law

if TYPE_CHECKING:
    from types import ModuleType

ROOT = Path(__file__).parents[2]
RESOURCES = find_assets().resources
KEY = Ed25519PrivateKey.generate()
CHECKED = load_checked_law(RESOURCES).checked_on


@pytest.fixture(scope="module")
def builder() -> ModuleType:
    spec = spec_from_file_location("build_lawpack", ROOT / "packaging" / "build_lawpack.py")
    assert spec
    assert spec.loader
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def pack(builder: ModuleType) -> bytes:
    return bytes(builder.build(RESOURCES, KEY, CHECKED + timedelta(days=7), "first"))


@pytest.fixture(scope="module")
def key(builder: ModuleType) -> str:
    return str(builder.public_hex(KEY))


def write(pack: bytes, path: Path) -> Path:
    path.write_bytes(pack)
    return path


def refusal(source: Path, packs: Path, key: str) -> str:
    with pytest.raises(PackError) as refused:
        install_pack(source, RESOURCES, packs, key)
    return refused.value.kind


def test_a_sound_pack_is_put_in_use(pack: bytes, key: str, tmp_path: Path) -> None:
    packs = tmp_path / "law"
    assert choose_law(RESOURCES, packs, key).pack is None
    install_pack(write(pack, tmp_path / "pack.zip"), RESOURCES, packs, key)
    chosen = choose_law(RESOURCES, packs, key)
    assert chosen.pack
    assert (chosen.pack.note, chosen.refused, chosen.law) == ("first", None, load_checked_law(RESOURCES))
    assert sorted(path.name for path in packs.iterdir() if path.is_file()) == [CURRENT]


def test_a_folder_is_a_pack_too(pack: bytes, key: str, tmp_path: Path) -> None:
    folder = tmp_path / "pack"
    for name, data in unzipped(pack).items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(data)
    install_pack(folder, RESOURCES, tmp_path / "law", key)
    (folder / "law" / "more.toml").symlink_to("acts.toml")
    assert refusal(folder, tmp_path / "other", key) == "lawpack.strange-file"


def test_one_flipped_byte_is_refused_and_the_old_one_stays(pack: bytes, key: str, tmp_path: Path) -> None:
    packs = tmp_path / "law"
    install_pack(write(pack, tmp_path / "pack.zip"), RESOURCES, packs, key)
    places = random.Random(7).sample(range(len(pack)), 40)  # noqa: S311 - nothing secret
    for place in places:
        flipped = pack[:place] + bytes([pack[place] ^ 4]) + pack[place + 1 :]
        refusal(write(flipped, tmp_path / "flipped.zip"), packs, key)
    chosen = choose_law(RESOURCES, packs, key)
    assert chosen.pack
    assert chosen.pack.note == "first"


def test_one_flipped_byte_in_the_installed_pack_is_found_when_it_is_read(pack: bytes, key: str, tmp_path: Path) -> None:
    packs = tmp_path / "law"
    install_pack(write(pack, tmp_path / "pack.zip"), RESOURCES, packs, key)
    acts = next(packs.glob("*/law/acts.toml"))
    data = acts.read_bytes()
    acts.write_bytes(data[:50] + bytes([data[50] ^ 1]) + data[51:])
    chosen = choose_law(RESOURCES, packs, key)
    assert chosen.refused
    assert (chosen.refused.kind, chosen.pack) == ("lawpack.damaged", None)
    assert chosen.law == load_checked_law(RESOURCES)


@pytest.mark.parametrize("pointer", ["", "..", "../law", "é", "none"])
def test_a_pointer_to_nothing_leaves_the_programs_own_law(pointer: str, pack: bytes, key: str, tmp_path: Path) -> None:
    install_pack(write(pack, tmp_path / "pack.zip"), RESOURCES, tmp_path / "law", key)
    (tmp_path / "law" / CURRENT).write_text(pointer, encoding="utf-8")
    assert choose_law(RESOURCES, tmp_path / "law", key).refused


def test_an_older_pack_is_refused(builder: ModuleType, pack: bytes, key: str, tmp_path: Path) -> None:
    packs = tmp_path / "law"
    before = builder.build(RESOURCES, KEY, CHECKED - timedelta(days=1), "older than the program's own")
    assert refusal(write(before, tmp_path / "old.zip"), packs, key) == "lawpack.older"
    install_pack(write(pack, tmp_path / "pack.zip"), RESOURCES, packs, key)
    between = builder.build(RESOURCES, KEY, CHECKED + timedelta(days=6), "older than the pack in use")
    assert refusal(write(between, tmp_path / "old.zip"), packs, key) == "lawpack.older"
    later = builder.build(RESOURCES, KEY, CHECKED + timedelta(days=8), "second")
    install_pack(write(later, tmp_path / "new.zip"), RESOURCES, packs, key)
    assert len([path for path in packs.iterdir() if path.is_dir()]) == 1


def changed(tmp_path: Path, name: str, old: str, new: str) -> bytes:
    """Sign law data in which something was changed, without holding them to the checks first."""
    for folder in ("law", "help"):
        shutil.copytree(RESOURCES / folder, tmp_path / "data" / folder)
    path = tmp_path / "data" / name
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    files = dict(source_files(tmp_path / "data", []))
    manifest = manifest_of(files, CHECKED + timedelta(days=9), "")
    return zipped({**files, MANIFEST: manifest, SIGNATURE: KEY.sign(manifest)})


@pytest.mark.parametrize(
    ("name", "old", "new", "kind"),
    [
        ("law/grounds/upk-485.toml", "[[ground]]", "[[grund]]", "lawpack.broken-law"),
        ("law/editions.toml", "[[edition]]", "[[edition]", "lawpack.broken-law"),
        ("help/doctor.toml", 'id = "doctor.good"', 'id = "doctor.fine"', "lawpack.other-program"),
    ],
)
def test_law_that_does_not_hold_is_refused_though_signed(
    name: str, old: str, new: str, kind: str, key: str, tmp_path: Path
) -> None:
    data = changed(tmp_path, name, old, new)
    assert refusal(write(data, tmp_path / "pack.zip"), tmp_path / "law", key) == kind
    assert not [path for path in (tmp_path / "law").iterdir() if path.name == CURRENT or path.is_dir()]


def test_a_pack_of_a_gigabyte_is_refused_by_its_size(key: str, tmp_path: Path) -> None:
    huge = tmp_path / "huge.zip"
    with huge.open("wb") as file:
        file.truncate(1 << 30)
    assert refusal(huge, tmp_path / "law", key) == "lawpack.too-large"
    assert refusal(tmp_path / "missing.zip", tmp_path / "law", key) == "lawpack.not-a-pack"


def test_the_command_line_installs_and_says_why_not(
    pack: bytes, key: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    settings = tmp_path / "config" / "cassation-wizard" / "settings.toml"
    settings.parent.mkdir(parents=True)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    source = str(write(pack, tmp_path / "pack.zip"))
    for language in ("kk", "ru"):
        assert main(["law", "--install", source, "--language", language]) == 2
        assert "law_key" in capsys.readouterr().err
    write_settings(settings, Settings(law_key=key))
    assert main(["law", "--install", source, "--language", "ru"]) == 0
    assert "first" in capsys.readouterr().out
    main(["doctor", "--language", "ru"])
    assert "Пакет закона от" in capsys.readouterr().out
    acts = next((tmp_path / "data").rglob("law/acts.toml"))
    acts.write_bytes(acts.read_bytes() + b"\n")
    main(["doctor", "--language", "ru"])
    assert "Пакет поврежден" in capsys.readouterr().out


def test_every_refusal_has_its_sentence() -> None:
    law = load_checked_law(RESOURCES)
    for module in ("law/pack.py", "lawpack.py"):
        text = (ROOT / "cassation_wizard" / module).read_text(encoding="utf-8")
        for kind in re.findall(r'"(lawpack\.[a-z-]+)"', text):
            assert law.sentence(kind)
