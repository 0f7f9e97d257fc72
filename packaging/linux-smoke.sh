#!/bin/sh
# SPDX-License-Identifier: MIT
# Tries a Linux bundle as an ordinary user would: `packaging/linux-smoke.sh dist/….zip`.
# From a folder with Kazakh letters and spaces that it may not write to, it must check, compose, print a PDF, open and close.
# Needs unzip, Xvfb and xdotool, and Qt's system libraries (run.py names them); no Python.
set -eu
zip=$1
cases=$(cd "$(dirname "$0")/../tests/cases" && pwd)
place=$(mktemp -d)
mkdir "$place/Құжаттар мен істер" "$place/home"
unzip -q "$zip" -d "$place/Құжаттар мен істер"
cp "$cases/clean-mother-of-minor-kk.json" "$cases/clean-advocate-custody-credit-ru.json" "$place/home/"
chmod -R a-w,a+rX "$place/Құжаттар мен істер"
chmod 755 "$place"
server= window=
clean_up() {
    [ -z "$window" ] || kill "$window" 2> /dev/null || true
    [ -z "$server" ] || kill "$server" 2> /dev/null || true
    chmod -R u+w "$place" && rm -rf "$place"
}
trap clean_up EXIT

# Root could write anywhere; nobody cannot.
as_user() { HOME="$place/home" LANG=C.UTF-8 "$@"; }
if [ "$(id -u)" = 0 ]; then
    chown -R 65534:65534 "$place/home"
    as_user() { setpriv --reuid=65534 --regid=65534 --clear-groups env HOME="$place/home" LANG=C.UTF-8 "$@"; }
fi
program="$place/Құжаттар мен істер/cassation-wizard/cassation-wizard"
cd "$place/home"

for case in *.json; do
    status=0
    as_user "$program" check "$case" --format json --today 2026-11-25 > /dev/null || status=$?
    [ "$status" -le 1 ] || { echo "check $case: status $status"; exit 1; }
    as_user "$program" compose "$case" -o "$case.docx" --pdf
    for file in "$case.docx" "$case.pdf"; do
        [ "$(stat -c %s "$file")" -gt 5000 ] || { echo "$file is too small"; exit 1; }
    done
done

display=:97
Xvfb $display -screen 0 1280x800x24 -nolisten tcp > /dev/null 2>&1 &
server=$!
export DISPLAY=$display
for _ in $(seq 100); do xdotool getdisplaygeometry > /dev/null 2>&1 && break; sleep 0.1; done
as_user env DISPLAY=$display "$program" &
window=$!
# Prints the title of the visible window once it is another than the one given; there is no other program here.
title_after() {
    for _ in $(seq 200); do
        id=$(xdotool search --onlyvisible --name . 2> /dev/null | tail -n 1) || true
        title=$([ -z "$id" ] || xdotool getwindowname "$id" 2> /dev/null) || true
        if [ -n "$title" ] && [ "$title" != "$1" ]; then
            xdotool windowfocus "$id"
            printf '%s\n' "$title"
            return
        fi
        sleep 0.1
    done
    echo "no window came up" >&2
    exit 1
}
first=$(title_after "")
sleep 1
xdotool key Return # the language that has the focus
second=$(title_after "$first")
sleep 1
echo "windows: $first, then $second"
xdotool key ctrl+q
for _ in $(seq 100); do kill -0 "$window" 2> /dev/null || break; sleep 0.1; done
if kill -0 "$window" 2> /dev/null; then echo "the window does not close"; exit 1; fi
status=0
wait "$window" || status=$?
window=
[ "$status" = 0 ] || { echo "the program ended with status $status"; exit 1; }
echo "smoke test passed"
