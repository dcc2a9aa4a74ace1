//! Files that were opened, and the years that they give to the karte.

use std::rc::Rc;

use super::{Desk, Given, Sample};
use crate::calendar::FiscalYear;
use crate::declaration::Entry;
use crate::figures::{Figure, Figures, Group};
use crate::karte::MOST_YEARS;
use crate::paste;
use crate::save::{Earlier, Saved, Table};

/// The files, in the order in which they were opened.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Files(Vec<File>);

/// A file that was opened.
#[derive(Clone, Debug)]
pub(super) struct File {
    pub(super) name: String,
    pub(super) saved: Rc<Saved>,
    figures: Rc<Figures>,
    /// Whether the desk was laid out from it: it gives nothing while its own text or year lies there.
    pub(super) laid_out: bool,
}

/// The same where it was opened once.
impl PartialEq for File {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.saved, &other.saved)
    }
}

impl File {
    fn of(Earlier { name, saved }: Earlier, laid_out: bool) -> Self {
        // Of a fictional company nothing joins.
        let own = saved.tables.first().filter(|table| table.sample.is_empty());
        let figures = own.map(|Table { text, decisions, .. }| paste::read_with(text, decisions).figures());
        let figures = Rc::new(figures.unwrap_or_default());
        Self { name, saved, figures, laid_out }
    }

    /// The latest year it has figures of.
    pub(super) fn year(&self) -> Option<FiscalYear> {
        self.figures.latest_year()
    }
}

impl Files {
    /// Adds a file, which comes first, and those that lay beside it, in place of those of the same name and year.
    pub(super) fn add(&mut self, files: Vec<Earlier>, mut laid_out: bool) {
        for file in files {
            let file = File::of(file, laid_out);
            self.0.retain(|other| other.name != file.name || other.year() != file.year());
            self.0.push(file);
            laid_out = false;
        }
    }

    /// Each of them.
    pub(super) fn iter(&self) -> impl Iterator<Item = &File> {
        self.0.iter()
    }

    /// Takes one out.
    pub(super) fn take(&mut self, number: usize) -> Option<File> {
        (number < self.0.len()).then(|| self.0.remove(number))
    }

    /// The figures of the table with those of the files, and what each file gave. The latest year of the table is the
    /// table's alone; of another year and item the table's figure holds, then the first file's. A table without a year
    /// cannot stand among years, nor can a sample.
    pub(super) fn joined(&self, text: &str, sample: Option<Sample>, own: Figures) -> (Figures, Vec<Given>) {
        if self.0.is_empty() {
            return (own, Vec::new());
        }
        let latest = own.latest_year().filter(|_| sample.is_none());
        let lies_here = |file: &File| {
            let own_text = || file.saved.tables.first().is_some_and(|table| table.text == text);
            file.laid_out && (latest.is_some() && file.figures.latest_year() == latest || own_text())
        };
        let giving = |file: &&File| latest.is_some() && !lies_here(file);
        let every = self.0.iter().filter(giving).flat_map(|file| years(&file.figures));
        let every = every.chain(years(&own)).fold(Vec::new(), with);
        let is_late = |year| every.iter().filter(|other| **other > year).count() < MOST_YEARS;
        let mut joined: Vec<Figure> = own.iter().copied().collect();
        let mut given = Vec::new();
        for file in &self.0 {
            let mut gave = Given {
                name: file.name.clone(),
                years: Vec::new(),
                overruled: 0,
                on_the_desk: lies_here(file),
                stranger: file.saved.form.entry(Entry::CompanyName),
            };
            let dated = |figure: &Figure| Some((*figure, figure.year?));
            for (figure, year) in file.figures.iter().filter(|_| giving(&file)).filter_map(dated) {
                let names = |figure: &Figure| (figure.item, figure.group, figure.sex, figure.year);
                let of_company = figure.group == Group::Company;
                match joined.iter().find(|other| names(other) == names(&figure)) {
                    Some(other) => gave.overruled += usize::from(of_company && other.amount != figure.amount),
                    None if latest != Some(year) && is_late(year) => {
                        joined.push(figure);
                        if of_company {
                            gave.years = with(gave.years, year);
                        }
                    }
                    None => {}
                }
            }
            given.push(gave);
        }
        (joined.into_iter().collect(), given)
    }
}

/// The years the company has figures of.
fn years(figures: &Figures) -> Vec<FiscalYear> {
    let own = figures.iter().filter(|figure| figure.group == Group::Company);
    own.filter_map(|figure| figure.year).fold(Vec::new(), with)
}

fn with(mut years: Vec<FiscalYear>, year: FiscalYear) -> Vec<FiscalYear> {
    if !years.contains(&year) {
        years.push(year);
    }
    years
}

impl Desk {
    /// The files that were opened, and what each gives to the karte.
    pub fn files(&self) -> Vec<Given> {
        let figures = self.papers.read().map(|read| read.figures()).unwrap_or_default();
        let sample = self.papers.work().and_then(|work| work.sample);
        let (_, mut given) = self.files.joined(self.papers.text(), sample, figures);
        let company = self.form.entry(Entry::CompanyName);
        for file in &mut given {
            if company.is_empty() || file.stranger == company {
                file.stranger.clear();
            }
        }
        given
    }

    /// What is kept of the files: what lies on the desk stands for the one it was laid out from.
    pub(super) fn files_kept(&self) -> Vec<Earlier> {
        let files = self.files.0.iter().zip(self.files()).filter(|(_, given)| !given.on_the_desk);
        files.map(|(file, given)| Earlier { name: given.name, saved: Rc::clone(&file.saved) }).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::desk::fixtures::{after, file_of, paste, table_of};
    use crate::desk::{Act, Sample};
    use crate::karte::Karte;

    fn open(text: &str) -> Act {
        Act::Open("a.json".to_owned(), file_of([paste(text)]))
    }

    /// Item, year and count of each line of the karte.
    fn lines(karte: &Karte) -> Vec<String> {
        let year = |line: &crate::karte::Line| line.year.map_or(0, FiscalYear::western);
        let count = |line: &crate::karte::Line| line.amount.count().unwrap_or_default();
        karte.lines.iter().map(|line| format!("{} {} {}", line.item.id(), year(line), count(line))).collect()
    }

    #[test]
    fn years_of_files_join_those_of_the_table() {
        #[track_caller]
        fn case(acts: &[Act], expected: &[&str], said: &str) {
            let desk = after(acts.to_vec());
            let work = desk.papers.work().unwrap();
            assert_eq!(lines(&work.karte), expected);
            assert_eq!(desk.files().iter().map(ToString::to_string).collect::<String>(), said);
        }
        let of = |years: &[(u16, u32)]| table_of("喫煙者", years);
        let none = "「a.json」から並べた年はありません。いまの表にない年度の数値が、5年分まで並びます。年度のない表や見本は並べません。";

        case(
            &[paste(&of(&[(2023, 13)])), open(&of(&[(2022, 12)]))],
            &["smoking 2023 13", "smoking 2022 12"],
            "「a.json」から、令和4（2022）年度を並べました。",
        );
        // Whichever is the older.
        case(
            &[paste(&of(&[(2022, 12)])), open(&of(&[(2023, 13)]))],
            &["smoking 2023 13", "smoking 2022 12"],
            "「a.json」から、令和5（2023）年度を並べました。",
        );
        // The same item and year twice: what lies on the desk holds.
        case(
            &[paste(&of(&[(2023, 13), (2022, 12)])), open(&of(&[(2022, 11), (2021, 10)]))],
            &["smoking 2023 13", "smoking 2022 12", "smoking 2021 10"],
            "「a.json」から、令和3（2021）年度を並べました。\
             1か所は同じ年度の同じ項目で値が違うため、いまの表の値にしました。",
        );
        // Its latest year is the table's alone.
        case(
            &[paste(&of(&[(2023, 13)])), open(&table_of("腹囲リスク", &[(2023, 20)]))],
            &["smoking 2023 13"],
            none,
        );
        // Five years, the latest.
        let old = of(&[(2022, 1), (2021, 2), (2020, 3), (2019, 4), (2018, 5)]);
        case(
            &[paste(&of(&[(2023, 13)])), open(&old)],
            &["smoking 2023 13", "smoking 2022 1", "smoking 2021 2", "smoking 2020 3", "smoking 2019 4"],
            "「a.json」から、令和4（2022）年度、令和3（2021）年度、令和2（2020）年度、令和元（2019）年度を並べました。",
        );
        // Without a year there is nothing to stand beside, or in.
        let undated = "項目\t対象者数\t該当者数\n喫煙者\t45\t9\n";
        case(&[paste(undated), open(&of(&[(2022, 12)]))], &["smoking 0 9"], none);
        case(&[paste(&of(&[(2022, 12)])), open(undated)], &["smoking 2022 12"], none);
    }

    #[test]
    fn no_sample_stands_among_the_years_of_a_company() {
        let own = table_of("喫煙者", &[(2018, 12)]);
        let sample = Act::Open("s.json".to_owned(), file_of([Act::Try(Sample::Transport)]));
        let desk = after([paste(&own), sample]);
        assert_eq!(
            desk.papers.work().map(|work| lines(&work.karte)),
            Some(vec!["smoking 2018 12".to_owned()])
        );
        let other = after([Act::Try(Sample::Transport)]);
        let tried = after([open(&own), Act::Try(Sample::Transport)]);
        let karte = |desk: &Desk| desk.papers.work().map(|work| lines(&work.karte));
        assert_eq!(karte(&tried), karte(&other));
    }

    #[test]
    fn a_file_is_listed_once_and_says_of_what_company_it_is() {
        let name = |text: &str| Act::Write(Entry::CompanyName, text.to_owned());
        let of = |year| table_of("喫煙者", &[(year, 12)]);
        let file =
            |name_: &str, year| Act::Open("a.json".to_owned(), file_of([paste(&of(year)), name(name_)]));
        let desk = after([paste(&of(2023)), name("みどり野"), file("みどり野", 2022), file("晴れ", 2022)]);
        let said: Vec<_> = desk.files().iter().map(ToString::to_string).collect();
        assert_eq!(
            said,
            [
                "「a.json」から、令和4（2022）年度を並べました。会社名が「晴れ」です。同じ会社か、お確かめください。"
            ]
        );
        assert_eq!(desk.after(file("みどり野", 2021)).files().len(), 2);
    }
}
