#!/bin/sh
# SPDX-License-Identifier: MIT
# Turns a bare Debian into the terminal. Run as root in this folder; the program must be in /opt/cassation-wizard.
# Run it again after an update: every step may be repeated.
set -eu
[ "$(id -u)" = 0 ] || { echo "root?" >&2; exit 2; }

apt-get install -y --no-install-recommends xinit xserver-xorg x11-xserver-utils x11-xkb-utils \
    cups libgl1 libegl1 libxkbcommon-x11-0 libdbus-1-3 libfontconfig1 libglib2.0-0 libxcb-cursor0 libxcb-icccm4 \
    libxcb-keysyms1 libxcb-shape0

id kiosk >/dev/null 2>&1 || useradd --create-home --shell /usr/sbin/nologin kiosk
usermod -aG lp kiosk
install -d -m 755 /etc/cassation-wizard /etc/X11/xorg.conf.d /etc/systemd/logind.conf.d /media/stick
install -m 755 xinitrc /etc/cassation-wizard/xinitrc
[ -e /etc/cassation-wizard/settings.toml ] || install -m 644 settings.toml /etc/cassation-wizard/settings.toml
install -m 644 10-cassation-kiosk.conf /etc/X11/xorg.conf.d/
install -m 644 cassation-kiosk.service cassation-stick@.service var-spool-cups.mount /etc/systemd/system/
# The kernel takes numbers only.
sed -i "s/uid=kiosk,gid=kiosk/uid=$(id -u kiosk),gid=$(id -g kiosk)/" /etc/systemd/system/cassation-kiosk.service
install -m 644 90-cassation-stick.rules /etc/udev/rules.d/
install -m 644 90-cassation-kiosk.conf /etc/sysctl.d/
# No text consoles to change to; the power button only shuts down.
printf '[Login]\nNAutoVTs=0\nReserveVT=0\nHandlePowerKey=poweroff\nHandleLidSwitch=ignore\n' \
    >/etc/systemd/logind.conf.d/cassation-kiosk.conf

# CUPS: our lines replace lines of the same name.
for name in PreserveJobFiles PreserveJobHistory MaxJobTime LogLevel AccessLogLevel PageLogFormat BrowseLocalProtocols Listen Port; do
    sed -i "/^[[:space:]]*$name\([[:space:]]\|\$\)/d" /etc/cups/cupsd.conf
done
grep -v '^#' cupsd-kiosk.conf >/tmp/cupsd-kiosk.$$
cat /tmp/cupsd-kiosk.$$ /etc/cups/cupsd.conf >/etc/cups/cupsd.conf.new
mv /etc/cups/cupsd.conf.new /etc/cups/cupsd.conf
rm -f /tmp/cupsd-kiosk.$$ /var/cache/cups/job.cache*

swapoff -a || true
sed -i '/[[:space:]]swap[[:space:]]/s/^[^#]/#&/' /etc/fstab
systemctl mask swap.target getty@tty1.service >/dev/null
systemctl disable --now ssh.service 2>/dev/null || true
sysctl --system >/dev/null
udevadm control --reload
systemctl daemon-reload
systemctl enable var-spool-cups.mount cups.service cassation-kiosk.service
echo "reboot"
