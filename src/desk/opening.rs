//! How a file that was kept comes onto the desk again.

use std::mem;
use std::rc::Rc;

use super::{Decided, Desk, Papers, People, Refused, Sample, Typed, Way};
use crate::paste::{self, Nothing};
use crate::save::{self, Earlier, Table};

impl Desk {
    /// Opens a file by its content. One that was saved is laid out where no table of the company lies; else it lies
    /// beside that table, which stays as it is.
    pub(super) fn open(&mut self, name: String, text: &str) {
        if !save::is_saved(text) {
            return self.paste(text.to_owned());
        }
        let mut saved = match save::read(text) {
            Ok(saved) => saved,
            Err(problem) => return self.turn_away(Refused::File(name, problem)),
        };
        let people = |table: &Table| paste::read(&table.text).nothing() == Some(Nothing::People);
        let every = saved.earlier.iter().map(|earlier| &*earlier.saved).chain([&saved]);
        if every.flat_map(|saved| &saved.tables).any(people) {
            return self.turn_away(Nothing::People.into());
        }
        if !is_own(&self.papers) && is_own(&self.aside.papers) {
            self.turn(self.way.other());
        }
        let mut files = mem::take(&mut saved.earlier);
        files.insert(0, Earlier { name, saved: Rc::new(saved) });
        if is_own(&self.papers) {
            self.refused = None;
            self.turned_away += 1;
            self.files.add(files, false);
            self.draw_up_anew();
            self.start_from_last();
        } else {
            self.lay_out(files);
        }
    }

    /// Lays out one of the files in the place of what lies here.
    pub(super) fn lay_out_file(&mut self, number: usize) {
        if let Some(file) = self.files.clone().take(number) {
            self.lay_out(vec![Earlier { name: file.name, saved: file.saved }]);
        }
    }

    /// Takes one of the files away, and the table with it that was laid out from it.
    pub(super) fn take_away(&mut self, number: usize) {
        let on_the_desk = self.files().get(number).is_some_and(|given| given.on_the_desk);
        let mut next =
            if on_the_desk { Self::blank(self.today, Rc::clone(&self.pack)) } else { self.clone() };
        next.files = self.files.clone();
        next.files.take(number);
        next.draw_up_anew();
        self.give_way_to(next);
    }

    /// Takes the last laying out or taking away back.
    pub(super) fn step_back(&mut self) {
        if let Some(before) = self.before.take() {
            let mut there = (*before).clone();
            there.speak(self.language);
            self.give_way_to(there);
        }
    }

    /// Whether the last laying out or taking away can be taken back.
    pub const fn can_step_back(&self) -> bool {
        self.before.is_some()
    }

    /// Lays out the first of these files, with the others beside it.
    fn lay_out(&mut self, files: Vec<Earlier>) {
        let Some(Earlier { saved, .. }) = files.first() else { return };
        let mut next = Self::blank(self.today, Rc::clone(&self.pack));
        next.comparison = saved.comparison.clone();
        next.answers = saved.answers;
        next.people = People::kept(saved.by_ten, &saved.people);
        for table in saved.tables.iter().rev() {
            let typed = if table.typed { Typed::of(&table.text) } else { None };
            next.turn(if typed.is_some() { Way::Form } else { Way::Paste });
            next.typed = typed.unwrap_or(next.typed);
            next.decided = Decided::of(table.decisions.clone());
            next.lay_down(table.text.as_str().into(), Sample::of(&table.sample));
        }
        next.form = saved.form.clone();
        next.files.add(files, true);
        next.draw_up_anew();
        self.give_way_to(next);
    }

    /// Another desk in the place of this one, which lies behind it.
    fn give_way_to(&mut self, next: Self) {
        let decided = next.decided.clone().told_anew(&self.decided);
        let turned_away = self.turned_away + 1;
        let holds = self.way == Way::Form || self.papers != Papers::Blank || !self.files().is_empty();
        let before = holds.then(|| Rc::new(Self { before: None, ..self.clone() }));
        *self = Self { decided, turned_away, before, ..next };
    }
}

/// Whether it is a table with figures of a real company.
fn is_own(papers: &Papers) -> bool {
    papers.work().is_some_and(|work| work.sample.is_none())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::advice::About;
    use crate::declaration::{Entry, Part};
    use crate::desk::fixtures::{COUNTS, TABLE, after, file_of, lipid, paste, pressure, table_of};
    use crate::desk::{Act, Bands, Change};
    use crate::figures::{Ages, Sex};
    use crate::reference::Region;
    use crate::save::Saved;
    use crate::words::Language;

    fn open(file: String) -> Act {
        Act::Open("a.json".to_owned(), file)
    }

    fn type_in(id: &str, text: &str) -> Act {
        Act::Type(Change::Cell(Typed::default().spot(id).unwrap(), text.to_owned()))
    }

    #[track_caller]
    fn same(desk: &Desk, other: &Desk) {
        assert_eq!(desk.saved(), other.saved());
        assert_eq!((desk.way, &desk.typed, &desk.form), (other.way, &other.typed, &other.form));
        let karte = |desk: &Desk| desk.papers.work().map(|work| work.karte.clone());
        assert_eq!(karte(desk), karte(other));
        assert_eq!(desk.declaration(), other.declaration());
    }

    #[test]
    fn what_was_saved_lies_on_the_desk_again() {
        #[track_caller]
        fn case(acts: &[Act]) {
            let desk = after(acts.to_vec());
            for opened in [open(file_of(acts.to_vec())), paste(&file_of(acts.to_vec()))] {
                same(&after([opened]), &desk);
            }
        }
        let nation = Act::Compare(Region::NATION);
        let count = Act::Count(Sex::Male, Ages::span(40, 10), "１２人".to_owned());
        let write = |text: &str| Act::Write(Entry::CompanyName, text.to_owned());
        let amend = Act::Amend("checkup_rate".to_owned(), Part::Who, "総務\n<b>課</b>".to_owned());

        case(&[paste(COUNTS)]);
        case(&[paste("\u{feff}a\r\n\t\"b\\\"\u{fffd}\u{2028}")]);
        case(&[paste(TABLE), pressure(), lipid()]);
        case(&[Act::Try(Sample::Care)]);
        case(&[paste(COUNTS), nation, Act::OwnFirst(true), Act::NameOwn("<i>".to_owned())]);
        case(&[paste(COUNTS), Act::Answer(About::Work, "運転"), Act::Answer(About::Joining, "各自")]);
        case(&[paste(COUNTS), count, Act::Band(Bands::Ten), write("髙﨑<script>🏥"), amend]);
        case(&[paste(TABLE), lipid(), Act::Turn(Way::Form), type_in("waist-0-0", "33.3")]);
        case(&[Act::Turn(Way::Form), type_in("waist-0-0", "33.3"), paste(COUNTS)]);
        let begun = after([paste(COUNTS)]).form.chosen;
        case(&[paste(COUNTS), Act::PutBack(begun[0].clone())]);
        let earlier = open(file_of([paste(&table_of("喫煙者", &[(2022, 12)]))]));
        case(&[paste(&table_of("喫煙者", &[(2023, 12)])), earlier]);
    }

    #[test]
    fn what_is_promised_is_kept_from_the_empty_way_in_too() {
        let promised = |acts: &[Act]| after(acts.to_vec()).saved().promised;
        let turned = [paste(COUNTS), Act::Turn(Way::Form)];
        assert!(!promised(&turned).is_empty());
        assert_eq!(promised(&[open(file_of(turned.to_vec()))]), promised(&turned));
        assert!(promised(&[Act::Turn(Way::Form)]).is_empty());
    }

    #[test]
    fn last_years_file_and_this_years_table_in_either_order() {
        let [last, this] = [2022, 2023].map(|year| table_of("喫煙者", &[(year, 13)]));
        let file = open(file_of([paste(&last)]));
        for acts in [[paste(&this), file.clone()], [file, paste(&this)]] {
            let desk = after(acts);
            assert_eq!(desk.papers.work().map(|work| work.karte.lines.len()), Some(2));
            assert_eq!((desk.papers.text(), desk.can_step_back()), (&*this, false));
            let again = after([open(save::written(&desk.saved()))]);
            assert_eq!((again.papers.text(), again.files().len()), (&*this, 2));
            let alone = desk.after(Act::TakeAway(0));
            assert_eq!(alone.papers.work().map(|work| work.karte.lines.len()), Some(1));
            same(&alone.after(Act::StepBack), &desk);
            same(&alone.after(Act::StepBack).after(Act::StepBack), &alone);
        }
    }

    #[test]
    fn what_a_paper_says_of_last_year_again_leaves_the_file_beside_it() {
        let last = file_of([paste(&table_of("喫煙者", &[(2022, 13), (2021, 14)]))]);
        let this = table_of("喫煙者", &[(2023, 12), (2022, 13)]);
        let desk = after([open(last), paste(&this)]);
        assert_eq!(desk.papers.work().map(|work| work.karte.lines.len()), Some(3));
        assert_eq!(desk.after(Act::TakeAway(0)).papers.text(), this);
    }

    #[test]
    fn a_table_of_ones_own_is_never_replaced_unasked() {
        let [own, other] = [12, 13].map(|count| table_of("喫煙者", &[(2023, count)]));
        let file = open(file_of([paste(&other)]));
        for own_desk in [after([paste(&own)]), after([Act::Turn(Way::Form), type_in("waist-0-0", "33.3")])] {
            for before in [own_desk.clone(), own_desk.after(Act::Turn(own_desk.way.other()))] {
                let beside = before.after(file.clone());
                assert_eq!((beside.papers.text(), beside.way), (own_desk.papers.text(), own_desk.way));
                let laid_out = beside.after(Act::LayOut(0));
                assert_eq!(laid_out.papers.text(), other);
                same(&laid_out.after(Act::StepBack), &beside);
            }
        }
        // What is no table yet, and no real one, can be brought back too.
        for begun in [after([paste("令和5年度\n喫煙")]), after([Act::Try(Sample::Shop)])] {
            let opened = begun.after(file.clone());
            assert_eq!(opened.papers.text(), other);
            same(&opened.after(Act::StepBack), &begun);
        }
    }

    #[test]
    fn what_lay_here_before_comes_back_in_the_language_spoken() {
        let file = open(file_of([paste(COUNTS)]));
        let acts = [Act::Try(Sample::Shop), file, Act::Speak(Language::English), Act::StepBack];
        let back = after(acts);
        assert_eq!((back.language, Language::spoken()), (Language::English, Language::English));
        assert_eq!(back.after(Act::Speak(Language::Japanese)).language, Language::Japanese);
    }

    #[test]
    fn what_was_laid_out_goes_with_its_file() {
        let file = open(file_of([paste(COUNTS), Act::Write(Entry::CompanyName, "晴れ".to_owned())]));
        let desk = after([file]);
        let said: Vec<_> = desk.files().iter().map(ToString::to_string).collect();
        assert_eq!(said, ["「a.json」を開いています。"]);
        let cleared = desk.after(Act::TakeAway(0));
        assert_eq!((cleared.papers.text(), cleared.form.entry(Entry::CompanyName)), ("", String::new()));
        same(&cleared.after(Act::StepBack), &desk);
    }

    #[test]
    fn what_cannot_be_opened_is_said_and_what_lay_here_stays() {
        #[track_caller]
        fn case(file: &str, said: &str) {
            let stood = after([paste(TABLE), lipid()]);
            for desk in [stood.after(open(file.to_owned())), stood.after(paste(file))] {
                let refused = desk.refused.as_ref().map(ToString::to_string).unwrap_or_default();
                assert!(refused.contains(said), "{refused}");
                assert_ne!(desk.turned_away, stood.turned_away);
                same(&desk, &stood);
            }
        }
        let file = file_of([paste(COUNTS)]);
        let people = "社員番号\t氏名\t生年月日\n1001\t桃井 太郎\t1975/04/12";
        let held = Saved {
            tables: vec![Table { text: people.to_owned(), ..Table::default() }],
            ..after([]).saved()
        };

        case(&file.replace("\\t45", "\\t46"), "中身が変わるか壊れるか");
        case(&file.replace("\"earlier\":[]}}", ""), "中身が変わるか壊れるか");
        case(&file.replace("\"version\":2", "\"version\":3"), "新しいほうで");
        case("{\"version\": 1}", "健活カルテで保存したファイルではありません");
        case(&save::written(&held), "一人ひとりの記録");
        let hidden = Saved {
            earlier: vec![save::Earlier { name: String::new(), saved: held.into() }],
            ..after([]).saved()
        };
        case(&save::written(&hidden), "一人ひとりの記録");
        let desk = after([open(save::written(&hidden))]);
        assert!(!format!("{desk:?}").contains("桃井"));
    }
}
