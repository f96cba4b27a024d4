//! Baselines from outside: a folder with `generate.py`, a `floor` in Rust, and jobs in Python that do part of the work.
//! Python is `PRAVAS_BASELINES_PYTHON`, or `python3`; it needs what the folder's `requirements.txt` names.

use super::Runner;
use std::path::{Path, PathBuf};
use std::process::Command;

fn python() -> Command {
    Command::new(std::env::var_os("PRAVAS_BASELINES_PYTHON").unwrap_or_else(|| "python3".into()))
}

fn done(command: &mut Command) {
    let status = command.stdout(std::process::Stdio::null()).status();
    assert!(status.is_ok_and(|status| status.success()), "failed: {}", super::shown(command));
}

/// Makes the data, builds the floor, and says who takes part: the floor first.
pub fn prepare(folder: &Path, work: &Path, scale: &str) -> (PathBuf, Vec<Runner>) {
    let folder = folder.canonicalize().unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let data = work.join("baselines").join(scale);
    if !data.join("truth-pravas.json").exists() {
        done(python().arg(folder.join("generate.py")).args(["--scale", scale]).arg(&data));
    }
    let target = work.join("floor");
    let mut build = Command::new(env!("CARGO"));
    build.args(["build", "--release", "--quiet", "--manifest-path"]).arg(folder.join("floor/Cargo.toml"));
    done(build.env("CARGO_TARGET_DIR", &target));
    let floor = target.join("release/floor");
    let floor = move |input: &Path, output: &Path| {
        let mut command = Command::new(&floor);
        command.arg("full").arg(input).arg(output).args(["--mode", "low", "--threads", "2"]);
        command
    };
    let mut runners =
        vec![Runner { name: "floor".to_owned(), command: Box::new(floor), most: usize::MAX, is_program: false }];
    let jobs: [(&str, &str, &[&str], &[&str]); 4] = [
        ("pandas + openpyxl", "pandas_job.py", &["openpyxl"], &[]),
        ("pandas + calamine + XlsxWriter", "pandas_job.py", &["calamine"], &[]),
        ("polars + fastexcel", "polars_job.py", &[], &[]),
        ("Python, two processes", "plain_job.py", &[], &["2"]),
    ];
    for (name, script, before, after) in jobs {
        let script = folder.join(script);
        let command = move |input: &Path, output: &Path| {
            let mut command = python();
            command.arg(&script).args(before).arg(input).arg(output).args(after);
            command
        };
        let most = if name.contains("openpyxl") { 1 } else { 3 };
        runners.push(Runner { name: name.to_owned(), command: Box::new(command), most, is_program: false });
    }
    (data, runners)
}
