//! *Memory* is what a run knows of earlier ones: which findings are new since then, which are solved, which are still
//! open.

mod parts;
mod since;

pub use parts::replace_parts;
pub use since::since;
