//! What lies on the desk, and the one transition that changes it.
//!
//! Knows which step is possible now. No Yew, no storage, no clock: the day and the pack are laid on it at the start.

mod act;
mod decided;
mod papers;
mod repair;
mod sample;
mod step;

use std::rc::Rc;

pub use act::{Act, Part};
pub use decided::Decided;
pub use papers::{Papers, Work};
pub use repair::{Face, Repair, Row, Square};
pub use sample::Sample;
pub use step::Step;

use crate::calendar::Date;
use crate::declaration::{Declaration, Entry, Form};
use crate::karte::Comparison;
use crate::pack::Pack;
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
    /// Whom the company is compared with.
    pub comparison: Comparison,
    /// What the person typed for the declaration.
    pub form: Form,
}

impl Desk {
    /// An empty desk on this day.
    pub fn on(today: Date, pack: Pack) -> Self {
        Self {
            today,
            step: Step::Paste,
            papers: Papers::Blank,
            decided: Decided::default(),
            comparison: home(&pack).into(),
            pack: Rc::new(pack),
            form: Form::default(),
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
            Act::Paste(text) => {
                next.decided.follow(self.papers.text(), &text);
                next.lay_down(text.into(), None);
            }
            Act::PasteTooMuch(text) => next.papers = self.papers.beside_what_is_too_much(&text),
            Act::Try(sample) => {
                next.decided = Decided::default();
                next.lay_down(sample.text().into(), Some(sample));
            }
            Act::Decide(place, choice) => {
                next.decided.change(|decisions| decisions.decide(place, choice));
                next.read_again();
            }
            Act::Correct(place, text) => {
                let stands = self.papers.read().and_then(|read| read.grid.text(place));
                if stands.is_some_and(|stands| stands != text.trim()) {
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
            Act::Choose(tool) => {
                if !next.form.chosen.contains(&tool) {
                    next.form.chosen.push(tool);
                }
            }
            Act::PutBack(tool) => next.form.chosen.retain(|chosen| *chosen != tool),
            Act::Write(entry, text) => {
                next.form.entries.insert(entry, text);
            }
            Act::Amend(pledge, part, text) => next.form.edits.change(pledge, |edit| part.write(edit, text)),
        }
        next
    }

    /// Lays new papers down. What was typed for the declaration stays; the tools chosen and a sample's name go with the
    /// papers they came from.
    fn lay_down(&mut self, text: Rc<str>, sample: Option<Sample>) {
        let papers = Papers::of(text, sample, self);
        let first_choice = papers.work().map(Work::first_choice);
        if first_choice != self.papers.work().map(Work::first_choice) {
            self.form.chosen = first_choice.unwrap_or_default();
        }
        let name = self.form.entry(Entry::CompanyName);
        if name.is_empty() || Sample::ALL.iter().any(|sample| sample.company() == name) {
            let sample = papers.work().and_then(|work| work.sample);
            self.form.entries.insert(Entry::CompanyName, sample.map_or("", Sample::company).to_owned());
        }
        self.papers = papers;
    }

    /// Reads the same text again, as it was decided.
    fn read_again(&mut self) {
        let sample = self.papers.work().and_then(|work| work.sample);
        self.lay_down(self.papers.text().into(), sample);
    }

    /// Draws the same papers up anew, beside other values. Tools that the person chose stay, as long as they are
    /// suggested: what is not on the list could not be put back.
    fn draw_up_anew(&mut self) {
        let as_begun = self.papers.work().is_some_and(|work| work.first_choice() == self.form.chosen);
        self.papers = self.papers.drawn_up_anew(self);
        let Some(work) = self.papers.work() else { return };
        if as_begun {
            self.form.chosen = work.first_choice();
        } else {
            self.form.chosen.retain(|id| work.suggests(id));
        }
    }

    /// The declaration as it stands; `None` while there is no karte.
    pub fn declaration(&self) -> Option<Declaration> {
        let work = self.papers.work()?;
        Some(Declaration::draw_up(&self.form, &work.karte, &work.suggestions, &self.pack, self.today))
    }
}

/// The office's own prefecture, or the nation.
fn home(pack: &Pack) -> Region {
    Region::with_name(&pack.prefecture).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::figures::Item;
    use crate::paste::{Choice, Place};

    const COUNTS: &str = "項目\t対象者数\t該当者数\n収縮期血圧130以上\t45\t27\n運動習慣あり\t43\t5\n";

    /// The desk after these acts, begun on an empty one.
    fn after(acts: impl IntoIterator<Item = Act>) -> Desk {
        let today = Date::of(2026, 11, 22).unwrap();
        let empty = Desk::on(today, Pack::builtin().clone());
        acts.into_iter().fold(empty, |desk, act| desk.after(act))
    }

    fn paste(text: &str) -> Act {
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
            assert!(work.suggestions.len() >= 5 && !work.karte.lines.is_empty(), "{}", sample.label());
            assert_eq!(desk.form.entry(Entry::CompanyName), sample.company());
        }
    }

    #[test]
    fn a_samples_name_goes_with_it_and_a_typed_name_stays() {
        let name = |text: &str| Act::Write(Entry::CompanyName, text.to_owned());
        let real = after([Act::Try(Sample::Office), paste(COUNTS)]);
        assert_eq!(real.form.entry(Entry::CompanyName), "");
        let typed = after([paste(COUNTS), name("みどり野"), paste(""), Act::Try(Sample::Shop)]);
        assert_eq!(typed.form.entry(Entry::CompanyName), "みどり野");
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
    fn what_is_too_much_is_said_and_what_was_there_stays() {
        let desk = after([paste(COUNTS), Act::PasteTooMuch("血圧\t45\n".repeat(20_001))]);
        assert_eq!(desk.papers.text(), COUNTS);
        assert_eq!(desk.papers.read().and_then(|read| read.nothing()), Some(crate::paste::Nothing::TooLarge));
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

    const TABLE: &str =
        "項目\t対象者数\t該当者数\n血圧高め\t45\t15\n脂質リスク\t45\t約12\n腹囲リスク\t45\t8\n";

    fn pressure() -> Act {
        Act::Decide(Place::cell(2, 1), Some(Choice::Item(Item::BloodPressure)))
    }

    fn lipid() -> Act {
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
