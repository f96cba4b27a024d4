//! The serving side: a process that reads one file after another, from bytes on its standard input to cells on its
//! standard output, until its input ends.

use super::cap;
use super::wire::{Parser, write_reply};
use crate::model::grid::Book;
use crate::model::trouble::ReadTrouble;
use std::io::{Read, Write};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::process::ExitCode;
use std::sync::mpsc::{RecvTimeoutError, Sender, channel};
use std::time::Duration;

/// How a file is read: its bytes, its path, the passwords to try.
pub type ReadFile = fn(&[u8], &str, &[String]) -> Result<Book, ReadTrouble>;

/// The exit code of a worker that gave up on a file by itself, because its parent did not end it.
const GAVE_UP: i32 = 88;

/// Serves until standard input ends. The parent tells first how much memory may be taken and how long a file may last.
pub fn serve(read: ReadFile) -> ExitCode {
    // A panic's message may hold what stands in a cell, so nobody hears it.
    std::panic::set_hook(Box::new(|_| {}));
    let mut input = std::io::stdin().lock();
    let mut output = std::io::stdout().lock();
    let Some(start) = receive(&mut input).as_deref().and_then(Start::read) else { return ExitCode::FAILURE };
    cap::set(start.memory_cap);
    let watch = watch(start.deadline);
    while let Some(request) = receive(&mut input) {
        let _ = watch.send(true);
        let reply = reply(read, &request, &start.passwords);
        let _ = watch.send(false);
        let length = (reply.len() as u64).to_le_bytes();
        if output.write_all(&length).and_then(|()| output.write_all(&reply)).and_then(|()| output.flush()).is_err() {
            return ExitCode::FAILURE;
        }
    }
    ExitCode::SUCCESS
}

fn reply(read: ReadFile, request: &[u8], passwords: &[String]) -> Vec<u8> {
    let mut parser = Parser { bytes: request };
    let Ok(named) = parser.text() else { return write_reply(&Err(ReadTrouble::ParserFailed)) };
    write_reply(&read_safely(read, parser.bytes, named, passwords))
}

/// Reads a file; a parser that panics has failed.
pub(super) fn read_safely(
    read: ReadFile,
    bytes: &[u8],
    named: &str,
    passwords: &[String],
) -> Result<Book, ReadTrouble> {
    catch_unwind(AssertUnwindSafe(|| read(bytes, named, passwords))).unwrap_or(Err(ReadTrouble::ParserFailed))
}

/// One message: its length in eight bytes, then itself. `None` where the other side is gone.
fn receive(input: &mut impl Read) -> Option<Vec<u8>> {
    let mut length = [0; 8];
    input.read_exact(&mut length).ok()?;
    let length = u64::from_le_bytes(length);
    let mut message = Vec::new();
    input.take(length).read_to_end(&mut message).ok()?;
    (message.len() as u64 == length).then_some(message)
}

/// What a worker is told before the first file.
pub(super) struct Start {
    pub(super) memory_cap: usize,
    pub(super) deadline: Duration,
    pub(super) passwords: Vec<String>,
}

impl Start {
    pub(super) fn write(&self) -> Vec<u8> {
        let mut out = super::wire::Writer::default();
        out.number(self.memory_cap as u64);
        out.number(u64::try_from(self.deadline.as_millis()).unwrap_or(u64::MAX));
        out.number(self.passwords.len() as u64);
        self.passwords.iter().for_each(|password| out.text(password));
        out.bytes
    }

    fn read(bytes: &[u8]) -> Option<Self> {
        let mut parser = Parser { bytes };
        let memory_cap = usize::try_from(parser.number().ok()?).ok()?;
        let deadline = Duration::from_millis(parser.number().ok()?);
        let mut passwords = Vec::new();
        for _ in 0..parser.number().ok()? {
            passwords.push(parser.text().ok()?.to_owned());
        }
        Some(Self { memory_cap, deadline, passwords })
    }
}

/// Ends the process if a file lasts far too long: the parent would have done so, but it may be gone itself.
fn watch(deadline: Duration) -> Sender<bool> {
    let (sender, receiver) = channel();
    let patience = deadline.saturating_mul(4).saturating_add(Duration::from_secs(5));
    std::thread::spawn(move || {
        while let Ok(started) = receiver.recv() {
            if started && receiver.recv_timeout(patience) == Err(RecvTimeoutError::Timeout) {
                std::process::exit(GAVE_UP);
            }
        }
    });
    sender
}
