//! (mobile)
