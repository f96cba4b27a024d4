//! Names: units and people that are unknown, doubtful or in the wrong place (N).

pub mod n401_unknown_district;
pub mod n402_unknown_mandal;
pub mod n403_unknown_seat;
pub mod n404_ambiguous_name;
pub mod n405_inferred_name;
pub mod n406_misplaced_mandal;
pub mod n407_unknown_visitor;
pub mod n408_legacy_font;
pub mod n409_unsupported_font;
pub mod n410_unknown_region;
