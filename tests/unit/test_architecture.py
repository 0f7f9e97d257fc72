# SPDX-License-Identifier: MIT
"""The package keeps its shape: imports go one way, heavy libraries in their corner, words in the data."""

from __future__ import annotations

import ast
import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "cassation_wizard"
MODULES = sorted(path.relative_to(PACKAGE).as_posix() for path in PACKAGE.rglob("*.py"))

# What the two faces of the program, the window and the command line, both stand on.
SHARED = {"lawpack", "drafts", "document", "i18n", "interview", "rules", "law", "domain", "assets", "__init__"}

# Commands that have a module of their own under the command line.
COMMANDS = {"check_report", "batch_command", "doctor"}
# What all commands stand on, and the parts the long list of them is kept in.
CALLS = {"call", "paper_files", "staff_commands"}

# What each part may import besides itself; the top-level modules are parts of their own.
ALLOWED: dict[str, set[str]] = {
    "__init__": set(),
    "assets": set(),
    "domain": set(),
    "law": {"domain"},
    "rules": {"law", "domain"},
    "interview": {"rules", "law", "domain"},
    "i18n": {"domain"},
    "document": {"law", "domain", "i18n", "assets"},
    "drafts": {"interview", "law", "domain"},
    "lawpack": {"drafts", "rules", "law", "domain"},
    "drafting": {"document", "interview", "rules", "law", "domain"},
    **{command: {"drafting", *SHARED} for command in COMMANDS},
    "gui": {"drafting", *SHARED},
    "cli": {"app", "commands", "assets", "__init__"},
    "arguments": {"interview", "domain"},
    "call": SHARED,
    "paper_files": {"call", *SHARED},
    "staff_commands": {"call", "doctor", *SHARED},
    "commands": {"app", "arguments", "drafting", *CALLS, *COMMANDS, *SHARED},
    "app": {"gui", "drafting", *SHARED},
    "__main__": {"cli"},
}

# Where a library may be imported: a part, or one module.
LIBRARIES: dict[str, set[str]] = {
    "PySide6": {"gui", "app"},
    "shiboken6": {"gui"},
    "docx": {"document/docx_writer.py", "document/audit.py"},
    "babel": {"i18n"},
    "cryptography": {"drafts", "law"},
}

# Libraries that cost more than the whole start may: imported when first needed, never with the program.
HEAVY = {"docx", "babel", "cryptography"}
# Modules that may hold such an import at their top, since they themselves are imported when first needed.
LATE = {*LIBRARIES["docx"], "batch_command.py"}

# The wizard never speaks to a network.
NETWORK = {
    "socket",
    "ssl",
    "http",
    "urllib",
    "ftplib",
    "smtplib",
    "imaplib",
    "poplib",
    "xmlrpc",
    "asyncio",
    "QtNetwork",
}

# The core takes the day and the language as arguments.
CORE = {"domain", "law", "rules", "interview", "i18n", "document"}
CLOCK_CALLS = {
    ("date", "today"),
    ("datetime", "now"),
    ("datetime", "today"),
    ("datetime", "utcnow"),
    ("time", "time"),
}
AMBIENT_MODULES = {"locale", "time", "random", "secrets", "uuid", "getpass", "platform"}

# Modules whose strings may hold Cyrillic words, and why. All other words live in resources/ and templates/.
CYRILLIC_ALLOWED = {
    "domain/scripts.py": "alphabets and the words that tell one language from another",
    "domain/citations.py": "patterns that find articles in what people write",
    "domain/citation_patterns.py": "patterns that find articles in what people write",
    "domain/typed_dates.py": "month names in the ways people type them",
    "gui/letters.py": "the Kazakh letters a Russian keyboard lacks",
    "gui/screen_keyboard.py": "the keys of the keyboard on the screen",
    "rules/personal_data.py": "patterns that find personal numbers by the names beside them",
}
CYRILLIC_WORD = re.compile(r"[\u0400-\u052f]{4,}")


def part_of(module: str) -> str:
    """Give the part a module belongs to: the folder, or the module itself at the top level."""
    return module.partition("/")[0].removesuffix(".py")


@cache
def tree_of(module: str) -> ast.Module:
    return ast.parse((PACKAGE / module).read_text(encoding="utf-8"), filename=module)


def imports_of(tree: ast.AST) -> Iterator[str]:
    """Yield the full dotted name of everything the module imports, wherever in it the import stands."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"line {node.lineno}: imports are absolute"
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def imports_at_start(tree: ast.Module) -> Iterator[str]:
    """Yield what is imported with the module itself, not inside a function nor for the type checker alone."""
    for node in tree.body:
        if isinstance(node, (ast.Import, ast.ImportFrom)):
            yield from imports_of(node)


def parts_imported(module: str) -> set[str]:
    """Give the parts of the package that a module imports."""
    parts = set()
    for name in imports_of(tree_of(module)):
        top, *rest = name.split(".")
        if top == "cassation_wizard":
            known = rest and (rest[0] in ALLOWED or (PACKAGE / rest[0]).exists())
            parts.add(rest[0] if known else "__init__")
    return parts


def docstrings_of(tree: ast.Module) -> set[int]:
    """Give the identities of the constants that are docstrings."""
    holders = (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)
    bodies = (node.body for node in ast.walk(tree) if isinstance(node, holders))
    return {
        id(body[0].value)
        for body in bodies
        if body and isinstance(body[0], ast.Expr) and isinstance(body[0].value, ast.Constant)
    }


def test_every_part_has_its_place() -> None:
    assert {part_of(module) for module in MODULES} <= set(ALLOWED)


@pytest.mark.parametrize("module", MODULES)
def test_imports_go_one_way(module: str) -> None:
    part = part_of(module)
    assert parts_imported(module) - {part} <= ALLOWED[part]


@pytest.mark.parametrize("module", MODULES)
def test_libraries_stay_in_their_corner(module: str) -> None:
    libraries = {name.split(".")[0] for name in imports_of(tree_of(module))} & set(LIBRARIES)
    strays = {name for name in libraries if not {part_of(module), module} & LIBRARIES[name]}
    assert not strays


@pytest.mark.parametrize("module", [module for module in MODULES if module not in LATE])
def test_heavy_libraries_are_imported_when_first_needed(module: str) -> None:
    names = set(imports_at_start(tree_of(module)))
    importers = {f"cassation_wizard.{path.removesuffix('.py').replace('/', '.')}" for path in LATE}
    assert not {name.partition(".")[0] for name in names} & HEAVY
    assert not importers & (names | {name.rpartition(".")[0] for name in names})


@pytest.mark.parametrize("module", MODULES)
def test_nothing_speaks_to_a_network(module: str) -> None:
    assert not {word for name in imports_of(tree_of(module)) for word in name.split(".")} & NETWORK


@pytest.mark.parametrize("module", [module for module in MODULES if part_of(module) in CORE])
def test_the_core_reads_no_clock_and_no_locale(module: str) -> None:
    tree = tree_of(module)
    assert not {name.split(".")[0] for name in imports_of(tree)} & AMBIENT_MODULES
    calls = {
        (node.value.id, node.attr)
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name)
    }
    assert not calls & CLOCK_CALLS


def cyrillic_words(module: str) -> list[str]:
    """Give the texts in a module's code, docstrings and comments aside, that hold a Cyrillic word."""
    tree = tree_of(module)
    docstrings = docstrings_of(tree)
    return [
        f"line {node.lineno}: {node.value}"
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in docstrings
        if CYRILLIC_WORD.search(node.value)
    ]


@pytest.mark.parametrize("module", [module for module in MODULES if module not in CYRILLIC_ALLOWED])
def test_words_for_people_stay_in_the_data(module: str) -> None:
    assert not cyrillic_words(module)


def test_every_exception_is_still_needed() -> None:
    assert {module for module in MODULES if cyrillic_words(module)} == set(CYRILLIC_ALLOWED)


@pytest.mark.parametrize("module", MODULES)
def test_every_module_says_its_purpose_and_licence(module: str) -> None:
    text = (PACKAGE / module).read_text(encoding="utf-8")
    assert text.startswith("# SPDX-License-Identifier: MIT\n")
    assert ast.get_docstring(tree_of(module))
