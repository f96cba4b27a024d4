//! (recognise)
