//! *Workers* are processes that read files: this same program, started under a hidden argument. A parser that aborts,
//! loops or eats all memory takes a worker with it and nothing else; the file gets a finding, the worker is replaced.
//!
//! The parent loads and hashes bytes and parses none of them ([`read_all`]); a worker ([`serve`]) is given bytes over a
//! pipe and answers with cells. How files are loaded and read is handed in as functions, so that this room knows
//! neither folders nor formats.

mod account;
mod cap;
mod pool;
mod process;
mod serve;
mod wire;

pub use account::{Account, account};
pub use pool::{LoadFile, Outcome, PoolConfig, Reading, WorkerCommand, read_all};
pub use serve::{ReadFile, serve};

/// The argument under which the program serves as a worker; handled before any other.
pub const WORKER_ARG: &str = "--serve-as-worker";
