//! *Memory* is what a run knows of earlier ones: which findings are new since then, which are solved, which are still
//! open.

mod since;

pub use since::since;
