//! One figure as its cells give it, before it is set beside the others.

use super::line::{Entry, Flags, Given, Line, Slot};
use super::number::Quantity;
use super::order::in_order;
use super::place::At;
use super::problem::Kind;
use crate::figures::{Amount, Family, Figure, Item, Percent, Rate};

/// A number of people and its cell.
pub(super) type People = Option<(u32, At)>;

/// The numbers of one line, each with its cell.
#[derive(Clone, Copy)]
pub(super) struct Draft {
    pub line: Line,
    pub item: Item,
    pub count: People,
    pub of: People,
    pub percent: Option<(Quantity, At)>,
    pub yen: Option<(u64, At)>,
}

/// A denominator by itself: 対象者数 with no item.
#[derive(Clone, Copy)]
pub(super) struct Loose {
    pub line: Line,
    pub of: u32,
    pub at: At,
}

/// The lines that the entries of one block add up to.
pub(super) fn drafts(entries: &[Entry], flags: &mut Flags) -> (Vec<Draft>, Vec<Loose>) {
    let (mut drafts, mut loose) = (Vec::new(), Vec::new());
    let line = |place: usize| entries.get(place).map(|entry| entry.line);
    let mut sorted = Vec::with_capacity(entries.len());
    for place in in_order(entries.len(), &|one, other| line(one) > line(other)) {
        sorted.extend(entries.get(place).copied());
    }
    for entries in sorted.chunk_by(|one, other| one.line == other.line) {
        let Some(Entry { line, .. }) = entries.first().copied() else { continue };
        if let Some(item) = line.item {
            drafts.extend(draft(line, item, entries, flags));
            continue;
        }
        for entry in entries {
            if let Given::Number(number, _) = entry.given
                && let Some(of) = number.people()
            {
                loose.push(Loose { line, of, at: entry.at });
            }
        }
    }
    (drafts, loose)
}

fn draft(line: Line, item: Item, entries: &[Entry], flags: &mut Flags) -> Option<Draft> {
    let (mut bad, mut clash) = (false, false);
    let mut numbers: [Option<(Quantity, bool, At)>; 5] = [None; 5];
    for entry in entries {
        match (entry.given, numbers.get_mut(entry.role as usize)) {
            (Given::Flag(kind), _) => {
                flags.add(entry.at, kind);
                bad |= entry.role != Slot::Percent;
            }
            (Given::Number(number, sure), Some(first @ None)) => *first = Some((number, sure, entry.at)),
            (Given::Number(other, _), Some(Some((first, ..))))
                if (first.value - other.value).abs() > f64::EPSILON =>
            {
                flags.add(entry.at, Kind::Ambiguous);
                clash = true;
            }
            _ => {}
        }
    }
    let people =
        |found: Option<(Quantity, bool, At)>| found.and_then(|(number, _, at)| Some((number.people()?, at)));
    let [count, of, done, percent, yen] = numbers;
    if clash {
        return None;
    }
    let (mut count, of) = counts(item, (people(count), people(of), people(done)));
    let mut of = of;
    if is_counted_whole(item) && count.is_none() && percent.is_none() {
        count = of.take();
    }
    // 健診 | 受診者数 45: people examined, or the count of a rate whose denominator is missing?
    let undecided = item == Item::CheckupRate && done.is_some() && of.is_none() && percent.is_none();
    if let (true, Some((_, at))) = (undecided, count) {
        flags.add(at, Kind::Ambiguous);
        return None;
    }
    let empty = count.is_none() && percent.is_none() && yen.is_none();
    if bad || (empty && note_blank(entries, flags)) {
        return None;
    }
    let of_blank = entries
        .iter()
        .find(|entry| matches!((entry.role, entry.given), (Slot::Of | Slot::Done, Given::Blank)));
    if let (Some(blank), None, Some(_), None, false) = (of_blank, of, count, percent, is_counted_whole(item))
    {
        flags.add(blank.at, Kind::Missing);
    }
    let both = count.is_some() && of.is_some();
    let percent = percent.and_then(|found| share(found, both, flags));
    // A denominator alone is kept: another row may give what it is the denominator of.
    let lost = !empty && count.is_none() && percent.is_none() && yen.is_none();
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "rounded, and never under nought"
    )]
    let yen = yen.map(|(number, _, at)| (number.value as u64, at));
    let draft = Draft { line, item, count, of, percent, yen };
    (!lost && draft.is_sound(flags)).then_some(draft)
}

/// A percentage to be read or compared. A ratio without ％ may be 30 % or 0.3 %.
fn share((number, sure, at): (Quantity, bool, At), both: bool, flags: &mut Flags) -> Option<(Quantity, At)> {
    if !(0.0..=100.0).contains(&number.value) {
        // Where the counts stand, and are too many themselves, one flag is enough: theirs.
        flags.add(at, Kind::OutOfRange);
        return None;
    }
    let ratio = !sure && number.value > 0.0 && number.value <= 1.0;
    if ratio && !both {
        flags.add(at, Kind::Ambiguous);
        return None;
    }
    let number = if ratio {
        Quantity { decimals: number.decimals.saturating_sub(2), value: number.value * 100.0, ..number }
    } else {
        number
    };
    Some((number, at))
}

/// Count and denominator: 受診者数 is the count of a participation item, the denominator of any other.
fn counts(item: Item, given: (People, People, People)) -> (People, People) {
    let participation = item.family() == Family::Participation;
    match given {
        (None, of, Some(done)) if participation || item.family() == Family::Size => (Some(done), of),
        (count, _, Some(done)) => (count, Some(done)),
        (count, of, None) => (count, of),
    }
}

/// Items that are one count of people, in whichever column it stands.
pub(super) fn is_counted_whole(item: Item) -> bool {
    matches!(item, Item::FindingAny | Item::DoctorInstruction | Item::Employees | Item::Examined)
}

/// Flags a blank where a figure is expected and no mark says why; whether there is one.
fn note_blank(entries: &[Entry], flags: &mut Flags) -> bool {
    for slot in [Slot::Count, Slot::Percent, Slot::Yen, Slot::Done] {
        for entry in entries {
            if entry.role == slot && matches!(entry.given, Given::Blank) {
                flags.add(entry.at, Kind::Missing);
                return true;
            }
        }
    }
    false
}

impl Draft {
    /// The cell that gave the value: the count's where there is one.
    pub(super) fn at(&self) -> At {
        let percent = self.percent.map(|(_, at)| at);
        let yen = self.yen.map(|(_, at)| at);
        self.count.map(|(_, at)| at).or(percent).or(yen).unwrap_or(self.line.head)
    }

    /// Whether part ≤ whole; a percentage that disagrees is flagged and left.
    fn is_sound(&self, flags: &mut Flags) -> bool {
        let (Some((count, at)), Some((of, _))) = (self.count, self.of) else { return true };
        if of == 0 && count == 0 {
            flags.add(at, Kind::Missing);
            return false;
        }
        if count > of {
            flags.add(at, Kind::PartExceedsWhole);
            return false;
        }
        self.compare_percent(flags);
        true
    }

    /// Flags a written percentage that is not what the counts give.
    pub(super) fn compare_percent(&self, flags: &mut Flags) {
        if let (Some((count, _)), Some((of, _)), Some((percent, at))) = (self.count, self.of, self.percent)
            && Rate::of(count, of).is_some_and(|rate| !agrees(percent, rate.percent()))
        {
            flags.add(at, Kind::PercentMismatch);
        }
    }

    pub(super) fn amount(&self) -> Option<Amount> {
        if let Some((yen, _)) = self.yen {
            return Some(Amount::Yen(yen));
        }
        let count = self.count.map(|(count, _)| count);
        let of = self.of.map(|(of, _)| of);
        if self.item.family() == Family::Size {
            return count.map(Amount::People);
        }
        if let (Some(count), Some(of)) = (count, of) {
            return Rate::of(count, of).map(Amount::Rate);
        }
        match self.percent.and_then(|(percent, _)| Percent::of(percent.value)) {
            Some(percent) => Some(Amount::Stated { percent, count, of }),
            None => count.map(Amount::People),
        }
    }

    pub(super) fn figure(&self) -> Option<Figure> {
        let Line { group, sex, year, .. } = self.line;
        Some(Figure { item: self.item, group, sex, year, amount: self.amount()? })
    }
}

/// Whether a written percentage is the given one, rounded as far as it was written.
pub(super) fn agrees(written: Quantity, percent: f64) -> bool {
    let mut half = 0.5;
    for _ in 0..written.decimals {
        half *= 0.1;
    }
    (written.value - percent).abs() <= half * 1.001 + 1e-9
}
