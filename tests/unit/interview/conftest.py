# SPDX-License-Identifier: MIT
"""A small law that knows the ids a case file may name."""

from types import MappingProxyType

import pytest

from cassation_wizard.assets import find_assets
from cassation_wizard.law.law import Law
from cassation_wizard.law.loader import load_law


@pytest.fixture(scope="session")
def law() -> Law:
    return load_law(find_assets().resources)


@pytest.fixture(scope="session")
def bare_law() -> Law:
    return Law(editions=(), sources=MappingProxyType({}), entries=MappingProxyType({}))
