//! The *meter* runs a command and says how long it took, and how much processor time and memory all its processes did.

use std::io::Read;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// What a run took.
pub struct Measured {
    wall: Duration,
    cpu: Duration,
    /// Kilobytes.
    peak: u64,
    /// What it said on the standard error output.
    pub said: String,
}

impl Measured {
    /// Seconds that went by.
    pub fn wall(&self) -> f64 {
        self.wall.as_secs_f64()
    }

    /// Seconds of processor time of all processes.
    pub fn cpu(&self) -> f64 {
        self.cpu.as_secs_f64()
    }

    /// Megabytes of all processes together at the worst moment.
    pub fn peak(&self) -> f64 {
        self.peak as f64 / 1024.0
    }
}

/// How often memory is looked at.
const EVERY: Duration = Duration::from_millis(20);

/// Runs a command to its end.
///
/// # Panics
///
/// When it cannot be started or fails.
pub fn measure(mut command: Command) -> Measured {
    command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::piped());
    let before = children_cpu();
    let start = Instant::now();
    let mut child = command.spawn().unwrap_or_else(|error| panic!("{}: {error}", super::shown(&command)));
    let mut output = child.stderr.take().expect("a pipe");
    let said = std::thread::spawn(move || {
        let mut said = String::new();
        let _ = output.read_to_string(&mut said);
        said
    });
    let peak = std::thread::scope(|scope| {
        let id = child.id();
        let (end, ended) = std::sync::mpsc::channel::<()>();
        let watcher = scope.spawn(move || {
            let mut peak = 0;
            while ended.recv_timeout(EVERY).is_err_and(|why| why == std::sync::mpsc::RecvTimeoutError::Timeout) {
                peak = peak.max(memory(id));
            }
            peak
        });
        let status = wait(&mut child);
        drop(end);
        let said = if status { String::new() } else { super::shown(&command) };
        assert!(status, "failed: {said}");
        watcher.join().expect("the watcher ends")
    });
    let wall = start.elapsed();
    Measured { wall, cpu: children_cpu().saturating_sub(before), peak, said: said.join().unwrap_or_default() }
}

fn wait(child: &mut Child) -> bool {
    child.wait().is_ok_and(|status| status.success())
}

/// Kilobytes of a process and of all below it, shared pages divided among those that share them.
fn memory(id: u32) -> u64 {
    let own = std::fs::read_to_string(format!("/proc/{id}/smaps_rollup")).unwrap_or_default();
    let own = own.lines().find_map(|line| line.strip_prefix("Pss:")?.split_whitespace().next()?.parse::<u64>().ok());
    let tasks = std::fs::read_dir(format!("/proc/{id}/task")).into_iter().flatten().flatten();
    let children = tasks.flat_map(|task| {
        let children = std::fs::read_to_string(task.path().join("children")).unwrap_or_default();
        children.split_whitespace().filter_map(|id| id.parse().ok()).collect::<Vec<u32>>()
    });
    own.unwrap_or(0) + children.map(memory).sum::<u64>()
}

/// Processor time of all children that have ended, theirs included, in ticks of a hundredth of a second.
fn children_cpu() -> Duration {
    let stat = std::fs::read_to_string("/proc/self/stat").unwrap_or_default();
    let fields: Vec<&str> = stat.rsplit(')').next().unwrap_or("").split_whitespace().collect();
    let ticks = |at: usize| fields.get(at).and_then(|field| field.parse::<u64>().ok()).unwrap_or(0);
    Duration::from_millis((ticks(13) + ticks(14)) * 10)
}
