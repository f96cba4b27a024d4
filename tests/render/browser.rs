//! Chromium: the page on a phone, on a desk, in both themes and on paper, and what axe finds in it.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// Names that Chromium goes by.
const NAMES: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "chrome"];

/// What axe-core is asked for: all of its rules, and those of good practice.
const ASK: &str = "axe.run(document, {resultTypes: ['violations', 'incomplete']}).then(function (found) {\
    var told = document.createElement('pre'); told.id = 'axe-told';\
    told.textContent = JSON.stringify({passes: found.passes.length, violations: found.violations.map(function (one) {\
    return one.id + ': ' + one.help + ' | ' + one.nodes.map(function (node) { return node.html; }).slice(0, 3).join(' ; '); })});\
    document.body.appendChild(told); });";

/// A browser without a window.
pub struct Browser(&'static str);

impl Browser {
    /// The first that is installed.
    pub fn find() -> Option<Self> {
        let is_there = |name: &&&str| {
            Command::new(name).arg("--version").stdout(Stdio::null()).stderr(Stdio::null()).status().is_ok()
        };
        let found = NAMES.iter().find(is_there).map(|name| Self(name));
        if found.is_none() {
            eprintln!("skipped: Chromium is not installed, so no page was rendered");
        }
        found
    }

    fn ask(&self, arguments: &[String]) -> String {
        let profile = tempfile::tempdir().unwrap();
        let output = Command::new(self.0)
            .args([
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--hide-scrollbars",
                "--allow-file-access-from-files",
            ])
            .arg(format!("--user-data-dir={}", profile.path().display()))
            .args(arguments)
            .stderr(Stdio::null())
            .output()
            .unwrap();
        assert!(output.status.success(), "{arguments:?}");
        String::from_utf8_lossy(&output.stdout).into_owned()
    }

    /// The page in every way in which people see it.
    pub fn pictures(&self, page: &Path, out: &Path) {
        fs::create_dir_all(out).unwrap();
        // A window cannot be as narrow as a phone, so the phone is a frame in it.
        let frame = out.join("phone.html");
        for (name, width, height, is_dark) in [
            ("phone", 360, 4200, false),
            ("phone-dark", 360, 4200, true),
            ("desk", 1280, 2000, false),
            ("desk-dark", 1280, 2000, true),
        ] {
            let is_phone = width < 500;
            let inner = format!(
                "<!doctype html><body style=\"margin:0\"><iframe style=\"border:0\" width=\"{width}\" height=\"{height}\" src=\"file://{}\"></iframe>",
                page.display()
            );
            fs::write(&frame, inner).unwrap();
            let shown = if is_phone { &frame } else { page };
            let window = format!("--window-size={},{height}", width.max(500));
            let scheme = format!("--blink-settings=preferredColorScheme={}", if is_dark { 0 } else { 1 });
            let to = format!("--screenshot={}", out.join(format!("brief-{name}.png")).display());
            self.ask(&[window, scheme, to, format!("file://{}", shown.display())]);
        }
        fs::remove_file(frame).unwrap();
        let pdf = out.join("brief.pdf");
        self.ask(&[
            format!("--print-to-pdf={}", pdf.display()),
            "--no-pdf-header-footer".into(),
            format!("file://{}", page.display()),
        ]);
        let drawn = Command::new("pdftoppm").args(["-png", "-r", "80"]).arg(&pdf).arg(out.join("brief-print")).status();
        assert!(drawn.is_ok_and(|status| status.success()));
    }

    /// Asks axe-core what is wrong with the page, in both themes.
    pub fn accessibility(&self, page: &Path, folder: &Path) {
        let Some(axe) = axe(folder) else { return };
        let text = fs::read_to_string(page).unwrap();
        // The page forbids what it does not hold itself; the copy that is asked about allows the one who asks.
        let at = text.find("<meta http-equiv").unwrap();
        let end = at + text[at..].find('>').unwrap() + 1;
        let asking = format!("{}{}<script>{axe}</script><script>{ASK}</script>", &text[..at], &text[end..]);
        let copy = folder.join("axe.html");
        fs::write(&copy, asking).unwrap();
        for scheme in [0, 1] {
            let told = self.ask(&[
                format!("--blink-settings=preferredColorScheme={scheme}"),
                "--virtual-time-budget=60000".into(),
                "--dump-dom".into(),
                format!("file://{}", copy.display()),
            ]);
            let told = told.split("id=\"axe-told\">").nth(1).unwrap_or_else(|| panic!("axe did not answer"));
            let told = told.split("</pre>").next().unwrap();
            assert!(told.ends_with("\"violations\":[]}"), "{}: {told}", page.display());
        }
        fs::remove_file(copy).unwrap();
    }
}

/// The source of axe-core, fetched by npm.
fn axe(folder: &Path) -> Option<String> {
    let kept: PathBuf = folder.join("axe-core.js");
    if !kept.exists() {
        let fetched = tempfile::tempdir().unwrap();
        let install = Command::new("npm")
            .args(["install", "--silent", "--no-save", "--ignore-scripts", "--prefix"])
            .arg(fetched.path())
            .arg("axe-core@4")
            .stdout(Stdio::null())
            .status();
        let source = fetched.path().join("node_modules/axe-core/axe.min.js");
        if !install.is_ok_and(|status| status.success()) || fs::copy(source, &kept).is_err() {
            eprintln!("skipped: npm could not fetch axe-core, so the page was not asked about");
            return None;
        }
    }
    fs::read_to_string(kept).ok()
}
