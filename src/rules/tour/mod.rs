//! The tour: visits that are owed, and what is wrong with those that were made (T).

pub mod owing;
pub mod t601_not_visited;
pub mod t602_no_night_stay;
pub mod t603_outside_window;
pub mod t604_committee_not_met;
pub mod t605_wrong_visitor;
pub mod t613_no_report;
