//! The *mark* by which the program knows its own outputs: a hidden sheet, a document property, and a form number that is
//! seen on every sheet, so that it survives other programs and a sheet that was copied out.

use super::desk::Desk;
use super::{WriteError, safe};
use crate::model::Date;
use rust_xlsxwriter::{DocProperties, Workbook};

/// The name of the hidden sheet, and of the document property.
pub(super) const NAME: &str = "pravas";

/// The hidden sheet: the form number and the version, then the answers in force as they were written, so that the next
/// run sees what a person has changed since.
pub(super) fn write_sheet(workbook: &mut Workbook, desk: &Desk<'_>, form: &str) -> Result<(), WriteError> {
    let sheet = workbook.add_worksheet();
    sheet.set_name(format!("_{NAME}"))?;
    sheet.write_string(0, 0, form)?;
    sheet.write_string(0, 1, desk.report.version)?;
    let day = |day: Option<Date>| day.map(|day| day.to_string()).unwrap_or_default();
    let mut row = 1;
    for finding in desk.findings() {
        let Some(accepted) = &finding.accepted else { continue };
        let text = |text: &Option<String>| text.clone().unwrap_or_default();
        let texts = [
            finding.id.clone(),
            accepted.decision.clone(),
            text(&accepted.value),
            text(&accepted.reason),
            text(&accepted.by),
            day(accepted.on),
            day(accepted.until),
        ];
        for (col, text) in (0..).zip(&texts) {
            sheet.write_string(row, col, safe::text(text))?;
        }
        row += 1;
    }
    sheet.set_very_hidden(true);
    Ok(())
}

/// Title, date and form number among the document's properties. The date is the as-of date, so that the same run gives
/// the same bytes.
pub(super) fn properties(desk: &Desk<'_>, title: &str, form: &str) -> DocProperties {
    let made = desk.report.as_of;
    let mut properties = DocProperties::new().set_title(title).set_custom_property(NAME, form);
    if let Ok(made) = rust_xlsxwriter::ExcelDateTime::from_ymd(made.year() as u16, made.month() as u8, made.day() as u8)
    {
        properties = properties.set_creation_datetime(&made);
    }
    properties
}
