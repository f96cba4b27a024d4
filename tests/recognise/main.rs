//! Sheets as people lay them out, and what is recognised in them. Each sheet is a sketch; what is expected of it stands
//! beside it as text: a line for the table, a line for each row, a line for each doubt.

#![allow(clippy::expect_used, clippy::indexing_slicing, reason = "a test may fail by panicking")]

mod headings;
mod sheets;
mod show;
