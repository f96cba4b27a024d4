//! The sheets *Coverage*, *Districts* and *Seats*: a row for each unit, grouped by district; for each phase of its level
//! what became of the visit, each requirement with its sign, when and by whom. Whoever owes beside another has columns
//! of their own.

use super::desk::Desk;
use super::page::{self, HEADING_ROW, Paper, serial};
use super::sign::Sign;
use super::{WriteError, phrases, safe, width};
use crate::model::coverage::Owed;
use crate::model::fact::Visit;
use crate::model::plan::{District, DistrictId, Level, Needs, Phase, PhaseId, RoleId, SeatId, Unit};
use crate::model::table::Field;
use crate::words::Word;
use rust_xlsxwriter::{Workbook, Worksheet};
use std::collections::BTreeMap;

/// Columns before those of the phases: district, unit.
const FIXED: u16 = 2;

const STATUS_WIDTH: f64 = 17.0;
const NEED_WIDTH: f64 = 8.0;
const DATES_WIDTH: f64 = 19.0;
const VISITOR_WIDTH: f64 = 24.0;

/// First row of the list; phases and headings stand above it.
const FIRST_ROW: u32 = HEADING_ROW + 2;

/// The columns of one who owes in one phase.
pub(super) struct Block<'a> {
    pub(super) number: PhaseId,
    pub(super) phase: &'a Phase,
    role: RoleId,
    /// The how many-th of this role.
    ordinal: usize,
    /// First column: the status. Then the requirements, the dates, the visitor.
    pub(super) first: u16,
    needs: Vec<(Needs, Word)>,
}

impl Block<'_> {
    fn dates(&self) -> u16 {
        self.first + 1 + self.needs.len() as u16
    }

    fn last(&self) -> u16 {
        self.dates() + 1
    }

    /// Widths of status, requirements, dates and visitor.
    fn width(&self) -> f64 {
        STATUS_WIDTH + NEED_WIDTH * self.needs.len() as f64 + DATES_WIDTH + VISITOR_WIDTH
    }
}

/// Where the statuses of a phase stand, for formulas that count them.
pub(super) struct Layout<'a> {
    /// Column blocks from left to right.
    pub blocks: Vec<Block<'a>>,
    /// First and last row of the list.
    pub rows: (u32, u32),
}

/// What is owed for each unit in each district; a seat of two districts is owed in both.
type Owing<'a> = BTreeMap<(DistrictId, Unit), Vec<&'a Owed>>;

fn owing<'a>(desk: &Desk<'a>, level: Level) -> Owing<'a> {
    let mut owing = Owing::new();
    let region = desk.region;
    for owed in desk.report.coverage.owed.iter().filter(|owed| owed.level == level && owed.path.region == region) {
        if let Some(district) = owed.path.district {
            owing.entry((district, owed.unit)).or_default().push(owed);
        }
    }
    owing
}

/// The units of a level in a district, in the plan's order.
fn units(desk: &Desk<'_>, level: Level, district: DistrictId) -> Vec<Unit> {
    match level {
        Level::Mandal => desk.plan().mandals_of(district).map(|(mandal, _)| Unit::Mandal(mandal)).collect(),
        Level::District => vec![Unit::District(district)],
        Level::Seat => {
            let seats = desk.plan().seats.iter().enumerate().filter(|(_, seat)| seat.districts.contains(&district));
            seats.map(|(number, _)| Unit::Seat(SeatId(number as u32))).collect()
        }
    }
}

/// Name and heading of the sheet of a level.
const fn sheet_of(level: Level) -> (Word, Field) {
    match level {
        Level::Mandal => (Word::SheetCoverage, Field::Mandal),
        Level::District => (Word::SheetDistricts, Field::Mandal),
        Level::Seat => (Word::SheetSeats, Field::Seat),
    }
}

/// What stands beside the district's name: the unit's, a seat's with its number; of a district how many mandals it has.
fn shown(desk: &Desk<'_>, unit: Unit) -> String {
    let name = safe::text(desk.name(unit));
    match unit {
        Unit::Seat(seat) => match desk.plan().seat(seat).and_then(|seat| seat.number) {
            Some(number) => format!("{number} {name}"),
            None => name.into_owned(),
        },
        Unit::District(district) => {
            phrases::so_many(desk.language(), Level::Mandal, desk.plan().mandals_of(district).count() as u32)
        }
        _ => name.into_owned(),
    }
}

/// The blocks and rows of the sheet.
pub(super) fn layout<'a>(desk: &Desk<'a>, level: Level) -> Layout<'a> {
    let owing = owing(desk, level);
    let mut first = FIXED;
    let mut blocks = Vec::new();
    for (number, phase) in desk.phases().filter(|(_, phase)| phase.level == level) {
        for &role in &phase.roles {
            let of_role = |list: &Vec<&Owed>| list.iter().filter(|one| one.phase == number && one.role == role).count();
            for ordinal in 0..owing.values().map(of_role).max().unwrap_or(0) {
                let block = Block { number, phase, role, ordinal, first, needs: phase.needs.parts().collect() };
                first = block.last() + 1;
                blocks.push(block);
            }
        }
    }
    let of_district = |(district, _): (DistrictId, &District)| {
        units(desk, level, district).len() + usize::from(level != Level::District)
    };
    let rows: usize = desk.districts().into_iter().map(of_district).sum();
    Layout { blocks, rows: (FIRST_ROW, FIRST_ROW + rows.max(1) as u32 - 1) }
}

/// Writes the sheet of a level; only mandals have one where no phase visits them.
pub(super) fn write(workbook: &mut Workbook, desk: &Desk<'_>, level: Level) -> Result<(), WriteError> {
    let layout = layout(desk, level);
    if level != Level::Mandal && layout.blocks.is_empty() {
        return Ok(());
    }
    let last = layout.blocks.last().map_or(FIXED, Block::last);
    let wide: f64 = 40.0 + layout.blocks.iter().map(Block::width).sum::<f64>();
    let sheet = workbook.add_worksheet();
    let (name, field) = sheet_of(level);
    sheet.set_name(desk.word(name))?;
    page::set_up(sheet, &desk.frame, Paper::for_width(wide))?;
    page::head(sheet, &desk.frame, name, last + 1)?;
    legend(sheet, desk)?;
    headings(sheet, desk, &layout, field)?;
    let owing = owing(desk, level);
    let mut row = FIRST_ROW;
    for (district, _) in desk.districts() {
        row = write_district(sheet, desk, &layout, &owing, (level, district), row)?;
    }
    let last_row = row.max(FIRST_ROW + 1) - 1;
    sheet.group_symbols_above(true);
    sheet.autofilter(FIRST_ROW - 1, 0, last_row, last)?;
    sheet.set_freeze_panes(FIRST_ROW, FIXED)?;
    sheet.set_repeat_rows(HEADING_ROW, FIRST_ROW - 1)?;
    sheet.set_print_area(0, 0, last_row, last)?;
    Ok(())
}

/// What each sign means, in one line above the list.
fn legend(sheet: &mut Worksheet, desk: &Desk<'_>) -> Result<(), WriteError> {
    let signs = Sign::STATUSES.iter().chain(&[Sign::Exempt]).map(|sign| sign.shown(desk.language()));
    let of_needs = [Sign::Yes, Sign::No].iter().map(|sign| sign.shown(desk.language()));
    let statuses: Vec<String> = signs.collect();
    let needs: Vec<String> = of_needs.collect();
    let text = phrases::legend(desk.language(), &statuses, &needs);
    sheet.write_string_with_format(2, 0, text, &desk.frame.styles.subtitle)?;
    Ok(())
}

fn headings(sheet: &mut Worksheet, desk: &Desk<'_>, layout: &Layout<'_>, unit: Field) -> Result<(), WriteError> {
    let (head, over) = (&desk.frame.styles.head, &desk.frame.styles.head_over);
    let language = desk.language();
    sheet.set_row_height(HEADING_ROW, 32)?;
    sheet.set_row_height(FIRST_ROW - 1, 32)?;
    for (col, field) in [(0, Field::District), (1, unit)] {
        sheet.write_string_with_format(HEADING_ROW, col, "", head)?;
        sheet.write_string_with_format(FIRST_ROW - 1, col, field.said().in_language(language), head)?;
        sheet.set_column_width(col, 20)?;
    }
    for block in &layout.blocks {
        let several = layout.blocks.iter().filter(|other| other.number == block.number).count() > 1;
        let role = if several { desk.plan().role_name(block.role) } else { "" };
        let title = safe::text(&phrases::phase_heading(block.phase, role, language)).into_owned();
        sheet.merge_range(HEADING_ROW, block.first, HEADING_ROW, block.last(), &title, over)?;
        let words = [Word::Status].into_iter().chain(block.needs.iter().map(|(_, word)| *word));
        for (col, word) in (block.first..).zip(words.chain([Word::VisitDates, Word::VisitedBy])) {
            sheet.write_string_with_format(FIRST_ROW - 1, col, desk.word(word), head)?;
        }
        sheet.set_column_width(block.first, STATUS_WIDTH)?;
        for col in block.first + 1..block.dates() {
            sheet.set_column_width(col, NEED_WIDTH)?;
        }
        sheet.set_column_width(block.dates(), DATES_WIDTH)?;
        sheet.set_column_width(block.last(), VISITOR_WIDTH)?;
    }
    Ok(())
}

/// A district's own row and those of its units; gives the row after them. At the level of districts a district has one
/// row only.
fn write_district(
    sheet: &mut Worksheet,
    desk: &Desk<'_>,
    layout: &Layout<'_>,
    owing: &Owing<'_>,
    (level, district): (Level, DistrictId),
    row: u32,
) -> Result<u32, WriteError> {
    let cell = &desk.frame.styles.cell;
    let units = units(desk, level, district);
    let name = safe::text(desk.name(Unit::District(district)));
    let mut next = row;
    if level != Level::District {
        write_group(sheet, desk, layout, owing, (level, district), row)?;
        next += 1;
    }
    let first = next;
    for unit in units {
        let owed = owing.get(&(district, unit)).map(Vec::as_slice).unwrap_or_default();
        sheet.write_string_with_format(next, 0, name.as_ref(), cell)?;
        sheet.write_string_with_format(next, 1, shown(desk, unit), cell)?;
        for block in &layout.blocks {
            write_block(sheet, desk, block, owed_in(owed, block), next)?;
        }
        next += 1;
    }
    if level != Level::District && next > first {
        sheet.group_rows(first, next - 1)?;
    }
    Ok(next)
}

/// A district's own row: how many units, how many of them visited in each block.
fn write_group(
    sheet: &mut Worksheet,
    desk: &Desk<'_>,
    layout: &Layout<'_>,
    owing: &Owing<'_>,
    (level, district): (Level, DistrictId),
    row: u32,
) -> Result<(), WriteError> {
    let group = &desk.frame.styles.group;
    let units = units(desk, level, district);
    sheet.write_string_with_format(row, 0, safe::text(desk.name(Unit::District(district))), group)?;
    sheet.write_string_with_format(row, 1, phrases::so_many(desk.language(), level, units.len() as u32), group)?;
    for block in &layout.blocks {
        let of_unit = |unit: &Unit| owed_in(owing.get(&(district, *unit))?, block).filter(|owed| !owed.exempt);
        let (owed, visited) = units
            .iter()
            .filter_map(of_unit)
            .fold((0, 0), |(all, visited), owed| (all + 1, visited + u32::from(owed.status.is_visited())));
        let text = phrases::visited_of(desk.language(), visited, owed);
        sheet.write_string_with_format(row, block.first, text, group)?;
        for col in block.first + 1..=block.last() {
            sheet.write_blank(row, col, group)?;
        }
    }
    Ok(())
}

/// What of this is owed in a block of columns.
fn owed_in<'a>(owed: &[&'a Owed], block: &Block<'_>) -> Option<&'a Owed> {
    owed.iter().filter(|one| one.phase == block.number && one.role == block.role).nth(block.ordinal).copied()
}

fn write_block(
    sheet: &mut Worksheet,
    desk: &Desk<'_>,
    block: &Block<'_>,
    owed: Option<&Owed>,
    row: u32,
) -> Result<(), WriteError> {
    let styles = &desk.frame.styles;
    let Some(owed) = owed else {
        for col in block.first..=block.last() {
            sheet.write_blank(row, col, &styles.cell)?;
        }
        return Ok(());
    };
    let sign = Sign::of(owed);
    sheet.write_string_with_format(row, block.first, sign.shown(desk.language()), styles.sign(sign))?;
    for (col, (need, _)) in (block.first + 1..).zip(&block.needs) {
        let sign = need_sign(owed, *need);
        sheet.write_string_with_format(row, col, sign.mark(), styles.sign(sign))?;
    }
    let visits: Vec<&Visit> = owed.visits.iter().filter_map(|visit| desk.facts().visits.get(*visit as usize)).collect();
    write_dates(sheet, desk, row, block.dates(), &visits)?;
    sheet.write_string_with_format(
        row,
        block.last(),
        safe::text(&visitors(desk, &visits, !owed.counted.is_empty())),
        &styles.cell,
    )?;
    Ok(())
}

/// Whether a requirement is met; of a visit that was not made nothing is said.
fn need_sign(owed: &Owed, need: Needs) -> Sign {
    if owed.exempt {
        return Sign::None;
    }
    if need.without(owed.exempt_needs) != need {
        return Sign::Exempt;
    }
    if !owed.status.is_visited() {
        return Sign::None;
    }
    if owed.status.is_met() || need.without(owed.missing) == need { Sign::Yes } else { Sign::No }
}

/// One day as a date, several as text.
fn write_dates(
    sheet: &mut Worksheet,
    desk: &Desk<'_>,
    row: u32,
    col: u16,
    visits: &[&Visit],
) -> Result<(), WriteError> {
    let mut days: Vec<_> = visits.iter().filter_map(|visit| visit.days()).collect();
    days.sort_unstable();
    days.dedup();
    match days.as_slice() {
        [(from, to)] if from == to => {
            sheet.write_number_with_format(row, col, serial(*from), &desk.frame.styles.date)?;
        }
        days => {
            let text = phrases::several_days(days);
            let lines = width::lines(&text, DATES_WIDTH);
            if lines > 1 {
                sheet.set_row_height(row, page::height(lines))?;
            }
            sheet.write_string_with_format(row, col, text, &desk.frame.styles.wrapped)?;
        }
    }
    Ok(())
}

/// Who went: by name, else by role; and whether it counts because a person decided so.
fn visitors(desk: &Desk<'_>, visits: &[&Visit], by_decision: bool) -> String {
    let mut names: Vec<&str> = Vec::new();
    for visit in visits {
        let person =
            visit.people.first().and_then(|person| desk.plan().person(*person)).map(|person| person.name.as_str());
        let typed = visit.visitor.map(|text| desk.facts().text(text).trim());
        let role = visit.role.map(|role| desk.plan().role_name(role));
        let name = person.or(typed).or(role).unwrap_or_default();
        if !name.is_empty() && !names.contains(&name) {
            names.push(name);
        }
    }
    let names = names.join(", ");
    if by_decision { format!("{names} ({})", desk.word(Word::ByDecision)).trim_start().to_owned() } else { names }
}
