# SPDX-License-Identifier: MIT
"""Values of the case and of time; standard library only."""
