//! What the first words of a plain line say of the pairs after it: 血圧検査　実施者数：56　有所見者数：12.

use super::lexicon::{Role, Slant};
use super::meaning::{Grasp, Meaning, Sense};
use super::segment::Segment;
use super::sheet::Sheet;
use crate::figures::{Family, Item};

/// Gives each later label of the line what the labels before it say of it too: the item, the group, the sex, the year.
pub(super) fn complete(sheet: &Sheet<'_>, row: usize, segments: &mut [Segment]) {
    let place = first_words(sheet, row);
    // The segment that names the item, and all that speak of the same one.
    let mut lead: Option<usize> = None;
    for later in 0..segments.len() {
        let Some(label) = label(segments, later) else { continue };
        let (at, mut meaning) = (label.at, label.meaning);
        if let Some(place) = place.filter(|_| meaning.grasp == Grasp::Whole) {
            meaning.group = meaning.group.or(place.group);
            if !meaning.total {
                meaning.sex = meaning.sex.or(place.sex);
            }
            meaning.year = meaning.year.or(place.year);
        }
        let named = lead.and_then(|lead| self::label(segments, lead)).map(|head| (head.at, head.meaning));
        let about = named.filter(|(_, named)| goes_on(named, &meaning));
        if let Some((_, named)) = about {
            meaning.item = settled(named.item, meaning.slant);
            meaning.alone = None;
            if meaning.roles.is_empty() {
                meaning.roles = named.roles;
            }
        } else {
            lead = meaning.item.map(|_| later);
        }
        let at = about.map_or(at, |(at, _)| at);
        // 血圧 受診者数：56 有所見者数：12: what the last pair says settles the first.
        let item = meaning.item;
        for segment in segments.iter_mut().take(later + 1).skip(lead.unwrap_or(later)) {
            if let Some(label) = segment.labels.first_mut() {
                label.meaning.item = item.or(label.meaning.item);
            }
        }
        if let Some(label) = segments.get_mut(later).and_then(|segment| segment.labels.first_mut()) {
            label.at = at;
            label.meaning = meaning;
            label.year = label.year.or(meaning.named_year());
        }
    }
}

fn label(segments: &[Segment], place: usize) -> Option<&super::head::Head> {
    segments.get(place)?.labels.first()
}

/// The words before the first blank, where they say whose or when and nothing else.
fn first_words(sheet: &Sheet<'_>, row: usize) -> Option<Meaning> {
    let (first, _) = sheet.grid.at(row, 0).split_once(' ')?;
    let meaning = Meaning::of(first);
    let only = meaning.grasp == Grasp::Whole && meaning.has_place() && !meaning.names_item();
    (only && meaning.roles.is_empty()).then_some(meaning)
}

/// Whether this label names no item of its own, but one more number of the item named before it.
fn goes_on(named: &Meaning, label: &Meaning) -> bool {
    let of_it = label.grasp == Grasp::Whole && label.item.is_none() && label.soft.is_none();
    // 腹囲リスク 男性 12人 女性 3人: each of another sex, not a sex of whatever the first was of.
    let another = (label.has_place() || label.total)
        && (named.sex.is_none() || label.sex.is_some() || label.total)
        && (named.group.is_none() || label.group.is_some())
        && (named.year.is_none() || label.year.is_some());
    if !of_it || (label.roles.is_empty() && !another) {
        return false;
    }
    let is_participation =
        matches!(named.item, Some(Sense::Item(item)) if item.family() == Family::Participation);
    let finding = match named.item {
        Some(Sense::Item(Item::FindingAny | Item::DoctorInstruction)) | None => return false,
        Some(Sense::Item(item)) if matches!(item.family(), Family::Size | Family::Cost) => return false,
        Some(Sense::Item(item)) => item.family() == Family::Finding,
        Some(Sense::Bare { .. }) => true,
    };
    let measured = named.roles.contains(&Role::Done) || named.roles.contains(&Role::Of);
    match label.alone {
        None => true,
        // 受診者数 and 有所見者数 stand for themselves too.
        Some(Item::FindingAny) => finding || measured,
        Some(Item::Examined) => finding || (measured && is_participation),
        Some(_) => false,
    }
}

/// 血圧 with a word that says which: the risk or the finding.
fn settled(sense: Option<Sense>, slant: Option<Slant>) -> Option<Sense> {
    match (sense, slant) {
        (Some(Sense::Bare { risk: Some(item), .. }), Some(Slant::Risk))
        | (Some(Sense::Bare { finding: item, .. }), Some(Slant::Finding)) => Some(Sense::Item(item)),
        _ => sense,
    }
}
