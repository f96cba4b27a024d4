//! `pravas resolve` on the built program: what names mean, one line each, and how fast many of them are answered.

#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test stops at what it does not expect")]

use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Instant;

fn plan(folder: &Path, text: &str) -> String {
    let path = folder.join("योजना.csv");
    std::fs::write(&path, text.replace(" | ", ",")).unwrap();
    path.display().to_string()
}

fn resolve(arguments: &[&str], typed: &str) -> String {
    let mut command = Command::new(env!("CARGO_BIN_EXE_pravas"));
    command.arg("resolve").args(arguments).stdin(Stdio::piped()).stdout(Stdio::piped());
    let mut child = command.spawn().unwrap();
    let mut input = child.stdin.take().unwrap();
    let typed = typed.to_owned();
    let writer = std::thread::spawn(move || input.write_all(typed.as_bytes()));
    let output = child.wait_with_output().unwrap();
    writer.join().unwrap().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

const UNITS: &str = "क्षेत्र | जिला | मंडल | विधानसभा\n\
                     कानपुर-बुन्देलखण्ड | जालौन | कालपी | 220\n\
                     कानपुर-बुन्देलखण्ड | जालौन | उरई | 221\n\
                     कानपुर-बुन्देलखण्ड | कानपुर देहात | रसूलाबाद | 205\n";

#[test]
fn an_answer_is_one_object_on_one_line() {
    let folder = tempfile::tempdir().unwrap();
    let plan = plan(folder.path(), UNITS);
    let told = resolve(&[&plan, "--format", "json", "--kind", "mandal", "--name", "Rasulabad", "--name", "क ख"], "");
    let expected = "{\"name\":\"Rasulabad\",\"kind\":\"mandal\",\"canonical\":\"रसूलाबाद\",\"region\":\"कानपुर-बुन्देलखण्ड\",\
                    \"district\":\"कानपुर देहात\",\"mandal\":\"रसूलाबाद\",\"seat\":null,\"method\":\"key\",\"score\":0.98,\
                    \"suggestions\":[]}\n\
                    {\"name\":\"क ख\",\"kind\":\"mandal\",\"canonical\":null,\"region\":null,\"district\":null,\
                    \"mandal\":null,\"seat\":null,\"method\":\"unknown\",\"score\":0.0,\"suggestions\":[]}\n";
    assert!(told == expected, "{told}");
}

#[test]
fn names_are_read_with_their_district_from_standard_input() {
    let folder = tempfile::tempdir().unwrap();
    let plan = plan(folder.path(), UNITS);
    let told = resolve(&[&plan, "--lang", "en"], "Kalpi\tJalaun\nकालपी\tकानपुर देहात\n");
    let expected = "Kalpi = कालपी (Mandal, जालौन, कानपुर-बुन्देलखण्ड): key, the same sound, 0.98\n\
                    कालपी = ?: unknown, not found in the plan, 1.00\n    \
                    could also be: कालपी (Mandal, जालौन, कानपुर-बुन्देलखण्ड) 1.00\n";
    assert!(told == expected, "{told}");
}

#[test]
fn a_plan_of_seats_or_of_posts_alone_is_enough() {
    let folder = tempfile::tempdir().unwrap();
    let seats = plan(folder.path(), "संख्या | नाम | जिला\n205 | रसूलाबाद | कानपुर देहात\n");
    let told = resolve(&[&seats, "--kind", "seat", "--lang", "en", "--name", "205"], "");
    assert!(told == "205 = रसूलाबाद (Seat, कानपुर देहात): exact, 1.00\n", "{told}");
    let posts = plan(folder.path(), "पद | न्यूनतम | अधिकतम | अन्य नाम\nअध्यक्ष | 1 | 1 | प्रमुख\nमहामंत्री | 0 | 3 |\n");
    let told = resolve(&[&posts, "--kind", "post", "--lang", "en", "--name", "मंडल अध्यक्ष", "--name", "Mahamantri"], "");
    let expected = "मंडल अध्यक्ष = अध्यक्ष (Post): key, the same sound, 0.98\n\
                    Mahamantri = महामंत्री (Post): key, the same sound, 0.98\n";
    assert!(told == expected, "{told}");
}

/// Names of 1,918 mandals, made of parts of names, 96 of them in each district.
fn mandals() -> Vec<(String, String)> {
    const FIRST: [&str; 14] =
        ["रसूल", "चौबे", "अकबर", "सिकन्दर", "भोगनी", "मूसा", "बिल्हौ", "शिव", "कल्याण", "हरि", "गुरस", "महारा", "राज", "दल"];
    const SECOND: [&str; 12] = ["पुर", "गंज", "नगर", "ाबाद", "खेड़ा", "गढ़", "पुरवा", "मऊ", "सराय", "ौली", "घाट", "कोट"];
    let third = |number: usize| char::from_u32('क' as u32 + number as u32 % 20).unwrap();
    let name = |number: usize| {
        let (first, second) = (FIRST[number % 14], SECOND[number / 14 % 12]);
        format!("{first}{second} {}", third(number / 168))
    };
    (0..1918).map(|number| (format!("ज़िला {}", third(number / 96)), name(number))).collect()
}

#[test]
fn many_names_are_answered_quickly_and_in_their_order() {
    let folder = tempfile::tempdir().unwrap();
    let mandals = mandals();
    let units: String = mandals.iter().map(|(district, mandal)| format!("क | {district} | {mandal}\n")).collect();
    let plan = plan(folder.path(), &format!("क्षेत्र | जिला | मंडल\n{units}"));
    let all = 100_000;
    let typed = |number: usize| {
        let (district, mandal) = &mandals[number * 7 % mandals.len()];
        // Spelled in five ways, of which some are no name of the plan.
        format!("{}{}\t{district}\n", mandal, "ा".repeat(number / mandals.len() % 5))
    };
    let started = Instant::now();
    let told = resolve(&[&plan, "--kind", "mandal", "--format", "json"], &(0..all).map(typed).collect::<String>());
    let took = started.elapsed().as_secs_f64();
    println!("{all} names against {} mandals: {took:.2} s", mandals.len());
    assert_eq!(told.lines().count(), all);
    for (number, line) in told.lines().enumerate().step_by(997) {
        let name = typed(number);
        let name = name.split('\t').next().unwrap();
        assert!(line.starts_with(&format!("{{\"name\":\"{name}\"")), "{line} is no answer to {name}");
    }
}
