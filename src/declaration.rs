//! The declaration a company prints: who declares, what it promises, and what is still missing.
//!
//! Drawn up from what the person typed, the karte, the suggestions and the pack; the day is given. What of the
//! company's figures may stand on it is decided here and nowhere else: counts of 1–9 people never leave the house.
//! Knows no printer and no page.

mod beside;
mod deadline;
mod disclosure;
mod field;
mod form;
mod kept;
mod length;
mod missing;
mod outcome;
mod paper;
mod people;
mod pledge;
mod problem;
mod promise;
mod self_check;
mod sheet;
mod target;
mod typed;
mod way_on;

pub use beside::beside;
pub use field::Field;
pub use form::{Edit, Entry, Form, Part};
pub use kept::Kept;
pub use length::Length;
pub use missing::Missing;
pub use outcome::{Moved, Outcome, outcomes};
pub use paper::Paper;
pub use pledge::Pledge;
pub use problem::{FormProblem, FormProblemKind};
pub use promise::Promise;
pub use self_check::{Done, SelfCheck, questions};
pub use way_on::{Topic, way_on};

use serde::Serialize;

use crate::advice::{self, Kind, Suggestion, Tool};
use crate::calendar::{Date, Month};
use crate::figures::Item;
use crate::karte::Karte;
use crate::pack::{Contact, Pack};
use crate::words::{Language, declaration_sheet};

use pledge::Ground;

/// As many pledges of one's own have a line on a sheet that is filled in by hand.
const LINES_FOR_A_PEN: usize = 3;

/// A declaration, fit to leave the house.
#[derive(Clone, Debug, PartialEq)]
pub struct Declaration {
    /// The language of its papers.
    pub language: Language,
    /// 健活企業宣言, 健康宣言 …
    pub title: String,
    /// Whom it is addressed to; empty where nobody is named.
    pub recipient: String,
    /// The day it is made, in words; empty leaves a line for a pen.
    pub date: String,
    /// The sentence above the pledges.
    pub opening: String,
    /// The two rates first, then what the company chose.
    pub pledges: Vec<Pledge>,
    /// What the sheet is and is not.
    pub form_note: String,
    /// Whom the sheet goes to, as far as the office says.
    pub contact: Contact,
    /// The trademark note.
    pub trademark: String,
    /// What the person typed that cannot stand as it is: for the page, not for the paper.
    pub problems: Vec<FormProblem>,
    entries: Kept<Entry, String>,
    fields: Vec<(Entry, String)>,
}

/// A declaration by stable names and numbers alone, for the headless face.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Outline {
    /// Whether nothing is missing.
    pub complete: bool,
    /// What is missing.
    pub missing: Vec<&'static str>,
    /// The pledges in the order of the sheet.
    pub pledges: Vec<PledgeOutline>,
}

/// One pledge by name and numbers alone.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct PledgeOutline {
    /// The item it is to move.
    pub item: Option<&'static str>,
    /// Where the company is, in percent, where that may be printed.
    pub now: Option<f64>,
    /// Where it wants to be, in percent.
    pub target: Option<f64>,
}

impl Declaration {
    /// Draws up the declaration. Everything the form leaves empty is proposed or left for a pen; nothing fails.
    pub fn draw_up(form: &Form, karte: &Karte, suggestions: &[Suggestion], pack: &Pack, today: Date) -> Self {
        form.language().speaking(|| Self::drawn_up(form, karte, suggestions, pack, today))
    }

    fn drawn_up(form: &Form, karte: &Karte, suggestions: &[Suggestion], pack: &Pack, today: Date) -> Self {
        let mut problems = Vec::new();
        let mut dated = today;
        let mut entries = Kept::default();
        for entry in Entry::ALL {
            let mut kinds = Vec::new();
            let typed = form.entries.get(&entry).map(|text| form::line(text, &mut kinds));
            let made = match (entry, typed) {
                (Entry::Date, None) => today.to_string(),
                (Entry::Date, Some(typed)) if !typed.is_empty() => match typed::day(&typed) {
                    Ok(day) => {
                        dated = day;
                        day.to_string()
                    }
                    Err(kind) => {
                        kinds.push(kind);
                        String::new()
                    }
                },
                (Entry::OwnPledge, Some(typed)) if people::names_few(&typed) => {
                    kinds.push(FormProblemKind::FewPeople);
                    String::new()
                }
                (_, typed) => typed.unwrap_or_default(),
            };
            entries.insert(entry, made);
            let problem = |kind| FormProblem { of: entry.id().to_owned(), part: None, kind };
            problems.extend(kinds.into_iter().map(problem));
        }
        let entry = |entry| entries.get(&entry).cloned().unwrap_or_default();
        let by = deadline::proposed(dated).map(|day| day.to_string()).unwrap_or_default();
        let from = Month::of(dated).next().to_string();
        let ground = Ground { karte, by, who: entry(Entry::HealthPromoter), from };
        let mut pledges = pledges(form, suggestions, pack, today, &ground);
        let own = entry(Entry::OwnPledge);
        if !own.is_empty() {
            pledges.push(Pledge::own(&ground, own));
        }
        let pledges = edited(pledges, form, karte, dated, &mut problems);
        Self {
            language: Language::spoken(),
            title: pack.declaration.title.clone(),
            recipient: pack.declaration.recipient.clone(),
            date: entry(Entry::Date),
            opening: pack.declaration.opening.clone(),
            pledges,
            form_note: pack.declaration.form_note.clone(),
            contact: pack.contact.clone(),
            trademark: pack.trademark.clone(),
            problems,
            entries,
            fields: fields(pack),
        }
    }

    /// What stands in a blank; empty leaves a line for a pen.
    pub fn entry(&self, entry: Entry) -> &str {
        self.entries.get(&entry).map_or("", String::as_str)
    }

    /// The sheet with lines for a pen in every place.
    #[must_use]
    pub fn for_a_pen(&self) -> Self {
        let mut pledges: Vec<_> = self.pledges.iter().take(2).map(Pledge::for_a_pen).collect();
        let more = pledges.first().map(|rate| Pledge { field: Field::Other, ..rate.clone() }.for_a_pen());
        pledges.extend(std::iter::repeat_n(more, LINES_FOR_A_PEN).flatten());
        Self { date: String::new(), pledges, problems: Vec::new(), entries: Kept::default(), ..self.clone() }
    }

    /// The blanks of the form with the words beside them, in the order of the sheet: the office's own, or ours.
    pub fn fields(&self) -> &[(Entry, String)] {
        &self.fields
    }

    /// What a complete declaration has and this one has not, in the order of the sheet.
    pub fn missing(&self) -> Vec<Missing> {
        missing::missing(self)
    }

    /// Whether nothing is missing.
    pub fn is_complete(&self) -> bool {
        self.missing().is_empty()
    }

    /// The declaration by stable names and numbers alone.
    pub fn outline(&self) -> Outline {
        let outline = |pledge: &Pledge| PledgeOutline {
            item: pledge.item.map(Item::id),
            now: pledge.now,
            target: pledge.target,
        };
        let missing: Vec<_> = self.missing().into_iter().map(Missing::id).collect();
        let pledges = self.pledges.iter().map(outline).collect();
        Outline { complete: missing.is_empty(), missing, pledges }
    }
}

/// The office's own fields, those of them that are ours too; else ours. The representative's title and name share a line,
/// and the reading stands over the company's name.
fn fields(pack: &Pack) -> Vec<(Entry, String)> {
    let of_company = || Entry::ALL.into_iter().filter(|entry| entry.is_of_company());
    let own = |(id, label): &(String, String)| {
        of_company().find(|entry| entry.id() == id).map(|entry| (entry, label.clone()))
    };
    let own: Vec<_> = pack.declaration.fields.iter().filter_map(own).collect();
    if !own.is_empty() {
        return own;
    }
    let ours = of_company().filter(|entry| !matches!(entry, Entry::CompanyKana | Entry::RepresentativeName));
    ours.map(|entry| {
        (
            entry,
            if entry == Entry::RepresentativeTitle {
                declaration_sheet::representative()
            } else {
                entry.label()
            }
            .to_owned(),
        )
    })
    .collect()
}

/// The two rates, and a pledge for each tool taken up that is still offered.
fn pledges(
    form: &Form,
    suggestions: &[Suggestion],
    pack: &Pack,
    today: Date,
    ground: &Ground<'_>,
) -> Vec<Pledge> {
    let mut chosen: Vec<&'static Tool> = Vec::new();
    for tool in form.chosen.iter().filter_map(|id| advice::tool(id)) {
        if tool.is_open(pack, today) && chosen.iter().all(|taken| taken.id != tool.id) {
            chosen.push(tool);
        }
    }
    let of_kind = |kind| chosen.iter().copied().filter(|tool| tool.kind == kind).collect::<Vec<_>>();
    let mut pledges = vec![
        Pledge::checkup(ground, &of_kind(Kind::Checkup)),
        Pledge::guidance(ground, &of_kind(Kind::Guidance)),
    ];
    for tool in chosen.iter().filter(|tool| !matches!(tool.kind, Kind::Checkup | Kind::Guidance)) {
        let suggestion = suggestions.iter().find(|suggestion| suggestion.tool.id == tool.id);
        let because = suggestion.and_then(|suggestion| suggestion.because.first().copied());
        // Taken up though nothing called for it, a habit still shows in its own figure where that may be printed.
        let own = Field::of(tool.kind).item().filter(|item| disclosure::is_open(ground.karte, *item));
        let item = because.or(own);
        let carried = pledges.iter().any(|pledge| item.is_some() && pledge.item == item);
        pledges.push(Pledge::habit(ground, tool, item, carried));
    }
    pledges
}

fn edited(
    pledges: Vec<Pledge>,
    form: &Form,
    karte: &Karte,
    dated: Date,
    problems: &mut Vec<FormProblem>,
) -> Vec<Pledge> {
    let edit = |mut pledge: Pledge| {
        if let Some(edit) = form.edits.get(&pledge.id) {
            let (changed, found) = pledge.edited(edit, karte, dated);
            problems.extend(found);
            pledge = changed;
        }
        pledge.begun(dated)
    };
    pledges.into_iter().map(edit).collect()
}
