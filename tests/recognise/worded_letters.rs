//! Hindi in legacy fonts, told by the letters of its column, by the font of a cell or by that of a part of it.

use super::show::{check, check_context, found};
use pravas::model::grid::{Run, Value};
use pravas::model::place::FileId;
use pravas::model::table::Origin;
use pravas::recognise::{FileContext, recognise, sketch};

#[test]
fn columns_in_a_legacy_font_are_converted_and_dates_are_not() {
    check(
        "Ø0la0 | e.My | uke | in | fnukad
         1 | dkyih | jes'k dqekj | v/;{k | 5 Oct 2021
         2 | dkyih | lqjs'k flag | ea=h | 6 October 2021
         3 | mjbZ | egs'k ;kno | lnL; | 12.10.2021",
        "visits A1:E4 heading 1: serial=A mandal=B visitor=C role=D date=E
         2: 1 | कालपी | रमेश कुमार | अध्यक्ष | 5 Oct 2021
         3: 2 | कालपी | सुरेश सिंह | मंत्री | 6 October 2021
         4: 3 | उरई | महेश यादव | सदस्य | 12.10.2021
         LegacyFont(\"Kruti Dev\") at A1",
    );
    check(
        "मंडल | नाम | in
         कालपी | jes'k dqekj | v/;{k
         उरई | lqjs'k flag | ea=h
         कोंच | egs'k ;kno | lnL;",
        "roster A1:C4 heading 1: mandal=A name=B post=C
         2: कालपी | रमेश कुमार | अध्यक्ष
         3: उरई | सुरेश सिंह | मंत्री
         4: कोंच | महेश यादव | सदस्य
         LegacyFont(\"Kruti Dev\") at C1",
    );
}

#[test]
fn titles_in_a_legacy_font_speak_as_well() {
    check_context(
        "ftyk & tkykSu
         e.My & dkyih
         Ø0la0 | uke | in
         1 | jes'k dqekj | v/;{k
         2 | lqjs'k flag | ea=h
         3 | egs'k ;kno | lnL;
         4 | fnus'k dqekj | lnL;",
        "Title mandal=कालपी
         Title district=जालौन",
    );
    check_context(
        "जिला जालौन
         izoklh & jes'k dqekj
         क्र. | uke | in
         1 | jes'k dqekj | v/;{k
         2 | lqjs'k flag | ea=h
         3 | egs'k ;kno | lnL;",
        "Title visitor=रमेश कुमार
         Title district=जालौन",
    );
}

#[test]
fn a_title_or_a_heading_alone_in_a_legacy_font_is_known_by_what_it_becomes() {
    check_context(
        "ftyk & mjbZ
         Name | irk | Mobile
         Ramesh Kumar | xzke xtusj | 6000100001
         Suresh Singh | eksgYyk vkuUn uxj | 6000100002",
        "Title district=उरई",
    );
    check_context(
        "e.My mjbZ
         Name | irk | Mobile
         Ramesh Kumar | xzke xtusj | 6000100001
         Suresh Singh | eksgYyk vkuUn uxj | 6000100002",
        "Title mandal=उरई",
    );
    check_context(
        "District Jalaun
         Name | irk | Mobile
         Ramesh Kumar | xzke xtusj | 6000100001
         Suresh Singh | eksgYyk vkuUn uxj | 6000100002",
        "Title district=Jalaun",
    );
    check(
        "Name | irk | in
         Ramesh Kumar | xzke xtusj | President
         Suresh Singh | eksgYyk vkuUn uxj | Secretary",
        "roster A1:C3 heading 1: name=A address=B post=C
         2: Ramesh Kumar | ग्राम गजनेर | President
         3: Suresh Singh | मोहल्ला आनन्द नगर | Secretary
         LegacyFont(\"Kruti Dev\") at B1",
    );
    check(
        "e.My | Name | irk | Mobile
         Kalpi | Ramesh Kumar | xzke xtusj | 6000100001
         Orai | Suresh Singh | eksgYyk vkuUn uxj | 6000100002",
        "roster A1:D3 heading 1: mandal=A name=B address=C mobile=D
         2: Kalpi | Ramesh Kumar | ग्राम गजनेर | 6000100001
         3: Orai | Suresh Singh | मोहल्ला आनन्द नगर | 6000100002
         LegacyFont(\"Kruti Dev\") at A1",
    );
}

#[test]
fn a_name_in_a_legacy_font_among_english_ones_is_converted() {
    check(
        "Mandal | Name | irk
         Kalpi | Vijay Kumar | xzke xtusj
         Kalpi | Ramesh Singh | eksgYyk vkuUn uxj
         Orai | jes'k dqekj | xzke lV~Vh
         Orai | Dinesh Verma | xzke lV~Vh",
        "roster A1:C5 heading 1: mandal=A name=B address=C
         2: Kalpi | Vijay Kumar | ग्राम गजनेर
         3: Kalpi | Ramesh Singh | मोहल्ला आनन्द नगर
         4: Orai | रमेश कुमार | ग्राम सट्टी
         5: Orai | Dinesh Verma | ग्राम सट्टी
         LegacyFont(\"Kruti Dev\") at C1",
    );
}

#[test]
fn english_is_no_legacy_font() {
    check(
        "S.No. | Mandal | Name | Post
         1 | Kalpi | Ramesh Kumar | President
         2 | Kalpi | Suresh Singh | Secretary",
        "roster A1:D3 heading 1: serial=A mandal=B name=C post=D
         2: 1 | Kalpi | Ramesh Kumar | President
         3: 2 | Kalpi | Suresh Singh | Secretary",
    );
    check(
        "== एक
         मंडल | नाम | पद
         कालपी | {Kruti Dev 010}jes'k dqekj | {Kruti Dev 010}v/;{k
         == दो
         Mandal | Visitor | Date | Status
         Kalpi | Ramesh | 2021-10-05 | in
         Orai | Suresh | 2021-10-06 | out",
        "roster A1:C2 heading 1: mandal=A name=B post=C
         2: कालपी | रमेश कुमार | अध्यक्ष
         visits A1:D3 heading 1: mandal=A visitor=B date=C problem_status=D
         2: Kalpi | Ramesh | 44474 | in
         3: Orai | Suresh | 44475 | out
         LegacyFont(\"Kruti Dev 010\") at B2",
    );
}

#[test]
fn the_font_of_a_cell_tells_what_its_letters_are() {
    check(
        "मंडल | नाम | पद
         कालपी | {Kruti Dev 010}12 | {Kruti Dev 010}v/;{k
         कालपी | {Arial}Ramesh Kumar | {DevLys 010}in",
        "roster A1:C3 heading 1: mandal=A name=B post=C
         2: कालपी | 12 | अध्यक्ष
         3: कालपी | Ramesh Kumar | पद
         LegacyFont(\"Kruti Dev 010\") at C2",
    );
    check(
        "मंडल | नाम | पद | मोबाइल
         कालपी | {Kruti Dev 010}रमेश कुमार | {Kruti Dev 010}lnL; | {Kruti Dev 010}'6000100001",
        "roster A1:D2 heading 1: mandal=A name=B post=C mobile=D
         2: कालपी | रमेश कुमार | सदस्य | 6000100001
         LegacyFont(\"Kruti Dev 010\") at C2",
    );
    check(
        "मंडल | नाम | पद
         कालपी | {Kruti Dev 010}jes'k dqekj | {Kruti Dev 010}5 Oct 2021",
        "roster A1:C2 heading 1: mandal=A name=B post=C
         2: कालपी | रमेश कुमार | 5 Oct 2021
         LegacyFont(\"Kruti Dev 010\") at B2",
    );
}

#[test]
fn letters_of_a_font_without_a_map_stay() {
    check(
        "मंडल | नाम | पद
         कालपी | {Chanakya}·¤×Üðàæ | सदस्य
         कालपी | {Chanakya}ÚU×ðàæ | {Walkman}âÎSØ",
        "roster A1:C3 heading 1: mandal=A name=B post=C
         2: कालपी | ·¤×Üðàæ | सदस्य
         3: कालपी | ÚU×ðàæ | âÎSØ
         UnsupportedFont(\"Chanakya\") at B2
         UnsupportedFont(\"Walkman\") at C3",
    );
    check(
        "मंडल | नाम | पद
         कालपी | {Chanakya}jes'k dqekj | सदस्य
         उरई | {Chanakya}lqjs'k flag | सदस्य",
        "roster A1:C3 heading 1: mandal=A name=B post=C
         2: कालपी | jes'k dqekj | सदस्य
         3: उरई | lqjs'k flag | सदस्य
         UnsupportedFont(\"Chanakya\") at B2",
    );
    check(
        "मंडल | नाम | पद
         कालपी | {Chanakya}12 | सदस्य
         उरई | {Arial}Ramesh | सदस्य",
        "roster A1:C3 heading 1: mandal=A name=B post=C
         2: कालपी | 12 | सदस्य
         3: उरई | Ramesh | सदस्य",
    );
}

/// Recognises a sketch in which parts of a text have fonts of their own, and shows its rows and doubts.
fn with_runs(sketch: &str, typed: &str, parts: &[(&str, &str)]) -> Vec<String> {
    let mut book = sketch::book(sketch);
    let cells = book.sheets.iter().flat_map(|grid| &grid.rows).flat_map(|row| &row.cells);
    let texts = cells.filter_map(|cell| if let Value::Text(text) = cell.value { Some(text) } else { None });
    let text = texts.into_iter().find(|text| book.strings.get(*text) == typed).expect("the text is in the sketch");
    let runs = parts.iter().map(|(part, font)| {
        let start = typed.find(part).expect("the part is in the text");
        let known = book.fonts.iter().position(|name| name == font);
        let at = known.unwrap_or_else(|| {
            book.fonts.push((*font).to_owned());
            book.fonts.len() - 1
        });
        Run { start: start as u32, end: (start + part.len()) as u32, font: at as u8 + 1 }
    });
    let runs = runs.collect();
    book.runs.push((text, runs));
    let found = recognise(&mut book, &FileContext { id: FileId(0), path: "book.xlsx" });
    let table = &found.tables[0];
    let shown = |row: usize, column: usize| table.value(row, column).shown(&book.strings).into_owned();
    let line = |row: usize| (0..table.columns.len()).map(|column| shown(row, column)).collect::<Vec<_>>().join(" | ");
    let lines = (0..table.rows.len()).map(line);
    let doubts = found.doubts.iter().map(|doubt| format!("{:?}", doubt.what));
    lines.chain(doubts).collect()
}

#[test]
fn only_the_parts_in_a_legacy_font_are_converted() {
    let sketch = |name: &str| format!("मंडल | नाम | पद\nकालपी | {name} | अध्यक्ष\nउरई | Suresh Kumar | मंत्री");
    let check = |name: &str, parts: &[(&str, &str)], expected: &[&str]| {
        assert_eq!(with_runs(&sketch(name), name, parts), expected, "{name}");
    };
    let other = "उरई | Suresh Kumar | मंत्री";
    let kruti = r#"LegacyFont("Kruti Dev")"#;
    check("Shri jes'k dqekj", &[("jes'k dqekj", "Kruti Dev 010")], &["कालपी | Shri रमेश कुमार | अध्यक्ष", other, kruti]);
    check(
        "jes'k (Ramesh) dqekj",
        &[("jes'k", "Kruti Dev 010"), ("dqekj", "DevLys 010")],
        &["कालपी | रमेश (Ramesh) कुमार | अध्यक्ष", other, kruti],
    );
    check("Shri jes'k dqekj", &[("jes'k dqekj", "Arial")], &["कालपी | Shri jes'k dqekj | अध्यक्ष", other]);
    check(
        "Shri jes'k dqekj",
        &[("jes'k dqekj", "Chanakya")],
        &["कालपी | Shri jes'k dqekj | अध्यक्ष", other, r#"UnsupportedFont("Chanakya")"#],
    );
}

#[test]
fn a_cell_in_a_legacy_font_is_converted_whole_whatever_its_parts_say() {
    let sketch = "मंडल | नाम | पद\nकालपी | {Kruti Dev 010}jes'k dqekj | अध्यक्ष";
    let shown = with_runs(sketch, "jes'k dqekj", &[("dqekj", "Kruti Dev 010")]);
    assert_eq!(shown, ["कालपी | रमेश कुमार | अध्यक्ष", r#"LegacyFont("Kruti Dev 010")"#]);
}

#[test]
fn what_was_converted_is_counted_and_its_original_kept() {
    let (book, found) = found(
        "मंडल | नाम | पद
         कालपी | {Kruti Dev 010}jes'k dqekj | {Kruti Dev 010}v/;{k
         उरई | {Kruti Dev 010}lqjs'k flag | {Chanakya}âÎSØ
         कोंच | रमेश | {Chanakya}âÎSØ",
    );
    let counts: Vec<(String, u32)> =
        found.doubts.iter().map(|doubt| (format!("{:?}", doubt.what), doubt.count)).collect();
    assert_eq!(
        counts,
        [(r#"LegacyFont("Kruti Dev 010")"#.to_owned(), 3), (r#"UnsupportedFont("Chanakya")"#.to_owned(), 2)]
    );
    let originals = found.tables[0].origins.iter().filter_map(|(at, origin)| match origin {
        Origin::Converted(text) => Some((*at, book.strings.get(*text))),
        _ => None,
    });
    let mut originals: Vec<_> = originals.collect();
    originals.sort_unstable();
    assert_eq!(originals, [((0, 1), "jes'k dqekj"), ((0, 2), "v/;{k"), ((1, 1), "lqjs'k flag")]);
}
