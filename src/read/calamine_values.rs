//! Values of calamine as values of a grid.

use super::build::{BookBuilder, Full, SheetBuilder};
use super::dates::{Shown, iso_duration, iso_serial, serial};
use crate::model::grid::{CellFault, Value};
use calamine::{CellErrorType, DataRef};

/// Puts what calamine read in a cell into a sheet.
pub(super) fn put_data(
    builder: &mut BookBuilder<'_>,
    sheet: &mut SheetBuilder,
    (row, col): (u32, u32),
    is_1904: bool,
    data: DataRef<'_>,
) -> Result<(), Full> {
    let value = match data {
        DataRef::Empty => return Ok(()),
        DataRef::Int(number) => Value::Number(number as f64),
        DataRef::Float(number) if number.is_finite() => Value::Number(number),
        DataRef::Float(_) => Value::Fault(CellFault::Number),
        DataRef::String(text) => builder.text_value(&text)?,
        DataRef::SharedString(text) => builder.text_value(text)?,
        DataRef::Bool(truth) => Value::Truth(truth),
        DataRef::Error(error) => Value::Fault(fault(&error)),
        DataRef::DateTime(moment) => {
            let shown = if moment.is_duration() { Shown::Duration } else { Shown::Date };
            match moment.as_f64() {
                number if number.is_finite() => Value::Date(serial(number, shown, is_1904)),
                _ => Value::Fault(CellFault::Number),
            }
        }
        DataRef::DateTimeIso(text) => {
            iso_serial(&text).map_or_else(|| builder.text_value(&text), |n| Ok(Value::Date(n)))?
        }
        DataRef::DurationIso(text) => {
            iso_duration(&text).map_or_else(|| builder.text_value(&text), |n| Ok(Value::Date(n)))?
        }
    };
    builder.put(sheet, row, col, 0, value)
}

fn fault(error: &CellErrorType) -> CellFault {
    match error {
        CellErrorType::Div0 => CellFault::DivisionByZero,
        CellErrorType::NA => CellFault::NotAvailable,
        CellErrorType::Name => CellFault::Name,
        CellErrorType::Null => CellFault::Null,
        CellErrorType::Num => CellFault::Number,
        CellErrorType::Ref => CellFault::Reference,
        CellErrorType::Value => CellFault::Value,
        _ => CellFault::Other,
    }
}
