//! The pool: files are claimed in the order of their paths, loaded and hashed, read by a worker, and handed to who
//! consumes them, on the thread that talks to the worker. While one file is consumed, the worker reads the next.

use super::process::{Process, Taken};
use super::serve::{ReadFile, Start, read_safely};
use crate::model::grid::Book;
use crate::model::source::Found;
use crate::model::trouble::ReadTrouble;
use rustc_hash::FxHashMap;
use sha2::{Digest, Sha256};
use std::ffi::OsString;
use std::path::PathBuf;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

/// How the bytes of a file are got, up to so many of them.
pub type LoadFile = fn(&Found, u64) -> Result<Vec<u8>, ReadTrouble>;

/// What reads files.
#[derive(Clone, Debug)]
pub enum WorkerCommand {
    /// A process for each job: this program with these arguments.
    Process {
        /// The program: mostly the running one.
        program: PathBuf,
        /// What makes a worker of it.
        args: Vec<OsString>,
    },
    /// This process itself. A file that makes a parser abort or loop takes the run with it: for tests on good files.
    InProcess(ReadFile),
}

/// How files are read.
#[derive(Clone, Debug)]
pub struct PoolConfig {
    /// What reads them.
    pub command: WorkerCommand,
    /// How their bytes are got.
    pub load: LoadFile,
    /// How many are read at a time, at most.
    pub jobs: usize,
    /// How long one may last; one that lasts longer is tried once more, alone, for three times as long.
    pub deadline: Duration,
    /// How many bytes a worker may take while it reads one.
    pub memory_cap: usize,
    /// How many bytes a file may have.
    pub most_bytes: u64,
    /// Passwords to try on workbooks that have one.
    pub passwords: Vec<String>,
}

impl PoolConfig {
    /// The limits of the design around a command.
    pub fn new(command: WorkerCommand, load: LoadFile, jobs: usize) -> Self {
        let deadline = Duration::from_secs(10);
        Self { command, load, jobs, deadline, memory_cap: 1 << 30, most_bytes: 50 << 20, passwords: Vec::new() }
    }

    fn start(&self) -> Start {
        Start { memory_cap: self.memory_cap, deadline: self.deadline, passwords: self.passwords.clone() }
    }
}

/// What became of a file.
pub struct Reading {
    /// SHA-256 of its bytes in hexadecimal; empty where they were not read.
    pub sha256: String,
    /// How many bytes it has.
    pub size: u64,
    /// What was read.
    pub outcome: Outcome,
}

/// What was read of a file.
pub enum Outcome {
    /// What stands in it.
    Book(Box<Book>),
    /// Nothing, and why.
    Trouble(ReadTrouble),
    /// The same bytes as another file, by its index, which comes first in the order of paths.
    SameAs(usize),
}

/// Reads files and hands each to `consume` with its index. Consuming runs on as many threads as there are workers; what
/// it makes comes back in the order of the files, whatever the order in which they were read.
pub fn read_all<T: Send>(found: &[Found], config: &PoolConfig, consume: impl Fn(usize, Reading) -> T + Sync) -> Vec<T> {
    let pool = Pool {
        found,
        config,
        claims: Mutex::new(Claims::default()),
        late: Mutex::new(Vec::new()),
        made: Mutex::new(std::iter::repeat_with(|| None).take(found.len()).collect()),
        consume,
    };
    let to_read = found.iter().filter(|one| one.passed_over.is_none()).count();
    let threads = config.jobs.clamp(1, to_read.max(1));
    if threads == 1 {
        pool.work();
    } else {
        std::thread::scope(|scope| {
            (0..threads).for_each(|_| {
                scope.spawn(|| pool.work());
            });
        });
    }
    pool.try_late_ones_again();
    pool.made.into_inner().unwrap_or_else(PoisonError::into_inner).into_iter().flatten().collect()
}

struct Pool<'a, T, F> {
    found: &'a [Found],
    config: &'a PoolConfig,
    claims: Mutex<Claims>,
    /// Files that lasted too long.
    late: Mutex<Vec<Job>>,
    made: Mutex<Vec<Option<T>>>,
    consume: F,
}

/// Which file is next, and which contents were seen.
#[derive(Default)]
struct Claims {
    next: usize,
    seen: FxHashMap<[u8; 32], usize>,
}

/// A file on its way to a worker.
struct Job {
    index: usize,
    sha256: String,
    bytes: Vec<u8>,
}

impl Job {
    fn finish(self, outcome: Outcome) -> (usize, Reading) {
        (self.index, Reading { sha256: self.sha256, size: self.bytes.len() as u64, outcome })
    }
}

impl<T: Send, F: Fn(usize, Reading) -> T + Sync> Pool<'_, T, F> {
    /// Reads files until none is left.
    fn work(&self) {
        let mut process = None;
        let mut current = self.claim();
        let mut is_given = current.as_ref().is_some_and(|job| self.give(&mut process, job));
        while let Some(job) = current {
            let taken = if is_given {
                self.take(&mut process, &job, self.config.deadline)
            } else {
                Taken::Died(ReadTrouble::NoWorker)
            };
            // The worker gets its next file before this one is consumed, so that neither waits for the other.
            current = self.claim();
            is_given = current.as_ref().is_some_and(|job| self.give(&mut process, job));
            match taken {
                Taken::Late => lock(&self.late).push(job),
                Taken::Reply(Ok(book)) => self.consume(job.finish(Outcome::Book(book))),
                Taken::Reply(Err(trouble)) | Taken::Died(trouble) => {
                    self.consume(job.finish(Outcome::Trouble(trouble)))
                }
            }
        }
    }

    /// Files that lasted too long get three times as long, one after another, with the machine to themselves.
    fn try_late_ones_again(&self) {
        let mut late = std::mem::take(&mut *lock(&self.late));
        late.sort_by_key(|job| job.index);
        let mut process = None;
        for job in late {
            let given = self.give(&mut process, &job);
            let outcome = match given.then(|| self.take(&mut process, &job, self.config.deadline.saturating_mul(3))) {
                Some(Taken::Reply(Ok(book))) => Outcome::Book(book),
                Some(Taken::Reply(Err(trouble)) | Taken::Died(trouble)) => Outcome::Trouble(trouble),
                Some(Taken::Late) => Outcome::Trouble(ReadTrouble::TooSlow),
                None => Outcome::Trouble(ReadTrouble::NoWorker),
            };
            self.consume(job.finish(outcome));
        }
    }

    /// The next file that a worker must read; files that need none are consumed on the way.
    fn claim(&self) -> Option<Job> {
        loop {
            let done = {
                let mut claims = lock(&self.claims);
                let index = claims.next;
                let found = self.found.get(index)?;
                claims.next += 1;
                match self.load(found, index, &mut claims.seen) {
                    Ok(job) => return Some(job),
                    Err(reading) => (index, reading),
                }
            };
            self.consume(done);
        }
    }

    /// Loads and hashes a file. This happens in the order of paths, so that of equal files the first one is read.
    fn load(&self, found: &Found, index: usize, seen: &mut FxHashMap<[u8; 32], usize>) -> Result<Job, Reading> {
        let without = |trouble| Reading { sha256: String::new(), size: found.size, outcome: Outcome::Trouble(trouble) };
        if let Some(trouble) = found.passed_over {
            return Err(without(trouble));
        }
        let bytes = (self.config.load)(found, self.config.most_bytes).map_err(without)?;
        let hash: [u8; 32] = Sha256::digest(&bytes).into();
        let job = Job { index, sha256: hexadecimal(&hash), bytes };
        match seen.get(&hash) {
            Some(&first) => Err(job.finish(Outcome::SameAs(first)).1),
            None => {
                seen.insert(hash, index);
                Ok(job)
            }
        }
    }

    /// Gives a file to a worker, which is started or replaced if need be.
    fn give(&self, process: &mut Option<Process>, job: &Job) -> bool {
        let WorkerCommand::Process { program, args } = &self.config.command else { return true };
        let named = self.found.get(job.index).map_or("", |found| found.path.as_str());
        if process.as_mut().is_some_and(|process| process.give(named, &job.bytes)) {
            return true;
        }
        *process = Process::start(program, args, &self.config.start());
        process.as_mut().is_some_and(|process| process.give(named, &job.bytes))
    }

    /// Waits for a file; a worker that is late or dead is put away.
    fn take(&self, process: &mut Option<Process>, job: &Job, deadline: Duration) -> Taken {
        if let WorkerCommand::InProcess(read) = self.config.command {
            let named = self.found.get(job.index).map_or("", |found| found.path.as_str());
            return Taken::Reply(read_safely(read, &job.bytes, named, &self.config.passwords).map(Box::new));
        }
        let taken = process.as_mut().map_or(Taken::Died(ReadTrouble::NoWorker), |process| process.take(deadline));
        if !matches!(taken, Taken::Reply(_)) {
            *process = None;
        }
        taken
    }

    fn consume(&self, (index, reading): (usize, Reading)) {
        let made = (self.consume)(index, reading);
        if let Some(place) = lock(&self.made).get_mut(index) {
            *place = Some(made);
        }
    }
}

fn lock<G>(mutex: &Mutex<G>) -> MutexGuard<'_, G> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

fn hexadecimal(hash: &[u8]) -> String {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    let digit = |value: u8| DIGITS.get(usize::from(value)).copied().map_or('0', char::from);
    hash.iter().flat_map(|byte| [digit(byte >> 4), digit(byte & 15)]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::source::Origin;

    fn found(names: &[&str]) -> Vec<Found> {
        let one = |name: &&str| Found {
            path: (*name).to_owned(),
            origin: Origin::File(PathBuf::from(name)),
            size: 0,
            changed: None,
            passed_over: (*name == "lock").then_some(ReadTrouble::LockFile),
        };
        names.iter().map(one).collect()
    }

    #[test]
    fn files_come_back_in_order_and_equal_ones_are_read_once() {
        // A file's content is its name without digits.
        let load: LoadFile = |found, _| Ok(found.path.trim_end_matches(char::is_numeric).as_bytes().to_vec());
        let read: ReadFile = |bytes, _, _| match bytes {
            b"bad" => Err(ReadTrouble::Damaged),
            b"panic" => panic!("a parser failed"),
            _ => Ok(Book::default()),
        };
        for jobs in [1, 3] {
            let config = PoolConfig::new(WorkerCommand::InProcess(read), load, jobs);
            let files = found(&["a1", "b1", "lock", "a2", "bad", "panic", "b2", "c"]);
            let told = read_all(&files, &config, |index, reading| match reading.outcome {
                Outcome::Book(_) => format!("{index} book"),
                Outcome::Trouble(trouble) => format!("{index} {trouble:?}"),
                Outcome::SameAs(other) => format!("{index} same as {other}"),
            });
            let expected = "0 book, 1 book, 2 LockFile, 3 same as 0, 4 Damaged, 5 ParserFailed, 6 same as 1, 7 book";
            assert_eq!(told.join(", "), expected);
        }
    }

    #[test]
    fn a_worker_that_cannot_be_started_is_told() {
        let command = WorkerCommand::Process { program: PathBuf::from("/nonexistent/program"), args: Vec::new() };
        let config = PoolConfig::new(command, |_, _| Ok(Vec::new()), 1);
        let told = read_all(&found(&["a"]), &config, |_, reading| match reading.outcome {
            Outcome::Trouble(trouble) => Some(trouble),
            _ => None,
        });
        assert_eq!(told, [Some(ReadTrouble::NoWorker)]);
    }

    #[test]
    fn hashes_are_hexadecimal() {
        let empty = Sha256::digest(b"");
        assert_eq!(hexadecimal(&empty), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }
}
