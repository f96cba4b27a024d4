//! (discover)
