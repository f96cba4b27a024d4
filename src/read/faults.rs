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
