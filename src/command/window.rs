//! The *window* that Windows opens when a folder is dropped on the program, or when it is clicked. It closes with the
//! program, so the program waits until what it says has been read, and shows the page for the meeting by itself. From a
//! command prompt, and on other systems, nothing of this happens.

use std::io::BufRead;
use std::path::Path;

/// Whether the Explorer started this program, so that the window is its own and closes with it.
#[cfg(windows)]
pub fn is_our_own() -> bool {
    use winsafe::{GetCurrentProcessId, HPROCESSLIST, co};
    let Ok(mut list) = HPROCESSLIST::CreateToolhelp32Snapshot(co::TH32CS::SNAPPROCESS, None) else { return false };
    let (mut parent, mut explorers) = (None, Vec::new());
    for process in list.iter_processes().map_while(Result::ok) {
        if process.th32ProcessID == GetCurrentProcessId() {
            parent = Some(process.th32ParentProcessID);
        }
        if process.szExeFile().eq_ignore_ascii_case("explorer.exe") {
            explorers.push(process.th32ProcessID);
        }
    }
    parent.is_some_and(|parent| explorers.contains(&parent))
}

/// Elsewhere windows belong to a shell, which stays.
#[cfg(not(windows))]
pub fn is_our_own() -> bool {
    false
}

/// Shows a page in the person's browser; where that fails, its path stands on the screen all the same.
#[cfg(windows)]
pub fn show(page: &Path) {
    use winsafe::prelude::Handle;
    use winsafe::{HWND, co};
    let _ = HWND::NULL.ShellExecute("open", &page.display().to_string(), None, None, co::SW::SHOWNORMAL);
}

/// Elsewhere the person opens it.
#[cfg(not(windows))]
pub fn show(_: &Path) {}

/// Waits until the person has read what stands there.
pub fn wait() {
    println!("\nबंद करने के लिए Enter दबाएँ / press Enter to close");
    let _ = std::io::stdin().lock().read_line(&mut String::new());
}

/// What to do, for somebody who has only clicked on the program.
pub const WHAT_TO_DO: &str = "\
pravas

  फ़ाइलों का फ़ोल्डर माउस से उठाकर इस प्रोग्राम (pravas) पर छोड़ें।
  फ़ोल्डर में ज़िलों से आई Excel फ़ाइलें रहें; आधार सूची (plan) हो तो वह भी।
  परिणाम उसी फ़ोल्डर के पास, \"…-consolidated\" नाम के फ़ोल्डर में बनेगा।
  आपकी फ़ाइलें बदली नहीं जातीं, और कुछ भी कंप्यूटर से बाहर नहीं जाता।

  Drag the folder with the files onto this program (pravas).
  It should hold the Excel files that the districts sent, and the plan if there is one.
  The result is made beside it, in a folder whose name ends in \"-consolidated\".
  Your files are not changed, and nothing leaves this computer.

  From a command prompt / कमांड प्रॉम्प्ट से:   pravas FOLDER        pravas --help
";
