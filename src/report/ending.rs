//! What a run says when it ends: the basis, the figure that matters, who is furthest behind, how much is wrong, and where
//! the result lies. Ten lines at most.

use super::paint::{Screen, Tone};
use crate::model::Date;
use crate::model::coverage::{Figures, Owed};
use crate::model::finding::{Finding, Language, Severity};
use crate::model::plan::{self, DistrictId, Level, Phase, PhaseId, PlanPart, RegionId, Unit};
use crate::model::source::SourceStatus;
use crate::rules::wording::day;
use crate::text::terminal::harmless;
use crate::words::Word;
use crate::write::Report;
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

/// Lines that a run ends with at most.
const LINES: usize = 10;

/// Phases that get a line of their own, and districts named as furthest behind and as silent: as many as there is room
/// for.
const ROOM: [(usize, usize); 6] = [(3, 4), (3, 2), (2, 2), (2, 1), (1, 1), (1, 0)];

/// What came of a run besides its findings.
pub struct Outcome<'a> {
    /// Where the result lies; none where nothing was written.
    pub result: Option<&'a str>,
    /// What changed since an earlier run, if there was one: its day, new and solved findings.
    pub since: Option<(Date, usize, usize)>,
}

/// The last lines of a run. On a narrow terminal less is named, so that they stay few.
pub fn ending(report: &Report<'_>, outcome: &Outcome<'_>, screen: Screen) -> String {
    let mut text = String::new();
    for room in ROOM {
        text = ending_with(report, outcome, screen, room);
        if text.lines().count() <= LINES {
            break;
        }
    }
    text
}

fn ending_with(
    report: &Report<'_>,
    outcome: &Outcome<'_>,
    screen: Screen,
    (of_phases, of_districts): (usize, usize),
) -> String {
    let phases: Vec<(PhaseId, &Phase)> = (0..).map(PhaseId).zip(&report.plan.phases).collect();
    let main = main_phase(report, &phases);
    if report.plan.districts.is_empty() {
        return nothing_yet(report, outcome, screen);
    }
    let mut lines = vec![(Some(Tone::Bold), basis(report, main))];
    let mut plain = Vec::from_iter(assumed(report));
    plain.extend(shown_phases(report, &phases, main, of_phases).map(|(id, phase)| progress(report, id, phase)));
    if let Some((main, _)) = main {
        plain.extend(behind(report, main, of_districts));
        plain.extend(silent(report, main, of_districts));
    }
    lines.extend(plain.into_iter().map(|line| (None, line)));
    lines.push(counts(report));
    lines.extend(outcome.since.map(|since| (None, changed(since, report.language))));
    lines.extend(result(report, outcome).map(|line| (Some(Tone::Bold), line)));
    shown(lines, screen)
}

/// What to do next where no file names any unit: a folder that was just begun.
fn nothing_yet(report: &Report<'_>, outcome: &Outcome<'_>, screen: Screen) -> String {
    let basis = basis(report, None);
    let next = said(
        report,
        "अभी किसी ज़िले या मंडल का नाम नहीं मिला, इसलिए कुछ गिना नहीं जा सका। आधार सूची की शीट “इकाइयाँ” में मंडल लिखें, या ज़िलों की फ़ाइलें इसी फ़ोल्डर में रखें, और फिर चलाएँ।",
        "No district or mandal is named yet, so there is nothing to count. Type the mandals into the sheet “Units” of the plan, or put the districts' files into this folder, and run again.",
    );
    let mut lines = vec![(Some(Tone::Bold), basis), (None, next.to_owned()), counts(report)];
    lines.extend(result(report, outcome).map(|line| (None, line)));
    shown(lines, screen)
}

/// Where the result lies.
fn result(report: &Report<'_>, outcome: &Outcome<'_>) -> Option<String> {
    outcome.result.map(|path| said(report, "परिणाम: ", "Result: ").to_owned() + &harmless(path))
}

/// Lines in their tones, as wide as the screen.
fn shown(lines: Vec<(Option<Tone>, String)>, screen: Screen) -> String {
    let shown = lines.into_iter().map(|(tone, line)| {
        let wrapped = screen.wrap(&line, 0, 2);
        tone.map_or(wrapped.clone(), |tone| screen.paint(tone, &wrapped)) + "\n"
    });
    shown.collect()
}

/// The phases that get a line: the one that matters, the last that have begun, and as many of the next as there is room
/// for.
fn shown_phases<'a>(
    report: &Report<'_>,
    phases: &[(PhaseId, &'a Phase)],
    main: Option<(PhaseId, &'a Phase)>,
    most: usize,
) -> impl Iterator<Item = (PhaseId, &'a Phase)> {
    let (begun, ahead): (Vec<_>, Vec<_>) = phases.iter().copied().partition(|(_, phase)| phase.has_begun(report.as_of));
    let is_main = move |id: PhaseId| main.is_some_and(|(main, _)| main == id);
    let others = begun.iter().filter(|(id, _)| !is_main(*id)).count();
    let mut passed_over = others.saturating_sub(most.saturating_sub(usize::from(main.is_some())));
    let kept = begun.into_iter().filter(move |(id, _)| {
        let is_kept = is_main(*id) || passed_over == 0;
        passed_over = passed_over.saturating_sub(usize::from(!is_main(*id)));
        is_kept
    });
    kept.chain(ahead).take(most)
}

fn said<'a>(report: &Report<'_>, hi: &'a str, en: &'a str) -> &'a str {
    match report.language {
        Language::Hindi => hi,
        Language::English => en,
    }
}

/// The phase of the figure that matters.
fn main_phase<'a>(report: &Report<'_>, phases: &[(PhaseId, &'a Phase)]) -> Option<(PhaseId, &'a Phase)> {
    plan::main_phase(phases.iter().map(|&(id, phase)| ((id, phase), phase.level, phase.start)), report.as_of)
}

/// What the figures stand on: districts that reported, files that could not be read.
fn basis(report: &Report<'_>, main: Option<(PhaseId, &Phase)>) -> String {
    let mut parts = Vec::new();
    if let Some((phase, _)) = main {
        let (all, reported) = reporting(report, phase);
        parts.push(match report.language {
            Language::Hindi => {
                let districts = if reported.len() == 1 { "ज़िले" } else { "ज़िलों" };
                format!("{} में {} {districts} की रिपोर्ट मिली", all.len(), reported.len())
            }
            Language::English => format!("{} of {} reported", reported.len(), counted(all.len(), "district")),
        });
    }
    let tally = report.sources.tally();
    let of = |status| tally.get(&status).copied().unwrap_or(0);
    let (read, unreadable) = (of(SourceStatus::Read), of(SourceStatus::Unreadable));
    parts.push(match report.language {
        Language::Hindi if read == 1 => "1 फ़ाइल पढ़ी गई".to_owned(),
        Language::Hindi => format!("{read} फ़ाइलें पढ़ी गईं"),
        Language::English => format!("{} read", counted(read, "file")),
    });
    if unreadable > 0 {
        parts.push(match report.language {
            Language::Hindi if unreadable == 1 => "1 फ़ाइल नहीं पढ़ी गई".to_owned(),
            Language::Hindi => format!("{unreadable} फ़ाइलें नहीं पढ़ी गईं"),
            Language::English => format!("{} not readable", counted(unreadable, "file")),
        });
    }
    parts.join("; ")
}

/// `1 file`, `2 files`.
pub(super) fn counted(number: usize, noun: &str) -> String {
    format!("{number} {noun}{}", if number == 1 { "" } else { "s" })
}

/// Districts where something is owed in a phase, and those of them that any row speaks of.
fn reporting(report: &Report<'_>, phase: PhaseId) -> (BTreeSet<DistrictId>, BTreeSet<DistrictId>) {
    let owed = || report.coverage.owed.iter().filter(|owed| owed.phase == phase);
    let district = |owed: &Owed| owed.path.district;
    (owed().filter_map(district).collect(), owed().filter(|owed| owed.reported).filter_map(district).collect())
}

/// What the figures are of, where no list of units was given.
fn assumed(report: &Report<'_>) -> Option<String> {
    report.plan.assumes(PlanPart::Units).then(|| {
        said(
            report,
            "आधार सूची नहीं दी गई: आँकड़े उन्हीं मंडलों के हैं जिनके नाम इन फ़ाइलों में हैं",
            "No list of units was given: the figures are of the mandals that these files name",
        )
        .to_owned()
    })
}

/// How far a phase has come, over all regions.
fn progress(report: &Report<'_>, id: PhaseId, phase: &Phase) -> String {
    let name = harmless(&phase.name);
    if let Some(start) = phase.start.filter(|_| !phase.has_begun(report.as_of)) {
        return match report.language {
            Language::Hindi => format!("{name}: {} से शुरू होगा", day(start)),
            Language::English => format!("{name}: begins on {}", day(start)),
        };
    }
    let figures = total(report, id);
    let share = figures.rate(figures.visited).map_or_else(String::new, |rate| format!(" ({rate:.0}%)"));
    let mut text = format!("{name}: {}{share}", visited(report.language, phase, figures));
    if phase.needs.night_stay {
        text += &match report.language {
            Language::Hindi => format!(", {} में रात्रि प्रवास सहित", figures.with_night),
            Language::English => format!(", {} with the night", figures.with_night),
        };
    }
    for (count, status) in
        [(figures.partial, Word::Partial), (figures.missed, Word::Missed), (figures.pending, Word::Pending)]
    {
        if count > 0 {
            text += &format!("; {} {count}", status.in_language(report.language));
        }
    }
    text
}

/// `340 में 212 मंडलों में प्रवास हुआ`. Where several people owe each unit, visits are counted and not units.
fn visited(language: Language, phase: &Phase, figures: Figures) -> String {
    let Figures { owed, visited, .. } = figures;
    let (one, several, noun) = match (phase.roles.len() > 1, phase.level) {
        (true, _) => ("प्रवास हुआ", "प्रवास हुए", "visit"),
        (_, Level::Mandal) => ("मंडल में प्रवास हुआ", "मंडलों में प्रवास हुआ", "mandal"),
        (_, Level::District) => ("ज़िले में प्रवास हुआ", "ज़िलों में प्रवास हुआ", "district"),
        (_, Level::Seat) => ("विधानसभा में प्रवास हुआ", "विधानसभाओं में प्रवास हुआ", "seat"),
    };
    let made = if noun == "visit" { "made" } else { "visited" };
    match language {
        Language::Hindi => format!("{owed} में {visited} {}", if visited == 1 { one } else { several }),
        Language::English => format!("{visited} of {} {made}", counted(owed as usize, noun)),
    }
}

fn total(report: &Report<'_>, phase: PhaseId) -> Figures {
    let regions = (0..report.plan.regions.len()).map(|number| Unit::Region(RegionId(number as u16)));
    regions.map(|region| report.coverage.figures(phase, region)).fold(Figures::default(), |sum, one| Figures {
        owed: sum.owed + one.owed,
        visited: sum.visited + one.visited,
        met: sum.met + one.met,
        on_time: sum.on_time + one.on_time,
        partial: sum.partial + one.partial,
        missed: sum.missed + one.missed,
        pending: sum.pending + one.pending,
        not_reported: sum.not_reported + one.not_reported,
        exempt: sum.exempt + one.exempt,
        eased: sum.eased + one.eased,
        with_night: sum.with_night + one.with_night,
    })
}

/// The districts that reported and have the smallest share of their visits.
fn behind(report: &Report<'_>, phase: PhaseId, most: usize) -> Option<String> {
    let (_, reported) = reporting(report, phase);
    let figures = |district| report.coverage.figures(phase, Unit::District(district));
    let mut late: Vec<(DistrictId, Figures)> = reported.into_iter().map(|one| (one, figures(one))).collect();
    late.retain(|(_, figures)| figures.visited < figures.owed);
    // Stable: equal shares stay in the plan's order, the larger rest first.
    late.sort_by_key(|(_, figures)| {
        let share = u64::from(figures.visited) * 10_000 / u64::from(figures.owed.max(1));
        (share, Reverse(figures.owed - figures.visited))
    });
    let named = late.iter().take(most).map(|(district, figures)| {
        let name = harmless(report.plan.unit_name(Unit::District(*district)));
        match report.language {
            Language::Hindi => format!("{name} ({} में {})", figures.owed, figures.visited),
            Language::English => format!("{name} ({} of {})", figures.visited, figures.owed),
        }
    });
    let named: Vec<String> = named.collect();
    (!named.is_empty()).then(|| format!("{}{}", said(report, "सबसे पीछे: ", "Furthest behind: "), named.join(", ")))
}

/// The districts from which nothing came.
fn silent(report: &Report<'_>, phase: PhaseId, most: usize) -> Option<String> {
    let (all, reported) = reporting(report, phase);
    let silent: Vec<DistrictId> = all.difference(&reported).copied().collect();
    let names = silent.iter().take(most).map(|&one| harmless(report.plan.unit_name(Unit::District(one))));
    let mut named = names.collect::<Vec<_>>().join(", ");
    let more = silent.len().saturating_sub(most);
    if more > 0 {
        named += &match (report.language, most) {
            (Language::Hindi, 0) if more == 1 => "1 ज़िले से".to_owned(),
            (Language::Hindi, 0) => format!("{more} ज़िलों से"),
            (Language::Hindi, _) => format!(" और {more} और"),
            (Language::English, 0) => counted(more, "district"),
            (Language::English, _) => format!(" and {more} more"),
        };
    }
    (!silent.is_empty()).then(|| format!("{}{named}", said(report, "रिपोर्ट नहीं मिली: ", "No report from: ")))
}

/// How many findings of each severity nobody has accepted, in the tone of the worst.
fn counts(report: &Report<'_>) -> (Option<Tone>, String) {
    let open: Vec<&Finding> = report.findings.iter().filter(|finding| finding.accepted.is_none()).collect();
    let Some(worst) = open.iter().map(|finding| finding.severity).max() else {
        return (None, said(report, "कोई जाँच बिंदु नहीं", "No findings").to_owned());
    };
    let text = format!("{}{}", said(report, "जाँच बिंदु: ", "Findings: "), tally(open.into_iter(), report.language));
    (Some(Tone::Of(worst)), text)
}

/// `3 गंभीर, 1 देख लें`.
pub(super) fn tally<'a>(findings: impl Iterator<Item = &'a Finding>, language: Language) -> String {
    let mut counts: BTreeMap<Reverse<Severity>, usize> = BTreeMap::new();
    for finding in findings {
        *counts.entry(Reverse(finding.severity)).or_default() += 1;
    }
    let shown = counts.iter().map(|(Reverse(severity), count)| match (language, severity) {
        (Language::English, Severity::Error | Severity::Warning) => counted(*count, severity.code()),
        _ => format!("{count} {}", severity.word().in_language(language)),
    });
    shown.collect::<Vec<_>>().join(", ")
}

fn changed((since, new, solved): (Date, usize, usize), language: Language) -> String {
    match language {
        Language::Hindi => {
            let fresh = if new == 1 { "नया" } else { "नए" };
            format!("{} के बाद: {new} {fresh}, {solved} हल", day(since))
        }
        Language::English => format!("Since {}: {new} new, {solved} solved", day(since)),
    }
}
