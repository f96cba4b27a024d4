//! What becomes of people's answers: typed in a workbook of the results or in a table by hand, applied, kept, changed and
//! withdrawn; and a month in an office, day by day.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a test fails by panicking"
)]

mod answers;
#[allow(dead_code, reason = "shared with the tests of the command line, which use more of it")]
#[path = "../cli/desk.rs"]
mod desk;
#[allow(dead_code, reason = "shared with the tests of the forms, which use more of it")]
#[path = "../forms/fill.rs"]
mod fill;
mod month;
mod told;
mod workbook;
