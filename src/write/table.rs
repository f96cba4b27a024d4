//! A *table* is a list as Excel knows one: with banding, a filter, and a name. Above [`LIMIT`] rows it is a banded range
//! with a filter, which Excel opens faster.

use super::page::HEADING_ROW;
use super::{WriteError, style};
use crate::words::Word;
use rust_xlsxwriter::{ConditionalFormatFormula, Format, Table, TableColumn, Worksheet};

/// Above this many rows a banded range takes a table's place.
pub(super) const LIMIT: u32 = 20_000;

/// The name of the table of a sheet; formulas and filters go by it.
pub(super) fn name(sheet: Word) -> String {
    format!("pravas_{}", sheet as u16)
}

/// Whether a list of so many rows is a table.
pub(super) const fn is_table(rows: u32) -> bool {
    rows <= LIMIT
}

/// Makes a table of so many rows, one at least, under these headings, which stand in [`HEADING_ROW`] and differ from each
/// other. It is written before its rows, since of a long sheet no cell can be written above another.
pub(super) fn write(sheet: &mut Worksheet, of: Word, heads: &[(&str, &Format)], rows: u32) -> Result<(), WriteError> {
    let (last_row, last_column) = (HEADING_ROW + rows, (heads.len() as u16).saturating_sub(1));
    sheet.set_row_height(HEADING_ROW, 32)?;
    if is_table(rows) {
        let head = |&(text, format): &(&str, &Format)| TableColumn::new().set_header(text).set_header_format(format);
        let columns: Vec<TableColumn> = heads.iter().map(head).collect();
        let table = Table::new().set_columns(&columns).set_style(style::TABLE).set_name(name(of));
        sheet.add_table(HEADING_ROW, 0, last_row, last_column, &table)?;
    } else {
        for (column, (text, format)) in (0..).zip(heads) {
            sheet.write_string_with_format(HEADING_ROW, column, *text, format)?;
        }
        sheet.autofilter(HEADING_ROW, 0, last_row, last_column)?;
        let band = ConditionalFormatFormula::new().set_rule("=MOD(ROW(),2)=0").set_format(style::band());
        sheet.add_conditional_format(HEADING_ROW + 1, 0, last_row, last_column, &band)?;
    }
    let line = ConditionalFormatFormula::new().set_rule("=TRUE").set_format(style::rule_line());
    sheet.add_conditional_format(HEADING_ROW + 1, 0, last_row, last_column, &line)?;
    Ok(())
}
