//! Headings as offices type them: misspelt, without blanks, numbered, abbreviated, in three rows, in two languages.

use super::scene::sketched;

#[test]
fn office_headings_misspelt_in_a_forwarded_list() {
    sketched(
        "*प्रवाश सुचि जिला जालौन* | <
         क्रम | मण्डल | दिनाक | रात्री विश्राम | उपस्तिथि
         1 | कालपी | '12.10.21 | रुके | '40-50
         2 | उरई | '१३-१०-२१ | रुके नहीं | लगभग 60 लोग
         3 | कोंच | दि० 14.10.21 | प्रवास किया | करीब ५०",
    )
    .visits(&["कालपी 2021-10-12 yes 40", "उरई 2021-10-13 no 60", "कोंच 2021-10-14 yes 50"])
    .findings(&[]);
}

#[test]
fn office_headings_without_blanks() {
    sketched(
        "क्रमसंख्या | मंडलकानाम | प्रवासदिनांक | रात्रिविश्राम(हाँ/नहीं) | उपस्थितसंख्या
         1 | कालपी | '13.10.2021 | हाँ | 40",
    )
    .visits(&["कालपी 2021-10-13 yes 40"])
    .findings(&[]);
}

#[test]
fn office_headings_with_numbers_and_colons() {
    sketched(
        "(1) क्रमांक | (2) मंडल का नाम: | (3) प्रवास की दिनांक:- | (4) रात्रि में रुके या नहीं ? | (5) उपस्थिति (संख्या में)
         1 | कालपी | '13.10.2021 | हाँ | 40",
    )
    .visits(&["कालपी 2021-10-13 yes 40"])
    .findings(&[]);
}

#[test]
fn office_headings_in_three_rows() {
    sketched(
        "जिला जालौन मंडल प्रवास विवरण | < | < | < | < | <
         क्र०सं० | मंडल | जिलाध्यक्ष का प्रवास | < | < | <
         ^ | ^ | दिनांक | बैठक | < | रात्रि विश्राम
         ^ | ^ | ^ | हुई/नहीं | उपस्थिति | ^
         1 | कालपी | '13.10.2021 | हुई | 40 | हाँ
         2 | उरई | '14.10.2021 | नहीं | 0 | नहीं",
    )
    .visits(&["कालपी 2021-10-13 yes 40", "उरई 2021-10-14 no 0"])
    .findings(&[]);
}

#[test]
fn office_headings_abbreviated() {
    sketched(
        "क्र० | जि० | मं० | वि०स० | नाम | पद | पि० | मो०
         1 | जालौन | कालपी | | रमेश | अध्यक्ष | महेश | 6000100001",
    )
    .members(&["कालपी | अध्यक्ष | रमेश | 6000100001"])
    .findings(&[]);
    sketched(
        "क्र0 | जि0 | मं0 | ता0 | रा०वि० | उप०
         1 | जालौन | कालपी | '13.10.2021 | हाँ | 40",
    )
    .visits(&["कालपी 2021-10-13 yes 40"])
    .findings(&[]);
    sketched(
        "MANDAL PRAVAS REPORT OF DISTT JALAUN (OCT-2021) | < | < | < | <
         SN | MANDAL | DT | N/STAY | ATTD.
         1 | KALPI | '13-10-21 | YES | 30",
    )
    .visits(&["कालपी 2021-10-13 yes 30"])
    .findings(&[]);
}

#[test]
fn office_headings_in_two_languages() {
    sketched(
        r"क्र.\nS.No. | मंडल\n(Mandal) | प्रवास दिनांक\n(Date) | रात्रि विश्राम\nNight Stay\n(Y/N) | उपस्थिति\nAttendance
          1 | कालपी | '13.10.2021 | Y | 20",
    )
    .visits(&["कालपी 2021-10-13 yes 20"])
    .findings(&[]);
    sketched(
        "क्र. | मंडल | दिनांक | रात्रि विश्राम
         S.No. | Mandal | Date | Night Stay
         1 | कालपी | '13.10.2021 | हाँ",
    )
    .visits(&["कालपी 2021-10-13 yes"])
    .findings(&[]);
}

#[test]
fn office_headings_below_a_letterhead() {
    sketched(
        "भारतीय संगठन
         जिला कार्यालय जालौन
         पत्रांक 123/2021 | | | दिनांक 20.10.2021
         सेवा में,
         श्रीमान क्षेत्रीय अध्यक्ष जी
         विषय: मंडल प्रवास की सूचना के सम्बन्ध में।

         क्र. | मंडल | दि. | रा.वि. | उप.
         1 | कालपी | '13.10.2021 | हाँ | 40

         भवदीय
         (रमेश) | | | जिलाध्यक्ष",
    )
    .visits(&["कालपी 2021-10-13 yes 40"])
    .findings(&[]);
}

#[test]
fn office_headings_below_the_date_of_all_visits() {
    for above in [
        "प्रवास दिनांक: 13.10.2021",
        "प्रवास की सूची दिनांक - 13.10.2021",
        "दिनांक: | 2021-10-13",
        "दिनांक 13.10.2021 को सम्पन्न मण्डल प्रवास",
        "मण्डल प्रवास दिनांक 13.10.2021",
        "जिला जालौन - दिनांक 13.10.2021 को हुए प्रवास",
    ] {
        sketched(&format!("{above}\nमंडल | रात्रि विश्राम | उपस्थिति\nकालपी | हाँ | 30\nउरई | नहीं | 20"))
            .visits(&["कालपी 2021-10-13 yes 30", "उरई 2021-10-13 no 20"])
            .findings(&[]);
    }
}

#[test]
fn office_headings_below_the_date_of_a_letter_lack_that_of_the_visits() {
    let head = "पत्रांक 123/2021 | | दिनांक 20.10.2021\nसेवा में,\nविषय: मंडल प्रवास की सूचना";
    let rows = "मंडल | रात्रि विश्राम | उपस्थिति\nकालपी | हाँ | 30\nउरई | नहीं | 20";
    sketched(&format!("{head}\n{rows}")).findings(&["S202"]);
}

#[test]
fn office_headings_that_name_the_month_of_bare_days() {
    for headings in ["मंडल | अक्टूबर | रात्रि विश्राम", "मंडल | दिनांक (अक्टूबर 2021) | रात्रि विश्राम"]
    {
        sketched(&format!("{headings}\nकालपी | 12 | हाँ\nउरई | '13-14 | हाँ"))
            .visits(&["कालपी 2021-10-12 yes", "उरई 2021-10-13..2021-10-14 yes"])
            .findings(&[]);
    }
    sketched("प्रवास माह - अक्टूबर 2021\nमंडल | दिनांक | रात्रि विश्राम\nकालपी | 5 | हाँ\nउरई | 13 | हाँ")
        .visits(&["कालपी 2021-10-05 yes", "उरई 2021-10-13 yes"])
        .findings(&[]);
}

#[test]
fn office_headings_of_the_president_are_not_the_visitor() {
    for heading in ["मंडल अध्यक्ष", "मंडल अध्यक्ष का नाम", "Name of President"]
    {
        sketched(&format!(
            "क्र. | मंडल | {heading} | मोबाइल | प्रवास दिनांक | रात्रि विश्राम\n1 | कालपी | रमेश | 6000100001 | '13.10.2021 | हाँ"
        ))
        .visits(&["कालपी 2021-10-13 yes"])
        .findings(&[]);
    }
}

#[test]
fn office_headings_in_kruti_dev_above_unicode_and_the_reverse() {
    sketched("Ø0la0 | e.My | fnukad | jkf= foJke\n1 | कालपी | '13-10-2021 | हाँ")
        .visits(&["कालपी 2021-10-13 yes"])
        .findings(&["N408"]);
    sketched(
        "क्र०सं० | मंडल | नाम | पद | मोबाइल
         1 | dkyih | jkeizlkn 'kekZ | v/;{k | 6000100001
         2 | mjbZ | fot; dqekj | egkea=h | 6000100002",
    )
    .members(&["कालपी | अध्यक्ष | रामप्रसाद शर्मा | 6000100001", "उरई | महामंत्री | विजय कुमार | 6000100002"])
    .findings(&["N408"]);
}

#[test]
fn office_headings_broken_in_two_rows_without_a_merge() {
    sketched(
        "क्र. | मंडल का | प्रवास | रात्रि | बैठक में
         सं. | नाम | दिनांक | विश्राम | उपस्थिति
         1 | कालपी | '13.10.2021 | हाँ | 30",
    )
    .visits(&["कालपी 2021-10-13 yes 30"])
    .findings(&[]);
}

#[test]
fn office_headings_of_times_are_no_dates() {
    sketched(
        "kra | मंडल | दिनांक | आगमन समय | प्रस्थान समय | रात्रि विश्राम
         1 | कालपी | '13.10.2021 | सायं 5 बजे | अगले दिन 8 बजे | हाँ",
    )
    .visits(&["कालपी 2021-10-13 yes"])
    .findings(&["S203", "S203"]);
}
