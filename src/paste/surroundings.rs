//! What a whole block speaks of, by which a bare heading or number is understood.

use super::block::Block;
use super::cell::Content;
use super::context::{Context, names_an_age};
use super::head::Head;
use super::lexicon::Slant;
use super::meaning::{Grasp, Sense};
use super::says::{Says, Slants};
use super::segment::{Segment, holds_places};
use super::sheet::Sheet;
use super::turn::Turn;
use super::width::squeeze;
use super::words::holds_one_of;
use crate::figures::{Family, Item, Sex};

/// What the whole block speaks of.
#[expect(clippy::struct_excessive_bools, reason = "each holds beside any other")]
pub(super) struct Surroundings {
    /// Whether labels, not headings, name the items.
    pub items_down: bool,
    /// Whether its rows have labels at all.
    pub labelled: bool,
    heading_slants: Slants,
    neighbours: Slants,
    /// Risks are called so: a column of them tells itself from one of findings, as 該当者数 beside 有所見者数 does not.
    told_apart: bool,
    decimals: Vec<bool>,
    /// Men and women add up to 計 somewhere: shares do not.
    pub sums: bool,
    /// Of whom the corner says that the figures are: 要改善者の割合.
    turn: Option<Turn>,
    /// Headings of label columns that narrow down all figures beside them: 男性 in the corner.
    corners: Vec<Head>,
}

impl Surroundings {
    pub(super) fn of(sheet: &Sheet<'_>, block: &Block, rows: &[Vec<Segment>], columns: &[Says]) -> Self {
        let (mut neighbours, mut heading_slants) = (Slants::default(), Slants::default());
        let (mut items_down, mut labelled, mut sums) = (false, false, false);
        let mut told_apart = true;
        let mut decimals = vec![false; block.columns.len()];
        for head in block.heads() {
            neighbours.add(slant_of(head));
            if head.meaning.item.is_none() {
                heading_slants.add(head.meaning.slant);
                told_apart &= head.meaning.slant != Some(Slant::Risk)
                    || sheet.grid.at(head.at.0, head.at.1).contains("リスク");
            }
        }
        for (segments, (row, _)) in rows.iter().zip(&block.rows) {
            for label in segments.iter().flat_map(|segment| &segment.labels) {
                neighbours.add(slant_of(label));
                items_down |= label.meaning.item.is_some();
                labelled = true;
            }
            for (decimal, seen) in decimals.iter_mut().zip(sheet.row(*row)) {
                *decimal |= matches!(seen.content, Content::One(number) if number.is_share());
            }
            sums = sums || adds_up(sheet, *row, segments, columns);
        }
        let corners = corners(sheet, block);
        let turn = turn(sheet, block, rows);
        Self { items_down, labelled, heading_slants, neighbours, told_apart, decimals, sums, turn, corners }
    }

    /// Adds to what the labels of a segment say what stands over them.
    pub(super) fn add_corners(&self, segment: &Segment, says: &mut Says) {
        for corner in &self.corners {
            if segment.labels.iter().any(|label| label.at.1 == corner.at.1) {
                says.hear(corner);
            }
        }
    }

    pub(super) fn is_decimal(&self, column: usize) -> bool {
        self.decimals.get(column).copied().unwrap_or(false)
    }

    /// Whether the title or the corner says that the figures are not of those whom the item means.
    pub(super) fn turns(&self, item: Item, context: &Context) -> bool {
        self.turn.or(context.turn).is_some_and(|turn| turn.turns(item))
    }

    /// The item a heading means here: first by its own row and column, then by all headings, the title, the neighbours.
    pub(super) fn item(
        &self,
        sense: Sense,
        (labels, column): (&Says, &Says),
        context: &Context,
    ) -> Option<Item> {
        let own = if self.told_apart { column.slants } else { Slants::default() };
        let headings = if own.finding { own } else { self.heading_slants };
        let (risk, finding) = match sense {
            // 有所見 of the waist is each 健診機関's own: not 協会けんぽ's risk.
            Sense::Item(Item::Waist | Item::Bmi25)
                if headings.finding && !headings.risk && !labels.slants.risk =>
            {
                return None;
            }
            Sense::Item(item) => return Some(item),
            Sense::Bare { risk, finding } => (risk, finding),
        };
        let mut title = Slants::default();
        title.add(context.slant);
        for slants in [labels.slants, own, self.heading_slants, title, self.neighbours] {
            match (slants.risk, slants.finding) {
                (true, true) => return None,
                (true, false) => return risk,
                (false, true) => return Some(finding),
                (false, false) => {}
            }
        }
        None
    }
}

/// Whether 男 and 女 make 計 in this row, in numbers that could be people.
fn adds_up(sheet: &Sheet<'_>, row: usize, segments: &[Segment], columns: &[Says]) -> bool {
    let values = segments.iter().flat_map(|segment| &segment.values);
    let mut sums = [0.0; 3];
    for column in values {
        let (Some(says), &Content::One(number)) = (columns.get(*column), sheet.content(row, *column)) else {
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
            names_an_age(&text) || holds_one_of(&text, "男|女|非")
        }
        Grasp::Aside | Grasp::Admin => false,
    };
    block.heads().filter(narrows).copied().collect()
}

/// What a heading over labels says of whom the figures beside them are.
fn turn(sheet: &Sheet<'_>, block: &Block, rows: &[Vec<Segment>]) -> Option<Turn> {
    let labels = || rows.iter().flatten().flat_map(|segment| &segment.labels);
    block.heads().find_map(|head| {
        let turn = Turn::of(&squeeze(sheet.grid.at(head.at.0, head.at.1)))?;
        labels().any(|label| label.at.1 == head.at.1).then_some(turn)
    })
}

/// The family of the item that a heading names.
fn slant_of(head: &Head) -> Option<Slant> {
    let Some(Sense::Item(item)) = head.meaning.item else { return None };
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
