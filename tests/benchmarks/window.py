# SPDX-License-Identifier: MIT
"""The measured processes with a window: prints one number and ends.

window.py empty|wizard paint    the clock's reading when the first frame stood (time.monotonic, as in the parent)
window.py empty|wizard memory   the resident megabytes when the window stands and, of the wizard, the law is read
window.py wizard question       the resident megabytes with the wizard on its first question
"""

from __future__ import annotations

import os
import sys
import time


def _tell(number: float) -> None:
    sys.stdout.write(f"{number}\n")
    sys.stdout.flush()
    os._exit(0)  # what the end of a process costs is not asked


def _memory() -> float:
    try:
        with open("/proc/self/status", encoding="utf-8") as status:  # noqa: PTH123 - pathlib would be measured too
            kilobytes = next(line.split()[1] for line in status if line.startswith("VmRSS"))
    except OSError:
        import resource

        kilobytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return int(kilobytes) / 1024


def _empty(wanted: str) -> None:
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication, QWidget

    class Empty(QWidget):
        def paintEvent(self, _event: object) -> None:
            QTimer.singleShot(0, lambda: _tell(time.monotonic() if wanted == "paint" else _memory()))

    app = QApplication([])
    window = Empty()
    window.resize(1180, 780)
    window.show()
    app.exec()


def _wizard(wanted: str) -> None:
    from cassation_wizard.cli import main
    from cassation_wizard.gui.start import Opening

    if wanted == "paint":
        Opening.prepare = lambda _self: _tell(time.monotonic())  # type: ignore[method-assign]
    else:
        show = Opening.show

        def open_at_once(self: Opening) -> None:
            from PySide6.QtCore import QTimer
            from PySide6.QtWidgets import QApplication

            def report() -> None:
                if wanted == "question":
                    self.open_wizard("ru")
                    QApplication.processEvents()
                _tell(_memory())

            show(self)
            self.first.painted.connect(lambda: QTimer.singleShot(0, report))

        Opening.show = open_at_once  # type: ignore[method-assign]
    sys.exit(main([]))


if __name__ == "__main__":
    (_empty if sys.argv[1] == "empty" else _wizard)(sys.argv[2])
