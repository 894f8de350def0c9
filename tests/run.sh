#!/usr/bin/env bash
# Sets up everything the tests need and runs them all: format, lint, types, docs, tests.
#   bash tests/run.sh            with the releases locked in tests/requirements.txt
#   bash tests/run.sh --newest   with the newest releases that pyproject.toml allows
#   bash tests/run.sh --lowest   with the lowest that congvan itself allows, locked likewise
#   bash tests/run.sh --lock     locks the newest and the lowest releases anew, and runs nothing
# Other arguments go to pytest: bash tests/run.sh --newest --ooxml-xsd=DIR
set -euo pipefail
cd "$(dirname "$0")/.."

mode=locked
case ${1-} in
  --newest | --lowest | --lock)
    mode=${1#--}
    shift
    ;;
esac

# compile ARGUMENTS: locks what pyproject.toml asks for, on every system and Python
compile() {
  uv pip compile --quiet --upgrade --universal --python-version 3.11 --generate-hashes \
    --no-emit-index-url --custom-compile-command "bash tests/run.sh --lock" pyproject.toml "$@"
}

install() { python -m pip install --quiet --disable-pip-version-check "$@"; }

room=.venv lock=tests/requirements.txt
case $mode in
  newest) room=.venv-newest ;;
  lowest) room=.venv-lowest lock=tests/requirements-lowest.txt ;;
esac
[ -d $room ] || python3 -m venv $room
export PATH="$PWD/$room/bin:$PATH"

if [ $mode = lock ]; then
  install uv
  mkdir -p build
  compile --extra test --output-file tests/requirements.txt
  compile --extra dask --extra xlsx --resolution lowest-direct --output-file build/lowest.txt
  compile --extra test --constraints build/lowest.txt --output-file tests/requirements-lowest.txt
  exit
fi

missing=()
command -v soffice >/dev/null || missing+=(libreoffice-writer)
fc-list 2>/dev/null | grep -q LiberationSerif || missing+=(fonts-liberation2 fontconfig)
if [ ${#missing[@]} -gt 0 ]; then
  apt-get update -qq
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}"
fi

if [ $mode = newest ]; then
  install --upgrade --upgrade-strategy eager --editable '.[test]'
else
  install --require-hashes --requirement $lock
  install --no-deps --no-build-isolation --editable .
fi

ruff format --check .
ruff check .
[ $mode = lowest ] || basedpyright # the oldest releases say no types
sphinx-build --quiet --nitpicky --fail-on-warning docs docs/_build
pytest --numprocesses auto --dist loadgroup "$@" --cov
