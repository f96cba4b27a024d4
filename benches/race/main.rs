//! The race: the whole program against a *floor* that reads the same cells and writes them again with nothing between,
//! in turn, on made data. `cargo bench --bench race` runs it on S and M; `-- S 3` on S, three times.
//!
//! It prints the ratios of wall time, processor time and memory, and the time of each stage. A run that gives other counts
//! than the data was made with fails; no figure does. Where `PRAVAS_BASELINES` names a folder with a generator, a floor and
//! baselines in Python, those run in turn too. Memory is the sum of the proportional set sizes of all processes of a run,
//! looked at every 20 ms, which only Linux tells.
#![allow(
    missing_docs,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a program of the benchmarks: where its own data are wrong it should stop"
)]

mod baselines;
mod check;
mod data;
mod floor;
mod meter;

use meter::Measured;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The program, built as it is shipped.
const PROGRAM: &str = env!("CARGO_BIN_EXE_pravas");

/// Makes a command of where the data lies and where the results go.
type Prepare = dyn Fn(&Path, &Path) -> Command;

/// Somebody who takes part.
struct Runner {
    name: String,
    /// What it is called with.
    command: Box<Prepare>,
    /// How often it runs at most; a slow one need not run often.
    most: usize,
    /// Whether its results are the program's, whose counts are known.
    is_program: bool,
}

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).filter(|argument| argument != "--bench").collect();
    if let [mode, input, output] = arguments.as_slice()
        && mode == "floor"
    {
        return floor::run(Path::new(input), Path::new(output));
    }
    let runs = arguments.iter().find_map(|argument| argument.parse().ok()).unwrap_or(5);
    let mut scales: Vec<&str> = arguments.iter().map(String::as_str).filter(|one| data::scale(one).is_some()).collect();
    if scales.is_empty() {
        scales = vec!["S", "M"];
    }
    let work = Path::new(env!("CARGO_TARGET_TMPDIR")).join("race");
    let given = std::env::var_os("PRAVAS_BASELINES").map(PathBuf::from);
    let mut failed = false;
    for scale in scales {
        let own = work.join("data").join(scale);
        data::make(scale, &own);
        failed |= race(&format!("{scale}, own data"), &own, &work, runs, vec![own_floor()]);
        if let Some(folder) = &given {
            let (data, others) = baselines::prepare(folder, &work, scale);
            failed |= race(&format!("{scale}, data and baselines of {}", folder.display()), &data, &work, runs, others);
        }
    }
    std::process::exit(i32::from(failed));
}

fn own_floor() -> Runner {
    let command = |input: &Path, output: &Path| {
        let mut command = Command::new(std::env::current_exe().expect("this program's own file"));
        command.arg("floor").arg(input).arg(output);
        command
    };
    Runner { name: "floor".to_owned(), command: Box::new(command), most: usize::MAX, is_program: false }
}

fn program(name: &str, options: &'static [&'static str]) -> Runner {
    let command = move |input: &Path, output: &Path| {
        let mut command = Command::new(PROGRAM);
        command.args(["run", "--as-of", data::AS_OF, "--fail-on", "never", "--timings", "--quiet", "--out"]);
        command.arg(output).args(options).arg(input);
        command
    };
    Runner { name: name.to_owned(), command: Box::new(command), most: usize::MAX, is_program: true }
}

/// Runs everybody in turn and prints the table. The first of `others` is the floor. True where counts were wrong.
fn race(title: &str, input: &Path, work: &Path, runs: usize, others: Vec<Runner>) -> bool {
    let mut runners = vec![program("pravas --no-districts", &["--no-districts"]), program("pravas", &[])];
    runners.extend(others);
    let members = check::members(input);
    println!("\n{title}: {members} members");
    let mut measured: Vec<Vec<Measured>> = runners.iter().map(|_| Vec::new()).collect();
    let mut wrong = Vec::new();
    for round in 0..runs {
        for (runner, measured) in runners.iter().zip(&mut measured).filter(|(runner, _)| round < runner.most) {
            let output = work.join("out");
            let _ = std::fs::remove_dir_all(&output);
            measured.push(meter::measure((runner.command)(input, &output)));
            if runner.is_program {
                wrong.extend(check::differences(input, &output));
            }
        }
    }
    table(&runners, &measured, members);
    wrong.dedup();
    wrong.iter().for_each(|line| println!("WRONG: {line}"));
    !wrong.is_empty()
}

/// A line for each runner: medians, and ratios to the floor taken round by round.
fn table(runners: &[Runner], measured: &[Vec<Measured>], members: u64) {
    println!("| | wall s | to the floor | CPU s | CPU µs a member | peak MB | to the floor |");
    println!("|---|---|---|---|---|---|---|");
    let floor = &measured[2];
    for (runner, own) in runners.iter().zip(measured) {
        let ratio = |of: fn(&Measured) -> f64| median(own.iter().zip(floor).map(|(own, floor)| of(own) / of(floor)));
        let (wall, cpu) = (median(own.iter().map(Measured::wall)), median(own.iter().map(Measured::cpu)));
        println!(
            "| {} | {wall:.2} | {:.2} | {cpu:.2} | {:.1} | {:.0} | {:.2} |",
            runner.name,
            ratio(Measured::wall),
            cpu * 1e6 / members as f64,
            median(own.iter().map(Measured::peak)),
            ratio(Measured::peak),
        );
    }
    for (runner, own) in runners.iter().zip(measured).filter(|(runner, _)| runner.is_program) {
        let middle = own.len() / 2;
        let mut by_wall: Vec<&Measured> = own.iter().collect();
        by_wall.sort_by(|one, other| one.wall().total_cmp(&other.wall()));
        println!("\n{}, stages of the middle run:\n{}", runner.name, by_wall[middle].said.trim_end());
    }
}

fn median(values: impl Iterator<Item = f64>) -> f64 {
    let mut values: Vec<f64> = values.collect();
    values.sort_by(f64::total_cmp);
    values.get(values.len() / 2).copied().unwrap_or(f64::NAN)
}

/// What a command would be called with, for telling.
fn shown(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args()).map(OsString::from);
    words.map(|word| word.to_string_lossy().into_owned()).collect::<Vec<_>>().join(" ")
}
