# SPDX-License-Identifier: MIT
"""`python -m cassation_wizard` is the same as the command `cassation-wizard`."""

import sys

from cassation_wizard.cli import main

sys.exit(main())
