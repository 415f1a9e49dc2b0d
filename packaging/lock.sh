#!/bin/sh
# Makes the hash locks anew. torch is left out: its plain wheel pulls gigabytes of CUDA, run.py installs the CPU build.
# uv writes no hosts into this form of lock, so it can be committed.
set -eu
cd "$(dirname "$0")/.."
none=$(mktemp)
echo 'torch ; python_version < "0"' >"$none"
compile="uv pip compile --generate-hashes --universal --python-version 3.11 --no-annotate --no-header -q --override $none"
$compile pyproject.toml --extra build -o packaging/requirements.txt "$@"
$compile pyproject.toml --extra build --extra test -c packaging/requirements.txt -o packaging/requirements-test.txt "$@"
rm "$none"
