//! What a whole block speaks of, by which a bare heading or number is understood.

use super::block::Block;
use super::cell::Content;
use super::context::{Context, names_an_age};
use super::head::Head;
use super::lexicon::Slant;
use super::meaning::{Grasp, Sense};
use super::says::Says;
use super::segment::{Segment, holds_places};
use super::sheet::Sheet;
use super::width::squeeze;
use crate::figures::{Family, Item, Sex};

/// What the whole block speaks of.
pub(super) struct Surroundings {
    /// Whether labels, not headings, name the items.
    pub items_down: bool,
    /// Whether its rows have labels at all.
    pub labelled: bool,
    heading_slants: Vec<Slant>,
    neighbours: Vec<Slant>,
    decimals: Vec<bool>,
    /// Men and women add up to 計 somewhere: shares do not.
    pub sums: bool,
    /// Headings of label columns that narrow down all figures beside them: 男性 in the corner.
    corners: Vec<Head>,
}

impl Surroundings {
    pub(super) fn of(sheet: &Sheet<'_>, block: &Block, rows: &[Vec<Segment>], columns: &[Says]) -> Self {
        let labels = || rows.iter().flatten().flat_map(|segment| &segment.labels);
        let items = labels().chain(block.heads()).filter_map(|head| match head.meaning.item {
            Some(Sense::Item(item)) => Some(item),
            _ => None,
        });
        let mut neighbours: Vec<Slant> = items.filter_map(slant_of).collect();
        neighbours.sort_unstable();
        neighbours.dedup();
        let mut heading_slants: Vec<Slant> = block
            .heads()
            .filter_map(|head| head.meaning.slant.filter(|_| head.meaning.item.is_none()))
            .collect();
        heading_slants.sort_unstable();
        heading_slants.dedup();
        let mut decimals = vec![false; block.columns.len()];
        for (row, _) in &block.rows {
            for (decimal, seen) in decimals.iter_mut().zip(sheet.row(*row)) {
                *decimal |= matches!(seen.content, Content::One(number) if number.is_share());
            }
        }
        Self {
            labelled: labels().next().is_some(),
            items_down: labels().any(|head| head.meaning.item.is_some()),
            heading_slants,
            neighbours,
            decimals,
            sums: rows
                .iter()
                .zip(&block.rows)
                .any(|(segments, (row, _))| adds_up(sheet, *row, segments, columns)),
            corners: corners(sheet, block),
        }
    }

    pub(super) fn corners(&self, segment: &Segment) -> impl Iterator<Item = &Head> {
        let columns: Vec<usize> = segment.labels.iter().map(|label| label.at.1).collect();
        self.corners.iter().filter(move |corner| columns.contains(&corner.at.1))
    }

    pub(super) fn is_decimal(&self, column: usize) -> bool {
        self.decimals.get(column).copied().unwrap_or(false)
    }

    /// The item a heading means here: first by its own row, then by the headings, the title, the neighbours.
    pub(super) fn item(&self, sense: Sense, labels: &Says, context: &Context) -> Option<Item> {
        let (risk, finding) = match sense {
            // 有所見 of the waist is each 健診機関's own: not 協会けんぽ's risk.
            Sense::Item(Item::Waist | Item::Bmi25)
                if self.heading_slants == [Slant::Finding] && !labels.slants.contains(&Slant::Risk) =>
            {
                return None;
            }
            Sense::Item(item) => return Some(item),
            Sense::Bare { risk, finding } => (risk, finding),
        };
        let title: Vec<Slant> = context.slant.into_iter().collect();
        let levels = [&labels.slants, &self.heading_slants, &title, &self.neighbours];
        let mut decisive = levels.into_iter().filter(|slants| !slants.is_empty());
        let slants = decisive.next()?;
        match slants.iter().all(|slant| Some(slant) == slants.first()).then_some(slants.first()?) {
            Some(Slant::Risk) => risk,
            Some(Slant::Finding) => Some(finding),
            None => None,
        }
    }
}

/// Whether 男 and 女 make 計 in this row, in numbers that could be people.
fn adds_up(sheet: &Sheet<'_>, row: usize, segments: &[Segment], columns: &[Says]) -> bool {
    let values = segments.iter().flat_map(|segment| &segment.values);
    let mut sums = [0.0; 3];
    for column in values {
        let (Some(says), Content::One(number)) = (columns.get(*column), sheet.content(row, *column)) else {
            continue;
        };
        let plain = number.unit.is_none()
            && number.people().is_some()
            && says.roles.is_empty()
            && says.year.is_none();
        let at = match says.sex {
            Some(Sex::All) => 0,
            Some(Sex::Male) => 1,
            Some(Sex::Female) => 2,
            None => continue,
        };
        match sums.get_mut(at) {
            Some(sum) if plain && *sum == 0.0 => *sum = number.value,
            _ => return false,
        }
    }
    let [all, male, female] = sums;
    male > 0.0 && female > 0.0 && (male + female - all).abs() < f64::EPSILON
}

/// What stands over the labels and speaks of all figures beside them.
fn corners(sheet: &Sheet<'_>, block: &Block) -> Vec<Head> {
    let dated = block.heads().filter(|head| head.year.is_some()).count() > 1;
    let narrows = |head: &&Head| match head.meaning.grasp {
        Grasp::Whole if head.meaning.item.is_some() => holds_places(sheet, block, head.at.1),
        Grasp::Whole => head.meaning.has_place() && !(dated && head.year.is_some()),
        Grasp::None => {
            let text = squeeze(sheet.grid.at(head.at.0, head.at.1));
            names_an_age(&text) || ["男", "女", "非"].iter().any(|word| text.contains(word))
        }
        Grasp::Aside | Grasp::Admin => false,
    };
    block.heads().filter(narrows).cloned().collect()
}

fn slant_of(item: Item) -> Option<Slant> {
    match item {
        Item::Metabolic
        | Item::MetabolicPre
        | Item::Waist
        | Item::BloodPressure
        | Item::Glucose
        | Item::Lipid
        | Item::Liver => Some(Slant::Risk),
        Item::FindingAny | Item::DoctorInstruction => None,
        _ if item.family() == Family::Finding => Some(Slant::Finding),
        _ => None,
    }
}
