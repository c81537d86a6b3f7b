#!/usr/bin/env bash
# Photographs the guide in real terminals, xterm and a VTE one, under a display that nobody sees. The pictures stand beside this script. Look at
# them before they are committed: no test can tell whether letters join.
#
#   docs/screens/photograph.sh            all of them
#   docs/screens/photograph.sh ar ps      those of some languages
#
# It installs from Debian what it needs: two terminals, fonts with Arabic and Ethiopic letters, and what takes the picture.
set -euo pipefail
cd "$(dirname "$0")/../.."
out=docs/screens

if ! command -v xterm xfce4-terminal Xvfb xdotool import >/dev/null; then
  apt-get update -qq && apt-get install -y -qq --no-install-recommends \
    xterm xfce4-terminal xvfb xdotool imagemagick dbus-x11 fonts-dejavu-core fonts-freefont-ttf fonts-sil-abyssinica
fi

work=$(mktemp -d)
trap 'kill $(jobs -p) 2>/dev/null || true; rm -rf "$work"' EXIT
CGO_ENABLED=0 go build -o "$work/vagvisare" .

export DISPLAY=:71 HOME=$work LANG=C.UTF-8
Xvfb "$DISPLAY" -screen 0 1100x760x24 -nolisten tcp >/dev/null 2>&1 &
for _ in $(seq 50); do xdotool getdisplaygeometry >/dev/null 2>&1 && break; sleep 0.1; done

# photograph FILE COMMAND...: runs a terminal until its page stands, asks the first question, and takes a picture of it.
photograph() {
  local file=$1 window=""
  shift
  "$@" >/dev/null 2>&1 &
  for _ in $(seq 100); do
    window=$(xdotool search --onlyvisible --name '^vagvisare$' 2>/dev/null | tail -1) && [ -n "$window" ] && break
    sleep 0.1
  done
  sleep 2
  xdotool windowfocus "$window" && sleep 0.3
  xdotool key 2 && sleep 1
  import -window "$window" -colors 16 "$out/$file"
  xdotool key q && sleep 1
  kill %% 2>/dev/null || true
}

tags=("$@")
[ ${#tags[@]} -gt 0 ] || tags=(ar ps ti uk)
for tag in "${tags[@]}"; do
  guide=("$work/vagvisare" --lang "$tag" --place Umeå)
  photograph "xterm-$tag.png" xterm -T vagvisare -u8 -fa "DejaVu Sans Mono" -fs 14 -geometry 80x24 -e "${guide[@]}"
  photograph "vte-$tag.png" dbus-run-session -- xfce4-terminal --disable-server --hide-menubar --hide-toolbar --hide-scrollbar \
    --font "DejaVu Sans Mono 14" --geometry 80x24 --title vagvisare -x "${guide[@]}"
done
ls -l "$out"/{xterm,vte}-*.png
