//! What titles and names speak for: a sheet called `फीडबैक` is rather one of feedback, a title with `कार्यक्रम` makes its
//! dates planned ones.

use super::block::Block;
use super::kind::Fit;
use crate::model::table::{Field, Kind};
use crate::text::fold::fold;

/// The words of titles, sheet and file, folded.
pub(super) struct Said {
    title: String,
    sheet: String,
    file: String,
}

impl Said {
    pub(super) fn new(titles: &[String], sheet: &str, path: &str) -> Self {
        let name = path.rsplit('/').next().unwrap_or("");
        let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
        Self { title: fold(&titles.join(" ; ")), sheet: fold(sheet), file: fold(stem) }
    }

    /// How much titles and names speak for a kind. A list of people with their posts is a roster, unless the sheet is
    /// called after the plan's people or names terms and other names, as only the plan does.
    pub(super) fn favour(&self, fit: &Fit) -> i32 {
        let (exact, words) = words_of(fit.kind);
        let of_plan = [Field::From, Field::To, Field::AlsoKnownAs];
        let has_terms = fit.fields.iter().flatten().any(|field| of_plan.contains(field));
        if fit.kind == Kind::People && !has_terms && !exact.contains(&self.sheet.as_str()) {
            return -12;
        }
        let has = |text: &str| words.iter().any(|word| text.contains(word));
        let named = exact.contains(&self.sheet.as_str());
        let near = has(&self.sheet) || has(&self.title);
        8 * i32::from(named) + 4 * i32::from(near) + i32::from(has(&self.file))
    }

    /// What title and sheet say, folded.
    pub(super) fn near(&self) -> String {
        format!("{} ; {}", self.title, self.sheet)
    }

    /// The file's name, folded.
    pub(super) fn file(&self) -> &str {
        &self.file
    }

    /// Whether title or sheet make the dates of the table planned ones; the file, where they say nothing of visits.
    pub(super) fn is_planned(&self) -> bool {
        let near = self.near();
        if has_any(&near, MADE) {
            return false;
        }
        if has_any(&near, PLANNED) {
            return true;
        }
        let is_silent = !has_any(&near, &["प्रवास", "visit", "pravas", "भ्रमण", "tour"]);
        is_silent && has_any(&self.file, PLANNED) && !self.file.contains("योजना") && !has_any(&self.file, MADE)
    }
}

const PLANNED: &[&str] = &[
    "कार्यक्रम",
    "प्रस्तावित",
    "योजना",
    "programme",
    "program",
    "proposed",
    "planned",
    "schedule",
    "tentative",
    "karyakram",
    "prastavit",
    "yojana",
    "itinerary",
    "आगामी प्रवास",
    "निर्धारित प्रवास",
];
const MADE: &[&str] = &[
    "सम्पन्न",
    "संपन्न",
    "किए गए",
    "किये गये",
    "किए गये",
    "हुए प्रवास",
    "रिपोर्ट",
    "report",
    "वृत्त",
    "completed",
    "visits made",
    "done",
];

fn has_any(text: &str, words: &[&str]) -> bool {
    words.iter().any(|word| text.contains(word))
}

/// Names of sheets that are of the kind, and words that speak for it.
fn words_of(kind: Kind) -> (&'static [&'static str], &'static [&'static str]) {
    match kind {
        Kind::Roster => (
            &["सदस्य सूची", "roster", "मंडल समिति"],
            &["सूची", "समिति", "कार्यकारिणी", "सदस्य", "roster", "committee", "member", "suchi"],
        ),
        Kind::Visits => (&["किए गए प्रवास", "visits", "प्रवास"], &["प्रवास", "भ्रमण", "visit", "tour", "pravas"]),
        Kind::Problems => (&["समस्याएं", "problems"], &["समस्या", "शिकायत", "problem", "grievance", "samasya", "issue"]),
        Kind::Feedback => (&["फीडबैक", "feedback"], &["फीडबैक", "फीड बैक", "feedback", "जनमत"]),
        Kind::Units => (&["इकाइयां", "units", "इकाई सूची"], &["इकाइ", "मंडल सूची", "मंडलों की सूची"]),
        Kind::Seats => (&["विधानसभा", "seats", "विधानसभाएं"], &["विधानसभा सूची", "विधानसभाओं की सूची"]),
        Kind::People => (&["पदाधिकारी", "people"], &["प्रवासियों की सूची"]),
        Kind::Phases => (&["चरण", "phases"], &[]),
        Kind::Posts => (&["पद", "posts"], &[]),
        Kind::Settings => (&["सेटिंग", "settings", "सेटिंग्स"], &[]),
        Kind::Decisions => (&["निर्णय", "decisions"], &["निर्णय"]),
        Kind::Programme | Kind::Unrecognised => (&[], &[]),
    }
}

/// Makes a list of visits a programme where its dates are planned ones, and says whether it is.
pub(super) fn plan(fit: &mut Fit, said: &Said, block: &Block) -> bool {
    if fit.kind != Kind::Visits {
        return false;
    }
    let has = |field: Field| fit.fields.contains(&Some(field));
    let only_planned = has(Field::PlannedDate) && !has(Field::Date) && !has(Field::DateFrom);
    let date = fit.fields.iter().position(|field| matches!(field, Some(Field::Date | Field::DateFrom)));
    let heading = date.and_then(|at| block.columns.get(at)).map(|column| fold(&column.heading));
    let by_heading = heading.is_some_and(|heading| has_any(&heading, PLANNED));
    let by_title = said.is_planned() && !has(Field::PlannedDate);
    if !(only_planned || by_heading || by_title) {
        return false;
    }
    fit.kind = Kind::Programme;
    for field in &mut fit.fields {
        if *field == Some(Field::Date) {
            *field = Some(Field::PlannedDate);
        }
    }
    for missing in fit.missing.iter_mut().filter(|missing| **missing == Field::Date) {
        *missing = Field::PlannedDate;
    }
    for clash in &mut fit.clashes {
        if clash.0 == Field::Date {
            clash.0 = Field::PlannedDate;
        }
    }
    true
}

/// Whether a table is plainly of a kind although a required field is nowhere: other columns speak for nothing else.
pub(super) fn is_evident(fit: &Fit) -> bool {
    use Field::*;
    let marks: &[Field] = match fit.kind {
        Kind::Roster => &[Post, Relation, Mobile, Age, Address, Whatsapp, Category, Gender],
        Kind::Visits => &[Visitor, NightStay, StayPlace, CommitteeMet, Attendance, Contacts, NotHeld],
        Kind::Problems => &[RaisedOn, SolvedOn, Status],
        Kind::Feedback => &[Feedback, Author],
        Kind::Phases => &[Phase, Start, End],
        Kind::Decisions => &[Decision, Value, Reason, By, On, Until],
        _ => return false,
    };
    let found = marks.iter().filter(|mark| fit.fields.contains(&Some(**mark))).count();
    fit.missing.len() == 1 && fit.score > 0 && found >= 2
}
