#!/bin/sh
# The fonts of papers, fetched by npm into FOLDER; called by the build while they are not there. All are under the OFL.
#   paper-fonts.sh FOLDER
set -e
folder=$1
for node in "$HOME"/.vaadin/node-v*/bin; do PATH="$PATH:$node"; done # the one that ./portal or Vaadin has put there
if ! command -v npm >/dev/null; then
  echo "npm is needed to fetch the fonts of papers; Debian, Ubuntu: apt-get install npm" >&2
  exit 1
fi
beside="$folder.$$" # a broken-off fetch never looks like fonts
mkdir -p "$beside"
cd "$beside"
fetch() { # PACKAGE FAMILY
  npm pack --silent "$1" >/dev/null
  tar xzf ./*.tgz
  mv package/400Regular/*.ttf "$2-Regular.ttf"
  mv package/700Bold/*.ttf "$2-Bold.ttf"
  mv package/LICENSE_FONT "$2-OFL.txt"
  rm -rf package ./*.tgz
}
fetch @expo-google-fonts/source-sans-3@0.4.1 SourceSans3
fetch @expo-google-fonts/noto-sans-sc@0.4.3 NotoSansSC
if [ -f "$folder/NotoSansSC-Bold.ttf" ]; then rm -rf "$beside"; else rm -rf "$folder" && mv "$beside" "$folder"; fi
