//! The commands of `README.md` and `README.hi.md` work as they stand there.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::process::Command;

const README: &str = include_str!("../README.md");
/// The same for the office, in Hindi.
const HINDI: &str = include_str!("../README.hi.md");

/// The lines of fenced blocks that call the program, without what calls it.
fn commands() -> Vec<&'static str> {
    [README, HINDI].into_iter().flat_map(commands_of).collect()
}

fn commands_of(page: &'static str) -> impl Iterator<Item = &'static str> {
    let fenced = page.split("\n```").skip(1).step_by(2);
    // A block that says its language is for a shell: its folders are not here.
    let own = fenced.filter(|block| block.starts_with('\n'));
    let lines = own.flat_map(str::lines).map(str::trim);
    lines.filter_map(|line| line.strip_prefix("pravas ").or(line.strip_prefix("cargo run --release -- ")))
}

#[test]
fn the_documented_commands_work() {
    let commands = commands();
    assert!(commands.len() >= 5, "{commands:?}");
    for command in commands {
        let out = tempfile::tempdir().unwrap();
        let mut words: Vec<&str> = command.split(' ').collect();
        // What a command writes goes where nobody minds.
        if let Some(folder) = words.iter().position(|word| *word == "--out").and_then(|at| words.get_mut(at + 1)) {
            *folder = out.path().to_str().unwrap();
        }
        let folder = out.path().join("new");
        if let ["init", place, ..] = words.as_mut_slice() {
            *place = folder.to_str().unwrap();
        }
        let writes = words.first().is_some_and(|first| first.starts_with("samples/") || *first == "run");
        let mut program = Command::new(env!("CARGO_BIN_EXE_pravas"));
        program.current_dir(env!("CARGO_MANIFEST_DIR")).args(&words);
        if writes {
            program.arg("--out").arg(out.path());
        }
        let output = program.output().unwrap();
        let said = String::from_utf8_lossy(&output.stderr);
        assert!(matches!(output.status.code(), Some(0 | 1)), "pravas {command}: {said}");
        assert_eq!(out.path().join("findings.json").exists(), writes, "pravas {command}");
    }
}

/// Every file that the page links to is there.
#[test]
fn the_links_lead_somewhere() {
    let links = [README, HINDI].into_iter().flat_map(|page| page.split("](").skip(1));
    let links = links.filter_map(|rest| rest.split(')').next());
    for link in links.filter(|link| !link.starts_with("http")) {
        assert!(std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join(link).exists(), "{link}");
    }
}

/// Every option of the program is explained, and nothing that it does not have.
#[test]
fn the_options_are_those_of_the_program() {
    let help = ["run", "check", "forms", "init", "merge", "resolve", "show"].map(|command| {
        let output = Command::new(env!("CARGO_BIN_EXE_pravas")).args([command, "--help"]).output().unwrap();
        String::from_utf8(output.stdout).unwrap()
    });
    let options = |text: &str| -> std::collections::BTreeSet<String> {
        let words = text.split(|c: char| !(c.is_ascii_lowercase() || c == '-'));
        words.filter(|word| word.starts_with("--") && word.len() > 4).map(str::to_owned).collect()
    };
    let of_others = [
        "--release",
        "--path",
        "--locked",
        "--example",
        "--test",
        "--lib",
        "--bench",
        "--help",
        "--version",
        "--ignored",
        "--nocapture",
    ]
    .map(str::to_owned);
    let known = options(&help.concat());
    let missing: Vec<&String> = known.iter().filter(|one| !README.contains(*one) && !of_others.contains(one)).collect();
    assert!(missing.is_empty(), "README.md does not name {missing:?}");
    let documented = options(&[README, HINDI].concat());
    let strange: Vec<&String> =
        documented.iter().filter(|one| !known.contains(*one) && !of_others.contains(one)).collect();
    assert!(strange.is_empty(), "a README names {strange:?}, which the program does not have");
}
