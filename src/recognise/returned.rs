//! A *returned* form is one that the program wrote and somebody filled in. Only the rows in which something was typed are
//! read; one that was left as it was filled in is no report. What it was filled in with stands in the workbook's hidden
//! sheet; where that is gone, columns that are only ever typed tell.

use crate::model::form::{FilledRow, GIVEN, Head, VISITS};
use crate::model::grid::{Grid, GridRow, Value};
use crate::model::mark;
use crate::model::strings::Strings;
use crate::model::table::Field;
use crate::text::fold::fold;

/// Filled rows of a sheet, from the top, among which the headings are looked for.
const HEADING_ROWS: usize = 30;
/// So many known headings make a heading row.
const HEADINGS: usize = 4;

/// A returned form without the rows in which nobody typed.
pub(super) struct Returned {
    /// The sheet with its headings, what it says of the district, and the rows that were typed in.
    pub(super) grid: Grid,
    /// Everything that stands in these rows.
    pub(super) rows: Vec<FilledRow>,
}

/// Takes out of a form what nobody typed; `None` where its headings are not to be found.
pub(super) fn returned(grid: &Grid, strings: &Strings, stored: Option<&Stored>) -> Option<Returned> {
    let shown = |value: Value| value.shown(strings).trim().to_owned();
    let (at, heads) = headings(grid, &shown)?;
    let head = |col: u16| heads.iter().find(|(known, _)| *known == col).map(|(_, head)| head.clone());
    let (mut rows, mut kept) = (Vec::new(), Vec::new());
    for row in grid.rows.iter().skip(at + 1) {
        let filled = row.cells.iter().filter(|cell| !shown(cell.value).is_empty());
        let cells = filled.map(|cell| (head(cell.col).unwrap_or(Head::Other(String::new())), cell.value));
        let cells: Vec<(Head, Value)> = cells.collect();
        if is_typed(&cells, &shown, stored) && !repeats(&cells, &shown) {
            rows.push(FilledRow { row: row.row, cells });
            kept.push(row);
        }
    }
    let is_silent = |col: u16| head(col).is_some_and(|head| head.is_silent());
    let heading = grid.rows.get(at)?;
    let named = grid.rows.iter().take(at).filter_map(|row| named_unit(row, &shown));
    let without_silent = |row: &GridRow| GridRow {
        row: row.row,
        cells: row.cells.iter().filter(|cell| !is_silent(cell.col)).copied().collect(),
    };
    let reduced = Grid {
        name: grid.name.clone(),
        rows: named.chain([without_silent(heading)]).chain(kept.into_iter().map(without_silent)).collect(),
        merges: grid.merges.iter().filter(|area| area.first.row > heading.row).copied().collect(),
        trouble: grid.trouble,
        ..Grid::default()
    };
    Some(Returned { grid: reduced, rows })
}

/// The heading row, as an index into the filled rows, and what each of its columns says.
fn headings(grid: &Grid, shown: &impl Fn(Value) -> String) -> Option<(usize, Vec<(u16, Head)>)> {
    grid.rows.iter().take(HEADING_ROWS).enumerate().find_map(|(at, row)| {
        let heads: Vec<(u16, Head)> = row.cells.iter().map(|cell| (cell.col, head(&shown(cell.value)))).collect();
        let known = heads.iter().filter(|(_, head)| !matches!(head, Head::Other(_))).count();
        let is_dated = heads.iter().any(|(_, head)| *head == Head::Field(Field::Date));
        (known >= HEADINGS && is_dated).then_some((at, heads))
    })
}

/// What a heading says, in either language.
fn head(text: &str) -> Head {
    let key = fold(text);
    let is = |head: &&Head| head.said().is_some_and(|said| fold(said.hi) == key || fold(said.en) == key);
    VISITS.iter().find(is).cloned().unwrap_or_else(|| Head::Other(text.to_owned()))
}

/// What a line above the headings says of whose form it is: labels with their values beside them, and nothing else.
fn named_unit(row: &GridRow, shown: &impl Fn(Value) -> String) -> Option<GridRow> {
    let said = [Field::District, Field::Region].map(|field| field.said());
    let is_label = |value: Value| {
        let text = fold(&shown(value));
        said.iter().any(|said| fold(said.hi) == text || fold(said.en) == text)
    };
    let mut is_value = false;
    let mut cells = Vec::new();
    for cell in &row.cells {
        let is_kept = is_value || is_label(cell.value);
        is_value = !is_value && is_label(cell.value);
        cells.extend(is_kept.then_some(*cell));
    }
    (!cells.is_empty()).then_some(GridRow { row: row.row, cells })
}

/// Whether somebody typed in a row with these cells.
fn is_typed(cells: &[(Head, Value)], shown: &impl Fn(Value) -> String, stored: Option<&Stored>) -> bool {
    // Nobody numbers a row in words: that is a note.
    let is_number = |value: Value| shown(value).parse::<f64>().is_ok();
    let is_note = |head: &Head, value: Value| *head == Head::Field(Field::Serial) && !is_number(value);
    if cells.iter().any(|(head, value)| !head.is_given() || is_note(head, *value)) {
        return true;
    }
    let was_filled_in = cells.iter().any(|(head, _)| *head == Head::StillDue);
    if !was_filled_in {
        return cells.iter().any(|(head, _)| *head != Head::Field(Field::Serial));
    }
    let given = GIVEN.map(|field| cells.iter().find(|(head, _)| *head == Head::Field(field)));
    let given = given.map(|cell| cell.map(|(_, value)| shown(*value)).unwrap_or_default());
    stored.is_some_and(|stored| !stored.holds(&given))
}

/// Whether every cell says what its column's heading says.
fn repeats(cells: &[(Head, Value)], shown: &impl Fn(Value) -> String) -> bool {
    cells.iter().all(|(known, value)| head(&shown(*value)) == *known && !matches!(known, Head::Other(_)))
}

/// What the rows of a form were filled in with, in the order of [`GIVEN`].
pub(super) struct Stored {
    rows: Vec<[String; GIVEN.len()]>,
}

impl Stored {
    /// What the hidden sheet says of the form of this number.
    pub(super) fn of(sheets: &[Grid], strings: &Strings, number: &str) -> Option<Self> {
        let hidden = sheets.iter().find(|sheet| sheet.name == mark::HIDDEN_SHEET)?;
        let shown = |row: &GridRow, col: u16| row.value(col).shown(strings).trim().to_owned();
        let (first, below) = hidden.rows.split_first()?;
        let block = first.cells.iter().map(|cell| cell.col).filter(|col| *col >= mark::PREFILLED);
        let at = block.into_iter().find(|col| shown(first, *col) == number)?;
        let columns = GIVEN.map(|field| {
            let behind = first.cells.iter().map(|cell| cell.col).filter(|col| *col > at);
            behind.into_iter().find(|col| shown(first, *col) == field.code())
        });
        let row = |row: &GridRow| columns.map(|col| col.map_or_else(String::new, |col| shown(row, col)));
        Some(Self { rows: below.iter().map(row).filter(|row| row.iter().any(|text| !text.is_empty())).collect() })
    }

    /// Whether a row with these was filled in so: what was cleared since says nothing.
    fn holds(&self, given: &[String; GIVEN.len()]) -> bool {
        let is_same =
            |row: &[String; GIVEN.len()]| given.iter().zip(row).all(|(now, was)| now.is_empty() || now == was);
        self.rows.iter().any(is_same)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::recognise::sketch;

    const HEADINGS: &str =
        "S.No. | Mandal | Still due | Suggested night | Visitor | Role | Visit Date | Night stay | Not held – reason";
    const HIDDEN: &str = "== _pravas\npravas-1-district | | | | | | | | | | | | | | | | | | | | pravas-1-visits | mandal | seat | visitor | role\n\
         | | | | | | | | | | | | | | | | | | | | | Kalpi | | Ramesh | President";

    /// The rows of a form that are read, with what stands in them, where the hidden sheet is there and where it is gone.
    fn check(row: &str, with_stored: bool, expected: Option<&str>) {
        let text = format!(
            "== Visit report\nVisit report\nDistrict | Jalaun | | Region | Kanpur | as of today\n\n{HEADINGS}\n{row}\n{HIDDEN}"
        );
        let book = sketch::book(&text);
        let stored = Stored::of(&book.sheets, &book.strings, mark::VISITS);
        assert!(stored.is_some());
        let found = returned(&book.sheets[0], &book.strings, stored.as_ref().filter(|_| with_stored)).unwrap();
        let told = |row: &FilledRow| {
            let cells = row.cells.iter().map(|(_, value)| value.shown(&book.strings).into_owned());
            format!("{}: {}", row.row + 1, cells.collect::<Vec<_>>().join(", "))
        };
        assert_eq!(found.rows.first().map(told).as_deref(), expected, "{row} {with_stored}");
        let kept: Vec<u32> = found.grid.rows.iter().map(|row| row.row + 1).collect();
        assert_eq!(kept, if expected.is_some() { vec![2, 4, 5] } else { vec![2, 4] });
        assert_eq!(found.grid.rows[0].cells.len(), 4, "of the lines above, only whose form it is");
    }

    #[test]
    fn a_row_is_read_where_somebody_typed() {
        for with_stored in [true, false] {
            let typed = |row: &str, expected: &str| check(row, with_stored, Some(expected));
            let untouched = |row: &str| check(row, with_stored, None);
            untouched("1 | Kalpi | Visit | 2021-10-05 | Ramesh | President");
            untouched("1 | | Visit | 2021-10-07 | Ramesh");
            untouched("1");
            typed(
                "1 | Kalpi | Visit | | Ramesh | President | 2021-10-06",
                "5: 1, Kalpi, Visit, Ramesh, President, 2021-10-06",
            );
            typed("1 | Kalpi | Visit | | Ramesh | President | | | rain", "5: 1, Kalpi, Visit, Ramesh, President, rain");
            typed("1 | Orai | | | Suresh", "5: 1, Orai, Suresh");
            typed("see letter", "5: see letter");
        }
        let other_name = "1 | Kalpi | Visit | 2021-10-05 | Suresh | President";
        check(other_name, true, Some("5: 1, Kalpi, Visit, 2021-10-05, Suresh, President"));
        // Without what was filled in, nobody can tell who typed the name.
        check(other_name, false, None);
    }

    #[test]
    fn a_sheet_without_the_headings_is_no_form() {
        let book = sketch::book("मंडल | प्रवास दिनांक\nकालपी | 2021-10-05");
        assert!(returned(&book.sheets[0], &book.strings, None).is_none());
    }
}
