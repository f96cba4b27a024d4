//! Headings and tables as they really stand on a sheet.

use super::scene::sketched;

#[test]
fn pain_01_title_rows_above_the_heading() {
    sketched(
        "भारतीय संगठन | < | < | <
         जिला जालौन - मंडल प्रवास माह अक्टूबर 2021
         | प्रपत्र-3

         क्र. | मंडल | दिनांक | रात्रि विश्राम | उपस्थिति
         1 | कालपी | 2021-10-05 | हाँ | 12
         2 | उरई | कल | हाँ | 10",
    )
    .visits(&["कालपी 2021-10-05 yes 12", "उरई ? yes 10"])
    .findings(&["V301 जालौन.xlsx|Sheet1|C7"]);
}

#[test]
fn pain_02_merged_headings_and_labels_down_the_side() {
    sketched(
        "मंडल | प्रवास | < | उपस्थिति
         ^ | दिनांक | रात्रि विश्राम | ^
         कालपी | 2021-10-05 | हाँ | 12
         ^ | 2021-10-06 | नहीं | 8
         उरई | 2021-10-07 | हाँ | 10",
    )
    .visits(&["कालपी 2021-10-05 yes 12", "कालपी 2021-10-06 no 8", "उरई 2021-10-07 yes 10"])
    .findings(&[]);
}

#[test]
fn pain_03_notes_totals_second_table_repeated_heading() {
    sketched(
        "मंडल | दिनांक | रात्रि विश्राम | उपस्थिति
         कालपी | 2021-10-05 | हाँ | 12
         योग | | | 12
         मंडल | दिनांक | रात्रि विश्राम | उपस्थिति
         उरई | 2021-10-07 | हाँ | 10
         महायोग | | | 22
         नोट - शेष मंडल अगले माह

         मंडल | नाम | पद | मोबाइल
         कालपी | रमेश | अध्यक्ष | 6000100001",
    )
    .visits(&["कालपी 2021-10-05 yes 12", "उरई 2021-10-07 yes 10"])
    .members(&["कालपी | अध्यक्ष | रमेश | 6000100001"])
    .findings(&[]);
}

#[test]
fn pain_11_filtered_rows_are_read_and_told() {
    sketched(
        "मंडल | दिनांक | रात्रि विश्राम
         कालपी | 2021-10-05 | हाँ
         [hidden] उरई | 2021-10-06 | हाँ
         कोंच | 2021-10-07 | हाँ",
    )
    .visits(&["कालपी 2021-10-05 yes", "उरई 2021-10-06 yes", "कोंच 2021-10-07 yes"])
    .findings(&["S204 जालौन.xlsx|Sheet1"]);
}

#[test]
fn pain_12_hidden_sheets_are_read_and_told() {
    sketched(
        "== अक्टूबर
         मंडल | दिनांक | रात्रि विश्राम
         कालपी | 2021-10-05 | हाँ
         == पुराना [hidden]
         मंडल | दिनांक | रात्रि विश्राम
         उरई | 2021-10-06 | हाँ",
    )
    .visits(&["कालपी 2021-10-05 yes", "उरई 2021-10-06 yes"])
    .findings(&["S204 जालौन.xlsx|पुराना"]);
}

#[test]
fn pain_18_legacy_fonts_look_like_latin_junk() {
    sketched(
        "ftyk | eaMy | fnukad | jkf= foJke | fVIi.kh
         tkykSu | dkyih | 2021-10-05 | gk¡ | NOC
         tkykSu | mjbZ | 2021-10-06 | ugha | lfefr dh cSBd gqbZ
         tkykSu | dksap | 2021-10-07 | gk¡ | 6000100001",
    )
    .visits(&["कालपी 2021-10-05 yes", "उरई 2021-10-06 no", "कोंच 2021-10-07 yes"])
    .holds("NOC")
    .holds("समिति की बैठक हुई");
}

#[test]
fn pain_20_two_columns_with_one_heading() {
    let told = sketched(
        "मंडल | दिनांक | दिनांक | रात्रि विश्राम
         कालपी | 2021-10-05 | 2021-10-15 | हाँ
         उरई | 2021-10-06 | 2021-10-16 | हाँ",
    );
    told.findings(&["S207 जालौन.xlsx|Sheet1|C1"]);
}

#[test]
fn pain_21_values_after_the_first_rows_are_of_another_type() {
    let rows: String = (1..=12).map(|day| format!("कालपी | 2021-10-{day:02} | हाँ | {day}\n")).collect();
    let told = sketched(&format!(
        "मंडल | दिनांक | रात्रि विश्राम | उपस्थिति\n{rows}उरई | '13.10.2021 | Y | लगभग 40\nकोंच | '14/10/2021 | 1 | 15 लोग"
    ));
    assert_eq!(told.visits.len(), 14, "{}", told.visits.join("\n"));
    for expected in ["उरई 2021-10-13 yes 40", "कोंच 2021-10-14 yes 15"] {
        assert!(told.visits.iter().any(|visit| visit == expected), "{}", told.visits.join("\n"));
    }
}

#[test]
fn pain_23_the_row_in_the_message_is_the_row_in_excel() {
    sketched(
        "== Sheet1

         | | प्रवास सूची

         | | मंडल | दिनांक | मोबाइल

         | | कालपी | 2021-10-05 |

         [hidden] | | उरई | 31.02.2021 |
         | | कोंच | 2021-10-07 |",
    )
    .visits(&["कालपी 2021-10-05 unsaid", "उरई ? unsaid", "कोंच 2021-10-07 unsaid"])
    .findings(&["V301 जालौन.xlsx|Sheet1|D8", "S204 जालौन.xlsx|Sheet1"]);
}

#[test]
fn pain_totals_with_words_beside_their_numbers() {
    sketched(
        "क्र. | मंडल | दिनांक | रात्रि विश्राम | उपस्थिति
         1 | कालपी | '13.10.2021 | हाँ | 30
         2 | कुल पहाड़ | '14.10.2021 | |
          | कुल योग | 2 दिन | 2 | 60
          | योग | 3 मण्डल | 2 | 60",
    )
    .visits(&["कालपी 2021-10-13 yes 30", "जालौन 2021-10-14 unsaid"]);
}
