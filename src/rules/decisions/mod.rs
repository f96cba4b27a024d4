//! Decisions: answers of people that cannot be used as they stand (D).

pub mod d901_contradicting_decision;
pub mod d902_unreadable_decision;
