//! Feedback on seats (A).

pub mod a801_missing_feedback;
