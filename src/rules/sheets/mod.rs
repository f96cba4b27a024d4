//! Sheets: what a sheet, a column or a row is (S).

pub mod s201_unrecognised_sheet;
pub mod s202_missing_column;
pub mod s203_unmapped_column;
pub mod s204_hidden_data;
pub mod s205_error_cell;
pub mod s206_skipped_row;
pub mod s207_duplicate_heading;
pub mod s208_unreadable_sheet;
pub mod s209_repeated_sheet_name;
