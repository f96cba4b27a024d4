//! *Formulas* that more than one sheet has, each with the result that it shows before anybody computes it.

use crate::model::place::column_letters;
use rust_xlsxwriter::Formula;

/// The sum of the rows of a column from the first up to before the end.
pub(super) fn sum(col: u16, (first, end): (u32, u32), result: u32) -> Formula {
    let letters = column_letters(col);
    Formula::new(format!("=SUM({letters}{}:{letters}{end})", first + 1)).set_result(result.to_string())
}

/// A part as the share of what is owed, both columns of one row; blank where nothing is.
pub(super) fn share(row: u32, owed_column: u16, part_column: u16, part: u32, owed: u32) -> Formula {
    let (all, some, line) = (column_letters(owed_column), column_letters(part_column), row + 1);
    let result = if owed == 0 { String::new() } else { (f64::from(part) / f64::from(owed)).to_string() };
    Formula::new(format!("=IF({all}{line}=0,\"\",{some}{line}/{all}{line})")).set_result(result)
}
