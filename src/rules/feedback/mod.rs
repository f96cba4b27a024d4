//! Feedback on seats (A).

pub mod a801_missing_feedback;
pub mod a802_empty_feedback;
