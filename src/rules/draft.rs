//! How a rule raises a finding: it fills a *draft* and pushes it; code, severity and the plan's settings are added here.

use super::Rule;
use crate::model::doubt::Doubt;
use crate::model::finding::{Arg, Finding, Severity};
use crate::model::place::Place;
use crate::model::plan::{PersonId, PhaseId, Settings, UnitPath};
use crate::model::table::Field;

/// A finding that is being filled in.
pub struct Draft {
    finding: Finding,
    severity: Option<Severity>,
}

impl Draft {
    /// A finding at a place, or at none.
    pub fn at(place: impl Into<Option<Place>>) -> Self {
        let finding = Finding {
            id: String::new(),
            rule: crate::model::finding::RuleCode(""),
            severity: Severity::Info,
            place: place.into(),
            unit: UnitPath::default(),
            person: None,
            owed_by: None,
            phase: None,
            field: None,
            value: None,
            count: 1,
            related: Vec::new(),
            suggestions: Vec::new(),
            args: Vec::new(),
            subject: String::new(),
            accepted: None,
        };
        Self { finding, severity: None }
    }

    /// A finding with everything that a doubt says.
    pub fn of(doubt: &Doubt) -> Self {
        let mut draft = Self::at(doubt.place);
        draft.finding.unit = doubt.unit;
        draft.finding.field = doubt.field;
        draft.finding.value.clone_from(&doubt.value);
        draft.finding.person.clone_from(&doubt.person);
        draft.finding.count = doubt.count;
        draft.finding.related.clone_from(&doubt.related);
        draft.finding.suggestions.clone_from(&doubt.suggestions);
        draft
    }

    /// The unit it is about.
    #[must_use]
    pub fn unit(mut self, unit: UnitPath) -> Self {
        self.finding.unit = unit;
        self
    }

    /// The person it is about, by name; an empty one is none.
    #[must_use]
    pub fn person(mut self, name: impl Into<String>) -> Self {
        self.finding.person = Some(name.into()).filter(|name| !name.is_empty());
        self
    }

    /// The person of the plan it is about.
    #[must_use]
    pub fn owed_by(mut self, person: Option<PersonId>) -> Self {
        self.finding.owed_by = person;
        self
    }

    /// The phase it is about.
    #[must_use]
    pub fn phase(mut self, phase: PhaseId) -> Self {
        self.finding.phase = Some(phase);
        self
    }

    /// The field it is about.
    #[must_use]
    pub fn field(mut self, field: Field) -> Self {
        self.finding.field = Some(field);
        self
    }

    /// The value, as typed.
    #[must_use]
    pub fn value(mut self, value: impl Into<String>) -> Self {
        self.finding.value = Some(value.into());
        self
    }

    /// How many rows it stands for.
    #[must_use]
    pub fn count(mut self, count: u32) -> Self {
        self.finding.count = count;
        self
    }

    /// Another place that belongs to it.
    #[must_use]
    pub fn related(mut self, places: impl IntoIterator<Item = Place>) -> Self {
        self.finding.related.extend(places);
        self
    }

    /// Right values, nearest first.
    #[must_use]
    pub fn suggest(mut self, values: impl IntoIterator<Item = String>) -> Self {
        self.finding.suggestions.extend(values);
        self
    }

    /// What a placeholder of the message stands for.
    #[must_use]
    pub fn arg(mut self, name: &'static str, arg: Arg) -> Self {
        self.finding.args.push((name, arg));
        self
    }

    /// The same, where there is something for it to stand for.
    #[must_use]
    pub fn arg_if(self, name: &'static str, arg: Option<Arg>) -> Self {
        match arg {
            Some(arg) => self.arg(name, arg),
            None => self,
        }
    }

    /// What it is about besides unit, phase, field and value: a person, or a visitor and a date. Part of the id, so it
    /// must not change when rows are inserted or sorted.
    #[must_use]
    pub fn subject(mut self, subject: impl Into<String>) -> Self {
        self.finding.subject = subject.into();
        self
    }

    /// Another severity than the rule's own, while a window is open.
    #[must_use]
    pub fn severity(mut self, severity: Severity) -> Self {
        self.severity = Some(severity);
        self
    }
}

/// The findings that a rule raises for a case.
pub struct Findings {
    rule: &'static Rule,
    /// The plan's word on the severity: `None` is silent, `Some(None)` switches the rule off.
    set: Option<Option<Severity>>,
    list: Vec<Finding>,
}

impl Findings {
    /// Nothing found yet by this rule.
    pub fn of(rule: &'static Rule, settings: &Settings) -> Self {
        Self { rule, set: settings.severities.get(&rule.code).copied(), list: Vec::new() }
    }

    /// Raises a finding.
    pub fn push(&mut self, draft: Draft) {
        let severity = match self.set {
            Some(None) => return,
            Some(Some(severity)) => severity,
            None => draft.severity.unwrap_or(self.rule.severity),
        };
        self.list.push(Finding { rule: self.rule.code, severity, ..draft.finding });
    }

    /// What was found.
    pub fn into_list(self) -> Vec<Finding> {
        self.list
    }
}
