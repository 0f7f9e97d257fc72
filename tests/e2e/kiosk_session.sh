#!/bin/sh
# SPDX-License-Identifier: MIT
# The shipped session (packaging/kiosk/xinitrc) on an X server with a virtual screen, tried as a stranger would: by
# keyboard and mouse alone. Without network. Markers are typed into every field and brought in on a stick; the visit
# ends in each of its four ways; then every file, both clipboards and the next visitor's memory are searched.
# Usage, as root: kiosk_session.sh [COMMAND]   COMMAND is started as the wizard (default: this checkout's `--kiosk`).
# Needs xinit, xserver-xorg-core, xserver-xorg-video-dummy, x11-xserver-utils, x11-xkb-utils, xdotool, xclip, python3.
# ENDS="kill" tries only that end; SHOTS=FOLDER keeps pictures of the screen (needs imagemagick).
# Exit status 0 and a line per thing that was looked at; 1 at the first that is not as it should be.
set -eu
# A mount and network space of its own: what is written here is the session's alone, so that the terminal may be told
# that it is one ("dedicated": what is new in these folders goes), and settings and stick are not the machine's.
[ -n "${CASSATION_E2E_INSIDE:-}" ] || CASSATION_E2E_INSIDE=1 exec unshare --mount --net sh "$0" "$@"
root=$(cd "$(dirname "$0")/../.." && pwd)
python=${PYTHON:-"$root/.venv/bin/python"}
for folder in /tmp /var/tmp /dev/shm /var/spool /var/cache /var/lib/cassation-wizard; do
    mkdir -p "$folder"
    mount -t tmpfs tmpfs "$folder"
done
chmod 1777 /tmp /var/tmp /dev/shm
work=$(mktemp -d)
marker=Mk$(od -An -N4 -tx4 /dev/urandom | tr -d ' 0-9' | tr -d '\n')zq
display=:7$(($$ % 10))
home=$work/home
stick=/media/stick
mkdir -p "$home" "$work/runtime" /etc/cassation-wizard "$stick"
chmod 700 "$work/runtime"
mount -t tmpfs tmpfs /etc/cassation-wizard
mount -t tmpfs tmpfs "$stick"
cat >/etc/cassation-wizard/settings.toml <<SETTINGS
place = "kiosk"
pace = "overview"
dedicated = true
hide_after = ${HIDE_AFTER:-60}
wipe_after = ${WIPE_AFTER:-90}
countdown = 20
SETTINGS

cat >"$work/wizard" <<WIZARD
#!/bin/sh
cd "$root" && exec ${1:-"$python -m cassation_wizard"} "\$@"
WIZARD
chmod +x "$work/wizard"
cat >"$work/xorg.conf" <<XORG
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
XORG
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
        [ $n -lt "${PATIENCE:-200}" ] || return 1
        sleep 0.1
    done
}
say() { printf '%s\n' "$*"; }
shot() { [ -z "${SHOTS:-}" ] || import -window root "$SHOTS/$1.png" 2>/dev/null || true; }
fail() { shot failed; say "NOT: $*"; cat "$work/out" >&2; exit 1; }

window() { xdotool search --onlyvisible --name . 2>/dev/null | tail -1; }
on_screen() { [ -n "$(window)" ]; }
# The process that owns the visible window is the visit.
visit() { xdotool getwindowpid "$(window)" 2>/dev/null; }
another() { next=$(visit) && [ -n "$next" ] && [ "$next" != "$now" ]; }
held() { "$python" "$root/tests/e2e/visit_memory.py" "$1" "$marker"; }
holds() { [ "$(held "$1")" -ge "$2" ]; }
# The screen stands still for half a second: what was asked for has been painted.
still() { one=$(import -window root -depth 4 rgb:- | md5sum); sleep 0.5; [ "$one" = "$(import -window root -depth 4 rgb:- | md5sum)" ]; }
settled() { if command -v import >/dev/null; then PATIENCE=20 wanted still || true; else sleep 2; fi; }
press() { for keys in "$@"; do xdotool key --clearmodifiers "$keys"; sleep 0.08; done; }

wanted on_screen || fail "a window stands on the screen"
say "ok: a window stands on the screen, in a space without network ($(ip -o link 2>/dev/null | grep -c 'state UP' || true) interfaces up)"

set -- $(xdotool getwindowgeometry --shell "$(window)" | sed -n 's/^\(WIDTH\|HEIGHT\)=//p')
[ "$1" -ge 1600 ] && [ "$2" -ge 1200 ] || fail "it covers the screen ($1 x $2)"
say "ok: it covers the screen"
width=$1

no_way_out() {
    for keys in ctrl+alt+F1 ctrl+alt+F2 ctrl+alt+BackSpace alt+F4 alt+Tab super super+r ctrl+q ctrl+w ctrl+o ctrl+p \
        ctrl+s ctrl+n ctrl+shift+s ctrl+e ctrl+alt+Delete ctrl+alt+t F1 F5 F10 F11 F12 Print Menu alt+space shift+F10 \
        ctrl+Escape alt+Escape Escape; do
        xdotool key --clearmodifiers "$keys" 2>/dev/null || true
        wanted on_screen || fail "$keys leaves the screen empty"
        kill -0 "$session" || fail "$keys ends the session"
        [ "$(visit)" = "$now" ] || fail "$keys ends the visit"
        [ "$(xdotool search --onlyvisible --name . 2>/dev/null | wc -l)" = 1 ] || fail "$keys opens a second window"
    done
}
now=$(visit)
settled
shot first
no_way_out
say "ok: no key leaves the session or opens a second window, on the first page"

typed=0
plant() { # a marker into every field that Tab reaches on every page, then a stick's file with one in every question
    press Return # the language that has the focus
    settled
    shot "$1-wizard"
    typed=0
    for page in 1 2 3 4 5 6 7 8 9 10 11 12 13; do
        for field in 1 2 3 4 5 6 7 8 9 10; do
            typed=$((typed + 1))
            xdotool type --delay 4 "${marker}n${typed}e"
            xdotool key --clearmodifiers Tab
        done
        press alt+Right
    done
    settled
    shot "$1-typed"
    fields=$(held "$now")
    [ "$fields" -ge 12 ] || fail "what is typed arrives in the fields ($fields markers)"
    asked=$("$python" "$root/tests/e2e/marked_case.py" "$marker" 500 "$stick/answers.json")
    press alt+Right alt+Right # review, preview, save
    settled
    shot "$1-save"
    press Tab Tab Tab Tab Return
    settled
    press Tab Return # the file
    settled
    shot "$1-ask"
    press Tab Tab Return # without saving
    settled
    shot "$1-opened"
    wanted holds "$now" $((fields + asked * 9 / 10)) || fail "a file of the stick is taken up ($(held "$now") of $((fields + asked)))"
    rm "$stick/answers.json"
    say "ok: $fields fields typed by keyboard and $asked questions from the stick are in the visit ($1)"
}

# Nothing that the visit wrote on the stick bears a word in the open.
save_sealed() {
    n=0 # to the last page, wherever the opened case stands, and back to the page of saving
    while [ $n -lt 40 ]; do press alt+Right; n=$((n + 1)); done
    press alt+Left alt+Left
    settled
    shot "$1-save-sealed"
    press Return
    settled
    xdotool type --delay 4 "parol $marker"
    press Tab
    xdotool type --delay 4 "parol $marker"
    press Tab Tab Tab Return
    sealed() { ls "$stick"/*.cwdraft; }
    wanted sealed || fail "the answers are saved on the stick"
    ! grep -qsF "$marker" "$stick"/*.cwdraft || fail "what is saved on the stick is sealed"
    ! ls "$stick" | grep -qF "$marker" || fail "no name on the stick names anyone"
    rm -f "$stick"/*
    say "ok: the answers were saved on the stick, sealed, under a name that names no one"
}

places="$home $work/runtime /tmp /var/tmp /dev/shm /var/spool /var/cache /var/lib/cassation-wizard /etc/cassation-wizard /run $stick"
nothing_left() {
    wanted another || fail "the next visitor gets a fresh process after: $1"
    settled
    shot "$1-next"
    left=$(grep -rlsF -- "$marker" $places 2>/dev/null || true)
    wide=$(printf '%s' "$marker" | sed 's/./&\\x00/g')
    left=$left$(grep -rlsaP -- "$wide" $places 2>/dev/null || true)
    [ -z "$left" ] || fail "no word of the visitor in a file after: $1 ($left)"
    clean() {
        ! timeout 2 xclip -o -selection clipboard 2>/dev/null | grep -qF "$marker" &&
            ! timeout 2 xclip -o -selection primary 2>/dev/null | grep -qF "$marker"
    }
    wanted clean || fail "the clipboards are empty after: $1"
    [ "$(held "$next")" = 0 ] || fail "the next visitor's process holds no word after: $1"
    report=$(tr '\0' '\n' <"/proc/$next/environ" | sed -n 's/^CASSATION_WIZARD_WIPE_REPORT=//p')
    case $report in
    *'"found": '[1-9]*) fail "the wipe report finds everything clean after: $1 ($report)" ;;
    *"\"end\": \"$2\""*) ;;
    *) fail "the wipe report names the end '$2' ($report)" ;;
    esac
    ! xdotool search --name . getwindowname %@ 2>/dev/null | grep -qF "$marker" || fail "no window is named so"
    say "ok: after '$1' a fresh process, no word in any file, clipboard or in the next visitor's memory, report clean"
}
clip() {
    printf '%s' "$marker" | xclip -selection clipboard >/dev/null 2>&1
    printf '%s' "$marker" | xclip -selection primary >/dev/null 2>&1
}

for end in ${ENDS:-finish kill crash idle}; do
    now=$(visit)
    plant "$end"
    case $end in
    finish)
        report_end=finished
        no_way_out
        say "ok: no key leaves the session or opens a second window, in the middle of a visit"
        save_sealed "$end"
        press ctrl+a ctrl+c
        clip
        xdotool mousemove $((width - 60)) 30 click 1
        settled
        shot finish-ask
        press Tab Return
        ;;
    kill) report_end=killed && clip && kill -9 "$now" ;;
    crash) report_end=crashed && clip && kill -SEGV "$now" ;;
    idle)
        report_end=idle
        clip
        ended() { another; }
        hidden=$(date +%s)
        PATIENCE=1500 wanted ended || fail "an idle visit ends by itself"
        say "ok: an idle visit ended by itself after $(($(date +%s) - hidden)) s"
        ;;
    esac
    nothing_left "$end" "$report_end"
done
