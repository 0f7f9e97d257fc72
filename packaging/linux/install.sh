#!/bin/sh
# SPDX-License-Identifier: MIT
# Puts the menu entry and the draft's file type into the user's own folders; `--remove` takes them out.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
program=$(cd "$here/.." && pwd)/cassation-wizard
data=${XDG_DATA_HOME:-$HOME/.local/share}
entry=$data/applications/cassation-wizard.desktop
icon=$data/icons/hicolor/scalable/apps/cassation-wizard.svg
type=$data/mime/packages/cassation-wizard-draft.xml
if [ "${1:-}" = --remove ]; then
    rm -f "$entry" "$icon" "$type"
else
    mkdir -p "$(dirname "$entry")" "$(dirname "$icon")" "$(dirname "$type")"
    # The path may hold spaces, Kazakh letters and signs that mean something to Exec= or to awk.
    quoted=$(printf '%s' "$program" | sed -e 's/[\\"`$]/\\&/g' -e 's/\\/\\\\/g' -e 's/%/%%/g')
    LINE="Exec=\"$quoted\" %f" awk '/^Exec=/ { print ENVIRON["LINE"]; next } { print }' \
        "$here/cassation-wizard.desktop" > "$entry"
    cp "$here/cassation-wizard.svg" "$icon"
    cp "$here/cassation-wizard-draft.xml" "$type"
fi
# Missing on a small system; then the desktop finds the files by itself at the next login.
command -v update-desktop-database > /dev/null && update-desktop-database "$data/applications" || true
command -v update-mime-database > /dev/null && update-mime-database "$data/mime" || true
