//! What lies on the desk, and the one transition that changes it.
//!
//! Knows which step is possible now. No Yew, no storage, no clock: the day and the pack are laid on it at the start.

mod act;
mod answers;
mod arrival;
mod decided;
mod papers;
mod people;
mod repair;
mod sample;
mod step;
mod typed;
mod way;

use std::rc::Rc;

pub use act::{Act, Part};
pub use decided::Decided;
pub use papers::{Papers, Work};
pub use people::{Bands, People, SEXES, Tally};
pub use repair::{Face, Repair, Row, Square};
pub use sample::Sample;
pub use step::Step;
pub use typed::{Change, Column, Counted, Key, Spot, Typed};
pub use way::Way;

use crate::advice::Answers;
use crate::calendar::Date;
use crate::declaration::{Declaration, Form, Paper};
use crate::karte::Comparison;
use crate::moves::Break;
use crate::pack::Pack;
use crate::paste::Nothing;
use crate::reference::Region;

/// The desk of one visit.
#[derive(Clone, Debug, PartialEq)]
pub struct Desk {
    today: Date,
    pack: Rc<Pack>,
    /// The step on the screen.
    pub step: Step,
    /// What was pasted, and what came of it.
    pub papers: Papers,
    /// What the person decided about the table.
    pub decided: Decided,
    /// Which way in the papers came.
    pub way: Way,
    /// The form of 紙を見て入力, as it is filled in.
    pub typed: Typed,
    /// Why the last text was not let in; `None` where it was.
    pub refused: Option<Nothing>,
    /// How many texts were not let in so far.
    pub turned_away: usize,
    /// What lies on the other way in meanwhile.
    aside: (Papers, Decided),
    /// What lay here before an edit of the text dropped decisions, and how many.
    dropped: Option<(usize, Papers, Decided)>,
    /// The people examined by sex and age, as they were typed.
    pub people: People,
    /// Whom the company is compared with.
    pub comparison: Comparison,
    /// What was answered about the company's own days.
    pub answers: Answers,
    /// What the person typed for the declaration.
    pub form: Form,
    /// Which of the declaration's papers is looked at.
    pub paper: Paper,
    /// The break that is being taken.
    pub rest: Option<Break>,
}

impl Desk {
    /// An empty desk on this day.
    pub fn on(today: Date, pack: Pack) -> Self {
        Self {
            today,
            step: Step::Paste,
            papers: Papers::Blank,
            decided: Decided::default(),
            way: Way::default(),
            typed: Typed::default(),
            refused: None,
            turned_away: 0,
            aside: Default::default(),
            dropped: None,
            people: People::default(),
            comparison: home(&pack).into(),
            answers: Answers::default(),
            pack: Rc::new(pack),
            form: Form::default(),
            paper: Paper::default(),
            rest: None,
        }
    }

    /// The day on the papers.
    pub const fn today(&self) -> Date {
        self.today
    }

    /// What the office made its own.
    pub fn pack(&self) -> &Pack {
        &self.pack
    }

    /// How many decisions the last edit of the text dropped, while they can be brought back.
    pub fn dropped(&self) -> Option<usize> {
        self.dropped.as_ref().map(|(places, ..)| *places)
    }

    /// Whether something lies on the other way in.
    pub fn lies_aside(&self) -> bool {
        !self.aside.0.text().is_empty()
    }

    /// Whom one may compare with: the office's own prefecture, the nation, then the others in the order of their codes.
    pub fn regions(&self) -> Vec<Region> {
        let mut regions = vec![home(&self.pack)];
        for region in Region::all() {
            if !regions.contains(&region) {
                regions.push(region);
            }
        }
        regions
    }

    /// The next desk.
    #[must_use]
    pub fn after(&self, act: Act) -> Self {
        let mut next = self.clone();
        match act {
            Act::Paste(text) => next.paste(text),
            Act::PasteTooMuch => next.turn_away(Nothing::TooLarge),
            Act::BringBack => {
                if let Some((_, papers, decided)) = next.dropped.take() {
                    next.decided = decided.brought_back();
                    next.take_up(papers.drawn_up_anew(&next));
                }
            }
            Act::Turn(way) => next.turn(way),
            Act::Type(change) => {
                next.turn(Way::Form);
                next.typed.change(change);
                next.lay_down(next.typed.table().into(), None);
            }
            Act::Try(sample) => {
                next.turn(Way::Paste);
                next.dropped = None;
                next.decided = Decided::default();
                next.people = People::default();
                next.lay_down(sample.text().into(), Some(sample));
            }
            Act::Decide(place, choice) => {
                next.dropped = None;
                next.decided.change(|decisions| decisions.decide(place, choice));
                next.read_again();
            }
            Act::Correct(place, text) => {
                let stands = self.papers.read().and_then(|read| read.grid.text(place));
                if stands.is_some_and(|stands| stands != text.trim()) {
                    next.dropped = None;
                    next.decided.change(|decisions| decisions.correct(place, &text));
                    next.read_again();
                }
            }
            Act::Undo => {
                next.decided.undo();
                next.read_again();
            }
            Act::Go(step) if step == Step::Paste || self.papers.work().is_some() => next.step = step,
            Act::Go(_) => {}
            Act::Count(sex, ages, text) => next.people.write(sex, ages, text),
            Act::Band(bands) => next.people.bands = bands,
            Act::Compare(region) => {
                next.comparison.region = region;
                next.draw_up_anew();
            }
            Act::OwnFirst(first) => {
                next.comparison.own_first = first;
                next.draw_up_anew();
            }
            Act::NameOwn(name) => {
                next.comparison.own_name = name;
                next.draw_up_anew();
            }
            Act::Rest(at) => next.rest = at,
            Act::Answer(about, word) => next.answer(about, word),
            Act::Choose(tool) => {
                if !next.form.chosen.contains(&tool) {
                    next.form.chosen.push(tool);
                }
            }
            Act::PutBack(tool) => next.form.chosen.retain(|chosen| *chosen != tool),
            Act::TakeUp(paper) => next.paper = paper,
            Act::Write(entry, text) => {
                next.form.entries.insert(entry, text);
            }
            Act::Amend(pledge, part, text) => next.form.edits.change(pledge, |edit| part.write(edit, text)),
        }
        next
    }

    /// The declaration as it stands; `None` while there is no karte.
    pub fn declaration(&self) -> Option<Declaration> {
        let work = self.papers.work()?;
        Some(Declaration::draw_up(&self.form, &work.karte, &work.for_others, &self.pack, self.today))
    }
}

/// The office's own prefecture, or the nation.
fn home(pack: &Pack) -> Region {
    Region::with_name(&pack.prefecture).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::declaration::Entry;
    use crate::figures::Item;
    use crate::paste::{Choice, Place};

    pub(super) const COUNTS: &str =
        "項目\t対象者数\t該当者数\n収縮期血圧130以上\t45\t27\n運動習慣あり\t43\t5\n";

    /// The desk after these acts, begun on an empty one.
    pub(super) fn after(acts: impl IntoIterator<Item = Act>) -> Desk {
        let today = Date::of(2026, 11, 22).unwrap();
        let empty = Desk::on(today, Pack::builtin().clone());
        acts.into_iter().fold(empty, |desk, act| desk.after(act))
    }

    pub(super) fn paste(text: &str) -> Act {
        Act::Paste(text.to_owned())
    }

    #[test]
    fn the_later_steps_open_with_a_karte() {
        #[track_caller]
        fn case(acts: &[Act], step: Step) {
            assert_eq!(after(acts.to_vec()).step, step, "{acts:?}");
        }

        case(&[Act::Go(Step::Declaration)], Step::Paste);
        case(&[paste("こんにちは"), Act::Go(Step::Karte)], Step::Paste);
        case(&[paste(COUNTS), Act::Go(Step::Karte)], Step::Karte);
        case(&[paste(COUNTS), Act::Go(Step::Declaration), Act::Go(Step::Paste)], Step::Paste);
        case(&[Act::Try(Sample::Office), Act::Go(Step::Advice)], Step::Advice);
    }

    #[test]
    fn every_sample_gives_a_karte_without_a_problem() {
        for sample in Sample::ALL {
            let desk = after([Act::Try(sample)]);
            let work = desk.papers.work().unwrap();
            assert_eq!(work.read.problems, [], "{}", sample.label());
            assert!(work.suggestions.len() == 3 && !work.karte.lines.is_empty(), "{}", sample.label());
            assert_eq!(desk.form.entry(Entry::CompanyName), sample.company());
        }
    }

    #[test]
    fn tools_are_taken_up_once_and_put_back() {
        let begun = after([paste(COUNTS)]);
        assert_eq!(begun.form.chosen.len(), 2);
        let id = begun.form.chosen.first().unwrap().clone();
        assert_eq!(begun.after(Act::Choose(id.clone())), begun);
        // A line more in the title leaves the choice alone.
        let put_back = begun.after(Act::PutBack(id.clone()));
        for desk in [&put_back, &put_back.after(paste(&format!("見出し\n{COUNTS}")))] {
            assert!(!desk.form.chosen.contains(&id));
        }
    }

    #[test]
    fn the_office_s_prefecture_comes_first() {
        let labels = |desk: &Desk| {
            let regions = desk.regions();
            assert_eq!(regions.len(), 48);
            regions.iter().take(3).map(|region| region.label()).collect::<Vec<_>>()
        };
        let neutral = Desk::on(Date::of(2026, 11, 22).unwrap(), Pack::neutral());
        assert_eq!(labels(&after([])), ["岡山県", "全国", "北海道"]);
        assert_eq!(labels(&neutral), ["全国", "北海道", "青森県"]);
        assert_eq!(
            (after([]).comparison.region, neutral.comparison.region),
            (Region::OKAYAMA, Region::NATION)
        );
    }

    #[test]
    fn what_is_compared_with_is_chosen_and_stays() {
        #[track_caller]
        fn case(acts: &[Act], expected: &str) {
            let desk = after([&[paste(AVERAGES)], acts].concat());
            let karte = &desk.papers.work().unwrap().karte;
            let regions = karte.lines.iter().filter_map(|line| line.reference.as_ref());
            assert_eq!(regions.map(|found| found.region.as_str()).collect::<Vec<_>>().join(" "), expected);
        }
        const AVERAGES: &str =
            "項目\t対象者数\t該当者数\t支部平均\n収縮期血圧130以上\t45\t27\t38.0%\n運動習慣あり\t43\t5\t\n";
        let [nation, tottori] = ["全国", "鳥取県"].map(|name| Act::Compare(Region::with_name(name).unwrap()));
        let named = Act::NameOwn("事業所カルテ".to_owned());

        case(&[], "岡山県 岡山県");
        case(std::slice::from_ref(&nation), "全国 全国");
        case(&[tottori.clone(), paste(AVERAGES)], "鳥取県 鳥取県");
        case(&[Act::OwnFirst(true)], "岡山県 お手元の表の支部平均");
        case(&[Act::OwnFirst(true), named], "岡山県 事業所カルテの支部平均");
        case(&[Act::OwnFirst(true), nation, Act::OwnFirst(false)], "全国 全国");
    }

    #[test]
    fn what_was_chosen_stays_when_compared_anew() {
        let begun = after([Act::Try(Sample::Manufacturing)]);
        let nation = |desk: &Desk| desk.after(Act::Compare(Region::NATION)).form.chosen;
        let first = after([Act::Compare(Region::NATION), Act::Try(Sample::Manufacturing)]).form.chosen;
        assert_eq!(nation(&begun), first);
        let last = begun.papers.work().unwrap().suggestions.last().unwrap().tool.id.to_owned();
        let more = begun.after(Act::Choose(last.clone()));
        assert!(nation(&more).contains(&last));
    }

    #[test]
    fn a_pledge_is_amended_on_the_declaration() {
        let amend = |part, text: &str| Act::Amend("checkup_rate".to_owned(), part, text.to_owned());
        let desk = after([paste(COUNTS), amend(Part::Target, "９５％"), amend(Part::Who, "総務課")]);
        let declaration = desk.declaration().unwrap();
        let pledge = declaration.pledges.first().unwrap();
        assert_eq!((pledge.target, pledge.who.as_str()), (Some(95.0), "総務課"));
        assert_eq!(after([]).declaration(), None);
    }

    pub(super) const TABLE: &str =
        "項目\t対象者数\t該当者数\n血圧高め\t45\t15\n脂質リスク\t45\t約12\n腹囲リスク\t45\t8\n";

    pub(super) fn pressure() -> Act {
        Act::Decide(Place::cell(2, 1), Some(Choice::Item(Item::BloodPressure)))
    }

    pub(super) fn lipid() -> Act {
        Act::Correct(Place::cell(3, 3), " 12 ".to_owned())
    }

    #[test]
    fn decisions_are_read_undone_and_kept() {
        #[track_caller]
        fn case(then: &[Act], items: &[Item]) {
            let desk = after([&[paste(TABLE)], then].concat());
            let read = desk.papers.read().map(|read| read.figures()).unwrap_or_default();
            let mut found: Vec<Item> = read.iter().map(|figure| figure.item).collect();
            found.sort_unstable();
            assert_eq!(found, items, "{then:?}");
        }
        use Item::{BloodPressure, Lipid, Waist};

        case(&[], &[Waist]);
        case(&[pressure()], &[Waist, BloodPressure]);
        case(&[pressure(), lipid()], &[Waist, BloodPressure, Lipid]);
        case(&[pressure(), lipid(), Act::Undo], &[Waist, BloodPressure]);
        case(&[pressure(), lipid(), Act::Undo, Act::Undo, Act::Undo], &[Waist]);
        case(&[pressure(), Act::Decide(Place::cell(2, 1), None)], &[Waist]);
        case(&[lipid(), Act::Paste(format!("{TABLE}喫煙者\t45\t0\n"))], &[Waist, Lipid, Item::Smoking]);
        case(&[lipid(), Act::Paste(TABLE.replace("脂質リスク\t45", "脂質リスク\t44"))], &[Waist]);
        case(&[lipid(), Act::Try(Sample::ALL[0]), paste(TABLE)], &[Waist]);
    }

    #[test]
    fn what_changes_nothing_is_nothing_to_undo() {
        let same = Act::Correct(Place::cell(3, 3), "約12 ".to_owned());
        assert!(!after([paste(TABLE), same]).decided.can_undo());
        let dropped = after([paste(TABLE), lipid(), Act::Paste("x".to_owned())]);
        assert!(!dropped.decided.can_undo());
    }

    #[test]
    fn a_sample_stays_a_sample() {
        let place = Place::cell(3, 2);
        let desk = after([Act::Try(Sample::ALL[0]), Act::Correct(place, "1".to_owned())]);
        assert_eq!(desk.papers.work().and_then(|work| work.sample), Some(Sample::ALL[0]));
    }
}
