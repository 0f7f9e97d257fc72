#!/bin/sh
# SPDX-License-Identifier: MIT
# The shipped session (packaging/kiosk/xinitrc) on an X server with a virtual screen, tried as a stranger would.
# Usage: kiosk_session.sh [COMMAND]   COMMAND is started as the wizard (default: this checkout's `--kiosk`).
# Needs xinit, xserver-xorg-core, xserver-xorg-video-dummy, x11-xserver-utils, x11-xkb-utils, xdotool, xclip.
# Exit status 0 and a line per thing that was looked at; 1 at the first that is not as it should be.
set -eu
root=$(cd "$(dirname "$0")/../.." && pwd)
work=$(mktemp -d)
marker=Shugyla7431
display=:7$(($$ % 10))
home=$work/home
mkdir -p "$home" "$work/runtime"
chmod 700 "$work/runtime"

cat >"$work/wizard" <<END
#!/bin/sh
cd "$root" && exec ${1:-"$root/.venv/bin/python -m cassation_wizard"} "\$@"
END
chmod +x "$work/wizard"
cat >"$work/xorg.conf" <<END
Section "Device"
    Identifier "d"
    Driver "dummy"
    VideoRam 64000
EndSection
Section "Monitor"
    Identifier "m"
    HorizSync 5-1000
    VertRefresh 5-500
EndSection
Section "Screen"
    Identifier "s"
    Device "d"
    Monitor "m"
    DefaultDepth 24
    SubSection "Display"
        Depth 24
        Modes "1600x1200"
    EndSubSection
EndSection
END
cat "$root/packaging/kiosk/10-cassation-kiosk.conf" >>"$work/xorg.conf"

session=
finish() {
    [ -z "$session" ] || kill "$session" 2>/dev/null || true
    [ -z "$session" ] || wait "$session" 2>/dev/null || true
    rm -rf "$work"
}
trap finish EXIT INT TERM

env -u QT_QPA_PLATFORM HOME="$home" XDG_RUNTIME_DIR="$work/runtime" XAUTHORITY="$home/.Xauthority" \
    CASSATION_WIZARD="$work/wizard" xinit "$root/packaging/kiosk/xinitrc" -- /usr/bin/Xorg "$display" \
    -config "$work/xorg.conf" -logfile "$work/xorg.log" -nolisten tcp -noreset -novtswitch >"$work/out" 2>&1 &
session=$!
export DISPLAY="$display" XAUTHORITY="$home/.Xauthority" HOME="$home"

wanted() { # wait until a command is true
    n=0
    until "$@" >/dev/null 2>&1; do
        n=$((n + 1))
        [ $n -lt 150 ] || return 1
        sleep 0.1
    done
}
say() { printf '%s\n' "$*"; }
fail() { say "NOT: $*"; cat "$work/out" >&2; exit 1; }

window() { xdotool search --onlyvisible --name . | tail -1; }
on_screen() { [ -n "$(window)" ]; }
# The process that owns the visible window is the visit.
visit() { xdotool getwindowpid "$(window)"; }

wanted on_screen || fail "a window stands on the screen"
say "ok: a window stands on the screen"

set -- $(xdotool getwindowgeometry --shell "$(window)" | sed -n 's/^\(WIDTH\|HEIGHT\)=//p')
[ "$1" -ge 1600 ] && [ "$2" -ge 1200 ] || fail "it covers the screen ($1 x $2)"
say "ok: it covers the screen"

for keys in ctrl+alt+F1 ctrl+alt+F2 ctrl+alt+BackSpace alt+F4 alt+Tab super super+r ctrl+q ctrl+w ctrl+o ctrl+p ctrl+s \
    ctrl+alt+Delete ctrl+alt+t F1 F10 F11 Print Menu alt+space shift+F10 ctrl+Escape alt+Escape Escape; do
    xdotool key --clearmodifiers "$keys" 2>/dev/null || true
    xdotool search --onlyvisible --name . >"$work/windows" 2>/dev/null || true
    wanted on_screen || fail "$keys leaves the screen empty"
    kill -0 "$session" || fail "$keys ends the session"
done
say "ok: no key leaves the session"
if xdotool search --onlyvisible --class . getwindowname %@ 2>/dev/null | grep -Ei 'qfiledialog|open file|xterm|terminal'; then
    fail "no key opens files or a terminal"
fi
say "ok: no key opens files or a terminal"

xdotool type "$marker"
printf '%s' "$marker" | xclip -selection clipboard >/dev/null 2>&1
printf '%s' "$marker" | xclip -selection primary >/dev/null 2>&1
now=$(visit)
kill -9 "$now"
another() { next=$(visit) && [ -n "$next" ] && [ "$next" != "$now" ]; }
wanted another || fail "the next visitor gets a fresh process"
say "ok: after a kill the next visitor gets a fresh process ($now, then $next)"
! grep -rqsF "$marker" "$home" "$work/runtime" /dev/shm || fail "no word of the visitor in a file"
say "ok: no word of the visitor in a file of the session"
clean() {
    ! timeout 2 xclip -o -selection clipboard 2>/dev/null | grep -qF "$marker" &&
        ! timeout 2 xclip -o -selection primary 2>/dev/null | grep -qF "$marker"
}
wanted clean || fail "the clipboards are empty for the next visitor"
say "ok: the clipboards are empty for the next visitor"
