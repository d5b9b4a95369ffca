#!/bin/sh
# reproducible.sh CHANCERY: the same sources, copied and built in another
# folder, give the same program byte for byte. SPDX-License-Identifier: Apache-2.0
set -eu
chancery=$1
root=$(cd "$(dirname "$0")/../.." && pwd)
dir=$(mktemp -d /tmp/chancery-again-XXXXXX)
trap 'rm -rf "$dir"' EXIT
mkdir "$dir/source"
(cd "$root" && tar cf - meson.build meson_options.txt assets demo docs/chancery.1 po profiles src tools bench tests) |
	tar xf - -C "$dir/source"
meson setup "$dir/other-name" "$dir/source" -Dbuildtype=release -Dtests=disabled >/dev/null
ninja -C "$dir/other-name" chancery >/dev/null
cmp "$chancery" "$dir/other-name/chancery"
echo '1 passed, 0 failed'
