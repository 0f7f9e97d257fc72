# SPDX-License-Identifier: MIT
"""How fast and how large the program is, each figure against its floor in the same run: `python3 run.py bench`."""
