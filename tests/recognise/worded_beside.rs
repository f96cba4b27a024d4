//! What has no column: mobiles behind names, and one day's date above a list of its visits.

use super::show::check;

#[test]
fn mobiles_behind_names_are_no_part_of_them() {
    check(
        "मंडल | पद | नाम
         कालपी | अध्यक्ष | रमेश कुमार, मो. 6000100001
         कालपी | मंत्री | महेश यादव मोबाइल 6000100002
         कालपी | सदस्य | दिनेश, फोन 6000100003
         कालपी | सदस्य | मोहन लाल ph. 6000100004
         कालपी | सदस्य | सुरेश नं. 6000100005",
        "roster A1:C6 heading 1: mandal=A post=B name=C mobile=C
         2: कालपी | अध्यक्ष | रमेश कुमार | 6000100001
         3: कालपी | मंत्री | महेश यादव | 6000100002
         4: कालपी | सदस्य | दिनेश | 6000100003
         5: कालपी | सदस्य | मोहन लाल | 6000100004
         6: कालपी | सदस्य | सुरेश | 6000100005",
    );
    check(
        "मंडल | पद | नाम
         कालपी | अध्यक्ष | 6000100001 - रमेश कुमार
         कालपी | मंत्री | महेश यादव (+91 60001 00002)
         कालपी | सदस्य | 6000100003",
        "roster A1:C4 heading 1: mandal=A post=B name=C mobile=C
         2: कालपी | अध्यक्ष | रमेश कुमार | 6000100001
         3: कालपी | मंत्री | महेश यादव | +91 60001 00002
         4: कालपी | सदस्य | 6000100003 |",
    );
    check(
        "मंडल | पद | नाम | पता
         कालपी | अध्यक्ष | रमेश कुमार/6000100001 | ग्राम गजनेर
         कालपी | मंत्री | महेश यादव/ 6000100002 | उरई",
        "roster A1:D3 heading 1: mandal=A post=B name=C address=D mobile=C
         2: कालपी | अध्यक्ष | रमेश कुमार | ग्राम गजनेर | 6000100001
         3: कालपी | मंत्री | महेश यादव | उरई | 6000100002",
    );
    check(
        "मंडल | पद | नाम
         कालपी | अध्यक्ष | रमेश कुमार,मो. 6000100001
         कालपी | मंत्री | महेश यादव,फोन: 6000100002",
        "roster A1:C3 heading 1: mandal=A post=B name=C mobile=C
         2: कालपी | अध्यक्ष | रमेश कुमार | 6000100001
         3: कालपी | मंत्री | महेश यादव | 6000100002",
    );
}

#[test]
fn half_of_the_names_with_a_mobile_are_enough() {
    check(
        "मंडल | पद | नाम
         कालपी | अध्यक्ष | रमेश कुमार 6000100001
         कालपी | मंत्री | महेश यादव",
        "roster A1:C3 heading 1: mandal=A post=B name=C mobile=C
         2: कालपी | अध्यक्ष | रमेश कुमार | 6000100001
         3: कालपी | मंत्री | महेश यादव |",
    );
    check(
        "मंडल | पद | नाम
         कालपी | अध्यक्ष | रमेश कुमार 6000100001
         कालपी | मंत्री | महेश यादव
         कालपी | सदस्य | सुरेश यादव",
        "roster A1:C4 heading 1: mandal=A post=B name=C
         2: कालपी | अध्यक्ष | रमेश कुमार 6000100001
         3: कालपी | मंत्री | महेश यादव
         4: कालपी | सदस्य | सुरेश यादव",
    );
    check(
        "मंडल | पद | नाम
         कालपी | अध्यक्ष | वार्ड 12 रमेश
         कालपी | मंत्री | रमेश 123456789012345",
        "roster A1:C3 heading 1: mandal=A post=B name=C
         2: कालपी | अध्यक्ष | वार्ड 12 रमेश
         3: कालपी | मंत्री | रमेश 123456789012345",
    );
}

#[test]
fn names_beside_a_column_of_mobiles_stay_as_they_are() {
    check(
        "मंडल | पद | नाम | मोबाइल
         कालपी | अध्यक्ष | रमेश कुमार 6000100001 |
         कालपी | मंत्री | महेश यादव 6000100002 | 6000100003",
        "roster A1:D3 heading 1: mandal=A post=B name=C mobile=D
         2: कालपी | अध्यक्ष | रमेश कुमार 6000100001 |
         3: कालपी | मंत्री | महेश यादव 6000100002 | 6000100003",
    );
}

#[test]
fn a_date_above_a_list_is_that_of_its_visits() {
    check(
        "प्रवास दिनांक: 13.10.2021
         क्र. | मंडल | प्रवासी | रात्रि विश्राम
         1 | कालपी | रमेश | हाँ
         2 | उरई | महेश | नहीं",
        "visits A2:D4 heading 2: serial=A mandal=B visitor=C night_stay=D date=A
         3: 1 | कालपी | रमेश | हाँ | ^13.10.2021
         4: 2 | उरई | महेश | नहीं | ^13.10.2021",
    );
    check(
        "दिनांक: 13.10.2021
         क्र. | मंडल | प्रवासी | रात्रि विश्राम
         1 | कालपी | रमेश | हाँ",
        "visits A2:D3 heading 2: serial=A mandal=B visitor=C night_stay=D date=A
         3: 1 | कालपी | रमेश | हाँ | ^13.10.2021",
    );
    check(
        "प्रवास तिथि | 2021-10-13
         क्र. | मंडल | प्रवासी | रात्रि विश्राम
         1 | कालपी | रमेश | हाँ
         2 | उरई | महेश | हाँ",
        "visits A2:D4 heading 2: serial=A mandal=B visitor=C night_stay=D date=B
         3: 1 | कालपी | रमेश | हाँ | ^2021-10-13
         4: 2 | उरई | महेश | हाँ | ^2021-10-13",
    );
    check(
        "दिनांक 12.10.2021 को सम्पन्न मंडल प्रवास
         क्र. | मंडल | प्रवासी | रात्रि विश्राम
         1 | कालपी | रमेश | हाँ",
        "visits A2:D3 heading 2: serial=A mandal=B visitor=C night_stay=D date=A
         3: 1 | कालपी | रमेश | हाँ | ^12.10.2021",
    );
    check(
        "जिला जालौन की बैठक 10.10.2021
         12.10.2021 को मंडल भ्रमण
         क्र. | मंडल | प्रवासी | रात्रि विश्राम
         1 | कालपी | रमेश | हाँ",
        "visits A3:D4 heading 3: serial=A mandal=B visitor=C night_stay=D date=A
         4: 1 | कालपी | रमेश | हाँ | ^12.10.2021",
    );
}

#[test]
fn a_list_with_dates_of_its_own_needs_none_from_above() {
    check(
        "प्रवास दिनांक: 13.10.2021
         क्र. | मंडल | प्रवास दिनांक | रात्रि विश्राम
         1 | कालपी | 2021-10-14 | हाँ",
        "visits A2:D3 heading 2: serial=A mandal=B date=C night_stay=D
         3: 1 | कालपी | 44483 | हाँ",
    );
    check(
        "मंडल सूची दिनांक: 14.10.2021
         मंडल | नाम | पद
         कालपी | रमेश | अध्यक्ष",
        "roster A2:C3 heading 2: mandal=A name=B post=C
         3: कालपी | रमेश | अध्यक्ष",
    );
    check(
        "प्रवास दिनांक: शीघ्र
         क्र. | मंडल | प्रवासी | रात्रि विश्राम
         1 | कालपी | रमेश | हाँ",
        "visits A2:D3 heading 2: serial=A mandal=B visitor=C night_stay=D
         3: 1 | कालपी | रमेश | हाँ
         S202 visits at A2 date",
    );
    check(
        "दिनांक 12.10.2021 को सूची तैयार
         क्र. | मंडल | प्रवासी | रात्रि विश्राम
         1 | कालपी | रमेश | हाँ",
        "visits A2:D3 heading 2: serial=A mandal=B visitor=C night_stay=D
         3: 1 | कालपी | रमेश | हाँ
         S202 visits at A2 date",
    );
}

#[test]
fn the_date_of_a_letter_is_none_of_its_visits() {
    check(
        "पत्रांक 123
         दिनांक: 13.10.2021
         क्र. | मंडल | प्रवासी | रात्रि विश्राम
         1 | कालपी | रमेश | हाँ",
        "visits A3:D4 heading 3: serial=A mandal=B visitor=C night_stay=D
         4: 1 | कालपी | रमेश | हाँ
         S202 visits at A3 date",
    );
    check(
        "Letter No. 12
         Date: 15.10.2021
         S.No. | Mandal | Visitor | Night Stay
         1 | Kalpi | Ramesh | Yes",
        "visits A3:D4 heading 3: serial=A mandal=B visitor=C night_stay=D
         4: 1 | Kalpi | Ramesh | Yes
         S202 visits at A3 date",
    );
    check(
        "पत्रांक 123
         प्रवास दिनांक: 13.10.2021
         क्र. | मंडल | प्रवासी | रात्रि विश्राम
         1 | कालपी | रमेश | हाँ",
        "visits A3:D4 heading 3: serial=A mandal=B visitor=C night_stay=D date=A
         4: 1 | कालपी | रमेश | हाँ | ^13.10.2021",
    );
    check(
        "सेवा में, श्रीमान जिलाध्यक्ष
         विषय: मंडल प्रवास दिनांक 12.10.2021
         दिनांक: 15.10.2021
         क्र. | मंडल | प्रवासी | रात्रि विश्राम
         1 | कालपी | रमेश | हाँ",
        "visits A4:D5 heading 4: serial=A mandal=B visitor=C night_stay=D date=A
         5: 1 | कालपी | रमेश | हाँ | ^12.10.2021",
    );
}
