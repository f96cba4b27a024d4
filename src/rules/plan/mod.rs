//! The plan: rows of it that cannot be used (L).

pub mod l101_bad_plan_row;
