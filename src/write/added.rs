//! The *added* sheets of a workbook are those that somebody put into it beside the program's own. They are carried over,
//! value by value, when the workbook is written anew.

use super::{WriteError, safe, style, width};
use crate::model::form::Entries;
use crate::model::grid::{Grid, Value};
use crate::model::strings::Strings;
use rust_xlsxwriter::{Format, Workbook, Worksheet};
use std::collections::{BTreeMap, BTreeSet};

/// Writes the sheets that somebody added, value by value.
pub(super) fn write(workbook: &mut Workbook, entries: Option<&Entries>) -> Result<(), WriteError> {
    let Some(entries) = entries else { return Ok(()) };
    let key = |name: &str| name.to_lowercase();
    let mut taken: BTreeSet<String> = workbook.worksheets().iter().map(|sheet| key(&sheet.name())).collect();
    for grid in &entries.sheets {
        let sheet = workbook.add_worksheet();
        // Another program may have given it a name that Excel does not take, or one that the program's own have now.
        if taken.contains(&key(&grid.name)) || sheet.set_name(&grid.name).is_err() {
            let free = (1..).map(|number| format!("Sheet{number}")).find(|name| !taken.contains(&key(name)));
            sheet.set_name(free.unwrap_or_default())?;
        }
        taken.insert(key(&sheet.name()));
        write_values(sheet, grid, &entries.strings)?;
    }
    Ok(())
}

fn write_values(sheet: &mut Worksheet, grid: &Grid, strings: &Strings) -> Result<(), WriteError> {
    let date = Format::new().set_num_format(style::DATE);
    let mut widths: BTreeMap<u16, f64> = BTreeMap::new();
    for row in &grid.rows {
        for cell in &row.cells {
            let at = (row.row, cell.col);
            let shown = cell.value.shown(strings);
            let wide = widths.entry(cell.col).or_default();
            *wide = wide.max(crate::text::width::columns(&shown));
            match cell.value {
                Value::Number(number) => sheet.write_number(at.0, at.1, number)?,
                Value::Truth(truth) => sheet.write_boolean(at.0, at.1, truth)?,
                Value::Date(day) => sheet.write_number_with_format(at.0, at.1, day, &date)?,
                _ => sheet.write_string(at.0, at.1, safe::text(&shown))?,
            };
        }
    }
    for (col, wide) in widths {
        sheet.set_column_width(col, width::column([wide].into_iter(), 9.0, 44.0))?;
    }
    Ok(())
}
