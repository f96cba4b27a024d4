//! The tour: visits that are owed, and what is wrong with those that were made (T).

pub mod nights;
pub mod owing;
pub mod programme;
pub mod t601_not_visited;
pub mod t602_no_night_stay;
pub mod t603_outside_window;
pub mod t604_committee_not_met;
pub mod t605_wrong_visitor;
pub mod t606_clashing_visits;
pub mod t607_duplicate_visit;
pub mod t608_thin_attendance;
pub mod t609_behind_pace;
pub mod t610_missed_programme;
pub mod t611_infeasible_programme;
pub mod t613_no_report;
