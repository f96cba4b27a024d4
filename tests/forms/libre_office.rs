//! The round trip through LibreOffice. It is not part of the usual tests, since it needs the program:
//!
//! ```text
//! cargo test --test forms -- --ignored --nocapture
//! ```

use crate::desk::Office;
use crate::{check_read_back, filled};
use std::fs;
use std::path::Path;
use std::process::Command;

/// Opens a file in LibreOffice and saves it in another format; false where there is no LibreOffice.
fn saved(file: &Path, format: &str, into: &Path) -> bool {
    let profile = into.join("profile");
    let ended = Command::new("soffice")
        .args(["--headless", &format!("-env:UserInstallation=file://{}", profile.display())])
        .args(["--convert-to", format, "--outdir"])
        .args([into, file])
        .output();
    match ended {
        Ok(ended) => {
            assert!(ended.status.success(), "{}", String::from_utf8_lossy(&ended.stderr));
            true
        }
        Err(_) => {
            println!("skipped: soffice is not installed, so nothing was opened and saved by LibreOffice");
            false
        }
    }
}

/// Written, opened and saved by LibreOffice, filled in, saved by it again as `.xlsx` and as `.ods`, dropped in: read back
/// in full.
#[test]
#[ignore = "needs LibreOffice"]
fn a_form_goes_through_libre_office() {
    for office in Office::both() {
        let out = office.path("out");
        office.run(&out, &[]);
        let saved_once = office.path("saved");
        fs::create_dir(&saved_once).unwrap();
        let form = office.path("form.xlsx");
        fs::copy(office.form_path(&out), &form).unwrap();
        if !saved(&form, "xlsx:Calc MS Excel 2007 XML", &saved_once) {
            return;
        }
        fs::write(&form, filled(&office, &fs::read(saved_once.join("form.xlsx")).unwrap())).unwrap();
        for format in
            ["xlsx:Calc MS Excel 2007 XML", "ods", "xls:MS Excel 97", "csv:Text - txt - csv (StarCalc):44,34,76,1"]
        {
            let ending = format.split(':').next().unwrap();
            let into = office.path(ending);
            fs::create_dir(&into).unwrap();
            assert!(saved(&form, format, &into));
            let name = format!("form.{ending}");
            office.put(&name, &fs::read(into.join(&name)).unwrap());
            let document = office.run(&office.path(&format!("result {ending}")), &[]);
            check_read_back(&office, &document, &name);
            fs::remove_file(office.path("input").join(&name)).unwrap();
            println!("{} {ending}: read back in full", office.district());
        }
    }
}
