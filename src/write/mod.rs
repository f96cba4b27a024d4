//! (write)
