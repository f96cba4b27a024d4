//! What `check` prints: the findings of each file, sheet by sheet, as a person works through them with the file open;
//! then those of no file by district, the counts, and what to mend first.

use super::ending::{counted, tally};
use super::paint::{Screen, Tone};
use crate::model::finding::{Finding, Language, RuleCode, Severity};
use crate::model::place::{FileId, Place, column_letters};
use crate::model::source::SourceStatus;
use crate::model::table::{Kind, Table};
use crate::rules::wording;
use crate::text::terminal::{harmless, padded};
use crate::text::width;
use crate::write::Report;
use std::collections::{BTreeMap, BTreeSet};

/// Widest column of places; a longer place gets a line of its own.
const PLACE: usize = 24;

/// A terminal of fewer cells is narrow.
const NARROW: usize = 64;

/// The findings, by file. Those worth knowing only, and those that somebody has accepted, are counted unless `all` is
/// asked for.
pub fn listing(report: &Report<'_>, all: bool, screen: Screen) -> String {
    let is_shown = |finding: &&Finding| all || (finding.severity > Severity::Info && finding.accepted.is_none());
    let mut files: BTreeMap<Option<FileId>, Vec<&Finding>> = BTreeMap::new();
    for finding in report.findings.iter().filter(is_shown) {
        files.entry(finding.place.map(|place| place.file)).or_default().push(finding);
    }
    let apart = files.remove(&None).unwrap_or_default();
    let mut text = String::new();
    for (file, mut findings) in files {
        // In the order of the file, not of the districts that its rows belong to.
        findings.sort_by_key(|finding| (finding.place, finding.rule));
        let path = file.map_or("", |file| report.sources.path(file));
        text += &block(report, path, &findings, screen);
    }
    if !apart.is_empty() {
        let heading = match report.language {
            Language::Hindi => "किसी एक फ़ाइल के नहीं",
            Language::English => "Of no single file",
        };
        text += &block(report, heading, &apart, screen);
    }
    text + &closing(report, all, screen)
}

/// The findings under one heading. What to do is said once for each rule.
fn block(report: &Report<'_>, heading: &str, findings: &[&Finding], screen: Screen) -> String {
    let mut text = screen.paint(Tone::Bold, &harmless(heading)) + "\n";
    let places: Vec<String> = findings.iter().map(|finding| harmless(&place(report, finding))).collect();
    // On a narrow terminal every place has a line of its own, so that what is said has room beside nothing.
    let most = if screen.width < NARROW { 0 } else { PLACE };
    let column = places.iter().map(|place| width::terminal(place)).filter(|cells| *cells <= most).max().unwrap_or(0);
    let mut said: BTreeSet<RuleCode> = BTreeSet::new();
    for (finding, place) in findings.iter().zip(&places) {
        text += &entry(report, finding, place, column, screen);
        if said.insert(finding.rule) {
            text += &advice(report, finding, column, screen);
        }
    }
    text + "\n"
}

/// One finding: where, how bad, which rule, what is wrong, and the value that was typed.
fn entry(report: &Report<'_>, finding: &Finding, place: &str, column: usize, screen: Screen) -> String {
    let severity = finding.severity.word().in_language(report.language);
    let label = padded(severity, severity_column(report.language));
    let message = harmless(&wording::message(finding, report.plan, report.language));
    let message = format!("{message}{}", value(finding, &message));
    let lead = lead(column);
    let place = match width::terminal(place) > column {
        true => format!("  {place}\n{}", " ".repeat(lead)),
        false => padded(&format!("  {place}"), lead),
    };
    let message = screen.wrap(&message, lead + width::terminal(&label) + 7, lead);
    format!("{place}{} {}  {message}\n", screen.paint(Tone::Of(finding.severity), &label), finding.rule.0)
}

/// Cells before what is said of a finding: two, its place where there are any, and two more.
fn lead(column: usize) -> usize {
    if column == 0 { 2 } else { column + 4 }
}

/// The width of the widest word for a severity.
fn severity_column(language: Language) -> usize {
    let all = [Severity::Error, Severity::Warning, Severity::Info];
    all.iter().map(|one| width::terminal(one.word().in_language(language))).max().unwrap_or(0)
}

/// The value as typed, where the message does not hold it and it describes no person.
fn value(finding: &Finding, message: &str) -> String {
    let is_shown = finding.field.is_some_and(wording::is_quotable);
    let value = finding.value.as_deref().map(|value| harmless(value.trim())).filter(|_| is_shown);
    let value = value.filter(|value| !value.is_empty() && !message.contains(value.as_str()));
    value.map_or_else(String::new, |value| format!(" [{value}]"))
}

fn advice(report: &Report<'_>, finding: &Finding, column: usize, screen: Screen) -> String {
    let remedy = wording::remedy(finding, report.plan, report.language);
    if remedy.is_empty() {
        return String::new();
    }
    let indent = lead(column);
    let text = screen.wrap(&format!("→ {}", harmless(&remedy)), indent, indent + 2);
    format!("{}{}\n", " ".repeat(indent), screen.paint(Tone::Dim, &text))
}

/// Sheet and cell; of a finding without a file the unit, unless what is said of it begins with it.
fn place(report: &Report<'_>, finding: &Finding) -> String {
    match finding.place {
        Some(Place { file, sheet: Some(sheet), cell }) => {
            let sheet = report.sources.sheet(file, sheet);
            cell.map_or_else(|| sheet.to_owned(), |cell| format!("{sheet} {cell}"))
        }
        Some(_) => String::new(),
        None => {
            let message = wording::message(finding, report.plan, report.language).to_lowercase();
            let is_unsaid = |place: &String| !message.starts_with(&place.to_lowercase());
            wording::place(finding.unit, report.plan, report.language).filter(is_unsaid).unwrap_or_default()
        }
    }
}

/// How much there is, what is not shown, and what to mend first.
fn closing(report: &Report<'_>, all: bool, screen: Screen) -> String {
    let open = || report.findings.iter().filter(|finding| finding.accepted.is_none());
    if report.findings.is_empty() {
        let read = report.sources.tally().get(&SourceStatus::Read).copied().unwrap_or(0);
        return match report.language {
            Language::Hindi if read == 1 => "कोई जाँच बिंदु नहीं (1 फ़ाइल पढ़ी गई)\n".to_owned(),
            Language::Hindi => format!("कोई जाँच बिंदु नहीं ({read} फ़ाइलें पढ़ी गईं)\n"),
            Language::English => format!("No findings ({} read)\n", counted(read, "file")),
        };
    }
    let files = open().filter_map(|finding| finding.place).map(|place| place.file).collect::<BTreeSet<_>>().len();
    let mut counts = tally(open(), report.language);
    counts += &match report.language {
        Language::Hindi if files == 1 => " (1 फ़ाइल में)".to_owned(),
        Language::Hindi => format!(" ({files} फ़ाइलों में)"),
        Language::English => format!(" (in {})", counted(files, "file")),
    };
    let mut text = screen.paint(Tone::Bold, &screen.wrap(&counts, 0, 2)) + "\n";
    let hidden = report.findings.iter().filter(|one| one.severity == Severity::Info || one.accepted.is_some()).count();
    if hidden > 0 && !all {
        let note = match report.language {
            Language::Hindi if hidden == 1 => "1 और (सूचना या स्वीकृत) यहाँ नहीं दिखाया गया; --verbose से दिखेगा".to_owned(),
            Language::Hindi => format!("{hidden} और (सूचना या स्वीकृत) यहाँ नहीं दिखाए गए; --verbose से दिखेंगे"),
            Language::English if hidden == 1 => "1 more (info or accepted) not shown; --verbose shows it".to_owned(),
            Language::English => {
                format!("{hidden} more (info or accepted) not shown; --verbose shows them")
            }
        };
        text += &(screen.paint(Tone::Dim, &screen.wrap(&note, 0, 2)) + "\n");
    }
    text + &first_to_mend(report, screen)
}

/// The families of rules in the order in which mending helps: what cannot be read hides everything in it, a heading or a
/// name that is not understood hides its rows.
const FAMILIES: [char; 9] = ['F', 'L', 'S', 'N', 'V', 'R', 'T', 'P', 'A'];

/// Of the first family with errors, the rule with most of them.
fn first_to_mend(report: &Report<'_>, screen: Screen) -> String {
    let errors =
        || report.findings.iter().filter(|finding| finding.severity == Severity::Error && finding.accepted.is_none());
    let is_of = |finding: &&Finding, family: char| finding.rule.0.starts_with(family);
    let Some(family) = FAMILIES.into_iter().find(|family| errors().any(|finding| is_of(&finding, *family))) else {
        return String::new();
    };
    let mut rules: BTreeMap<RuleCode, (usize, &Finding)> = BTreeMap::new();
    for finding in errors().filter(|finding| is_of(finding, family)) {
        rules.entry(finding.rule).or_insert((0, finding)).0 += 1;
    }
    // Of equal ones the first code.
    let Some((count, finding)) = rules.into_values().rev().max_by_key(|(count, _)| *count) else {
        return String::new();
    };
    let title = wording::title(finding, report.language);
    let code = finding.rule.0;
    let (first, more) = match report.language {
        Language::Hindi => ("पहले यह ठीक करें", "और जानें"),
        Language::English => ("Mend this first", "to learn more"),
    };
    let hint = format!("{first}: {title} ({code}: {count}); {more}: pravas explain {code}");
    screen.wrap(&hint, 0, 2) + "\n"
}

/// The tables that were found, file by file: what each was taken for, its heading row, and the column of each field; so
/// that a wrong guess shows itself.
pub fn tables(report: &Report<'_>, screen: Screen) -> String {
    let mut text = String::new();
    let mut last = None;
    for (table, rows) in report.facts.tables.iter().zip(report.rows.iter().map(Some).chain(std::iter::repeat(None))) {
        if last != Some(table.file) {
            text += &(screen.paint(Tone::Bold, &harmless(report.sources.path(table.file))) + "\n");
            last = Some(table.file);
        }
        let seen = rows.map_or(table.rows.len() as u32, |rows| rows.seen);
        text += &format!("  {}\n", screen.wrap(&heading(report, table, seen), 2, 4));
        let fields = columns(report, table);
        if !fields.is_empty() {
            text += &format!("    {}\n", screen.paint(Tone::Dim, &screen.wrap(&fields, 4, 4)));
        }
    }
    text
}

fn heading(report: &Report<'_>, table: &Table, seen: u32) -> String {
    let sheet = harmless(report.sources.sheet(table.file, table.sheet));
    let kind = table.kind.said().in_language(report.language);
    let (area, row) = (table.area, table.heading_row + 1);
    match (report.language, table.kind == Kind::Unrecognised) {
        (_, true) => format!("{sheet} {area}: {kind}"),
        (Language::Hindi, false) => {
            let rows = if seen == 1 { "पंक्ति" } else { "पंक्तियाँ" };
            format!("{sheet} {area}: {kind}, शीर्षक पंक्ति {row}, {seen} {rows}")
        }
        (Language::English, false) => {
            format!("{sheet} {area}: {kind}, heading row {row}, {}", counted(seen as usize, "row"))
        }
    }
}

/// `मंडल C · पद D`; an unknown column under its own heading, with a question mark.
fn columns(report: &Report<'_>, table: &Table) -> String {
    let shown = table.columns.iter().map(|column| {
        let letters = column_letters(column.col);
        match column.field {
            Some(field) => format!("{} {letters}", field.said().in_language(report.language)),
            None => format!("“{}” {letters}?", harmless(report.facts.text(column.heading))),
        }
    });
    shown.collect::<Vec<_>>().join(" · ")
}
