//! Forms, letters, and headings as people write them.

use super::show::{check, check_tables, found};
use pravas::model::table::Field;

#[test]
fn forms_have_labels_beside_or_above_their_values() {
    check(
        "प्रवास रिपोर्ट
         मंडल का नाम | कालपी
         प्रवास दिनांक: | 2021-10-05
         प्रवासी | श्री बृजकिशोर निरंजन
         रात्रि विश्राम : हाँ
         वाहन | जीप",
        "visits A2:B6 heading 2: mandal=B date=B visitor=B night_stay=A ?=B
         2: कालपी | 44474 | श्री बृजकिशोर निरंजन | हाँ | जीप
         S203 at B6 वाहन",
    );
    check(
        "मंडल | कालपी | | दिनांक | 2021-10-05
         प्रवासी | रमेश | | रात्रि विश्राम | हाँ

         मंडल | उरई | | दिनांक | 2021-10-06
         प्रवासी | रमेश | | रात्रि विश्राम | नहीं",
        "visits A1:E5 heading 1: mandal=B date=E visitor=B night_stay=E
         1: कालपी | 44474 | रमेश | हाँ
         4: उरई | 44475 | रमेश | नहीं",
    );
    check(
        "मंडल | प्रवास दिनांक
         कालपी | 2021-10-05
         प्रवासी | रात्रि विश्राम
         रमेश | हाँ",
        "visits A1:B4 heading 1: mandal=A date=B visitor=A night_stay=B
         2: कालपी | 44474 | रमेश | हाँ",
    );
    check(
        "मंडल | कालपी | उरई | कोंच
         प्रवास दिनांक | 2021-10-05 | 2021-10-06 | 2021-10-07
         रात्रि विश्राम | हाँ | हाँ | नहीं",
        "visits A1:D3 heading 1: mandal=B date=B night_stay=B
         1: कालपी | 44474 | हाँ
         1: उरई | 44475 | हाँ
         1: कोंच | 44476 | नहीं",
    );
}

#[test]
fn hindi_in_legacy_fonts_is_converted() {
    check(
        "Ø0la0 | e.My | uke | in | eks0 ua0
         1 | dkyih | jes'k dqekj | v/;{k | 6000100001
         2 | dkyih | lqjs'k flag | ea=h | 6000100002
         3 | dkyih | egs'k ;kno | lnL; | 6000100003",
        "roster A1:E4 heading 1: serial=A mandal=B name=C post=D mobile=E
         2: 1 | कालपी | रमेश कुमार | अध्यक्ष | 6000100001
         3: 2 | कालपी | सुरेश सिंह | मंत्री | 6000100002
         4: 3 | कालपी | महेश यादव | सदस्य | 6000100003
         LegacyFont(\"Kruti Dev\") at A1",
    );
}

#[test]
fn two_columns_that_claim_one_field_are_both_named() {
    check(
        "मंडल | प्रवास दिनांक | प्रवास दिनांक | रात्रि विश्राम
         कालपी | 2021-10-05 | 2021-10-15 | हाँ",
        "visits A1:D2 heading 1: mandal=A ?=B ?=C night_stay=D
         2: कालपी | 44474 | 44484 | हाँ
         S207 visits at C1 date प्रवास दिनांक with B1",
    );
    check_tables(
        "मंडल | प्रवास दिनांक | रात्रि प्रवास | रात्रि विश्राम\nकालपी | 2021-10-05 | हाँ | गजनेर",
        "visits A1:D2 heading 1: mandal=A date=B night_stay=C stay_place=D",
    );
}

#[test]
fn a_form_above_a_list_is_read_as_well() {
    check(
        "प्रवास वृत्त
         मंडल: | कालपी | | प्रवास दिनांक | 2021-10-05
         प्रवासी: | श्री रमेश | | रात्रि विश्राम | हाँ

         क्र. | नाम | पद | मोबाइल
         1 | महेश | अध्यक्ष | 6000100001",
        "visits A2:E3 heading 2: mandal=B date=E visitor=B night_stay=E
         2: कालपी | 44474 | श्री रमेश | हाँ
         roster A5:D6 heading 5: serial=A name=B post=C mobile=D
         6: 1 | महेश | अध्यक्ष | 6000100001",
    );
}

#[test]
fn words_around_tell_two_columns_apart() {
    let field = |headings: &str, values: &str, expected: &str| check_tables(&format!("{headings}\n{values}"), expected);
    field(
        "क्र. | विधानसभा संख्या | विधानसभा का नाम | प्रवास दिनांक | प्रवासी",
        "1 | 205 | रसूलाबाद | 2021-10-05 | रमेश",
        "visits A1:E2 heading 1: serial=A ?=B seat=C date=D visitor=E",
    );
    field(
        "दिनांक | मंडल | प्रवास दिनांक | रात्रि विश्राम",
        "2021-10-09 | कालपी | 2021-10-05 | हाँ",
        "visits A1:D2 heading 1: ?=A mandal=B date=C night_stay=D",
    );
    field(
        "मंडल | नाम | पदाधिकारी | फोन | मोबाइल | मोबाइल 2",
        "कालपी | रमेश | अध्यक्ष | 05162 | 6000100001 | 6000100002",
        "roster A1:F2 heading 1: mandal=A name=B ?=C ?=D mobile=E ?=F",
    );
    field(
        "जनपद | जिला | मंडल | नाम | पद",
        "जालौन | जालौन | कालपी | रमेश | अध्यक्ष",
        "roster A1:E2 heading 1: ?=A district=B mandal=C name=D post=E",
    );
    field(
        "मंडल (हिंदी) | Mandal (English) | नाम | पद",
        "कालपी | Kalpi | रमेश | अध्यक्ष",
        "roster A1:D2 heading 1: mandal=A ?=B name=C post=D",
    );
}

#[test]
fn headings_as_people_write_them() {
    let names = |headings: &str, expected: &str| {
        let (_, found) = found(&format!("{headings}\n1 | क | ख | ग | घ | च"));
        let shown: Vec<String> = found
            .tables
            .iter()
            .map(|table| {
                let fields = table.columns.iter().map(|column| column.field.map_or("?", Field::code));
                format!("{}: {}", table.kind.code(), fields.collect::<Vec<_>>().join(" "))
            })
            .collect();
        assert!(shown.join("; ") == expected, "{headings} gives {}", shown.join("; "));
    };
    names(
        "क्र0सं0 | नाम मंडल | प्रवासी का नाम व पद | प्रवास की तारीख | रात्रि में रुके (हाँ/नहीं) | समिति की बैठक हुई",
        "visits: serial mandal visitor date night_stay committee_met",
    );
    names(
        "S. No. | Name of Mandal | Visited by | Date of Pravas | Night Halt (Yes/No) | No. of people present",
        "visits: serial mandal visitor date night_stay attendance",
    );
    names(
        "क्रम | मण्डल\\nMandal | पदाधिकारी का नाम\\nName | दायित्व\\nDesignation | मोबाइल नं.\\nMobile | पता",
        "roster: serial mandal name post mobile address",
    );
    names(
        "sr.no. | mandal ka naam | naam | pad | mobile no. | pita ka naam",
        "roster: serial mandal name post mobile relation",
    );
    names(
        "क्र | विधानसभा क्षेत्र | प्रभारी | प्रत्याशी पर फीडबैक | संगठन की स्थिति | आगामी कार्य",
        "feedback: serial seat author feedback feedback feedback",
    );
    names(
        "क्र | मंडल | समस्या का विवरण | कब बताई | वर्तमान स्थिति | नियुक्त पदाधिकारी",
        "problems: serial mandal problem raised_on status posted",
    );
    names(
        "क्र.सं. | मंडल | प्रस्तावित दिनांक | प्रवासी | दायित्व | टिप्पणी",
        "programme: serial mandal planned_date visitor role remarks",
    );
}

#[test]
fn a_roster_with_roles_is_no_list_of_the_plans_people() {
    check_tables(
        "क्षेत्र | जिला | मंडल | दायित्व | नाम\nकानपुर | जालौन | कालपी | अध्यक्ष | रमेश",
        "roster A1:E2 heading 1: region=A district=B mandal=C post=D name=E",
    );
    check_tables(
        "== People\nName | Role | Region | District\nरमेश | District President | कानपुर | जालौन",
        "people A1:D2 heading 1: name=A role=B region=C district=D",
    );
}

#[test]
fn fonts_tell_what_letters_cannot() {
    check(
        "मंडल | नाम | पद
         कालपी | {Kruti Dev 010}jes'k | {Kruti Dev 010}in
         कालपी | {Chanakya}·¤×Üðàæ | सदस्य",
        "roster A1:C3 heading 1: mandal=A name=B post=C
         2: कालपी | रमेश | पद
         3: कालपी | ·¤×Üðàæ | सदस्य
         LegacyFont(\"Kruti Dev 010\") at B2
         UnsupportedFont(\"Chanakya\") at B3",
    );
}

#[test]
fn english_beside_legacy_letters_stays() {
    check(
        "मंडल | नाम | पता | Email
         कालपी | jes'k dqekj | xzke xtusj | ramesh@example.com
         कालपी | lqjs'k flag | eksgYyk vkuUn uxj | suresh@example.com
         उरई | Vijay Kumar | xzke lV~Vh | NOC",
        "roster A1:D4 heading 1: mandal=A name=B address=C ?=D
         2: कालपी | रमेश कुमार | ग्राम गजनेर | ramesh@example.com
         3: कालपी | सुरेश सिंह | मोहल्ला आनन्द नगर | suresh@example.com
         4: उरई | Vijay Kumar | ग्राम सट्टी | NOC
         S203 at D1 Email
         LegacyFont(\"Kruti Dev\") at B2",
    );
}
