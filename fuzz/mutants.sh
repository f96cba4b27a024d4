#!/usr/bin/env bash
# Mutation testing: fuzz/mutants.sh AREA [OPTIONS OF CARGO MUTANTS], where AREA is values, tables, coverage or ledger.
#
# A mutant of the whole program takes half a minute to build. So the rooms up to the area are copied, with the tests
# that need no more of the program, into a crate of one target in target/mutants; there it takes two to ten seconds.
# What a run finds lies in target/mutants/AREA.found; run it again with --iterate to try the survivors alone.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
area=${1:?"which area: values, tables, coverage or ledger?"}
shift

low="model recognise text values words"
pass="$low cover discover lookup memory names plan publish resolve rules settle worker"
case $area in
  values) rooms=$low tests="recognise layouts" files="src/values/**" only="" ;;
  tables) rooms=$pass tests="recognise layouts traps" files="src/recognise/**" only="played_ recognise::" ;;
  coverage) rooms=$pass tests="rules settle cover" files="src/cover/**" only="played_ cover:: settle::" ;;
  ledger) rooms=$pass tests="rules settle cover" files="src/settle/** src/worker/account.rs" only="played_ settle:: account::" ;;
  *) echo "which area: values, tables, coverage or ledger?" >&2; exit 2 ;;
esac

crate=target/mutants/$area
rm -rf "$crate"
mkdir -p "$crate/src" "$crate/tests"
{
  echo '//! Some rooms of pravas with their tests, for mutation testing.'
  echo 'extern crate self as pravas;'
  for room in $rooms; do
    cp -r "src/$room" "$crate/src/"
    echo "pub mod $room;"
  done
  if [ "$rooms" = "$pass" ]; then
    for file in explain folders judge pass; do
      cp "src/$file.rs" "$crate/src/"
      echo "pub mod $file;"
    done
    # Of writing, the pass knows what it hands over and no more.
    { echo '#![allow(unused_imports)]'; sed -n '/^use crate::model/p; /^pub struct Report/,/^}/p' src/write/mod.rs; } > "$crate/src/write.rs"
    echo 'pub mod write;'
    cp -r tests/played "$crate/tests/"
  fi
  for test in $tests; do
    cp -r "tests/$test"* "$crate/tests/"
    main=$test.rs
    [ -f "tests/$main" ] || main=$test/main.rs
    if [ "$test" = traps ]; then
      # What is left of those that read files from a disk needs no rooms of reading: the built program reads for them.
      cargo build --locked --quiet
      sed -i '/^mod bites;/d; /^mod files;/d; /^mod formats;/d' "$crate/tests/traps/main.rs"
      sed -i "s|env!(\"CARGO_BIN_EXE_pravas\")|\"$PWD/target/debug/pravas\"|" "$crate/tests/traps/scene.rs"
    fi
    printf '#[cfg(test)]\n#[path = "../tests/%s"]\nmod played_%s;\n' "$main" "$test"
  done
} > "$crate/src/lib.rs"
{
  printf '[package]\nname = "pravas"\nversion = "0.0.0"\nedition = "2024"\nautotests = false\n\n[lib]\ndoctest = false\n\n'
  sed -n '/^\[dependencies\]/,/^$/p' Cargo.toml
  printf '[dev-dependencies]\nproptest = "1"\n\n[profile.dev]\ndebug = 0\n\n[profile.dev.package."*"]\nopt-level = 2\n\n[workspace]\n'
} > "$crate/Cargo.toml"
cp Cargo.lock "$crate/"

found=$PWD/target/mutants/$area.found
export CARGO_TARGET_DIR=$PWD/target/mutants/built
mkdir -p "$found"
cd "$crate"
set -f
select=()
for one in $files; do select+=(-f "$one"); done
# shellcheck disable=SC2086  # the names of tests are several words
cargo mutants --in-place "${select[@]}" --timeout 40 --no-shuffle -o "$found" "$@" -- -- $only
