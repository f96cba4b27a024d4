//! A *calendar* has days across its top, or months, a mandal or a visitor in each row, and a mark, a place or a date where
//! somebody went. Every mark becomes a visit, with the day that stands above it.

use super::assemble::{Setting, doubt, plain_context};
use super::context::Saying;
use super::doubtful::{ErrorCells, error_cells};
use super::favour::Said;
use super::heading::{Reading, read};
use super::marks::{is_note, is_total};
use super::page::Page;
use crate::model::Date;
use crate::model::doubt::{Doubt, What};
use crate::model::grid::{GridRow, Value};
use crate::model::place::{Area, Cell};
use crate::model::table::{Column, Field, Kind, Table};
use crate::text::fold::fold;
use crate::values::plain::{is_nothing, plain};
use crate::values::{date, yesno};
use std::collections::BTreeMap;

/// A column of the calendar: a day, or the month whose days stand below.
#[derive(Clone, Debug)]
struct Day {
    col: u16,
    /// What stands for the date of a mark below; of a month only its name.
    said: Value,
    at: Cell,
    is_month: bool,
}

/// The head of a calendar.
struct Head {
    /// Its first and last row.
    top: u32,
    bottom: u32,
    days: Vec<Day>,
    /// The columns beside the days: field, heading and where it stands.
    sides: Vec<(Option<Field>, String, Cell)>,
}

/// Digits in one of the longest number of a day: `20211005`.
const DIGITS: usize = 8;

/// Rows of a sheet in which the head of a calendar is looked for.
const FIRST_ROWS: usize = 30;

/// The calendar of a sheet, if it is one.
pub(super) fn find(page: &mut Page, setting: &Setting) -> Option<Table> {
    let head = (0..page.rows().len().min(FIRST_ROWS)).find_map(|index| head(page, index, setting))?;
    let rows: Vec<&GridRow> = page.rows().iter().filter(|row| row.row > head.bottom).collect();
    let rows: Vec<&GridRow> = rows.into_iter().filter(|row| is_row(page, row, &head)).collect();
    if rows.is_empty() || !is_marked(page, &rows, &head) {
        return None;
    }
    let titles = page.titles_above(head.top);
    let texts: Vec<String> = titles.iter().map(|(_, text)| text.clone()).collect();
    let said = Said::new(&texts, &page.grid.name, setting.file.path);
    let mut table = table(page, &head, &rows, &said, setting);
    super::fill::merged(page, &mut table, head.bottom);
    let says: Vec<(Cell, Saying)> = titles
        .iter()
        .flat_map(|(at, text)| super::context::sayings(text).into_iter().map(|saying| (*at, saying)))
        .collect();
    table.context = plain_context(page, &says, setting);
    (!table.rows.is_empty()).then_some(table)
}

/// What is doubtful about a calendar: headings beside the days that nobody knows, error cells in its rows.
pub(super) fn doubts(page: &Page, table: &Table, setting: &Setting) -> Vec<Doubt> {
    let mut doubts = Vec::new();
    for column in table.columns.iter().filter(|column| column.field.is_none()) {
        let heading = page.desk.text(column.heading);
        // A column that adds up the marks says nothing that is lost.
        if !heading.is_empty() && !is_total(heading) {
            let mut rows = table.area.first.row..=table.heading_row;
            let at = rows.find(|row| page.grid.value(Cell::new(*row, column.col)) == Value::Text(column.heading));
            let at = Cell::new(at.unwrap_or(table.heading_row), column.col);
            let mut unknown = doubt(setting, What::UnmappedColumn, at);
            unknown.value = Some(heading.to_owned());
            doubts.push(unknown);
        }
    }
    let mut found = ErrorCells::new();
    for row in page.rows().iter().filter(|row| table.rows.binary_search(&row.row).is_ok()) {
        for cell in &row.cells {
            let Value::Fault(fault) = cell.value else { continue };
            let field = table.columns.iter().find(|column| column.col == cell.col).and_then(|column| column.field);
            let (_, cells) = found.entry((usize::from(cell.col), fault)).or_insert((field, Vec::new()));
            cells.push(Cell::new(row.row, cell.col));
        }
    }
    doubts.extend(error_cells(found, setting));
    doubts
}

/// The head whose days stand in a row, with the headings beside them there or in the rows right above.
fn head(page: &mut Page, index: usize, setting: &Setting) -> Option<Head> {
    let row = page.row(index)?;
    let month = |page: &mut Page| month_above(page, index, setting);
    let days = days(page, row, month)?;
    let (first, last) = (days.first()?.col, days.last()?.col);
    let from = index.saturating_sub(2);
    let heads: Vec<&GridRow> = page.rows().get(from..=index)?.iter().collect();
    let mut sides: BTreeMap<u16, (Option<Field>, String, Cell)> = BTreeMap::new();
    for one in heads.into_iter().rev().filter(|one| row.row - one.row <= 2) {
        for cell in one.cells.iter().filter(|cell| !(first..=last).contains(&cell.col)) {
            let Some(text) = page.text_of(cell.value) else { continue };
            let text = page.desk.text(text).to_owned();
            let field = side_field(&text);
            let at = Cell::new(one.row, cell.col);
            let reaches =
                one.row == row.row || page.merged(at).is_some_and(|area| area.last.row >= row.row) || field.is_some();
            if reaches {
                sides.entry(cell.col).or_insert((field, text, at));
            }
        }
    }
    let who = [Field::Mandal, Field::District, Field::Seat, Field::Visitor];
    let is_about =
        sides.values().any(|(field, _, at)| at.col < first && field.is_some_and(|field| who.contains(&field)));
    let top = sides.values().map(|(.., at)| at.row).chain([row.row]).min()?;
    is_about.then(|| Head { top, bottom: row.row, days, sides: sides.into_values().collect() })
}

/// The field of a heading beside the days; of a corner that names both ways (`दिनांक / मंडल`) the one that goes down.
fn side_field(text: &str) -> Option<Field> {
    use Field::{Date, District, Mandal, Mobile, Name, Region, Remarks, Role, Seat, Serial, Visitor};
    let known = |text: &str| {
        let reading = read(text);
        let order = [Serial, Mandal, District, Seat, Region, Visitor, Role, Mobile, Remarks];
        let found = order.into_iter().find(|field| reading.is_sure() && reading.fields.has(*field));
        found.or_else(|| (reading.is_sure() && reading.fields.has(Name)).then_some(Visitor))
    };
    // Under a diagonal line the two names are typed apart with blanks.
    let parts = text.split(['/', '\\', '→', '↓', '\n']).flat_map(|part| part.split("  "));
    let parts: Vec<Reading> = parts.map(read).filter(|part| part.is_known()).collect();
    let is_corner = parts.len() >= 2 && parts.iter().any(|part| part.fields.has(Date));
    if is_corner {
        return text.split(['/', '\\', '→', '↓', '\n', ' ']).find_map(known);
    }
    known(text)
}

/// The days in a row, from left to right, each later than the one before.
fn days(page: &mut Page, row: &GridRow, month: impl Fn(&mut Page) -> Option<String>) -> Option<Vec<Day>> {
    let mut dated: Vec<(date::Days, Day)> = Vec::new();
    let mut numbered: Vec<(u32, Day)> = Vec::new();
    let mut months: Vec<(i8, Day)> = Vec::new();
    for cell in &row.cells {
        let at = Cell::new(row.row, cell.col);
        let day = |said: Value, is_month: bool| Day { col: cell.col, said, at, is_month };
        let shown = page.desk.shown(cell.value).unwrap_or_default();
        let is_short = shown.len() <= 60;
        if let Some((number, _)) = date::month_named(&shown).filter(|_| is_short) {
            months.push((number, day(cell.value, true)));
        } else if let Ok(number @ 1..=31) = plain(without_label(&shown)).parse::<u32>() {
            numbered.push((number, day(cell.value, false)));
        } else if let Some(days) = only_day(cell.value, &shown).filter(|_| is_short) {
            // The head as a whole tells day from month; a single one of its days could not.
            let said = match (cell.value, date::month_name(days.first.month())) {
                (Value::Text(_), Some(month)) => {
                    let (day, year) = (days.first.day(), days.first.year());
                    // A year that nobody typed is the phase's, which is known when the date is resolved.
                    let is_told = read_day(cell.value, &shown, None).is_some();
                    let text = if is_told { format!("{day} {month} {year}") } else { format!("{day} {month}") };
                    Value::Text(page.desk.strings.intern(&text))
                }
                (value, _) => value,
            };
            dated.push((days, day(said, false)));
        }
    }
    let rises = |pair: &[(date::Days, Day)]| matches!(pair, [one, next] if one.0.first < next.0.first);
    if dated.len() >= 3 && dated.windows(2).all(rises) {
        return Some(dated.into_iter().map(|(_, day)| day).collect());
    }
    if months.len() >= 2 && months.windows(2).all(|pair| matches!(pair, [one, next] if one.0 != next.0)) {
        return Some(months.into_iter().map(|(_, day)| day).collect());
    }
    let counts = numbered.windows(2).all(|pair| matches!(pair, [one, next] if one.0 < next.0));
    if numbered.len() < 5 || !counts {
        return None;
    }
    let month = month(page)?;
    let dated = numbered.into_iter().map(|(number, day)| {
        let said = Value::Text(page.desk.strings.intern(&format!("{number} {month}")));
        Day { said, ..day }
    });
    Some(dated.collect())
}

/// The number of a day without the word for it: `दि. 5`, `दिनांक 5`.
fn without_label(shown: &str) -> &str {
    const LABELS: &[&str] = &["दिनांक", "तारीख", "तिथि", "दि", "ता", "Date", "Dt", "Day"];
    let bare = LABELS.iter().find_map(|label| shown.trim().strip_prefix(label));
    bare.map_or(shown, |bare| bare.trim_start_matches(['.', '०', ':', '-', ' ']))
}

fn only_day(value: Value, shown: &str) -> Option<date::Days> {
    // Names and mobile numbers fill most rows, and neither is a day.
    let longest = shown.split(|letter: char| !letter.is_numeric()).map(|digits| digits.chars().count()).max();
    if matches!(value, Value::Text(_)) && !longest.is_some_and(|digits| (1..=DIGITS).contains(&digits)) {
        return None;
    }
    read_day(value, shown, date::ANY_YEAR)
}

/// The one day that a cell names, a year that it leaves out taken from `near`.
fn read_day(value: Value, shown: &str, near: Option<(Date, Date)>) -> Option<date::Days> {
    let days = match date::read(value, shown, near) {
        date::Reading::Days { days, .. } | date::Reading::Either { day_first: days, .. } => days,
        date::Reading::Typed { plain, .. } if matches!(value, Value::Date(_)) => date::Days::day(plain),
        _ => return None,
    };
    (days.first == days.last).then_some(days)
}

/// The month that stands above a row of day numbers, or in the name of sheet or file.
fn month_above(page: &mut Page, index: usize, setting: &Setting) -> Option<String> {
    let rows = page.rows().get(..=index).unwrap_or_default();
    let cells: Vec<Value> = rows.iter().rev().flat_map(|row| &row.cells).map(|cell| cell.value).collect();
    let texts: Vec<_> = cells.into_iter().filter_map(|value| page.text_of(value)).collect();
    let texts: Vec<String> = texts.into_iter().map(|text| page.desk.text(text).to_owned()).collect();
    let stem = setting.file.path.rsplit('/').next().unwrap_or("");
    let all = texts.iter().map(String::as_str).chain([page.grid.name.as_str(), stem]);
    let (month, year) = all.filter_map(date::month_in).next()?;
    let name = date::month_name(month)?;
    Some(year.map_or_else(|| name.to_owned(), |year| format!("{name} {year}")))
}

/// Whether a row below the head is one of the calendar: it names whom it is about.
fn is_row(page: &mut Page, row: &GridRow, head: &Head) -> bool {
    let cells = row.cells.iter().filter_map(|cell| page.text_of(cell.value)).collect::<Vec<_>>();
    let first = cells.first().map(|text| page.desk.text(*text).to_owned());
    let named = head
        .sides
        .iter()
        .filter(|(field, ..)| field.is_some_and(|field| field != Field::Serial && field != Field::Remarks));
    let is_named = named.clone().any(|(.., at)| page.text_of(row.value(at.col)).is_some());
    is_named && first.is_some_and(|first| !is_total(&first) && !is_note(&first))
}

/// What a cell of the calendar says.
enum Mark {
    /// Nothing, or no.
    None,
    /// A tick or a word for yes.
    Yes,
    /// How many people came.
    Count,
    /// Anything else: a place, a remark, the day of a month.
    Text,
}

fn mark(page: &Page, value: Value) -> Mark {
    let shown = page.desk.shown(value).unwrap_or_default();
    match value {
        Value::Empty | Value::Fault(_) | Value::Truth(false) => Mark::None,
        Value::Truth(true) => Mark::Yes,
        Value::Number(number) if number > 1.0 => Mark::Count,
        Value::Number(number) if number > 0.0 => Mark::Yes,
        Value::Number(_) => Mark::None,
        Value::Date(_) => Mark::Text,
        _ if shown.is_empty() || is_nothing(&plain(&shown)) => Mark::None,
        _ => match yesno::yes_no_text(&shown) {
            yesno::YesNo::Yes => Mark::Yes,
            yesno::YesNo::No => Mark::None,
            _ => Mark::Text,
        },
    }
}

/// Whether what stands below the days are marks and places and no counts; below months, days.
fn is_marked(page: &Page, rows: &[&GridRow], head: &Head) -> bool {
    let (mut all, mut fitting) = (0, 0);
    for (row, day) in rows.iter().flat_map(|row| head.days.iter().map(move |day| (row, day))) {
        let value = row.value(day.col);
        let shown = page.desk.shown(value).unwrap_or_default();
        let is_fitting = match mark(page, value) {
            Mark::None => continue,
            _ if day.is_month => {
                matches!(value, Value::Date(_)) || is_bare_day(&shown) || only_day(value, &shown).is_some()
            }
            Mark::Count => false,
            Mark::Yes | Mark::Text => true,
        };
        all += 1;
        fitting += usize::from(is_fitting);
    }
    all > 0 && fitting * 2 > all
}

/// Whether a text is a day, or days, of a month that it does not name.
fn is_bare_day(shown: &str) -> bool {
    date::read_in_month(shown, (1, Some(2021)), None).is_some()
}

fn is_night(text: &str) -> bool {
    let folded = fold(text);
    ["रात्रि", "विश्राम", "night", "ratri", "halt"].iter().any(|word| folded.contains(word))
}

fn table(page: &mut Page, head: &Head, rows: &[&GridRow], said: &Said, setting: &Setting) -> Table {
    let planned = said.is_planned();
    let has = |field: Field| head.sides.iter().any(|(known, ..)| *known == Some(field));
    let is_of_units = has(Field::Mandal) || has(Field::District) || has(Field::Seat);
    let about_nights = is_night(&format!("{} {}", said.near(), said.file()));
    let dated = if planned { Field::PlannedDate } else { Field::Date };
    let free = if has(Field::Remarks) { None } else { Some(Field::Remarks) };
    let own = [
        Some(dated),
        Some(Field::NightStay),
        Some(Field::Attendance),
        if is_of_units { free } else { Some(Field::Mandal) },
    ];
    let (mut numbers, mut values, mut cells) = (Vec::new(), Vec::new(), Vec::new());
    for row in rows {
        let mut marks: Vec<([Value; 4], Cell, Cell)> = Vec::new();
        for day in &head.days {
            let value = row.value(day.col);
            let here = Cell::new(row.row, day.col);
            let shown = page.desk.shown(value).unwrap_or_default();
            let nothing = Value::Empty;
            let made = match mark(page, value) {
                Mark::None => continue,
                _ if day.is_month => [month_day(page, value, &shown, day), nothing, nothing, nothing],
                Mark::Yes => [day.said, if about_nights { value } else { nothing }, nothing, nothing],
                Mark::Count => [day.said, nothing, value, nothing],
                Mark::Text if is_night(&shown) => [day.said, value, nothing, nothing],
                Mark::Text => [day.said, nothing, nothing, value],
            };
            marks.push((made, if day.is_month { here } else { day.at }, here));
        }
        // A unit that is listed without a mark is reported as not visited.
        if marks.is_empty() && is_of_units {
            let at = Cell::new(row.row, head.days.first().map_or(0, |day| day.col));
            marks.push(([Value::Empty; 4], at, at));
        }
        for (made, date_at, here) in marks {
            numbers.push(row.row);
            for (.., at) in &head.sides {
                values.push(row.value(at.col));
                cells.push(Cell::new(row.row, at.col));
            }
            values.extend(made);
            cells.extend([date_at, here, here, here]);
        }
    }
    let first_day = head.days.first().map_or(0, |day| day.col);
    let strings = &mut *page.desk.strings;
    let sides = head.sides.iter().map(|(field, heading, at)| (*field, heading.clone(), at.col));
    let own = own.into_iter().map(|field| (field, field.map_or("", |field| field.said().hi).to_owned(), first_day));
    let columns =
        sides.chain(own).map(|(field, heading, col)| Column { col, field, heading: strings.intern(&heading) });
    let columns: Vec<Column> = columns.collect();
    let cols = || head.sides.iter().map(|(.., at)| at.col).chain(head.days.iter().map(|day| day.col));
    let last = rows.last().map_or(head.bottom, |row| row.row);
    let area = Area::new(Cell::new(head.top, cols().min().unwrap_or(0)), Cell::new(last, cols().max().unwrap_or(0)));
    let kind = if planned { Kind::Programme } else { Kind::Visits };
    let table = Table::new(setting.file.id, setting.sheet, kind, area, head.bottom);
    Table { columns, planned, rows: numbers, values, cells, ..table }
}

/// The date of a cell below a month: a bare day takes the month from above.
fn month_day(page: &mut Page, value: Value, shown: &str, day: &Day) -> Value {
    let month = page.desk.shown(day.said).unwrap_or_default();
    // `14/11` below November is a day of it; `10/11` may as well be two.
    let number = date::month_named(&month).map(|(number, _)| number);
    let names_month = only_day(value, shown)
        .is_some_and(|days| Some(days.first.month()) == number && Some(days.first.day() + 1) != number);
    if names_month || !is_bare_day(shown) {
        return value;
    }
    Value::Text(page.desk.strings.intern(&format!("{shown} {month}")))
}
