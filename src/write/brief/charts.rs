//! The *charts* of the page, drawn in SVG: a bar of statuses for each district, and the pace against the window. What
//! they show stands beside them in words too.

use super::phrases;
use super::story::{DistrictLine, Story};
use crate::model::Date;
use crate::model::document::PhaseRates;
use crate::model::finding::Language;
use crate::words::Word;
use crate::write::brief::markup::{escape, put};
use crate::write::pace::Point;
use crate::write::sign::{Sign, Tally};

/// What the charts share: stripes for what was not reported, so that it is seen without colour.
pub(super) const PATTERNS: &str = "<svg width=\"0\" height=\"0\" class=\"hidden\" aria-hidden=\"true\"><defs>\
    <pattern id=\"stripes\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\">\
    <rect width=\"6\" height=\"6\" class=\"stripe-ground\"/><rect width=\"2\" height=\"6\" class=\"stripe\"/>\
    </pattern></defs></svg>\n";

/// A part of a bar carries its sign where it is at least this wide, in percent.
const ROOM_FOR_MARK: f64 = 13.0;

/// The class of a status in the style.
pub(super) const fn class(sign: Sign) -> &'static str {
    match sign {
        Sign::Done => "done",
        Sign::Late => "late",
        Sign::Partial => "partial",
        Sign::Missed => "missed",
        Sign::Pending => "pending",
        _ => "silent",
    }
}

/// What the colours and signs mean, of those that some district shows.
pub(super) fn legend(page: &mut String, districts: &[DistrictLine<'_>], language: Language) {
    page.push_str("<ul class=\"legend\">");
    let mut all = Tally::default();
    districts.iter().for_each(|line| all.add_all(line.counts));
    for (sign, count) in all.iter() {
        if count > 0 {
            page.push_str(&format!("<li><span class=\"mark {}\" aria-hidden=\"true\">", class(sign)));
            page.push_str(&format!("{}</span>{}</li>", sign.mark(), escape(sign.word().in_language(language))));
        }
    }
    page.push_str("</ul>\n");
}

/// The statuses of a district as parts of one bar.
pub(super) fn bar(page: &mut String, line: &DistrictLine<'_>, language: Language) {
    let owed = f64::from(line.owed().max(1));
    let parts: Vec<(Sign, u32)> = line.counts.iter().filter(|(_, count)| *count > 0).collect();
    let said: Vec<String> =
        parts.iter().map(|(sign, count)| format!("{} {count}", sign.word().in_language(language))).collect();
    page.push_str(&format!("<svg class=\"bar\" role=\"img\" aria-label=\"{}\">", escape(&said.join(", "))));
    let mut from = 0.0;
    for (sign, count) in parts {
        let width = f64::from(count) * 100.0 / owed;
        page.push_str(&format!(
            "<rect class=\"{}\" x=\"{from:.2}%\" width=\"{width:.2}%\" height=\"100%\"/>",
            class(sign)
        ));
        if width >= ROOM_FOR_MARK {
            let middle = from + width / 2.0;
            page.push_str(&format!("<text class=\"on-{}\" x=\"{middle:.2}%\" y=\"70%\">", class(sign)));
            page.push_str(&format!("{} {count}</text>", sign.mark()));
        }
        from += width;
    }
    page.push_str("</svg>");
}

/// Size of the drawing of the pace, and the room within it for words.
const WIDE: f64 = 360.0;
const HIGH: f64 = 190.0;
const LEFT: f64 = 34.0;
const RIGHT: f64 = 12.0;
const TOP: f64 = 10.0;
const BOTTOM: f64 = 24.0;

/// The pace, where there is a window: a drawing, and the same in a sentence.
pub(super) fn pace(
    page: &mut String,
    story: &Story<'_>,
    (phase, as_of): (&PhaseRates, Date),
    language: Language,
    id: usize,
) {
    let (Some(first), Some(last)) = (story.points.first(), story.points.last()) else { return };
    let word = |word: Word| word.in_language(language);
    page.push_str("<div class=\"pace\">\n");
    put(page, "h3", word(Word::Pace));
    page.push_str(&format!(
        "<svg viewBox=\"0 0 {WIDE} {HIGH}\" role=\"img\" aria-labelledby=\"pace-{id}\"><title id=\"pace-{id}\">{}</title>\n",
        escape(word(Word::Pace))
    ));
    let top = ceiling(phase.owed.max(1));
    let across = |day: Date| {
        let (all, some) = ((last.day - first.day).get_days(), (day - first.day).get_days());
        LEFT + (WIDE - LEFT - RIGHT) * f64::from(some) / f64::from(all.max(1))
    };
    let up = |count: f64| HIGH - BOTTOM - (HIGH - TOP - BOTTOM) * count / f64::from(top);
    for step in [0, top / 2, top] {
        let at = up(f64::from(step));
        page.push_str(&format!(
            "<line class=\"grid\" x1=\"{LEFT}\" x2=\"{}\" y1=\"{at:.1}\" y2=\"{at:.1}\"/><text class=\"left-of\" x=\"{}\" y=\"{:.1}\">{step}</text>\n",
            WIDE - RIGHT, LEFT - 5.0, at + 4.0
        ));
    }
    days(page, phase, (first.day, last.day), across);
    let line = |points: &mut dyn Iterator<Item = (Date, f64)>| {
        let points: Vec<String> = points.map(|(day, count)| format!("{:.1},{:.1}", across(day), up(count))).collect();
        points.join(" ")
    };
    let even = line(&mut story.points.iter().map(|point| (point.day, point.even)));
    let visited = line(&mut story.points.iter().filter_map(|point| Some((point.day, f64::from(point.visited?)))));
    page.push_str(&format!("<polyline class=\"even\" points=\"{even}\"/>\n"));
    page.push_str(&format!("<polyline class=\"visited\" points=\"{visited}\"/>\n</svg>\n"));
    page.push_str("<ul class=\"legend\"><li><span class=\"line visited\" aria-hidden=\"true\"></span>");
    page.push_str(&format!("{}</li><li><span class=\"line even\" aria-hidden=\"true\"></span>", word(Word::Visited)));
    page.push_str(&format!("{}</li></ul>\n", word(Word::EvenPace)));
    if let Some(text) = standing(&story.points, phase, as_of, language) {
        put(page, "p", &text);
    }
    page.push_str("</div>\n");
}

/// The days under the drawing: its first, the window's last, its last.
fn days(page: &mut String, phase: &PhaseRates, (first, last): (Date, Date), across: impl Fn(Date) -> f64) {
    let mut shown = vec![(first, "start")];
    if let Some(end) = phase.end.filter(|end| *end < last) {
        let at = across(end);
        page.push_str(&format!(
            "<line class=\"grid\" x1=\"{at:.1}\" x2=\"{at:.1}\" y1=\"{TOP}\" y2=\"{}\"/>\n",
            HIGH - BOTTOM
        ));
        // Too near to the last day there is no room for both.
        if across(last) - at > 48.0 {
            shown.push((end, "middle"));
        }
    }
    shown.push((last, "end"));
    for (day, anchor) in shown {
        page.push_str(&format!(
            "<text x=\"{:.1}\" y=\"{}\" text-anchor=\"{anchor}\">{:02}.{:02}.</text>\n",
            across(day),
            HIGH - 8.0,
            day.day(),
            day.month()
        ));
    }
}

/// How the pace stands: on the window's last day where it is over, else on the as-of date.
fn standing(points: &[Point], phase: &PhaseRates, as_of: Date, language: Language) -> Option<String> {
    let day = phase.end.map_or(as_of, |end| end.min(as_of));
    let point = points.iter().rev().find(|point| point.day <= day)?;
    Some(phrases::pace(point.day, point.visited?, point.even.round() as u32, language))
}

/// A round number at or above this one, with a whole half.
fn ceiling(count: u32) -> u32 {
    let mut power = 1;
    loop {
        let step = [2, 4, 10].into_iter().map(|step| step * power).find(|step| count <= step * 10);
        if let Some(step) = step {
            return count.div_ceil(step) * step;
        }
        power *= 10;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_axis_ends_at_a_round_number() {
        let check = |count, expected| assert_eq!(ceiling(count), expected, "{count}");
        check(1, 2);
        check(9, 10);
        check(321, 360);
        check(20_000, 20_000);
    }
}
