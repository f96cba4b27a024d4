//! Writes `samples/kanpur-bundelkhand` and its truth anew: `cargo run --example make_sample`.

#[path = "mod.rs"]
mod maker;

use std::collections::BTreeMap;
use std::path::Path;
use std::process::Command;
use std::{env, fs, io};

fn main() -> io::Result<()> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let (files, truth) = maker::make(maker::Layout::default());
    let sample = root.join("samples/kanpur-bundelkhand");
    let twins = root.join("target/twins");
    clear(&sample, &files)?;
    maker::write(&files, &sample, Some(&twins))?;
    let expected = root.join("tests/expected/kanpur-bundelkhand");
    fs::create_dir_all(&expected)?;
    fs::write(expected.join("truth.json"), maker::readable(&truth))?;
    for small in maker::small() {
        let folder = root.join("samples").join(small.name);
        clear(&folder, &small.files)?;
        maker::write(&small.files, &folder, None)?;
        let expected = root.join("tests/expected").join(small.name);
        fs::create_dir_all(&expected)?;
        fs::write(expected.join("truth.json"), maker::readable(&small.truth))?;
    }
    if env::args().any(|argument| argument == "--convert") {
        convert(&files, &twins, &sample)?;
    }
    println!("{} files", files.len());
    Ok(())
}

/// Removes what an earlier version of this program wrote and this one does not.
fn clear(folder: &Path, files: &BTreeMap<String, maker::Content>) -> io::Result<()> {
    for name in maker::left_over(folder, files)? {
        fs::remove_file(folder.join(name))?;
    }
    Ok(())
}

/// Lets LibreOffice write the two kinds of file that Rust cannot.
fn convert(files: &BTreeMap<String, maker::Content>, twins: &Path, sample: &Path) -> io::Result<()> {
    for (name, content) in files {
        if let maker::Content::Twin(_) = content {
            let kind = name.rsplit('.').next().unwrap_or("ods");
            let made = Command::new("soffice")
                .args(["--headless", "--convert-to", kind, "--outdir"])
                .arg(twins)
                .arg(twins.join(name).with_extension("xlsx"))
                .status()?;
            assert!(made.success(), "LibreOffice could not convert {name}");
            fs::copy(twins.join(name), sample.join(name))?;
        }
    }
    Ok(())
}
