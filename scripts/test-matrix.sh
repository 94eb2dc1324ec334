#!/usr/bin/env bash
# Runs the tests on other versions of Node, which are installed into a scratch folder from the npm registry.
#   scripts/test-matrix.sh                    Node 22 and 24, all tests
#   NODES="22" scripts/test-matrix.sh tests/diff   one version, some tests
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

read -r -a versions <<<"${NODES:-22 24}"
platform=$(node -p '`${process.platform === "win32" ? "win" : process.platform}-${process.arch}`')
scratch=$(mktemp -d)
trap 'rm -rf -- "$scratch"' EXIT

packages=()
for version in "${versions[@]}"; do packages+=("n$version@npm:node-$platform@$version"); done
npm install --prefix "$scratch" --ignore-scripts --no-audit --no-fund --no-save --loglevel=error "${packages[@]}"

failed=0
for version in "${versions[@]}"; do
  node="$scratch/node_modules/n$version/bin/node"
  printf '\n-- Node %s\n' "$("$node" --version)"
  # Programs that the tests start find this Node first.
  if ! PATH="$(dirname "$node"):$PATH" "$node" node_modules/vitest/vitest.mjs run "$@"; then
    failed=$((failed + 1))
    printf -- '-- Node %s: failed\n' "$version"
  fi
done
((failed == 0))
