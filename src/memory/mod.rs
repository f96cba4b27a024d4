//! *Memory* is what a run knows of earlier ones: the answers that people gave, and which findings are new since then,
//! which are solved, which are still open.

mod apply;
mod gather;
mod harvest;
mod merge;
mod parts;
mod since;

pub use apply::apply;
pub use gather::gather;
pub use harvest::{Change, Harvest, harvest};
pub use merge::{Contradiction, Part, merge};
pub use parts::replace_parts;
pub use since::since;
