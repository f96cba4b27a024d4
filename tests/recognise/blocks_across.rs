//! Committees written across: a column for each mandal, or columns for each post.

use super::show::check;

#[test]
fn each_mandal_has_a_column_of_names() {
    check(
        "पद | रसूलाबाद | झींझक | मैथा
         अध्यक्ष | रमेश | महेश | दिनेश
         महामंत्री | सुरेश | | मुकेश",
        "roster A1:D3 heading 1: post=A mandal=B name=B
         2: अध्यक्ष | रसूलाबाद | रमेश
         2: अध्यक्ष | झींझक | महेश
         2: अध्यक्ष | मैथा | दिनेश
         3: महामंत्री | रसूलाबाद | सुरेश
         3: महामंत्री | मैथा | मुकेश",
    );
    check(
        "क्र. | पद | कालपी | उरई | टिप्पणी
         1 | अध्यक्ष | रमेश | महेश | ठीक
         2 | महामंत्री | सुरेश | | ठीक",
        "roster A1:E3 heading 1: serial=A post=B remarks=E mandal=C name=C
         2: 1 | अध्यक्ष | ठीक | कालपी | रमेश
         2: 1 | अध्यक्ष | ठीक | उरई | महेश
         3: 2 | महामंत्री | ठीक | कालपी | सुरेश",
    );
    // Two of three lines are posts.
    check(
        "पद | कालपी | उरई
         अध्यक्ष | रमेश | महेश
         महामंत्री | सुरेश | राजेश
         भोजन व्यवस्था | मोहन | गोपाल",
        "roster A1:C4 heading 1: post=A mandal=B name=B
         2: अध्यक्ष | कालपी | रमेश
         2: अध्यक्ष | उरई | महेश
         3: महामंत्री | कालपी | सुरेश
         3: महामंत्री | उरई | राजेश
         4: भोजन व्यवस्था | कालपी | मोहन
         4: भोजन व्यवस्था | उरई | गोपाल",
    );
    // Three of four values are names.
    check(
        "पद | कालपी | उरई
         अध्यक्ष | रमेश | महेश
         महामंत्री | सुरेश | ?",
        "roster A1:C3 heading 1: post=A mandal=B name=B
         2: अध्यक्ष | कालपी | रमेश
         2: अध्यक्ष | उरई | महेश
         3: महामंत्री | कालपी | सुरेश
         3: महामंत्री | उरई | ?",
    );
}

#[test]
fn columns_of_answers_and_counts_are_no_mandals() {
    check(
        "पद | कालपी | उरई
         अध्यक्ष | हाँ | नहीं
         महामंत्री | हाँ | हाँ",
        "unrecognised A1:C3 heading 1:
         S201 none lacks  heading None at A1",
    );
    check(
        "पद | कालपी | उरई
         अध्यक्ष | 1 | 1
         महामंत्री | 3 | 2",
        "unrecognised A1:C3 heading 1:
         S201 none lacks  heading None at A1",
    );
    check(
        "पद | कालपी | उरई
         अध्यक्ष | रमेश | हाँ
         महामंत्री | सुरेश | हाँ",
        "unrecognised A1:C3 heading 1:
         S201 none lacks  heading None at A1",
    );
    check(
        "पद | कालपी | उरई
         अध्यक्ष | अ | ब
         महामंत्री | स | द",
        "unrecognised A1:C3 heading 1:
         S201 none lacks  heading None at A1",
    );
    // Who shall become what.
    check(
        "पद | कालपी | उरई
         अध्यक्ष | महामंत्री | मंत्री
         महामंत्री | मंत्री | सदस्य",
        "unrecognised A1:C3 heading 1:
         S201 none lacks  heading None at A1",
    );
    // Sessions.
    check(
        "पद | सत्र 2019 | सत्र 2021
         अध्यक्ष | रमेश | महेश
         महामंत्री | सुरेश | राजेश",
        "unrecognised A1:C3 heading 1:
         S201 none lacks  heading None at A1",
    );
    // Duties, most of which are no posts.
    check(
        "पद | कालपी | उरई
         संयोजक | रमेश | महेश
         प्रभारी | सुरेश | राजेश
         भोजन व्यवस्था | मोहन | गोपाल
         मंच व्यवस्था | सोहन | मुकेश",
        "unrecognised A1:C5 heading 1:
         S201 none lacks  heading None at A1",
    );
}

#[test]
fn a_name_or_another_post_in_the_row_makes_a_plain_list() {
    check(
        "पद | नाम | ग्राम
         अध्यक्ष | रमेश | गजनेर
         महामंत्री | सुरेश | गजनेर",
        "roster A1:C3 heading 1: post=A name=B address=C
         2: अध्यक्ष | रमेश | गजनेर
         3: महामंत्री | सुरेश | गजनेर",
    );
    check(
        "क्र. | पद | कालपी
         1 | अध्यक्ष | रमेश
         2 | महामंत्री | सुरेश",
        "unrecognised A1:C3 heading 1:
         S201 roster lacks name heading Some(1) at A1",
    );
}

#[test]
fn each_post_has_columns_about_its_holder() {
    check(
        "मंडल | अध्यक्ष | मोबाइल | महामंत्री | मोबाइल
         कालपी | रमेश | 6000100001 | महेश | 6000100002
         उरई | | | दिनेश",
        "roster A1:E3 heading 1: mandal=A name=B post=B mobile=C
         2: कालपी | रमेश | अध्यक्ष | 6000100001
         2: कालपी | महेश | महामंत्री | 6000100002
         3: उरई | दिनेश | महामंत्री |",
    );
    check(
        "जिला | मंडल | अध्यक्ष का नाम | अध्यक्ष का मोबाइल | महामंत्री का नाम | महामंत्री का मोबाइल
         जालौन | कालपी | रमेश | 6000100001 | महेश | 6000100002",
        "roster A1:F2 heading 1: district=A mandal=B name=C post=C mobile=D
         2: जालौन | कालपी | रमेश | अध्यक्ष | 6000100001
         2: जालौन | कालपी | महेश | महामंत्री | 6000100002",
    );
    check(
        "क्र. | मंडल | नाम अध्यक्ष | मोबाइल अध्यक्ष | नाम महामंत्री
         1 | कालपी | रमेश | 6000100001 | महेश",
        "roster A1:E2 heading 1: serial=A mandal=B name=C post=C mobile=D
         2: 1 | कालपी | रमेश | अध्यक्ष | 6000100001
         2: 1 | कालपी | महेश | महामंत्री |",
    );
    check(
        "मंडल | अध्यक्ष | आयु | महामंत्री | आयु
         कालपी | रमेश | 41 | महेश | 38",
        "roster A1:E2 heading 1: mandal=A name=B post=B age=C
         2: कालपी | रमेश | अध्यक्ष | 41
         2: कालपी | महेश | महामंत्री | 38",
    );
    check(
        "मंडल | अध्यक्ष | मोबाइल | व्हाट्सएप | महामंत्री
         कालपी | रमेश | 6000100001 | 6000100002 | महेश",
        "roster A1:E2 heading 1: mandal=A name=B post=B mobile=C whatsapp=D
         2: कालपी | रमेश | अध्यक्ष | 6000100001 | 6000100002
         2: कालपी | महेश | महामंत्री |  |",
    );
}

#[test]
fn posts_may_be_numbered() {
    check(
        "मंडल | अध्यक्ष | महामंत्री 1 | महामंत्री 2 | मंत्री (3)
         कालपी | रमेश | महेश | दिनेश | सुरेश",
        "roster A1:E2 heading 1: mandal=A name=B post=B
         2: कालपी | रमेश | अध्यक्ष
         2: कालपी | महेश | महामंत्री
         2: कालपी | दिनेश | महामंत्री
         2: कालपी | सुरेश | मंत्री",
    );
    check(
        "मंडल | (1) अध्यक्ष | (2) महामंत्री | (3) मंत्री
         कालपी | रमेश | महेश | दिनेश",
        "roster A1:D2 heading 1: mandal=A name=B post=B
         2: कालपी | रमेश | अध्यक्ष
         2: कालपी | महेश | महामंत्री
         2: कालपी | दिनेश | मंत्री",
    );
    check(
        "मंडल | अध्यक्ष का नाम | अध्यक्ष का मोबाइल | महामंत्री का नाम | महामंत्री का नाम
         कालपी | रमेश | 6000100001 | महेश | दिनेश",
        "roster A1:E2 heading 1: mandal=A name=B post=B mobile=C
         2: कालपी | रमेश | अध्यक्ष | 6000100001
         2: कालपी | महेश | महामंत्री |
         2: कालपी | दिनेश | महामंत्री |",
    );
}

#[test]
fn what_is_asked_once_is_about_the_whole_row() {
    check(
        "मंडल | अध्यक्ष | महामंत्री | पता
         कालपी | रमेश | महेश | गजनेर",
        "roster A1:D2 heading 1: mandal=A address=D name=B post=B
         2: कालपी | गजनेर | रमेश | अध्यक्ष
         2: कालपी | गजनेर | महेश | महामंत्री",
    );
    // But a number is of whom it stands behind.
    check(
        "मंडल | अध्यक्ष | महामंत्री | मोबाइल
         कालपी | रमेश | महेश | 6000100001",
        "roster A1:D2 heading 1: mandal=A name=B post=B mobile=D
         2: कालपी | रमेश | अध्यक्ष |
         2: कालपी | महेश | महामंत्री | 6000100001",
    );
    // A second number of the same person.
    check(
        "मंडल | अध्यक्ष | मोबाइल | मोबाइल 2 | महामंत्री | मोबाइल
         कालपी | रमेश | 6000100001 | 6000100002 | महेश | 6000100003",
        "roster A1:F2 heading 1: mandal=A ?=D name=B post=B mobile=C
         2: कालपी | 6000100002 | रमेश | अध्यक्ष | 6000100001
         2: कालपी | 6000100002 | महेश | महामंत्री | 6000100003
         S203 at D1 मोबाइल 2",
    );
    check(
        "क्र. | मंडल | अध्यक्ष | महामंत्री | टिप्पणी
         1 | कालपी | रमेश | | ठीक
         2 | उरई | | | रिक्त
         योग | 2",
        "roster A1:E2 heading 1: serial=A mandal=B remarks=E name=C post=C
         2: 1 | कालपी | ठीक | रमेश | अध्यक्ष",
    );
}

#[test]
fn one_post_alone_is_a_list_of_presidents() {
    check(
        "मंडल | अध्यक्ष | मोबाइल
         कालपी | रमेश | 6000100001
         उरई | महेश | 6000100002",
        "roster A1:C3 heading 1: mandal=A name=B post=B mobile=C
         2: कालपी | रमेश | अध्यक्ष | 6000100001
         3: उरई | महेश | अध्यक्ष | 6000100002",
    );
    check(
        "जिला | जिलाध्यक्ष | मोबाइल
         जालौन | रमेश | 6000100001
         औरैया | महेश | 6000100002",
        "people A1:C3 heading 1: district=A name=B post=B mobile=C
         2: जालौन | रमेश | जिलाध्यक्ष | 6000100001
         3: औरैया | महेश | जिलाध्यक्ष | 6000100002",
    );
    check(
        "जिला | जिलाध्यक्ष | मोबाइल | जिला महामंत्री | मोबाइल
         जालौन | रमेश | 6000100001 | महेश | 6000100002",
        "people A1:E2 heading 1: district=A name=B post=B mobile=C
         2: जालौन | रमेश | जिलाध्यक्ष | 6000100001
         2: जालौन | महेश | जिला महामंत्री | 6000100002",
    );
    // Members are named in a list like any other.
    check(
        "मंडल | सदस्य | मोबाइल
         कालपी | रमेश | 6000100001
         उरई | महेश | 6000100002",
        "roster A1:C3 heading 1: mandal=A name=B mobile=C
         2: कालपी | रमेश | 6000100001
         3: उरई | महेश | 6000100002",
    );
    check(
        "मंडल | अध्यक्ष | महामंत्री | सदस्य
         कालपी | रमेश | महेश | दिनेश",
        "roster A1:D2 heading 1: mandal=A name=B post=B
         2: कालपी | रमेश | अध्यक्ष
         2: कालपी | महेश | महामंत्री
         2: कालपी | दिनेश | सदस्य",
    );
}

#[test]
fn posts_beside_a_visit_are_no_committee() {
    check(
        "मंडल | अध्यक्ष | महामंत्री | प्रवास दिनांक
         कालपी | रमेश | महेश | 2021-10-05",
        "visits A1:D2 heading 1: mandal=A ?=B ?=C date=D
         2: कालपी | रमेश | महेश | 44474
         S203 at B1 अध्यक्ष
         S203 at C1 महामंत्री",
    );
    check(
        "मंडल | अध्यक्ष | महामंत्री | प्रवास दिनांक | रात्रि विश्राम
         कालपी | रमेश | महेश | 2021-10-05 | हाँ",
        "visits A1:E2 heading 1: mandal=A ?=B ?=C date=D night_stay=E
         2: कालपी | रमेश | महेश | 44474 | हाँ
         S203 at B1 अध्यक्ष
         S203 at C1 महामंत्री",
    );
    check(
        "मंडल | नाम | पद | अध्यक्ष | महामंत्री
         कालपी | दिनेश | मंत्री | रमेश | महेश",
        "roster A1:E2 heading 1: mandal=A name=B post=C ?=D ?=E
         2: कालपी | दिनेश | मंत्री | रमेश | महेश
         S203 at D1 अध्यक्ष
         S203 at E1 महामंत्री",
    );
    // Only numbers, and nobody's name.
    check(
        "क्र. | मंडल | अध्यक्ष मोबाइल | महामंत्री मोबाइल
         1 | कालपी | 6000100001 | 6000100002",
        "unrecognised A1:D2 heading 1:
         S201 roster lacks name heading Some(1) at A1",
    );
    // Those who were elected sit in no committee.
    check(
        "क्र. | मंडल | अध्यक्ष | महामंत्री | सांसद | विधायक
         1 | कालपी | रमेश | महेश | दिनेश | सुरेश",
        "roster A1:F2 heading 1: serial=A mandal=B ?=E ?=F name=C post=C
         2: 1 | कालपी | दिनेश | सुरेश | रमेश | अध्यक्ष
         2: 1 | कालपी | दिनेश | सुरेश | महेश | महामंत्री
         S203 at E1 सांसद
         S203 at F1 विधायक",
    );
}

#[test]
fn the_cells_of_a_record_are_its_own() {
    // The mandal is named twice, and the same both times.
    check(
        "क्र. | मंडल | मंडल का नाम | अध्यक्ष | महामंत्री
         1 | कालपी | कालपी | रमेश | महेश",
        "roster A1:E2 heading 1: serial=A mandal=B ?=C name=D post=D
         2: 1 | कालपी | कालपी | रमेश | अध्यक्ष
         2: 1 | कालपी | कालपी | महेश | महामंत्री
         S203 at C1 मंडल का नाम",
    );
    check(
        "क्र. | मंडल | अध्यक्ष | महामंत्री
         1 | कालपी | रमेश | #REF!
         2 | उरई | दिनेश | महेश",
        "roster A1:D3 heading 1: serial=A mandal=B name=C post=C
         2: 1 | कालपी | रमेश | अध्यक्ष
         2: 1 | कालपी | #REF! | महामंत्री
         3: 2 | उरई | दिनेश | अध्यक्ष
         3: 2 | उरई | महेश | महामंत्री
         S205 #REF! at D2 name #REF!",
    );
    // What the last row remarks is no title of the list below.
    check(
        "क्र. | मंडल | अध्यक्ष | महामंत्री | टिप्पणी
         1 | कालपी | रमेश | महेश | बैठक दिनांक: 13.10.2021

         मंडल | प्रवासी | रात्रि विश्राम
         उरई | सुरेश | हाँ",
        "roster A1:E2 heading 1: serial=A mandal=B remarks=E name=C post=C
         2: 1 | कालपी | बैठक दिनांक: 13.10.2021 | रमेश | अध्यक्ष
         2: 1 | कालपी | बैठक दिनांक: 13.10.2021 | महेश | महामंत्री
         visits A4:C5 heading 4: mandal=A visitor=B night_stay=C
         5: उरई | सुरेश | हाँ
         S202 visits at A4 date",
    );
    // The president's address, by what stands left above it.
    check(
        "मंडल | अध्यक्ष | | | महामंत्री |
          | नाम | मोबाइल | पता | नाम | मोबाइल
         कालपी | रमेश | 6000100001 | गजनेर | महेश | 6000100002",
        "roster A1:F3 heading 2: mandal=A name=B post=B mobile=C address=D
         3: कालपी | रमेश | अध्यक्ष | 6000100001 | गजनेर
         3: कालपी | महेश | महामंत्री | 6000100002 |",
    );
}
