//! What `merge` says when it has put parts together.

use super::ending::counted;
use crate::model::document::Document;
use crate::model::finding::Language;
use crate::text::terminal::harmless;
use std::path::{Path, PathBuf};

/// How many regions came from how many parts, the figure of each phase, what stays in its part, and where the result lies.
pub fn merged(document: &Document, parts: usize, left: &[PathBuf], out: &Path, language: Language) -> String {
    let hindi = language == Language::Hindi;
    let regions = document.regions.len();
    let mut lines = vec![if hindi {
        format!("{parts} {} से {regions} क्षेत्र", if parts == 1 { "भाग" } else { "भागों" })
    } else {
        format!("{} from {}", counted(regions, "region"), counted(parts, "part"))
    }];
    let mut phases: Vec<(&str, u32, u32)> = Vec::new();
    for phase in document.regions.iter().flat_map(|region| &region.phases) {
        match phases.iter_mut().find(|(name, ..)| *name == phase.phase) {
            Some((_, owed, visited)) => {
                *owed += phase.owed;
                *visited += phase.visited;
            }
            None => phases.push((&phase.phase, phase.owed, phase.visited)),
        }
    }
    lines.extend(phases.into_iter().map(|(name, owed, visited)| {
        let name = harmless(name);
        if hindi {
            format!("{name}: {owed} में {visited} प्रवास {}", if visited == 1 { "हुआ" } else { "हुए" })
        } else {
            format!("{name}: {visited} of {owed} visited")
        }
    }));
    for file in left {
        let file = harmless(&file.display().to_string());
        lines.push(if hindi {
            format!("भागों में अलग-अलग है, इसलिए वहीं रही: {file}")
        } else {
            format!("differs from part to part and stays there: {file}")
        });
    }
    let out = harmless(&out.display().to_string());
    lines.push(if hindi { format!("परिणाम: {out}") } else { format!("Result: {out}") });
    lines.join("\n") + "\n"
}
