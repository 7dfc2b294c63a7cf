#!/bin/sh
# The package as a municipality gets it: made by CPack, unpacked into an empty folder, run there without the source
# tree's help.   sh package_test.sh BUILD_FOLDER SCRATCH_FOLDER
set -eu

build=$1
scratch=$2
fail() {
    echo "package: $*" >&2
    exit 1
}

rm -rf "$scratch"
mkdir -p "$scratch/root" "$scratch/work"
cd "$scratch"
cpack --config "$build/CPackConfig.cmake" -B "$scratch/deb" >cpack.log 2>&1 || { cat cpack.log; fail "cpack failed"; }
deb=$(ls deb/fyrtaarn_*.deb) || fail "no package was made"
depends=$(dpkg-deb -f "$deb" Depends)
for wanted in fonts-inter fonts-material-design-icons-iconfont tzdata libgl1-mesa-dri libsqlcipher libfreetype6 libglfw3; do
    case $depends in
    *"$wanted"*) ;;
    *) fail "Depends lacks $wanted: $depends" ;;
    esac
done
dpkg-deb -x "$deb" root
[ -x root/usr/bin/fyrtaarn ] || fail "no /usr/bin/fyrtaarn"
dpkg-deb -e "$deb" control
[ -x control/postinst ] || fail "an update would not reach a running wall: no postinst"
[ -r root/usr/share/fyrtaarn/kiosk/install.sh ] || fail "no kiosk in the package"
mkdir kiosk
sh root/usr/share/fyrtaarn/kiosk/install.sh --root "$scratch/kiosk" >kiosk.txt || fail "the package's own kiosk cannot be installed"
[ -r root/usr/share/applications/fyrtaarn.desktop ] || fail "no desktop entry"
(cd "$scratch/root" && find . -name '*.hpp' -o -name '*.a') | grep . && fail "the package carries parts of the build"

# A word that only the unpacked assets have: it shows that the program reads these, not the source tree's.
unset FYRTAARN_ASSETS DISPLAY WAYLAND_DISPLAY
export HOME="$scratch/work" XDG_DATA_HOME="$scratch/work/data" XDG_RUNTIME_DIR="$scratch/work"
cd "$scratch/work"
program=$scratch/root/usr/bin/fyrtaarn
"$program" --help >help.txt || fail "--help failed"
grep -q demo help.txt || fail "--help does not name the demo command"
"$program" check >check.txt 2>&1 || { cat check.txt; fail "check failed"; }
"$program" demo --out "$scratch/work/out/" >demo.txt 2>&1 || { cat demo.txt; fail "demo failed"; }
[ "$(find out -name '*.png' -size +1k | wc -l)" -gt 0 ] || fail "demo wrote no picture"

mv "$scratch/root/usr/share/fyrtaarn/strings" "$scratch/strings.away"
if "$program" check >check2.txt 2>&1; then
    cat check2.txt
    fail "check passes without the package's strings: the program reads its assets from elsewhere"
fi
mv "$scratch/strings.away" "$scratch/root/usr/share/fyrtaarn/strings"
