//! Cells as offices fill them: sentences, several names in one, numbers behind names, dates in every form, forms.

use super::scene::{read, sketched};

#[test]
fn office_visits_told_in_sentences() {
    sketched(
        "क्र. | मंडल | विवरण
         1 | कालपी | दिनांक 13.10.2021 को प्रवास किया तथा रात्रि विश्राम किया
         2 | उरई | दि० 14/10/21 को बैठक की, रात्रि विश्राम नहीं किया",
    )
    .visits(&["कालपी 2021-10-13 yes", "उरई 2021-10-14 no"])
    .holds("दिनांक 13.10.2021 को प्रवास किया तथा रात्रि विश्राम किया")
    .findings(&[]);
}

#[test]
fn office_dates_under_a_heading_that_says_nothing() {
    sketched("मंडल | प्रवास | रात्रि विश्राम\nकालपी | '13.10.2021 | हाँ\nउरई | '14.10.2021 | नहीं")
        .visits(&["कालपी 2021-10-13 yes", "उरई 2021-10-14 no"])
        .findings(&[]);
}

#[test]
fn office_several_mandals_in_a_cell() {
    sketched(
        "मंडल | दिनांक | रात्रि विश्राम
         कालपी, उरई | '13.10.2021 | कालपी
         1. कालपी 2. उरई | '14.10.2021 | नहीं
         कोंच, जालौन | '15.10.2021 | हाँ",
    )
    .visits(&[
        "कालपी 2021-10-13 yes",
        "उरई 2021-10-13 no",
        "कालपी 2021-10-14 no",
        "उरई 2021-10-14 no",
        "कोंच 2021-10-15 yes",
    ])
    .findings(&[]);
}

#[test]
fn office_numbers_behind_names() {
    sketched(
        "क्र. | मंडल | पद | नाम व मोबाइल नं०
         1 | कालपी | अध्यक्ष | रमेश 6000100001
         2 | कालपी | महामंत्री | महेश, मो. 6000100002",
    )
    .members(&["कालपी | अध्यक्ष | रमेश | 6000100001", "कालपी | महामंत्री | महेश | 6000100002"])
    .findings(&[]);
}

#[test]
fn office_dates_in_every_form() {
    let forms = [
        "दि० 13.10.21",
        "'१३-१०-२१",
        "'13.10.2021 सायं 5 बजे",
        "'13-10-2021 5:30 PM",
        "13 अक्टूबर, बुधवार",
        "'44482",
        "44482",
        "13 Oct 21",
        "13th October",
        "'2021/10/13",
        "अक्टूबर 13",
        "'13 10 2021",
        "'13.10.2021 (बुध)",
        "'13. 10. 2021",
        "'13102021",
        "दिनांक- 13 अक्तूबर 2021",
        "'13/10",
    ];
    let rows: String = forms.iter().map(|form| format!("कालपी | {form} | हाँ\n")).collect();
    let told = sketched(&format!("मंडल | दिनांक | रात्रि विश्राम\n{rows}"));
    told.visits(&["कालपी 2021-10-13 yes"]).findings(&[]);
    sketched(
        "मंडल | दिनांक | रात्रि विश्राम
         कालपी | 12/13 अक्टू. |
         उरई | 12 से 14 अक्टूबर |
         कोंच | '13.10.2021 एवं 14.10.2021 |",
    )
    .visits(&["कालपी 2021-10-12..2021-10-13 yes", "उरई 2021-10-12..2021-10-14 yes", "कोंच 2021-10-13..2021-10-14 yes"])
    .findings(&[]);
}

#[test]
fn office_a_date_that_says_that_nobody_came() {
    sketched("मंडल | प्रवास दिनांक | रात्रि\nकालपी | '13.10.2021 | हाँ\nउरई | नहीं हुआ | नहीं\nकोंच | - |")
        .visits(&["कालपी 2021-10-13 yes", "उरई ? no", "कोंच ? unsaid"])
        .findings(&[]);
}

#[test]
fn office_nights_in_every_word() {
    let words = [
        ("रुके", "yes"),
        ("रुके नहीं", "no"),
        ("प्रवास किया", "yes"),
        ("नही रुके", "no"),
        ("हां जी", "yes"),
        ("किया गया", "yes"),
        ("नहीं किया गया", "no"),
        ("श्री रामकुमार के आवास पर", "yes"),
        ("वापस आ गए", "no"),
        ("जिला मुख्यालय", "no"),
        ("रात्रि विश्राम", "yes"),
        ("हॉ", "yes"),
    ];
    let rows: String = words
        .iter()
        .enumerate()
        .map(|(day, (word, _))| format!("कालपी | '{:02}.10.2021 | {word}\n", day + 13))
        .collect();
    let expected: Vec<String> =
        words.iter().enumerate().map(|(day, (_, night))| format!("कालपी 2021-10-{:02} {night}", day + 13)).collect();
    sketched(&format!("मंडल | दिनांक | रात्रि विश्राम किया\n{rows}"))
        .visits(&expected.iter().map(String::as_str).collect::<Vec<_>>())
        .findings(&[]);
}

#[test]
fn office_forms_in_every_shape() {
    let one = ["कालपी 2021-10-13 yes 30"];
    for form in [
        "मंडल प्रवास प्रपत्र\nजिला: जालौन\nमंडल का नाम: कालपी\nप्रवास की दिनांक: 13.10.2021\nरात्रि विश्राम: हाँ\nबैठक में उपस्थिति: 30",
        "1 | मंडल का नाम | कालपी\n2 | प्रवास की तिथि | '13.10.2021\n3 | रात्रि विश्राम किया | हाँ\n4 | बैठक में उपस्थित सदस्य संख्या | 30",
        "मंडल का नाम | प्रवास दिनांक | प्रवासी का नाम\nकालपी | '13.10.2021 | रमेश\nरात्रि विश्राम | उपस्थिति | बैठक हुई\nहाँ | 30 | हाँ",
        "1. मंडल का नाम | कालपी | 2. जिला | जालौन\n3. प्रवास की तिथि | '13.10.2021 | 4. रात्रि विश्राम | हाँ\n5. बैठक में उपस्थिति | 30 | 6. समस्या | सड़क",
    ] {
        sketched(form).visits(&one).findings(&[]);
    }
    sketched(
        "मंडल का नाम | कालपी | | मंडल का नाम | उरई
         दिनांक | '13.10.2021 | | दिनांक | '14.10.2021
         रात्रि विश्राम | हाँ | | रात्रि विश्राम | नहीं
         उपस्थिति | 30 | | उपस्थिति | 40",
    )
    .visits(&["कालपी 2021-10-13 yes 30", "उरई 2021-10-14 no 40"])
    .findings(&[]);
}

#[test]
fn office_a_form_in_a_text_file() {
    let form = "मंडल प्रवास प्रपत्र\nमंडल का नाम,कालपी\nप्रवास दिनांक,13.10.2021\nरात्रि विश्राम,हाँ\nवाहन,जीप\n";
    read(&[("जालौन.csv", form.as_bytes().to_vec())])
        .visits(&["कालपी 2021-10-13 yes"])
        .findings(&["S203 जालौन.csv|जालौन|B5"]);
}

#[test]
fn office_legacy_text_in_a_text_file_of_windows() {
    // What Excel saves of Kruti Dev as CSV: bytes of Windows-1252, `Ø` among them.
    let text = "Ø0la0,e.My,fnukad,jkf= foJke,mifLFkfr\n1,dkyih,13-10-2021,gk¡,40\n2,mjbZ,14-10-2021,ugha,30\n";
    let bytes: Vec<u8> = text.chars().map(|letter| u8::try_from(u32::from(letter)).unwrap()).collect();
    read(&[("जालौन.csv", bytes)])
        .visits(&["कालपी 2021-10-13 yes 40", "उरई 2021-10-14 no 30"])
        .findings(&["N408 जालौन.csv"]);
}

#[test]
fn office_place_and_date_in_one_cell() {
    sketched(
        "क्र. | मंडल का नाम व प्रवास तिथि | रात्रि विश्राम
         1 | कालपी (13.10.2021) | हाँ
         2 | उरई - 14.10.2021 | नहीं",
    )
    .visits(&["कालपी 2021-10-13 yes", "उरई 2021-10-14 no"])
    .findings(&[]);
}

#[test]
fn office_a_column_for_yes_and_one_for_no() {
    sketched(
        "क्र. | मंडल | दिनांक | रात्रि विश्राम | <
         ^ | ^ | ^ | हाँ | नहीं
         1 | कालपी | '13.10.2021 | ✓ |
         2 | उरई | '14.10.2021 | | ✓
         3 | कोंच | '15.10.2021 | |",
    )
    .visits(&["कालपी 2021-10-13 yes", "उरई 2021-10-14 no", "कोंच 2021-10-15 unsaid"])
    .findings(&[]);
}

#[test]
fn office_forms_below_lines_that_name_their_mandal() {
    sketched(
        "मंडल कालपी | < | <
         दिनांक | '13.10.2021 |
         रात्रि विश्राम | हाँ |
         मंडल उरई | < | <
         दिनांक | '14.10.2021 |
         रात्रि विश्राम | नहीं |",
    )
    .visits(&["कालपी 2021-10-13 yes", "उरई 2021-10-14 no"])
    .findings(&[]);
}

#[test]
fn office_attendance_of_a_whole() {
    sketched(
        "मंडल | दिनांक | रात्रि विश्राम | उपस्थिति
         कालपी | '13.10.2021 | हाँ | 40 में से 35
         उरई | '14.10.2021 | हाँ | 12/15
         कोंच | '15.10.2021 | हाँ | 20 out of 25",
    )
    .visits(&["कालपी 2021-10-13 yes 35", "उरई 2021-10-14 yes 12", "कोंच 2021-10-15 yes 20"])
    .findings(&[]);
}
