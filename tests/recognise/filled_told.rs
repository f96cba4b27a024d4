//! Sheets of which a person has told what they are: for the sheet itself, for the same form of the same office, and for
//! the same form of another.

use super::show::heading;
use pravas::model::doubt::What;
use pravas::model::place::FileId;
use pravas::model::table::{Field, Kind};
use pravas::model::told::Told;
use pravas::recognise::{FileContext, Recognised, recognise_told, sketch};

/// A form in the words of one office only.
const FORM: &str = "गाँव | कब गए | साथी
    कालपी | 2021-10-05 | महेश
    उरई | 2021-10-06 | दिनेश";

fn found(text: &str, told: &[Told]) -> (Vec<String>, Recognised) {
    let (path, mut book) = sketch::books(text).into_iter().next().expect("the sketch holds a file");
    let found = recognise_told(&mut book, &FileContext { id: FileId(0), path: &path }, told);
    let lines = found.tables.iter().map(|table| {
        let says = table
            .context
            .iter()
            .map(|context| format!(" {}={}", context.field.map_or("?", Field::code), book.strings.get(context.text)));
        let key = table.form.told.as_deref().unwrap_or("nobody");
        format!("{} as {key} told;{}", heading(table), says.collect::<String>())
    });
    let ignored = found.doubts.iter().filter(|doubt| matches!(doubt.what, What::Ignored(_)));
    let lines = lines.chain(ignored.map(|_| "ignored".to_owned())).collect();
    (lines, found)
}

/// The tables of a sheet of which this was told.
fn check(text: &str, told: &[Told], expected: &str) {
    let (got, _) = found(text, told);
    let expected: Vec<&str> = expected.lines().map(str::trim).collect();
    assert_eq!(got, expected, "{text}");
}

/// What was told of the form in a file: that it lists visits, and what its columns are.
fn form(key: &str, path: &str) -> Told {
    Told {
        key: key.to_owned(),
        path: path.to_owned(),
        sheet: "Sheet1".to_owned(),
        signature: signature(FORM),
        kind: Some(Kind::Visits),
        heading_row: Some(0),
        columns: vec![(0, Field::Mandal), (1, Field::Date), (2, Field::Visitor)],
        ..Told::default()
    }
}

/// The signature of the first row of a sketch.
fn signature(text: &str) -> String {
    let (_, found) = found(text, &[]);
    found.tables[0].form.signature.clone()
}

fn file(path: &str, text: &str) -> String {
    format!("# {path}\n{text}")
}

#[test]
fn a_sheet_is_read_as_it_was_told() {
    check(&file("जालौन/a.xlsx", FORM), &[], "unrecognised A1:C3 heading 1:  as nobody told;");
    check(
        &file("जालौन/a.xlsx", FORM),
        &[form("first", "जालौन/a.xlsx")],
        "visits A1:C3 heading 1: mandal=A date=B visitor=C as first told; ?=जालौन",
    );
}

#[test]
fn the_same_form_is_known_again_wherever_its_heading_stands() {
    let lower = format!("प्रवास की सूची\nजिला औरैया\n\n{FORM}");
    let read = "visits A4:C6 heading 4: mandal=A date=B visitor=C as first told; district=औरैया";
    check(&file("औरैया/b.xlsx", &lower), &[form("first", "जालौन/a.xlsx")], &format!("{read} ?=औरैया"));
    check(&file("b.xlsx", &lower), &[form("first", "जालौन/a.xlsx")], read);
    // A row above the heading has no text, and one told without signature is known by nothing.
    let numbered = format!("12 | 14\n{FORM}");
    let nameless = Told { signature: String::new(), ..form("nameless", "जालौन/a.xlsx") };
    check(&file("b.xlsx", &numbered), &[nameless], "unrecognised A1:C4 heading 1:  as nobody told;");
    let other = Told {
        signature: signature("मंडल | कब गए | साथी\nकालपी | 5 | महेश"), ..form("other", "जालौन/a.xlsx")
    };
    check(&file("b.xlsx", FORM), &[other], "unrecognised A1:C3 heading 1:  as nobody told;");
}

#[test]
fn what_the_same_office_told_goes_first() {
    let theirs = form("theirs", "औरैया/a.xlsx");
    let ours = Told {
        columns: vec![(0, Field::Mandal), (1, Field::Date), (2, Field::Host)],
        ..form("ours", "जालौन/a.xlsx")
    };
    check(
        &file("जालौन/b.xlsx", FORM),
        &[theirs.clone(), ours.clone()],
        "visits A1:C3 heading 1: mandal=A date=B host=C as ours told; ?=जालौन",
    );
    check(
        &file("औरैया/b.xlsx", FORM),
        &[ours.clone(), theirs.clone()],
        "visits A1:C3 heading 1: mandal=A date=B visitor=C as theirs told; ?=औरैया",
    );
    let own = Told { columns: vec![(0, Field::Mandal), (1, Field::Date)], ..form("own", "जालौन/b.xlsx") };
    check(
        &file("जालौन/b.xlsx", FORM),
        &[theirs, ours, own],
        "visits A1:C3 heading 1: mandal=A date=B ?=C as own told; ?=जालौन",
    );
}

#[test]
fn a_sheet_is_left_unread_only_for_the_office_that_said_so() {
    let ignore = Told { ignore: true, ..form("ignore", "जालौन/a.xlsx") };
    let unread = "unrecognised A1:C3 heading 1:  as ignore told; ?=जालौन\nignored";
    check(&file("जालौन/a.xlsx", FORM), std::slice::from_ref(&ignore), &unread.replace(" ?=जालौन", ""));
    check(&file("जालौन/b.xlsx", FORM), std::slice::from_ref(&ignore), &unread.replace(" ?=जालौन", ""));
    check(&file("औरैया/a.xlsx", FORM), std::slice::from_ref(&ignore), "unrecognised A1:C3 heading 1:  as nobody told;");
    check(
        &file("औरैया/a.xlsx", FORM),
        &[ignore, form("theirs", "कानपुर/a.xlsx")],
        "visits A1:C3 heading 1: mandal=A date=B visitor=C as theirs told; ?=औरैया",
    );
}

#[test]
fn where_an_office_belongs_holds_for_its_own_files() {
    let placed = Told {
        region: Some("कानपुर-बुन्देलखण्ड".to_owned()),
        district: Some("जालौन".to_owned()),
        ..form("placed", "आया/a.xlsx")
    };
    let titled = format!("जिला औरैया, मंडल डकोर\nक्षेत्र अवध\n{FORM}");
    let here = "visits A3:C5 heading 3: mandal=A date=B visitor=C as placed told; mandal=डकोर region=कानपुर-बुन्देलखण्ड district=जालौन";
    let own = Told { heading_row: Some(2), ..placed.clone() };
    check(&file("आया/a.xlsx", &titled), &[own], here);
    check(&file("आया/b.xlsx", &titled), std::slice::from_ref(&placed), here);
    check(
        &file("औरैया/a.xlsx", &titled),
        &[placed],
        "visits A3:C5 heading 3: mandal=A date=B visitor=C as placed told; region=अवध district=औरैया mandal=डकोर ?=औरैया",
    );
    let district = Told { district: Some("जालौन".to_owned()), ..form("district", "आया/a.xlsx") };
    check(
        &file("आया/b.xlsx", &titled),
        &[district],
        "visits A3:C5 heading 3: mandal=A date=B visitor=C as district told; region=अवध mandal=डकोर district=जालौन",
    );
}

#[test]
fn a_column_that_was_told_takes_the_place_of_one_that_was_read() {
    let told = |columns: &[(u16, Field)]| Told {
        key: "told".to_owned(),
        path: "a.xlsx".to_owned(),
        sheet: "Sheet1".to_owned(),
        columns: columns.to_vec(),
        ..Told::default()
    };
    let sheet = "मंडल | प्रवास दिनांक | दिनांक | रात्रि विश्राम
        कालपी | 2021-10-05 | 2021-10-15 | हाँ | रमेश";
    let check = |columns: &[(u16, Field)], expected: &str| check(&file("a.xlsx", sheet), &[told(columns)], expected);
    check(&[], "visits A1:E2 heading 1: mandal=A date=B ?=C night_stay=D ?=E as told told;");
    check(&[(2, Field::Date)], "visits A1:E2 heading 1: mandal=A ?=B date=C night_stay=D ?=E as told told;");
    check(&[(4, Field::Visitor)], "visits A1:E2 heading 1: mandal=A date=B ?=C night_stay=D visitor=E as told told;");
    check(&[(0, Field::Visitor)], "visits A1:E2 heading 1: visitor=A date=B ?=C night_stay=D ?=E as told told;");
}

#[test]
fn a_heading_row_that_was_told_begins_the_table() {
    let told = |row: u32| Told { heading_row: Some(row), signature: String::new(), ..form("told", "a.xlsx") };
    let sheet = |rows: &str| file("a.xlsx", rows);
    let read = "visits A3:C5 heading 3: mandal=A date=B visitor=C as told told;";
    check(&sheet(&format!("मंडल | प्रवास दिनांक | प्रवासी\n\n{FORM}")), &[told(2)], read);
    let list = "नाम | पद | मोबाइल\nरमेश कुमार | अध्यक्ष | 6000100001\nसुरेश सिंह | मंत्री | 6000100002";
    check(
        &sheet(&format!("{FORM}\n\n{list}")),
        &[Told { kind: None, ..told(0) }],
        "visits A1:C3 heading 1: mandal=A date=B visitor=C as told told;
         roster A5:C7 heading 5: name=A post=B mobile=C as nobody told;",
    );
    // The row is gone: the form is known by its headings, or not at all.
    let moved = Told { heading_row: Some(9), ..form("told", "a.xlsx") };
    check(&sheet(FORM), &[moved], "visits A1:C3 heading 1: mandal=A date=B visitor=C as told told;");
    check(&sheet(FORM), &[told(9)], "unrecognised A1:C3 heading 1:  as told told;");
}

#[test]
fn a_cell_merged_with_a_heading_is_no_column_of_its_own() {
    let told = Told { columns: vec![(3, Field::Visitor), (4, Field::StayPlace)], ..form("told", "a.xlsx") };
    check(
        "# a.xlsx
         मंडल | प्रवास दिनांक | रात्रि विश्राम | <
         कालपी | 2021-10-05 | हाँ | रमेश | मंडल कार्यालय",
        &[told],
        "visits A1:E2 heading 1: mandal=A date=B night_stay=C ?=D stay_place=E as told told;",
    );
}

#[test]
fn only_the_table_that_was_told_of_is_marked() {
    let list = "नाम | पद | मोबाइल\nरमेश कुमार | अध्यक्ष | 6000100001\nसुरेश सिंह | मंत्री | 6000100002";
    let visits = "मंडल | कब | साथी | प्रवास | रात्रि विश्राम | उपस्थिति\nकालपी | 5 | महेश | 1 | हाँ | 12";
    let told = Told {
        kind: None,
        heading_row: Some(4),
        district: Some("जालौन".to_owned()),
        columns: vec![(1, Field::Date)],
        ..form("told", "a.xlsx")
    };
    check(
        &file("a.xlsx", &format!("{list}\n\n{visits}")),
        &[told],
        "roster A1:C3 heading 1: name=A post=B mobile=C as nobody told;
         visits A5:F6 heading 5: mandal=A date=B ?=C ?=D night_stay=E attendance=F as told told; district=जालौन",
    );
}

#[test]
fn what_is_doubtful_on_other_sheets_is_still_said_where_one_is_not_read() {
    let ignore = Told {
        ignore: true,
        sheet: "वाहन".to_owned(),
        heading_row: None,
        signature: String::new(),
        ..form("ignore", "a.xlsx")
    };
    let text = "# a.xlsx
        == प्रवास
        मंडल | प्रवास दिनांक | वाहन
        कालपी | 2021-10-05 | जीप
        == वाहन
        वाहन | चालक
        जीप | महेश";
    check(
        text,
        std::slice::from_ref(&ignore),
        "visits A1:C2 heading 1: mandal=A date=B ?=C as nobody told;
         unrecognised A1:B2 heading 1:  as ignore told;
         ignored",
    );
    let (_, found) = found(text, &[ignore]);
    assert_eq!(found.doubts.len(), 2);
    assert_eq!(found.doubts[0].what, What::UnmappedColumn);
}

#[test]
fn the_kind_that_was_told_goes_before_the_one_that_fits_best() {
    let told = |kind| Told { kind: Some(kind), heading_row: None, columns: Vec::new(), ..form("told", "a.xlsx") };
    let text = "# a.xlsx
        मंडल | दिनांक | समस्या | स्थिति | प्रवासी
        कालपी | 2021-10-05 | पेयजल | लंबित | रमेश";
    check(
        text,
        &[told(Kind::Problems)],
        "problems A1:E2 heading 1: mandal=A raised_on=B problem=C status=D ?=E as told told;",
    );
    check(
        text,
        &[told(Kind::Visits)],
        "visits A1:E2 heading 1: mandal=A date=B problems=C problem_status=D visitor=E as told told;",
    );
}

#[test]
fn a_heading_that_was_told_stays_one_where_the_program_knows_it_too() {
    let told =
        Told { columns: vec![(3, Field::StayPlace)], kind: None, signature: String::new(), ..form("told", "a.xlsx") };
    check(
        "# a.xlsx
         मंडल | प्रवास दिनांक | प्रवासी | कहाँ
         कालपी | 2021-10-05 | रमेश | कार्यालय

         मंडल | प्रवास दिनांक | प्रवासी | कहाँ
         उरई | 2021-10-06 | रमेश | घर",
        &[told],
        "visits A1:D2 heading 1: mandal=A date=B visitor=C stay_place=D as told told;
         visits A4:D5 heading 4: mandal=A date=B visitor=C ?=D as nobody told;",
    );
}

#[test]
fn the_kind_told_of_one_heading_is_that_of_its_table_alone() {
    let sheet =
        file("a.xlsx", &format!("{FORM}\n\nनाम | पद | मोबाइल\nसुरेश | अध्यक्ष | 6000100001\nमहेश | मंत्री | 6000100002"));
    check(
        &sheet,
        &[form("first", "a.xlsx")],
        "visits A1:C3 heading 1: mandal=A date=B visitor=C as first told;
         roster A5:C7 heading 5: name=A post=B mobile=C as nobody told;",
    );
}
