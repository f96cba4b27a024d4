//! One worker process as its parent sees it: started when first needed, fed one file at a time, ended when it takes too
//! long, and told apart in its death by its exit code.

use super::cap;
use super::serve::Start;
use super::wire::{MOST_REPLY, Writer, read_reply};
use crate::model::grid::Book;
use crate::model::trouble::ReadTrouble;
use std::ffi::OsString;
use std::io::{Read, Write};
use std::path::Path;
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::sync::mpsc::{Receiver, RecvTimeoutError, sync_channel};
use std::time::Duration;

/// A worker that runs.
pub(super) struct Process {
    child: Child,
    input: Option<ChildStdin>,
    /// Replies, read by a thread of their own, so that one can be waited for with a deadline.
    replies: Receiver<Vec<u8>>,
}

impl Process {
    /// Starts a worker; `None` where the system does not let it.
    pub(super) fn start(program: &Path, args: &[OsString], start: &Start) -> Option<Self> {
        let mut command = Command::new(program);
        command.args(args).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null());
        let mut child = command.spawn().ok()?;
        let (input, output) = (child.stdin.take()?, child.stdout.take()?);
        let (sender, replies) = sync_channel(1);
        std::thread::spawn(move || {
            let mut output = output;
            while let Some(reply) = receive(&mut output) {
                if sender.send(reply).is_err() {
                    return;
                }
            }
        });
        let mut process = Self { child, input: Some(input), replies };
        process.send(&[&start.write()]).then_some(process)
    }

    /// Gives it a file; `false` where it is gone.
    pub(super) fn give(&mut self, named: &str, bytes: &[u8]) -> bool {
        let mut head = Writer::default();
        head.text(named);
        self.send(&[&head.bytes, bytes])
    }

    fn send(&mut self, parts: &[&[u8]]) -> bool {
        let Some(input) = self.input.as_mut() else { return false };
        let length: usize = parts.iter().map(|part| part.len()).sum();
        let mut write = || -> std::io::Result<()> {
            input.write_all(&(length as u64).to_le_bytes())?;
            parts.iter().try_for_each(|part| input.write_all(part))?;
            input.flush()
        };
        write().is_ok()
    }

    /// Waits for what became of the file. After a trouble of the process itself the process is gone.
    pub(super) fn take(&mut self, deadline: Duration) -> Taken {
        match self.replies.recv_timeout(deadline) {
            Ok(reply) => match read_reply(&reply) {
                Ok(reply) => Taken::Reply(reply.map(Box::new)),
                Err(_) => Taken::Died(ReadTrouble::ParserFailed),
            },
            Err(RecvTimeoutError::Timeout) => Taken::Late,
            Err(RecvTimeoutError::Disconnected) => Taken::Died(self.cause_of_death()),
        }
    }

    fn cause_of_death(&mut self) -> ReadTrouble {
        self.input = None;
        match self.child.wait() {
            Ok(status) if status.code() == Some(cap::EXIT) => ReadTrouble::TooMuchMemory,
            _ => ReadTrouble::ParserFailed,
        }
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        // A worker that waits for its next file holds nothing that is worth an orderly end.
        self.input = None;
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// What came of waiting for a file.
pub(super) enum Taken {
    /// The worker's answer.
    Reply(Result<Box<Book>, ReadTrouble>),
    /// Nothing within the deadline.
    Late,
    /// The worker is dead, or talks nonsense.
    Died(ReadTrouble),
}

fn receive(output: &mut ChildStdout) -> Option<Vec<u8>> {
    let mut length = [0; 8];
    output.read_exact(&mut length).ok()?;
    let length = u64::from_le_bytes(length);
    if length > MOST_REPLY {
        return None;
    }
    let mut reply = Vec::new();
    output.take(length).read_to_end(&mut reply).ok()?;
    (reply.len() as u64 == length).then_some(reply)
}
