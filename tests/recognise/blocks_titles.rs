//! Lines above a heading that look like one: labels, forms, titles, and lists of a row or two.

use super::show::check;

#[test]
fn the_row_below_with_more_headings_is_the_real_one() {
    check(
        "मंडल: | | दिनांक:

         क्र. | नाम | पद | मोबाइल
         1 | रमेश | अध्यक्ष | 6000100001",
        "roster A3:D4 heading 3: serial=A name=B post=C mobile=D
         4: 1 | रमेश | अध्यक्ष | 6000100001",
    );
    check(
        "मंडल | | प्रवास दिनांक
         मंडल समिति के सब लोगों की सूची
         जो बैठक में आए
         क्र. | नाम | पद | मोबाइल
         1 | रमेश | अध्यक्ष | 6000100001
         2 | महेश | मंत्री | 6000100002",
        "roster A4:D6 heading 4: serial=A name=B post=C mobile=D
         5: 1 | रमेश | अध्यक्ष | 6000100001
         6: 2 | महेश | मंत्री | 6000100002",
    );
    check(
        "जिला | जालौन | मंडल | कालपी
         नाम | पद
         रमेश | अध्यक्ष",
        "roster A2:B3 heading 2: name=A post=B
         3: रमेश | अध्यक्ष",
    );
}

#[test]
fn a_short_list_above_a_longer_heading_is_a_list() {
    check(
        "मंडल | समस्या | स्थिति
         कालपी | हैंडपंप खराब | लंबित
         उरई | सड़क टूटी | लंबित
         नाम | पद | मोबाइल
         महेश | मंत्री | 6000100001
         दिनेश | मंत्री | 6000100002",
        "problems A1:C3 heading 1: mandal=A problem=B status=C
         2: कालपी | हैंडपंप खराब | लंबित
         3: उरई | सड़क टूटी | लंबित
         roster A4:C6 heading 4: name=A post=B mobile=C
         5: महेश | मंत्री | 6000100001
         6: दिनेश | मंत्री | 6000100002",
    );
    check(
        "मंडल | समस्या | स्थिति
         कालपी | हैंडपंप खराब | लंबित
         उरई | सड़क टूटी | लंबित

         नाम | पद | मोबाइल | पता
         महेश | मंत्री | 6000100001 | गजनेर
         दिनेश | मंत्री | 6000100002 | गजनेर",
        "problems A1:C3 heading 1: mandal=A problem=B status=C
         2: कालपी | हैंडपंप खराब | लंबित
         3: उरई | सड़क टूटी | लंबित
         roster A5:D7 heading 5: name=A post=B mobile=C address=D
         6: महेश | मंत्री | 6000100001 | गजनेर
         7: दिनेश | मंत्री | 6000100002 | गजनेर",
    );
    check(
        "मंडल | समस्या | स्थिति
         कालपी | हैंडपंप खराब | लंबित

         नाम | पद | मोबाइल | पता
         महेश | मंत्री | 6000100001 | गजनेर
         दिनेश | मंत्री | 6000100002 | गजनेर",
        "problems A1:C2 heading 1: mandal=A problem=B status=C
         2: कालपी | हैंडपंप खराब | लंबित
         roster A4:D6 heading 4: name=A post=B mobile=C address=D
         5: महेश | मंत्री | 6000100001 | गजनेर
         6: दिनेश | मंत्री | 6000100002 | गजनेर",
    );
}

#[test]
fn labels_with_their_values_are_no_heading() {
    check(
        "मंडल | कालपी | प्रवासी | रमेश
         प्रवास दिनांक | 2021-10-05 | रात्रि विश्राम | हाँ",
        "visits A1:D2 heading 1: mandal=B visitor=D date=B night_stay=D
         1: कालपी | रमेश | 44474 | हाँ",
    );
    check(
        "मंडल | कालपी | प्रवास दिनांक | 2021-10-05
         रमेश
         महेश",
        "visits A1:D1 heading 1: mandal=B date=D
         1: कालपी | 44474",
    );
    check(
        "मंडल | कालपी | प्रवासी | रमेश

         प्रवास दिनांक | 2021-10-05 | रात्रि विश्राम | हाँ",
        "visits A1:D3 heading 1: mandal=B visitor=D date=B night_stay=D
         1: कालपी | रमेश | 44474 | हाँ",
    );
    check(
        "मंडल | कालपी | प्रवास दिनांक | 2021-10-05
         प्रवासी | रमेश | रात्रि विश्राम | हाँ
         उपस्थिति | 12 | समस्या | कोई नहीं",
        "visits A1:D3 heading 1: mandal=B date=D visitor=B night_stay=D attendance=B problems=D
         1: कालपी | 44474 | रमेश | हाँ | 12 | कोई नहीं",
    );
    check(
        "जिला | जालौन | मंडल | कालपी
         प्रवासी | रमेश | पद | मंत्री
         प्रवास दिनांक | 2021-10-05 | रात्रि विश्राम | हाँ",
        "visits A1:D3 heading 1: district=B mandal=D visitor=B role=D date=B night_stay=D
         1: जालौन | कालपी | रमेश | मंत्री | 44474 | हाँ",
    );
    check(
        "मंडल | कालपी | प्रवासी | रमेश | प्रवास दिनांक | 2021-10-05
         उपस्थिति | 12",
        "visits A1:F2 heading 1: mandal=B visitor=D date=F attendance=B
         1: कालपी | रमेश | 44474 | 12",
    );
    check(
        "मंडल | कालपी | प्रवासी | रमेश | प्रवास दिनांक | 05.10.2021
         उपस्थिति | 12",
        "visits A1:F2 heading 1: mandal=B visitor=D date=F attendance=B
         1: कालपी | रमेश | 05.10.2021 | 12",
    );
    check(
        "मंडल | कालपी | प्रवासी | रमेश | प्रवास दिनांक | 2021-10-05

         सबने मिलकर बैठक की और समस्याएं सुनीं",
        "visits A1:F1 heading 1: mandal=B visitor=D date=F
         1: कालपी | रमेश | 44474",
    );
}

#[test]
fn every_other_heading_may_be_unknown() {
    check(
        "मंडल | झण्डा | प्रवास दिनांक | टेन्ट
         कालपी | 3 | 2021-10-05 | 2
         उरई | 2 | 2021-10-06 | 2",
        "visits A1:D3 heading 1: mandal=A ?=B date=C ?=D
         2: कालपी | 3 | 44474 | 2
         3: उरई | 2 | 44475 | 2
         S203 at B1 झण्डा
         S203 at D1 टेन्ट",
    );
    check(
        "मंडल | वाहन | प्रवास दिनांक | चालक
         कालपी | जीप | 2021-10-05 | रमेश
         उरई | कार | 2021-10-06 | महेश",
        "visits A1:D3 heading 1: mandal=A ?=B date=C ?=D
         2: कालपी | जीप | 44474 | रमेश
         3: उरई | कार | 44475 | महेश
         S203 at B1 वाहन
         S203 at D1 चालक",
    );
    check(
        "वाहन | मंडल | चालक | प्रवास दिनांक
         Vehicle | Mandal | Driver | Visit Date
         जीप | कालपी | रमेश | 2021-10-05
         कार | उरई | महेश | 2021-10-06",
        "visits A1:D4 heading 1: ?=A mandal=B ?=C date=D
         3: जीप | कालपी | रमेश | 44474
         4: कार | उरई | महेश | 44475
         S203 at A1 वाहन
         S203 at C1 चालक",
    );
}

#[test]
fn group_names_stand_above_the_headings() {
    check(
        "| | प्रवास | <
         क्र. | मंडल | दिनांक | प्रवासी
         1 | कालपी | 2021-10-05 | रमेश",
        "visits A1:D3 heading 2: serial=A mandal=B date=C visitor=D
         3: 1 | कालपी | 44474 | रमेश",
    );
    check(
        "बैठक | < | |
         दिनांक | उपस्थिति | मंडल | प्रवासी
         2021-10-05 | 12 | कालपी | रमेश",
        "visits A1:D3 heading 2: date=A attendance=B mandal=C visitor=D
         3: 44474 | 12 | कालपी | रमेश",
    );
    check(
        "जिला | < | प्रवास | < | टिप्पणी
         जिला | मंडल | दिनांक | प्रवासी | विशेष
         जालौन | कालपी | 2021-10-05 | रमेश | ठीक",
        "visits A1:E3 heading 2: district=A mandal=B date=C visitor=D remarks=E
         3: जालौन | कालपी | 44474 | रमेश | ठीक",
    );
    check(
        "| अध्यक्ष | < | महामंत्री | <
         मंडल | नाम | मोबाइल | नाम | मोबाइल
         कालपी | रमेश | 6000100001 | महेश | 6000100002",
        "roster A1:E3 heading 2: mandal=A name=B post=B mobile=C
         3: कालपी | रमेश | अध्यक्ष | 6000100001
         3: कालपी | महेश | महामंत्री | 6000100002",
    );
}

#[test]
fn a_title_is_no_group_name() {
    check(
        "मंडल समिति | < | < | <
         मंडल | नाम | पद | मोबाइल
         कालपी | रमेश | अध्यक्ष | 6000100001",
        "roster A2:D3 heading 2: mandal=A name=B post=C mobile=D
         3: कालपी | रमेश | अध्यक्ष | 6000100001",
    );
    // It need not reach over the whole table.
    check(
        "मंडल प्रवास | < | < | |
         क्र. | मंडल | दिनांक | प्रवासी | टिप्पणी
         1 | कालपी | 2021-10-05 | रमेश",
        "visits A2:E3 heading 2: serial=A mandal=B date=C visitor=D remarks=E
         3: 1 | कालपी | 44474 | रमेश |",
    );
    check(
        "| | प्रवास | <

         क्र. | मंडल | दिनांक | प्रवासी
         1 | कालपी | 2021-10-05 | रमेश",
        "visits A3:D4 heading 3: serial=A mandal=B date=C visitor=D
         4: 1 | कालपी | 44474 | रमेश",
    );
    check(
        "संगठन पर्व 2021 | < | | 5 | <
         क्र. | मंडल | दायित्व | दिनांक | प्रवासी
         1 | कालपी | मंत्री | 2021-10-05 | रमेश",
        "visits A2:E3 heading 2: serial=A mandal=B role=C date=D visitor=E
         3: 1 | कालपी | मंत्री | 44474 | रमेश",
    );
    check(
        "संगठन पर्व | < | | 05.11.2021 | <
         क्र. | मंडल | दायित्व | दिनांक | प्रवासी
         1 | कालपी | मंत्री | 2021-10-05 | रमेश",
        "visits A2:E3 heading 2: serial=A mandal=B role=C date=D visitor=E
         3: 1 | कालपी | मंत्री | 44474 | रमेश",
    );
    check(
        "मंडल समिति सूची | < | < | < | उरई
         क्र. | मंडल | नाम | पद
         1 | कालपी | रमेश | अध्यक्ष",
        "roster A2:D3 heading 2: serial=A mandal=B name=C post=D
         3: 1 | कालपी | रमेश | अध्यक्ष",
    );
}
