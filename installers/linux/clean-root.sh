#!/usr/bin/env bash
# Installs the .deb in a clean Debian root and shows that the installed program works there: its command line,
# its worker process and its window under Xvfb. Needs root, debootstrap and a mirror of Debian.
#
#   sudo installers/linux/clean-root.sh app/target/installer/holdfast_*.deb target/clean-root
#
# The third argument chooses another release of Debian. What it leaves: target/clean-root/window.png.
set -euo pipefail
deb=$(realpath "$1") out=$2 release=${3:-bookworm}
mkdir -p "$out"
root=$(mktemp -d)
leave() { umount "$root/proc" "$root/dev" 2>/dev/null || true; rm -rf "$root"; }
trap leave EXIT

debootstrap --variant=minbase "$release" "$root" >"$out/debootstrap.log"
mount -t proc proc "$root/proc"
mount --bind /dev "$root/dev"
cp "$deb" "$root/holdfast.deb"
cat >"$root/try.sh" <<'TRY'
set -eu
export DEBIAN_FRONTEND=noninteractive HOME=/tmp/home LC_ALL=C.UTF-8
mkdir -p "$HOME" /usr/share/desktop-directories
apt-get update -q >/dev/null
apt-get install -y -q --no-install-recommends /holdfast.deb xvfb xauth x11-apps imagemagick >/apt.log 2>&1 || { tail -20 /apt.log; exit 1; }
java -version 2>/dev/null && { echo "a Java of the system is here: not a clean root"; exit 1; }
ls /usr/share/applications/*holdfast*.desktop /usr/share/mime/packages/*holdfast* /usr/local/share/applications/*holdfast* 2>/dev/null || true
holdfast=/opt/holdfast/bin/holdfast
$holdfast --version
printf 'day,delay\n1,3.5\n2,4\n3,x\n' >/tmp/small.csv
$holdfast import --workspace /tmp/w --json /tmp/small.csv
$holdfast demo /tmp/demo
ls /tmp/demo/*.pdf
xvfb-run -s '-screen 0 1400x900x24' sh -c "
    $holdfast window --workspace /tmp/demo/workspace >/tmp/window.log 2>&1 & window=\$!
    for i in \$(seq 60); do sleep 0.5; xwd -root -silent | convert xwd:- -colors 256 /window.png
        [ \$(identify -format %k /window.png) -gt 60 ] && break; done
    sleep 2; xwd -root -silent | convert xwd:- /window.png
    kill \$window; wait \$window || true"
[ "$(identify -format %k /window.png)" -gt 60 ] || { echo "the window showed nothing"; cat /tmp/window.log; exit 1; }
dpkg --purge holdfast
[ ! -e /opt/holdfast ] && echo "removed without a trace"
TRY
chroot "$root" bash /try.sh
cp "$root/window.png" "$out/"
echo "The window as it was: $out/window.png"
