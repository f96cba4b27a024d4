//! (role)
