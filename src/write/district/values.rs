//! The *values offered* beside the answers of a district's findings: where the right name of a mandal or of a post is
//! asked for, it can be chosen from a list. Anything else can be typed after a warning.

use super::hidden::{self, List};
use super::{COLUMNS, Desk};
use crate::model::finding::Finding;
use crate::model::place::column_letters;
use crate::model::plan::DistrictId;
use crate::model::table::Field;
use crate::words::Word;
use crate::write::page::HEADING_ROW;
use crate::write::{WriteError, phrases};
use rust_xlsxwriter::{DataValidation, DataValidationErrorStyle, Formula, Worksheet};

/// Ranges that one drop-down names at most.
const MOST_RANGES: usize = 500;

/// Writes the drop-downs of the findings sheet, whose rows are these findings.
pub(super) fn write(
    sheet: &mut Worksheet,
    desk: &Desk<'_>,
    found: &[&Finding],
    district: DistrictId,
) -> Result<(), WriteError> {
    let col = COLUMNS.iter().position(|(word, _)| *word == Word::RightValue).unwrap_or(0) as u16;
    for (list, field) in [(List::Mandals, Field::Mandal), (List::Posts, Field::Post)] {
        let names = hidden::names(desk, list, district).len();
        let is_asked = |finding: &Finding| match field {
            Field::Mandal => finding.rule.0.starts_with('N') && finding.field == Some(field),
            _ => finding.rule.0 == "V307",
        };
        let rows = (HEADING_ROW + 1..).zip(found).filter(|(_, finding)| is_asked(finding)).map(|(row, _)| row);
        let rows: Vec<u32> = rows.collect();
        for rows in rows.chunks(MOST_RANGES).filter(|_| names > 0) {
            let (Some(&first), Some(&last)) = (rows.first(), rows.last()) else { continue };
            let (title, text) = phrases::choose_from_list(desk.language());
            let check = DataValidation::new().allow_list_formula(Formula::new(hidden::list(list, names)));
            let check = check.set_error_title(title)?.set_error_message(text)?;
            let cells: Vec<String> = rows.iter().map(|row| format!("{}{}", column_letters(col), row + 1)).collect();
            let check = check.set_error_style(DataValidationErrorStyle::Warning).set_multi_range(cells.join(" "));
            sheet.add_data_validation(first, col, last, col, &check)?;
        }
    }
    Ok(())
}
