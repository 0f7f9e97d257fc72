# SPDX-License-Identifier: MIT
"""However a visit ends, nothing of it is found anywhere, and the next visitor gets a fresh process."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from cassation_wizard.drafts.kiosk import REPORT_VARIABLE, STAFF_QUIT, WipeReport
from cassation_wizard.drafts.kiosk_supervisor import Supervisor, Terminal, memory_folder

MARKER = "Шұғыла-7431"

# A visitor whose libraries write wherever they like, and who then leaves in the way the first argument says.
VISIT = f"""
import os, subprocess, sys, tempfile, time
from pathlib import Path
for place in (Path.home(), Path(tempfile.gettempdir()), Path(os.environ["XDG_CONFIG_HOME"]), Path.cwd(),
              Path(os.environ["XDG_CACHE_HOME"]), Path(os.environ["XDG_DATA_HOME"])):
    (place / "QtProject.conf").write_text({MARKER!r}, encoding="utf-8")
print({MARKER!r}); print({MARKER!r}, file=sys.stderr)
subprocess.Popen(["sleep", "600"])
way = sys.argv[1]
if way == "crash": os.abort()
if way == "kill": os.kill(os.getpid(), 9)
if way == "raise": raise ValueError({MARKER!r})
if way == "wait": time.sleep(600)
sys.exit(int(way))
"""


def terminal(home: Path, way: str, *, dedicated: bool = False) -> Terminal:
    runtime = home / "runtime"
    runtime.mkdir(parents=True, exist_ok=True)
    environment = dict(os.environ) | {"HOME": str(home), "XDG_RUNTIME_DIR": str(runtime)}
    # Not the machine's own: on a terminal told that it is one, what anybody writes there meanwhile would be removed.
    temporary = home / "temporary"
    temporary.mkdir(exist_ok=True)
    return Terminal((sys.executable, "-c", VISIT, way), dedicated, 0.0, environment, (temporary,))


def holds_marker(*folders: Path) -> list[Path]:
    files = (path for folder in folders for path in folder.rglob("*") if path.is_file())
    return [path for path in files if MARKER.encode() in path.read_bytes()]


@pytest.mark.parametrize(
    ("way", "end"),
    [
        ("0", "finished"),
        ("65", "idle"),
        ("3", "crashed"),
        ("crash", "crashed"),
        ("kill", "killed"),
        ("raise", "crashed"),
    ],
)
def test_nothing_is_left_however_the_visit_ends(
    tmp_path: Path, capfd: pytest.CaptureFixture[str], way: str, end: str
) -> None:
    supervisor = Supervisor(terminal(tmp_path, way))
    _, report = supervisor.one_visit()
    assert report.end == end
    lines = {line.place: line for line in report.lines}
    own = lines.get("wipe.visit-folder") or lines["wipe.visit-folder-on-disk"]
    assert own.removed >= 6
    assert own.clean
    assert lines["wipe.home"].clean
    assert holds_marker(tmp_path, memory_folder(dict(os.environ))[0]) == []
    assert capfd.readouterr() == ("", "")


def test_helpers_a_visit_left_running_end_with_it(tmp_path: Path) -> None:
    Supervisor(terminal(tmp_path, "0")).one_visit()
    sleepers = subprocess.run(
        ["pgrep", "-f", "^sleep 600$"], capture_output=True, text=True, check=False
    ).stdout.split()
    homes = [Path(f"/proc/{pid}/environ").read_bytes() for pid in sleepers if Path(f"/proc/{pid}").exists()]
    assert not any(str(tmp_path).encode() in home for home in homes)


def test_a_dedicated_terminal_removes_what_slipped_into_the_real_home(tmp_path: Path) -> None:
    slip = f"import os;open({str(tmp_path / 'slipped')!r},'w').write({MARKER!r})"
    base = terminal(tmp_path, "0", dedicated=True)
    _, report = Supervisor(
        Terminal((sys.executable, "-c", slip), True, 0.0, base.environment, base.temporary)
    ).one_visit()
    assert {line.place: (line.removed, line.found) for line in report.lines}["wipe.home"] == (1, 0)
    assert holds_marker(tmp_path) == []
    _, report = Supervisor(
        Terminal((sys.executable, "-c", slip), False, 0.0, base.environment, base.temporary)
    ).one_visit()
    # Elsewhere it may be another program's: left alone, and counted so that the staff see it.
    assert {line.place: line.others for line in report.lines}["wipe.home"] == 1
    assert holds_marker(tmp_path) != []


def test_the_next_visitor_is_shown_what_was_checked_and_nothing_else(tmp_path: Path) -> None:
    told = tmp_path / "told"
    program = f"import os;open({str(told)!r},'a').write(os.environ.get({REPORT_VARIABLE!r},'none')+'\\n')"
    base = terminal(tmp_path, "0")
    reports: list[WipeReport] = []
    Supervisor(
        Terminal((sys.executable, "-c", program), False, 0.0, base.environment, base.temporary), reports.append
    ).run(visits=2)
    first, second = told.read_text(encoding="utf-8").splitlines()
    assert first == "none"
    assert WipeReport.from_text(second) == reports[0]
    assert set(json.loads(second)) == {"end", "lines"}


def test_the_staff_ends_the_kiosk(tmp_path: Path) -> None:
    reports: list[WipeReport] = []
    assert Supervisor(terminal(tmp_path, str(STAFF_QUIT)), reports.append).run() == 0
    assert len(reports) == 1


def wait_for(what: object, seconds: float = 10) -> bool:
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        if what():  # type: ignore[operator]
            return True
        time.sleep(0.02)
    return False


RUN = (
    "import sys,os;from cassation_wizard.drafts import kiosk_supervisor as k\n"
    "k.supervise([sys.executable,'-c',sys.argv[1],'wait'],dedicated=False)"
)


def start(home: Path) -> tuple[subprocess.Popen[bytes], Path]:
    base = terminal(home, "wait")
    process = subprocess.Popen([sys.executable, "-c", RUN, VISIT], env=dict(base.environment))
    root = memory_folder(base.environment)[0]
    assert wait_for(
        lambda: holds_marker(*(home / "runtime").parent.glob("runtime"), *root.glob("cassation-wizard-visit-*"))
    )
    return process, root


def visits_of(home: Path) -> list[str]:
    found = []
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            if (
                str(home).encode() in (folder / "environ").read_bytes()
                and b"sleep(600)" in (folder / "cmdline").read_bytes()
            ):
                found.append(folder.name)
        except OSError:
            continue
    return found


def test_the_end_of_the_session_ends_the_visit_with_a_wipe(tmp_path: Path) -> None:
    process, root = start(tmp_path)
    process.send_signal(signal.SIGTERM)
    assert process.wait(10) == 0
    assert holds_marker(tmp_path) == []
    assert list((tmp_path / "runtime").iterdir()) == []
    assert holds_marker(*root.glob("cassation-wizard-visit-*")) == []


def test_a_killed_supervisor_takes_the_visit_with_it_and_the_next_one_cleans(tmp_path: Path) -> None:
    process, root = start(tmp_path)
    process.kill()
    process.wait()
    assert wait_for(lambda: not visits_of(tmp_path))
    reports: list[WipeReport] = []
    supervisor = Supervisor(terminal(tmp_path, "0"), reports.append)
    left_over = supervisor._sweep_left_over()
    assert left_over is not None
    assert left_over.clean
    assert any(line.place == "wipe.left-over" and line.removed for line in left_over.lines)
    assert holds_marker(tmp_path, *root.glob("cassation-wizard-visit-*")) == []
