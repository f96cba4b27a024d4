//! The sheet *Follow-up*: a line for each person who owes something: what, since when, their number, and a short text that
//! can be forwarded as it is. Worst first.

use super::desk::Desk;
use super::page::{self, HEADING_ROW, Paper, serial};
use super::{WriteError, phrases, safe, table, width};
use crate::model::Date;
use crate::model::coverage::Owed;
use crate::model::nights;
use crate::model::plan::{DistrictId, Level, PersonId, PhaseId, RoleId, Unit};
use crate::words::Word;
use rust_xlsxwriter::{IgnoreError, Workbook, Worksheet};
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

/// Heading and width of every column, in order; the last, the mobile number, is not printed.
const COLUMNS: [(Word, f64); 10] = [
    (Word::Person, 22.0),
    (Word::RoleHeld, 18.0),
    (Word::District, 16.0),
    (Word::NotVisitedCount, 9.0),
    (Word::IncompleteCount, 12.0),
    (Word::NightsOwed, 9.0),
    (Word::NightsLeft, 9.0),
    (Word::Since, 12.0),
    (Word::TextToForward, TEXT_WIDTH),
    (Word::MobileNumber, 16.0),
];

/// The column of the text to forward.
const TEXT: u16 = 8;

/// How wide it is, in characters.
const TEXT_WIDTH: f64 = 70.0;

/// At most this many units stand by name in a text.
const NAMED: usize = 12;

/// Who owes: a person, or a role over a district or a region where nobody is named.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Debtor {
    person: Option<PersonId>,
    role: RoleId,
    district: Option<DistrictId>,
}

/// What somebody owes in one phase.
#[derive(Default)]
struct Debt<'a> {
    not_visited: Vec<&'a Owed>,
    incomplete: Vec<&'a Owed>,
}

type Debts<'a> = BTreeMap<PhaseId, Debt<'a>>;

/// Writes the sheet; there is none where nobody owes anything.
pub(super) fn write(workbook: &mut Workbook, desk: &Desk<'_>) -> Result<(), WriteError> {
    let mut debtors: Vec<(Debtor, Debts<'_>)> = debts(desk).into_iter().collect();
    if debtors.is_empty() {
        return Ok(());
    }
    debtors.sort_by_key(|(debtor, debts)| {
        let (not_visited, incomplete) = counts(debts);
        (Reverse(overdue(desk, debts)), Reverse(not_visited), Reverse(incomplete), *debtor)
    });
    let sheet = workbook.add_worksheet();
    sheet.set_name(desk.word(Word::SheetFollowUp))?;
    page::set_up(sheet, &desk.frame, Paper::Wide)?;
    page::head(sheet, &desk.frame, Word::SheetFollowUp, TEXT + 1)?;
    let styles = &desk.frame.styles;
    for (col, (_, width)) in (0..).zip(COLUMNS) {
        sheet.set_column_width(col, width)?;
        sheet.set_column_format(col, if col == TEXT { &styles.column_wrapped } else { &styles.column_text })?;
    }
    let heads = COLUMNS.map(|(word, _)| (desk.word(word), &styles.head));
    table::write(sheet, Word::SheetFollowUp, &heads, debtors.len() as u32)?;
    let mut row = HEADING_ROW;
    for (debtor, debts) in &debtors {
        row += 1;
        write_debtor(sheet, desk, *debtor, debts, row)?;
    }
    let last = COLUMNS.len() as u16 - 1;
    sheet.ignore_error_range(HEADING_ROW + 1, last, row, last, IgnoreError::NumberStoredAsText)?;
    sheet.set_freeze_panes(HEADING_ROW + 1, 1)?;
    sheet.set_repeat_rows(HEADING_ROW, HEADING_ROW)?;
    sheet.set_print_area(0, 0, row, TEXT)?;
    Ok(())
}

/// What everybody owes in phases that have begun.
fn debts<'a>(desk: &Desk<'a>) -> BTreeMap<Debtor, Debts<'a>> {
    let mut found: BTreeMap<Debtor, Debts<'a>> = BTreeMap::new();
    for (phase, _) in desk.phases().filter(|(_, phase)| phase.has_begun(desk.report.as_of)) {
        for owed in desk.owed(phase).filter(|owed| !owed.exempt && !owed.status.is_met()) {
            let debt = found.entry(debtor(desk, owed)).or_default().entry(phase).or_default();
            let list = if owed.status.is_visited() { &mut debt.incomplete } else { &mut debt.not_visited };
            // A seat of two districts is owed in each and needs one visit.
            if !list.iter().any(|other| other.unit == owed.unit) {
                list.push(owed);
            }
        }
    }
    found
}

/// Who must be reminded.
fn debtor(desk: &Desk<'_>, owed: &Owed) -> Debtor {
    let person = desk.plan().holder(&owed.people, desk.report.as_of);
    let district = match person.and_then(|person| desk.plan().person(person)) {
        Some(person) => person.district,
        None if owed.level == Level::Mandal => owed.path.district,
        None => None,
    };
    Debtor { person, role: owed.role, district }
}

/// Visits that were not made, and those that lack something.
fn counts(debts: &Debts<'_>) -> (usize, usize) {
    debts.values().fold((0, 0), |(visits, rest), debt| (visits + debt.not_visited.len(), rest + debt.incomplete.len()))
}

/// The first day on which something of this was overdue.
fn since(desk: &Desk<'_>, debts: &Debts<'_>) -> Option<Date> {
    let over =
        debts.keys().filter_map(|phase| desk.plan().phase(*phase)).filter(|phase| phase.is_over(desk.report.as_of));
    over.filter_map(|phase| phase.end?.tomorrow().ok()).min()
}

/// How many visits are overdue.
fn overdue(desk: &Desk<'_>, debts: &Debts<'_>) -> usize {
    let is_over = |phase: &PhaseId| desk.plan().phase(*phase).is_some_and(|phase| phase.is_over(desk.report.as_of));
    debts.iter().filter(|(phase, _)| is_over(phase)).map(|(_, debt)| debt.not_visited.len()).sum()
}

fn write_debtor(
    sheet: &mut Worksheet,
    desk: &Desk<'_>,
    debtor: Debtor,
    debts: &Debts<'_>,
    row: u32,
) -> Result<(), WriteError> {
    let person = debtor.person.and_then(|person| desk.plan().person(person));
    let name = person.map_or("", |person| person.name.as_str());
    let role = desk.plan().role_name(debtor.role);
    let district = debtor.district.map_or("", |district| desk.name(Unit::District(district)));
    for (col, text) in (0..).zip([name, role, district]) {
        sheet.write_string(row, col, safe::text(text))?;
    }
    let (not_visited, incomplete) = counts(debts);
    sheet.write_number(row, 3, not_visited as u32)?;
    sheet.write_number(row, 4, incomplete as u32)?;
    if let Some(since) = since(desk, debts) {
        sheet.write_number_with_format(row, TEXT - 1, serial(since), &desk.frame.styles.column_date)?;
    }
    let nights = nights(desk, debts);
    if let Some(nights) = &nights {
        sheet.write_number(row, 5, nights.owed)?;
        if let Some(left) = nights.left {
            sheet.write_number(row, 6, left)?;
        }
    }
    let text = forward(desk, if name.is_empty() { role } else { name }, debts, nights);
    sheet.set_row_height(row, page::height(width::lines(&text, TEXT_WIDTH)))?;
    sheet.write_string(row, TEXT, safe::text(&text))?;
    let mobiles: Vec<String> =
        person.into_iter().flat_map(|person| &person.mobiles).map(|mobile| mobile.to_string()).collect();
    sheet.write_string(row, TEXT + 1, mobiles.join(", "))?;
    Ok(())
}

/// Nights that somebody owes, and those that are left for them: nothing where the windows have no end.
struct Nights {
    owed: u32,
    left: Option<u32>,
}

/// The nights of a debtor; none where no phase asks for one. A seat of two districts is one night.
fn nights(desk: &Desk<'_>, debts: &Debts<'_>) -> Option<Nights> {
    let asked = || debts.iter().filter_map(|(number, debt)| Some((*number, desk.plan().phase(*number)?, debt)));
    let asked = || asked().filter(|(_, phase, _)| phase.needs.night_stay);
    let mut units = BTreeSet::new();
    for (number, phase, debt) in asked() {
        let all = debt.not_visited.iter().chain(&debt.incomplete);
        units.extend(all.filter(|owed| nights::is_owed(phase, owed)).map(|owed| (number, owed.unit)));
    }
    let windows = asked().filter(|(number, ..)| units.iter().any(|(phase, _)| phase == number));
    let left = nights::left(windows.map(|(_, phase, _)| phase), Some(desk.report.as_of));
    asked().next().map(|_| Nights { owed: units.len() as u32, left })
}

/// The text to forward.
fn forward(desk: &Desk<'_>, name: &str, debts: &Debts<'_>, nights: Option<Nights>) -> String {
    let language = desk.language();
    let mut lines = vec![phrases::greeting(name, language)];
    for (number, debt) in debts {
        let Some(phase) = desk.plan().phase(*number) else { continue };
        let head = format!("{} ({})", phase.name, phrases::window(phase, language));
        if !debt.not_visited.is_empty() {
            let count = debt.not_visited.len() as u32;
            let names = named(desk, &debt.not_visited, language);
            lines.push(phrases::still_owed(&head, phase.level, count, &names, language));
        }
        if !debt.incomplete.is_empty() {
            lines.push(phrases::incomplete(&head, &named(desk, &debt.incomplete, language), language));
        }
    }
    // Where the time is over there is no night left to plan.
    if let Some(Nights { owed, left: Some(left @ 1..) }) = nights.filter(|nights| nights.owed > 0) {
        lines.push(phrases::nights(owed, left, language));
    }
    lines.push(phrases::request(language).to_owned());
    lines.join("\n")
}

/// Names of units with what they still lack, at most [`NAMED`].
fn named(desk: &Desk<'_>, owed: &[&Owed], language: crate::model::finding::Language) -> String {
    let name = |owed: &&Owed| {
        let missing: Vec<&str> = owed.missing.parts().map(|(_, word)| desk.word(word)).collect();
        let unit = desk.name(owed.unit);
        if missing.is_empty() { unit.to_owned() } else { format!("{unit} ({})", missing.join(", ")) }
    };
    let mut names: Vec<String> = owed.iter().take(NAMED).map(name).collect();
    if owed.len() > NAMED {
        names.push(phrases::more(owed.len() as u32 - NAMED as u32, language));
    }
    names.join(", ")
}
