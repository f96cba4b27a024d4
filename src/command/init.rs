//! `pravas init`: a folder with a plan to fill in and blank forms. What lies there already is never written over.

use super::{fail_in, pool, print, refuse};
use crate::cli::InitArgs;
use crate::infer;
use crate::model::Date;
use crate::model::draft::Draft;
use crate::model::finding::Language;
use crate::pass::Wishes;
use crate::report::{self, Begun};
use crate::run::{self, Config};
use crate::words::Word;
use crate::write;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// Seconds after which a file is given up.
const DEADLINE: u64 = 10;

/// Carries out `init`.
pub fn init(arguments: &InitArgs, today: Date, program: PathBuf) -> ExitCode {
    let wish = arguments.lang.map(Language::from);
    let (draft, language) = if arguments.from.is_empty() {
        let language = wish.unwrap_or_default();
        (infer::blank(language), language)
    } else {
        let config = match config(arguments, today, program) {
            Ok(config) => config,
            Err(message) => return refuse(&message),
        };
        match run::draft(&config, &|_, _| ()) {
            Ok(drafted) => drafted,
            Err(error) => return fail_in(wish, &error),
        }
    };
    match make(arguments, &draft, language, today) {
        Ok(files) => {
            let begun = Begun {
                draft: &draft,
                folder: &arguments.folder,
                files: &files,
                is_drafted: !arguments.from.is_empty(),
            };
            print(&report::begun(&begun, language));
            ExitCode::SUCCESS
        }
        Err(message) => refuse(&message),
    }
}

fn config(arguments: &InitArgs, today: Date, program: PathBuf) -> Result<Config, String> {
    let pool = pool(arguments.jobs, DEADLINE, arguments.password_file.as_deref(), program)?;
    let name = super::region_name(&arguments.from);
    let wishes = Wishes { as_of: None, language: arguments.lang.map(Language::from), today, name, districts: false };
    let inputs = arguments.from.clone();
    Ok(Config { inputs, plan: Vec::new(), out: None, regions: Vec::new(), wishes, mask: false, since: None, pool })
}

/// Makes both workbooks, or neither.
fn make(arguments: &InitArgs, draft: &Draft, language: Language, today: Date) -> Result<Vec<String>, String> {
    let folder = &arguments.folder;
    let no_room = |_| format!("{}: कार्यपुस्तिका बनाई नहीं जा सकी / the workbook could not be made", folder.display());
    let plan = write::plan_workbook(draft, language, today).map_err(no_room)?;
    let forms = write::blank_forms(language, today).map_err(no_room)?;
    let files = [(Word::PlanFile, plan), (Word::BlankForms, forms)];
    let files = files.map(|(word, bytes)| (format!("{}.xlsx", word.in_language(language)), bytes));
    if let Some((name, _)) = files.iter().find(|(name, _)| folder.join(name).exists()) {
        return Err(exists(&folder.join(name)));
    }
    std::fs::create_dir_all(folder)
        .map_err(|_| format!("{}: फ़ोल्डर बनाया नहीं जा सका / the folder could not be made", folder.display()))?;
    let mut made: Vec<String> = Vec::new();
    for (name, bytes) in files {
        if let Err(message) = place(folder, &name, &bytes) {
            made.iter().for_each(|name| drop(std::fs::remove_file(folder.join(name))));
            return Err(message);
        }
        made.push(name);
    }
    Ok(made)
}

fn exists(file: &Path) -> String {
    format!(
        "{0}: पहले से है; उस पर कुछ नहीं लिखा गया। दूसरा फ़ोल्डर दें या इस फ़ाइल का नाम बदलें\n{0}: is there already and was left as it is; give another folder or rename the file",
        file.display()
    )
}

/// Puts a file in place whole, and only where there is none of its name.
fn place(folder: &Path, name: &str, bytes: &[u8]) -> Result<(), String> {
    let failed = || format!("{}: लिखी नहीं जा सकी / could not be written", folder.join(name).display());
    let mut file = tempfile::Builder::new().prefix(".pravas-").tempfile_in(folder).map_err(|_| failed())?;
    file.write_all(bytes).and_then(|()| file.as_file().sync_all()).map_err(|_| failed())?;
    readable(file.as_file());
    match file.persist_noclobber(folder.join(name)) {
        Ok(_) => Ok(()),
        Err(error) if error.error.kind() == std::io::ErrorKind::AlreadyExists => Err(exists(&folder.join(name))),
        Err(_) => Err(failed()),
    }
}

/// Gives a temporary file the rights that any new file has, as far as that can be said.
#[cfg(unix)]
fn readable(file: &std::fs::File) {
    use std::os::unix::fs::PermissionsExt;
    let _ = file.set_permissions(std::fs::Permissions::from_mode(0o644));
}

#[cfg(not(unix))]
fn readable(_: &std::fs::File) {}
