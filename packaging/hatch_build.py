# SPDX-License-Identifier: MIT
"""What hatchling does before it packs a wheel: compile the law data, which no repository holds."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CompiledLaw(BuildHookInterface[Any]):
    """Runs the script beside this file; law data with mistakes stop the build."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002 - hatchling's signature
        """Compile before the files are gathered."""
        subprocess.run([sys.executable, Path(self.root) / "packaging" / "compile_law.py"], check=True)
