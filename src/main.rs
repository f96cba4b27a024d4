//! The command line: parses, runs and sets the exit status. The hidden argument that makes the program a worker is
//! handled before anything else.

use clap::Parser;
use pravas::cli::{Cli, with_default_command};
use pravas::{command, read, worker};
use std::process::ExitCode;

fn main() -> ExitCode {
    if std::env::args_os().nth(1).is_some_and(|argument| argument == worker::WORKER_ARG) {
        return worker::serve(|bytes, named, passwords| read::read(bytes, named, passwords, &read::Limits::default()));
    }
    let cli = match Cli::try_parse_from(with_default_command(std::env::args_os())) {
        Ok(cli) => cli,
        Err(error) => {
            let _ = error.print();
            return ExitCode::from(if error.use_stderr() { 2 } else { 0 });
        }
    };
    let Ok(program) = std::env::current_exe() else {
        eprintln!("प्रोग्राम की अपनी फ़ाइल नहीं मिली / the program's own file was not found");
        return ExitCode::from(2);
    };
    command::execute(cli, today(), program)
}

/// Today's date in the computer's own time, which is what the person at it means.
fn today() -> jiff::civil::Date {
    jiff::Zoned::now().date()
}
