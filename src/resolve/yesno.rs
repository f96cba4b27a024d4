//! (yesno)
