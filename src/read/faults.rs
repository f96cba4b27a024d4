//! Error values of cells, as each format writes them.

use crate::model::grid::CellFault;

/// An error as it is written in a cell (`#REF!`).
pub(super) fn error_value(text: &str) -> CellFault {
    match text {
        "#DIV/0!" => CellFault::DivisionByZero,
        "#N/A" | "#N/A!" => CellFault::NotAvailable,
        "#NAME?" => CellFault::Name,
        "#NULL!" => CellFault::Null,
        "#NUM!" => CellFault::Number,
        "#REF!" => CellFault::Reference,
        "#VALUE!" => CellFault::Value,
        _ => CellFault::Other,
    }
}

/// An error by its number in the binary formats.
pub(super) fn error_number(code: u8) -> CellFault {
    match code {
        0x00 => CellFault::Null,
        0x07 => CellFault::DivisionByZero,
        0x0F => CellFault::Value,
        0x17 => CellFault::Reference,
        0x1D => CellFault::Name,
        0x24 => CellFault::Number,
        0x2A => CellFault::NotAvailable,
        _ => CellFault::Other,
    }
}
