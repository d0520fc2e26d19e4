#!/bin/sh
# Makes sure that the browser tests have a browser; a missing piece is one clear line.
set -eu
for name in chromium chromium-browser google-chrome; do
  if command -v "$name" >/dev/null 2>&1; then
    exit 0
  fi
done
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
  echo "Installing Chromium for the browser tests …"
  if { apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends chromium; } >/tmp/bap-chromium.log 2>&1; then
    exit 0
  fi
fi
echo "Chromium is missing for the browser tests: install the package 'chromium' (Debian: apt-get install chromium)." >&2
exit 1
