//! The command line.

use pravas::{read, worker};
use std::process::ExitCode;

fn main() -> ExitCode {
    if std::env::args_os().nth(1).is_some_and(|argument| argument == worker::WORKER_ARG) {
        return worker::serve(|bytes, named, passwords| read::read(bytes, named, passwords, &read::Limits::default()));
    }
    ExitCode::SUCCESS
}
