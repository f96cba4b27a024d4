//! The commands, figures and examples of `README.md`, `README.hi.md` and `samples/plan.md` are true as they stand there.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test fails by panicking")]

use pravas::model::fact::Fate;
use pravas::model::finding::Language;
use pravas::model::place::FileId;
use pravas::model::plan::Settings;
use pravas::model::source::Sources;
use pravas::pass::{Examined, Material, Wishes, examine};
use pravas::read::Limits;
use pravas::recognise::{FileContext, recognise, sketch};
use pravas::worker::{PoolConfig, WorkerCommand};
use std::path::Path;
use std::process::Command;

const README: &str = include_str!("../README.md");
/// The same for the office, in Hindi.
const HINDI: &str = include_str!("../README.hi.md");
/// The page on the plan.
const PLAN: &str = include_str!("../samples/plan.md");

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
        if words.first() == Some(&"samples/kanpur-bundelkhand") {
            the_picture_shows_its_figures(&out.path().join("findings.json"));
        }
    }
}

/// What is said of the picture of the sample's summary.
fn the_picture_shows_its_figures(document: &Path) {
    let document: serde_json::Value = serde_json::from_slice(&std::fs::read(document).unwrap()).unwrap();
    let phase = &document["regions"][0]["phases"][0];
    let (visited, owed) = (&phase["visited"], &phase["owed"]);
    assert!(README.contains(&format!("{visited} of {owed} mandals visited")), "README.md: {visited} of {owed}");
    assert!(HINDI.contains(&format!("{owed} में {visited} मंडलों")), "README.hi.md: {owed} में {visited}");
    let districts = document["regions"][0]["districts"].as_u64().unwrap();
    assert!(README.contains(&format!("a region of {districts} invented district offices")), "{districts} districts");
}

/// Every file, and every heading of the page itself, that a page links to is there.
#[test]
fn the_links_lead_somewhere() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    for (page, folder) in [(README, ""), (HINDI, ""), (PLAN, "samples")] {
        let links = page.split("](").skip(1).filter_map(|rest| rest.split(')').next());
        for link in links.filter(|link| !link.starts_with("http")) {
            let heading = |line: &str| line.trim_start_matches('#').trim().to_lowercase().replace(' ', "-");
            let is_here = link.strip_prefix('#').map(|anchor| page.lines().any(|line| heading(line) == anchor));
            assert!(is_here.unwrap_or_else(|| root.join(folder).join(link).exists()), "{link}");
        }
    }
}

/// A number as the pages write it.
fn grouped(number: usize) -> String {
    let digits = number.to_string();
    let groups: Vec<&str> =
        digits.as_bytes().rchunks(3).rev().map(|group| std::str::from_utf8(group).unwrap()).collect();
    groups.join(",")
}

#[test]
fn the_limits_are_those_of_the_program() {
    let limits = Limits::default();
    let pool = PoolConfig::new(
        WorkerCommand::Process { program: "pravas".into(), args: Vec::new() },
        |_, _| Ok(Vec::new()),
        1,
    );
    let megabytes = |bytes: u64| bytes >> 20;
    let text = README.split_whitespace().collect::<Vec<_>>().join(" ");
    for said in [
        format!("A file may have {} MB", megabytes(limits.file_bytes)),
        format!("{} sheets", grouped(limits.sheets)),
        format!("{} filled cells", grouped(limits.cells)),
        format!("{} MB of text", megabytes(limits.text_bytes as u64)),
        format!("a container {} entries", grouped(limits.entries)),
        format!("{} MB in one part", megabytes(limits.part_bytes)),
        format!("{} MB unpacked", megabytes(limits.unpacked_bytes)),
        format!("parts above {} MB at most {} times", megabytes(limits.ratio_from), limits.ratio),
        format!("A file may take {} seconds and {} GB of memory", pool.deadline.as_secs(), pool.memory_cap >> 30),
    ] {
        assert!(text.contains(&said), "README.md does not say: {said}");
    }
}

#[test]
fn the_settings_are_those_of_the_program() {
    let settings = Settings::default();
    let exempt = if settings.home_mandal_exempt { "yes" } else { "no" }.to_owned();
    for (name, value) in [
        ("overdue_days", settings.overdue_days.to_string()),
        ("quorum_percent", settings.quorum_percent.to_string()),
        ("longest_stay", settings.longest_stay.to_string()),
        ("home_mandal_exempt", exempt),
    ] {
        let row = PLAN.lines().find(|line| line.starts_with(&format!("| `{name}`"))).unwrap();
        assert_eq!(row.split('|').nth(3).map(str::trim), Some(value.as_str()), "{row}");
    }
}

/// What the program makes of a plan that is sketched.
fn planned(sketched: &str) -> Examined {
    let mut material = Material::default();
    for (number, (path, mut book)) in sketch::books(sketched).into_iter().enumerate() {
        let found = recognise(&mut book, &FileContext { id: FileId(number as u32), path: &path });
        material.doubts.extend(found.doubts);
        material.absorb(found.tables, &book.strings);
    }
    material.sources = Sources::new(Vec::new());
    let today = jiff::civil::date(2021, 11, 12);
    let wishes =
        Wishes { as_of: None, language: None, today, name: "क्षेत्र".to_owned(), districts: false };
    examine(material, &wishes)
}

#[test]
fn the_example_of_the_plan_is_one() {
    let example = PLAN.split("```text\n").nth(1).and_then(|rest| rest.split("```").next()).unwrap();
    let run = planned(example);
    let plan = &run.plan;
    let counts = [&plan.mandals.len(), &plan.seats.len(), &plan.people.len(), &plan.phases.len()];
    assert_eq!(counts, [&2, &2, &2, &2]);
    assert!(plan.assumed.is_empty(), "{:?}", plan.assumed);
    assert_eq!((plan.settings.overdue_days, plan.settings.language), (45, Some(Language::Hindi)));
    assert_eq!(plan.settings.severities.len(), 1);
    assert!(run.facts.fates.iter().flatten().all(|fate| *fate == Fate::Used), "{:?}", run.facts.fates);
    let wrong: Vec<&str> =
        run.findings.iter().map(|one| one.rule.0).filter(|rule| rule.starts_with(['L', 'S', 'N'])).collect();
    assert!(wrong.is_empty(), "{wrong:?}");
}

/// The headings that the page names are read as what they are said to be.
#[test]
fn the_headings_of_the_plan_are_known() {
    let rows = PLAN.lines().filter(|line| line.starts_with("| ") && line.matches(" | ").count() == 2);
    let mut sheets = 0;
    for row in rows.filter(|row| row.contains("**")) {
        let mut parts = row.trim_matches(['|', ' ']).split(" | ");
        let kind = parts.next().and_then(|name| name.split(',').next()).unwrap();
        let said = parts.nth(1).unwrap().replace(" or ", ", ");
        let headings: Vec<String> = said.split(", ").map(|one| one.replace("**", "")).collect();
        let english = headings.iter().map(|one| one.split(" (").next().unwrap());
        let hindi = headings.iter().filter_map(|one| one.split(" (").nth(1)).map(|one| one.trim_end_matches(')'));
        for line in [english.collect::<Vec<_>>().join(" | "), hindi.collect::<Vec<_>>().join(" | ")] {
            let sketched = format!("== {kind}\n{line}\n{}", vec!["x"; headings.len()].join(" | "));
            let mut book = sketch::book(&sketched);
            let found = recognise(&mut book, &FileContext { id: FileId(0), path: "plan.xlsx" });
            let table = &found.tables[0];
            assert_eq!(table.kind.code(), kind.to_lowercase(), "{sketched}");
            assert!(table.columns.iter().all(|column| column.field.is_some()), "{sketched}: {:?}", table.columns);
        }
        sheets += 1;
    }
    assert_eq!(sheets, 6);
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
