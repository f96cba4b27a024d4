//! A *sketch* is a grid written as text, for examples and tests: what a person would draw to show a sheet.
//!
//! ```text
//! # जालौन/कालपी.xlsx              a file: its path; without this line there is one file, `book.xlsx`
//! == सूची                         a sheet: its name; without this line there is one sheet, `Sheet1`
//! क्र. | मंडल | प्रवास | <           a row; `<` is merged with the cell on its left
//! ^   | ^   | दिनांक | रुके           `^` is merged with the cell above; a blank cell is empty
//! 1   | कालपी | 2021-10-05 | हाँ    a number, a text, a date, a text
//! '1  | '2021-10-05 | #REF! | =   two texts, an error, a formula without a stored result
//! [hidden] 2 | उरई                 a row that does not show; `== name [hidden]` is a sheet that does not show
//! {Kruti Dev 010}ftyk             a cell that names its font
//! ```
//!
//! A blank line is a blank row. `\|` is a bar and `\n` a line break inside a cell; `TRUE` and `FALSE` are yes and no cells.

use crate::model::grid::{Book, CellFault, Grid, GridCell, GridRow, Value, Visibility};
use crate::model::place::{Area, Cell};
use jiff::civil::{Date, date};

const HIDDEN: &str = "[hidden]";

/// The first file of a sketch.
///
/// ```
/// use pravas::model::place::Cell;
/// use pravas::model::grid::Value;
/// let book = pravas::recognise::sketch::book("== सूची\nनाम | आयु\nरमेश | 41");
/// assert_eq!(book.sheets[0].value(Cell::new(1, 1)), Value::Number(41.0));
/// ```
pub fn book(text: &str) -> Book {
    books(text).into_iter().next().map(|(_, book)| book).unwrap_or_default()
}

/// All files of a sketch, each with its path.
pub fn books(text: &str) -> Vec<(String, Book)> {
    let mut files: Vec<Draft> = Vec::new();
    for line in text.lines().map(str::trim) {
        if let Some(path) = line.strip_prefix("# ").filter(|path| !path.contains('|')) {
            files.push(Draft::new(path.trim()));
            continue;
        }
        if files.is_empty() {
            if line.is_empty() {
                continue;
            }
            files.push(Draft::new("book.xlsx"));
        }
        if let Some(draft) = files.last_mut() {
            draft.line(line);
        }
    }
    files.into_iter().map(|draft| (draft.path, draft.book)).collect()
}

/// A file as far as it is drawn.
struct Draft {
    path: String,
    book: Book,
    /// Row that the next line draws.
    row: u32,
}

impl Draft {
    fn new(path: &str) -> Self {
        Self { path: path.to_owned(), book: Book::default(), row: 0 }
    }

    fn line(&mut self, line: &str) {
        if let Some(name) = line.strip_prefix("== ") {
            self.sheet(name.trim());
            return;
        }
        if self.book.sheets.is_empty() {
            if line.is_empty() {
                return;
            }
            self.sheet("Sheet1");
        }
        let row = self.row;
        self.row += 1;
        let shown = line.strip_prefix(HIDDEN);
        let Book { sheets, strings, fonts, .. } = &mut self.book;
        let Some(grid) = sheets.last_mut() else { return };
        if shown.is_some() {
            grid.hidden_rows.push((row, row));
        }
        let mut cells = Vec::new();
        for (col, raw) in split(shown.unwrap_or(line)).iter().enumerate() {
            let at = Cell::new(row, col as u16);
            let (font, said) = font_of(raw.trim(), fonts);
            match said {
                "" => {}
                "<" => merge(&mut grid.merges, at, Cell::new(row, at.col.saturating_sub(1))),
                "^" => merge(&mut grid.merges, at, Cell::new(row.saturating_sub(1), at.col)),
                _ => cells.push(GridCell { col: at.col, font, value: value(said, |text| strings.intern(text)) }),
            }
        }
        if !cells.is_empty() {
            grid.rows.push(GridRow { row, cells });
        }
    }

    fn sheet(&mut self, name: &str) {
        let shown = name.strip_suffix(HIDDEN);
        let visibility = if shown.is_some() { Visibility::Hidden } else { Visibility::Visible };
        let name = shown.unwrap_or(name).trim().to_owned();
        self.book.sheets.push(Grid { name, visibility, ..Grid::default() });
        self.row = 0;
    }
}

/// The cells of a line, still with the blanks around them; a bar behind a backslash belongs to its cell.
fn split(line: &str) -> Vec<String> {
    let mut cells = vec![String::new()];
    let mut letters = line.chars().peekable();
    while let Some(letter) = letters.next() {
        let letter = match (letter, letters.peek()) {
            ('|', _) => {
                cells.push(String::new());
                continue;
            }
            ('\\', Some('|')) => letters.next().unwrap_or('|'),
            ('\\', Some('n')) => {
                letters.next();
                '\n'
            }
            (letter, _) => letter,
        };
        if let Some(cell) = cells.last_mut() {
            cell.push(letter);
        }
    }
    cells
}

fn font_of<'a>(said: &'a str, fonts: &mut Vec<String>) -> (u8, &'a str) {
    let Some((name, rest)) = said.strip_prefix('{').and_then(|rest| rest.split_once('}')) else { return (0, said) };
    let known = fonts.iter().position(|font| font == name);
    let at = known.unwrap_or_else(|| {
        fonts.push(name.to_owned());
        fonts.len() - 1
    });
    (at as u8 + 1, rest)
}

/// Joins a cell to the merged range of its neighbour, or begins one with it.
fn merge(merges: &mut Vec<Area>, cell: Cell, neighbour: Cell) {
    match merges.iter_mut().find(|area| area.contains(neighbour)) {
        Some(area) => {
            area.last = Cell::new(area.last.row.max(cell.row), area.last.col.max(cell.col));
        }
        None => merges.push(Area::new(neighbour, cell)),
    }
}

fn value(said: &str, mut intern: impl FnMut(&str) -> crate::model::strings::Text) -> Value {
    if let Some(text) = said.strip_prefix('\'') {
        return if text.is_empty() { Value::Empty } else { Value::Text(intern(text)) };
    }
    if let Some(fault) = fault(said) {
        return Value::Fault(fault);
    }
    match said {
        "TRUE" => return Value::Truth(true),
        "FALSE" => return Value::Truth(false),
        _ => {}
    }
    if let Some(day) = day(said) {
        return Value::Date(day);
    }
    match said.parse::<f64>() {
        Ok(number) if said.starts_with(|c: char| c.is_ascii_digit() || c == '-') => Value::Number(number),
        _ => Value::Text(intern(said)),
    }
}

fn fault(said: &str) -> Option<CellFault> {
    use CellFault::*;
    let all = [DivisionByZero, NotAvailable, Name, Null, Number, Reference, Value, Other, NoStoredValue];
    all.into_iter().find(|fault| fault.shown() == said)
}

/// The days since 1899-12-30 of a date typed as `2021-10-05`.
fn day(said: &str) -> Option<f64> {
    let shape: Vec<usize> = said.split('-').map(str::len).collect();
    if shape != [4, 2, 2] {
        return None;
    }
    let day: Date = said.parse().ok()?;
    let since = day.since((jiff::Unit::Day, date(1899, 12, 30))).ok()?;
    Some(f64::from(since.get_days()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sketch_becomes_a_grid() {
        let book = book(
            r"== सूची
              क्र. | मंडल | प्रवास | <
              ^ | ^ | दिनांक | रुके

              1 | कालपी | 2021-10-05 | हाँ
              [hidden] '2 | a\|b | #REF! | =",
        );
        let grid = &book.sheets[0];
        let check = |row, col, expected: &str| {
            let shown = match grid.value(Cell::new(row, col)) {
                Value::Empty => String::new(),
                Value::Text(text) => book.strings.get(text).to_owned(),
                Value::Number(number) => format!("number {number}"),
                Value::Date(day) => format!("date {day}"),
                Value::Truth(truth) => truth.to_string(),
                Value::Fault(fault) => fault.shown().to_owned(),
            };
            assert_eq!(shown, expected, "row {row}, column {col}");
        };
        check(0, 2, "प्रवास");
        check(1, 0, "");
        check(3, 0, "number 1");
        check(3, 2, "date 44474");
        check(4, 0, "2");
        check(4, 1, "a|b");
        check(4, 2, "#REF!");
        check(4, 3, "=");
        let merges: Vec<String> = grid.merges.iter().map(Area::to_string).collect();
        assert_eq!(merges, ["C1:D1", "A1:A2", "B1:B2"]);
        assert!(grid.is_row_hidden(4));
    }

    #[test]
    fn one_text_holds_several_files() {
        let files = books("# जालौन/a.xlsx\n== क\nनाम\n== ख [hidden]\nनाम\n# b.csv\n# | नाम\n1 | रमेश");
        let shown: Vec<(&str, usize)> = files.iter().map(|(path, book)| (path.as_str(), book.sheets.len())).collect();
        assert_eq!(shown, [("जालौन/a.xlsx", 2), ("b.csv", 1)]);
        assert_eq!(files[0].1.sheets[1].visibility, Visibility::Hidden);
        assert_eq!(files[1].1.sheets[0].rows.len(), 2);
    }
}
