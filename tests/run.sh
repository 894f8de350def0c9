#!/usr/bin/env bash
# Sets up everything the tests need and runs them all: format, lint, types, docs, tests.
# Arguments go to pytest: bash tests/run.sh --ooxml-xsd=DIR
set -euo pipefail
cd "$(dirname "$0")/.."

missing=()
command -v soffice >/dev/null || missing+=(libreoffice-writer)
fc-list 2>/dev/null | grep -q LiberationSerif || missing+=(fonts-liberation2 fontconfig)
if [ ${#missing[@]} -gt 0 ]; then
  apt-get update -qq
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}"
fi

[ -d .venv ] || python3 -m venv .venv
.venv/bin/python -m pip install --quiet --disable-pip-version-check --editable '.[test]'
export PATH="$PWD/.venv/bin:$PATH"

ruff format --check .
ruff check .
basedpyright
sphinx-build --quiet --nitpicky --fail-on-warning docs docs/_build
pytest --cov "$@"
