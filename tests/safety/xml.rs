//! Texts that look like the XML of a workbook stay texts, wherever they are typed: no output is damaged by one, and each
//! can be read where it belongs.

use crate::spoil::container;
use crate::{PROGRAM, config, folder, workers};
use calamine::{Reader, Xlsx};
use pravas::run::run;
use std::collections::BTreeSet;
use std::fs;
use std::io::{Cursor, Read};
use std::path::{Path, PathBuf};
use std::process::Command;

/// A name as a rich text; as XML that ends its entry and begins another; as a rich text after a control character.
const SHAPES: [(&str, &str); 3] = [("<r><t>", "</t></r>"), ("<r></si><si><t>", "</t></r>"), ("\u{1}<r>", "</r>")];

fn shaped(shape: usize, name: &str) -> String {
    let (before, after) = SHAPES[shape % SHAPES.len()];
    format!("{before}{name}{after}")
}

/// A workbook with one sheet of this name and these rows.
fn workbook(name: &str, rows: &[Vec<String>]) -> Vec<u8> {
    const RELATIONS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let escaped =
        |text: &str| text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;").replace('\u{1}', "_x0001_");
    let cell = |text: &String| format!("<c t=\"inlineStr\"><is><t>{}</t></is></c>", escaped(text));
    let row = |cells: &Vec<String>| format!("<row>{}</row>", cells.iter().map(cell).collect::<String>());
    let rows: String = rows.iter().map(row).collect();
    let relation = |kind: &str, target: &str| {
        format!(
            "<Relationships><Relationship Id=\"r1\" Type=\"{RELATIONS}/{kind}\" Target=\"{target}\"/></Relationships>"
        )
    };
    let sheets =
        format!("<workbook><sheets><sheet name=\"{}\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>", escaped(name));
    container(&[
        ("[Content_Types].xml", b"<Types/>"),
        ("_rels/.rels", relation("officeDocument", "xl/workbook.xml").as_bytes()),
        ("xl/workbook.xml", sheets.as_bytes()),
        ("xl/_rels/workbook.xml.rels", relation("worksheet", "worksheets/sheet1.xml").as_bytes()),
        ("xl/worksheets/sheet1.xml", format!("<worksheet><sheetData>{rows}</sheetData></worksheet>").as_bytes()),
    ])
}

/// A plan, visits, a roster, problems and feedback in which every name and every remark has such a shape.
fn fill(input: &Path, shape: usize) {
    let name = |name: &str| shaped(shape, name);
    let rows = |rows: &[&[&str]]| -> Vec<Vec<String>> {
        let cell = |cell: &&str| cell.strip_prefix('*').map_or_else(|| (*cell).to_owned(), name);
        rows.iter().map(|row| row.iter().map(cell).collect()).collect()
    };
    let files: [(&str, Vec<Vec<String>>); 9] = [
        (
            "Units",
            rows(&[
                &["Region", "District", "Mandal", "Seat"],
                &["*Avadh", "*Gonda", "*Itiathok", "*Mehnaun"],
                &["*Avadh", "*Gonda", "*Rupaideeh", "*Mehnaun"],
            ]),
        ),
        ("Seats", rows(&[&["Number", "Name", "District", "Region"], &["295", "*Mehnaun", "*Gonda", "*Avadh"]])),
        ("People", rows(&[&["Name", "Role", "District"], &["*Ramesh", "District President", "*Gonda"]])),
        (
            "Phases",
            rows(&[
                &["Phase", "Level", "Role", "Start", "End", "Night stay", "Committee met", "Feedback"],
                &["*Tour", "Mandal", "District President", "01.10.2021", "31.10.2021", "yes", "yes", "no"],
            ]),
        ),
        ("Posts", rows(&[&["Post", "Least", "Most"], &["*Head", "1", "1"]])),
        ("Settings", rows(&[&["Name", "Value"], &["organisation", "*Office"]])),
        (
            "*Visits",
            rows(&[
                &[
                    "District",
                    "Mandal",
                    "Date",
                    "Visitor",
                    "Night stay",
                    "Committee met",
                    "Problems",
                    "Remarks",
                    "*Heading",
                ],
                &["*Gonda", "*Itiathok", "05.10.2021", "*Ramesh", "*Perhaps", "yes", "*Water", "*Rain", "*Extra"],
            ]),
        ),
        (
            "*List",
            rows(&[
                &["District", "Mandal", "Post", "Name", "Mobile", "Address"],
                &["*Gonda", "*Itiathok", "*Head", "*Suresh", "*Number", "*Lane"],
                &["*Gonda", "*Elsewhere", "*Unknown", "*Mahesh", "", ""],
            ]),
        ),
        (
            "*Problems",
            rows(&[
                &["District", "Mandal", "Problem", "Date", "Status"],
                &["*Gonda", "*Itiathok", "*Road", "01.08.2021", "*Odd"],
            ]),
        ),
    ];
    for (number, (sheet, rows)) in files.into_iter().enumerate() {
        let sheet = sheet.strip_prefix('*').map_or_else(|| sheet.to_owned(), |typed| name(typed).replace('\u{1}', ""));
        fs::write(input.join(format!("{number}.xlsx")), workbook(&sheet, &rows)).unwrap();
    }
}

/// Every workbook below a folder.
fn workbooks(below: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for path in fs::read_dir(below).unwrap().map(|entry| entry.unwrap().path()) {
        if path.is_dir() {
            found.extend(workbooks(&path));
        } else if path.extension().is_some_and(|end| end == "xlsx") {
            found.push(path);
        }
    }
    found.sort();
    found
}

/// Fails where elements of a part are not closed in order, where a tag holds a tag, or where the table of texts has other
/// entries than it says.
fn assert_whole(part: &str, text: &str) {
    let mut open: Vec<&str> = Vec::new();
    for piece in text.split('<').skip(1) {
        let (tag, _) = piece.split_once('>').unwrap_or_else(|| panic!("{part}: <{piece}"));
        if tag.starts_with(['?', '!']) || tag.ends_with('/') {
            continue;
        }
        let name = tag.split(' ').next().unwrap();
        match name.strip_prefix('/') {
            Some(name) => assert_eq!(open.pop(), Some(name), "{part}: </{name}>"),
            None => open.push(name),
        }
    }
    assert!(open.is_empty(), "{part}: {open:?}");
    if let Some((_, rest)) = text.split_once(" uniqueCount=\"") {
        let count: usize = rest.split('"').next().unwrap().parse().unwrap();
        assert_eq!(text.matches("<si>").count(), count, "{part}");
    }
    assert!(!text.contains('\u{fdd0}'), "{part}: a mark of the writer was left in");
}

/// The texts of all cells of a workbook, after each of its parts was found whole.
fn texts(path: &Path) -> BTreeSet<String> {
    let bytes = fs::read(path).unwrap();
    let mut archive = zip::ZipArchive::new(Cursor::new(&bytes)).unwrap();
    for number in 0..archive.len() {
        let mut part = archive.by_index(number).unwrap();
        let name = part.name().unwrap().into_owned();
        let mut text = String::new();
        part.read_to_string(&mut text).unwrap();
        assert_whole(&format!("{} {name}", path.display()), &text);
    }
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).unwrap();
    let sheets = book.worksheets();
    sheets.iter().flat_map(|(_, cells)| cells.used_cells()).map(|(_, _, cell)| cell.to_string()).collect()
}

#[test]
fn texts_that_look_like_xml_damage_no_output() {
    for shape in 0..SHAPES.len() {
        let folder = tempfile::tempdir().unwrap();
        let (input, out) = (folder.path().join("in"), folder.path().join("out"));
        fs::create_dir(&input).unwrap();
        fill(&input, shape);
        run(&config(&input, &out, workers()), &|_, _| {}).unwrap_or_else(|_| panic!("not run"));
        let made = workbooks(&out);
        assert!(made.len() >= 2, "region and district: {made:?}");
        let all: Vec<BTreeSet<String>> = made.iter().map(|path| texts(path)).collect();
        for name in ["Gonda", "Itiathok", "Ramesh", "Suresh", "Water", "Rain", "Lane", "Road", "Elsewhere", "List"] {
            // A control character has no place in a cell.
            let typed = shaped(shape, name).replace('\u{1}', "");
            let near = || all.iter().flatten().filter(|text| text.contains(name)).collect::<Vec<_>>();
            assert!(all.iter().any(|texts| texts.contains(&typed)), "{typed} is lost: {:?}", near());
        }
        for arguments in [vec!["forms"], vec!["init", "--from"]] {
            let made = folder.path().join(arguments[0]);
            let mut command = Command::new(PROGRAM);
            match arguments.as_slice() {
                ["forms"] => command.args(["forms", "--out"]).args([&made, &input]),
                _ => command.arg("init").arg(&made).arg("--from").arg(&input),
            };
            let ended = command.output().unwrap();
            assert!(matches!(ended.status.code(), Some(0 | 1)), "{}", String::from_utf8_lossy(&ended.stderr));
            let all: Vec<BTreeSet<String>> = workbooks(&made).iter().map(|path| texts(path)).collect();
            assert!(!all.is_empty(), "{arguments:?}");
        }
    }
}

#[test]
fn outputs_of_any_folder_are_whole() {
    let folder = tempfile::tempdir().unwrap();
    let (input, out) = (folder.path().join("in"), folder.path().join("out"));
    fs::create_dir(&input).unwrap();
    folder::make(&input, 11);
    run(&config(&input, &out, workers()), &|_, _| {}).unwrap_or_else(|_| panic!("not run"));
    for path in workbooks(&out) {
        assert!(!texts(&path).is_empty(), "{}", path.display());
    }
}
