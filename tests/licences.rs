//! What is built in may be given on: every package comes from crates.io and bears a licence of `deny.toml`.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test fails by panicking")]

use std::process::Command;

const CRATES_IO: &str = "registry+https://github.com/rust-lang/crates.io-index";

/// Every package of the lock file, other platforms' too where their manifests are at hand.
fn packages() -> Vec<serde_json::Value> {
    let run = |more: &[&str]| {
        let cargo = std::env::var("CARGO").unwrap_or_else(|_| "cargo".to_owned());
        let output = Command::new(cargo)
            .args(["metadata", "--locked", "--format-version", "1"])
            .args(more)
            .current_dir(env!("CARGO_MANIFEST_DIR"))
            .output()
            .unwrap();
        output.status.success().then(|| serde_json::from_slice::<serde_json::Value>(&output.stdout).unwrap())
    };
    let host = host();
    let metadata = run(&["--offline"]).or_else(|| {
        println!("packages of other platforms are not at hand; only those of {host} are checked");
        run(&["--offline", "--filter-platform", &host])
    });
    let metadata = metadata.expect("cargo metadata --locked works");
    metadata.get("packages").and_then(|packages| packages.as_array()).unwrap().clone()
}

/// The platform that the compiler builds for.
fn host() -> String {
    let output = Command::new("rustc").arg("-vV").output().unwrap();
    let text = String::from_utf8(output.stdout).unwrap();
    text.lines().find_map(|line| line.strip_prefix("host: ")).unwrap().to_owned()
}

/// The licences that `deny.toml` allows.
fn allowed() -> Vec<String> {
    let text = include_str!("../deny.toml");
    let from = text.split_once("[licenses]\nallow = [").unwrap().1;
    let list = from.split_once("\n]").unwrap().0;
    let quoted = |line: &str| line.split('"').nth(1).map(str::to_owned);
    list.lines().filter_map(quoted).collect()
}

/// Whether somebody who may use what is allowed may use this: an SPDX expression, with `/` for the old way to say `OR`.
fn permits(expression: &str, allowed: &[String]) -> bool {
    let spaced = expression.replace('(', " ( ").replace(')', " ) ").replace('/', " OR ");
    let tokens: Vec<&str> = spaced.split_whitespace().collect();
    let mut rest = tokens.as_slice();
    let result = either(&mut rest, allowed);
    assert!(rest.is_empty(), "{expression}: not understood from {rest:?}");
    result
}

fn either(tokens: &mut &[&str], allowed: &[String]) -> bool {
    let mut result = both(tokens, allowed);
    while let Some((&"OR", rest)) = tokens.split_first() {
        *tokens = rest;
        result |= both(tokens, allowed);
    }
    result
}

fn both(tokens: &mut &[&str], allowed: &[String]) -> bool {
    let mut result = one(tokens, allowed);
    while let Some((&"AND", rest)) = tokens.split_first() {
        *tokens = rest;
        result &= one(tokens, allowed);
    }
    result
}

fn one(tokens: &mut &[&str], allowed: &[String]) -> bool {
    let (&first, rest) = tokens.split_first().expect("an expression ends with a licence");
    *tokens = rest;
    if first == "(" {
        let result = either(tokens, allowed);
        *tokens = tokens.split_first().expect("a bracket is closed").1;
        return result;
    }
    // An exception only ever allows more than its licence.
    if rest.first() == Some(&"WITH") {
        *tokens = rest.get(2..).expect("an exception follows WITH");
    }
    allowed.iter().any(|licence| licence == first)
}

#[test]
fn every_package_may_be_given_on() {
    let allowed = allowed();
    assert!(allowed.contains(&"MIT".to_owned()), "deny.toml is not read right: {allowed:?}");
    let mut breaches = Vec::new();
    for package in packages() {
        let text = |field: &str| package.get(field).and_then(|text| text.as_str()).unwrap_or("").to_owned();
        let name = format!("{} {}", text("name"), text("version"));
        if text("name") != "pravas" && text("source") != CRATES_IO {
            breaches.push(format!("{name} comes from {}", text("source")));
        }
        if !permits(&text("license"), &allowed) {
            breaches.push(format!("{name} is under {}", text("license")));
        }
    }
    assert!(breaches.is_empty(), "not to be built in:\n{}", breaches.join("\n"));
}

#[test]
fn licence_expressions_are_understood() {
    let allowed = ["MIT", "Apache-2.0", "BSD-3-Clause"].map(str::to_owned);
    let check = |expression: &str, expected: bool| assert_eq!(permits(expression, &allowed), expected, "{expression}");
    check("MIT", true);
    check("GPL-3.0", false);
    check("GPL-3.0 OR MIT", true);
    check("Unlicense/MIT", true);
    check("MIT AND GPL-3.0", false);
    check("(Apache-2.0 OR GPL-3.0) AND BSD-3-Clause", true);
    check("Apache-2.0 WITH LLVM-exception OR GPL-3.0", true);
    check("GPL-3.0 WITH Classpath-exception-2.0", false);
}
