# SPDX-License-Identifier: MIT
"""Where drafts live: atomic saving, recovery, passwords, the clinic's shelf, batches, the kiosk's clean end."""
