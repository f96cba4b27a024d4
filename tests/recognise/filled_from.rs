//! What was filled in carries the cell that it was typed in; and what stays the same from one version to the next.

use super::show::found;
use pravas::model::place::Cell;
use pravas::model::table::Origin;

/// The cell that a value of the first table was taken from.
fn source(sketch: &str, row: u32, column: u16) -> Option<Cell> {
    let (_, found) = found(sketch);
    found.tables[0].origins.get(&(row, column)).and_then(|origin| match origin {
        Origin::FilledFrom(cell) => Some(*cell),
        _ => None,
    })
}

#[test]
fn what_is_the_same_as_above_was_typed_where_it_stands_first() {
    let sketch = "मंडल | प्रवासी | प्रवास दिनांक
        कालपी | रमेश कुमार | 2021-10-05
        उरई | \" | 2021-10-06
        कोंच | \" | 2021-10-07";
    assert_eq!(source(sketch, 0, 1), None);
    assert_eq!(source(sketch, 1, 1), Some(Cell::new(1, 1)));
    assert_eq!(source(sketch, 2, 1), Some(Cell::new(1, 1)));
}

#[test]
fn the_unit_of_a_block_was_typed_at_its_top() {
    let sketch = "मंडल | नाम | पद
        कालपी | रमेश कुमार | अध्यक्ष
        ^ | महेश वर्मा | मंत्री
        | दिनेश यादव | सदस्य
        | राजेश सचान | सदस्य";
    for row in 1..4 {
        assert_eq!(source(sketch, row, 0), Some(Cell::new(1, 0)), "row {row}");
    }
}

#[test]
fn a_day_between_the_rows_was_typed_there() {
    let sketch = "क्र. | मंडल | प्रवासी | रात्रि विश्राम
        दिनांक 05.10.2021
        1 | कालपी | रमेश | हाँ
        06.10.2021
        2 | उरई | सुरेश | नहीं";
    assert_eq!(source(sketch, 0, 4), Some(Cell::new(1, 0)));
    assert_eq!(source(sketch, 1, 4), Some(Cell::new(3, 0)));
}

#[test]
fn a_form_is_known_by_a_signature_that_stays() {
    let (_, found) = found("गाँव | कब गए | साथी\nकालपी | 2021-10-05 | महेश");
    assert_eq!(found.tables[0].form.signature, "26RNG7ZIEL");
}
