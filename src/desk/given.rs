//! What a file that was opened gives to the karte, in words.

use std::fmt;

use crate::calendar::FiscalYear;
use crate::words::{lists, opened_files};

/// What a file gives to the karte.
#[derive(Clone, Debug, PartialEq)]
pub struct Given {
    /// The file's name.
    pub name: String,
    /// The years it gives, in the order of its table.
    pub years: Vec<FiscalYear>,
    /// Figures of the company that stand there already with another value, by item, sex and year.
    pub overruled: usize,
    /// Whether the table on the desk is its own.
    pub on_the_desk: bool,
    /// The company it is of, where that is another than the desk's.
    pub stranger: String,
}

/// The whole sentence, and what to look at.
impl fmt::Display for Given {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { name, years, overruled, on_the_desk, stranger } = self;
        if *on_the_desk {
            return f.write_str(&opened_files::on_the_desk(name));
        }
        let years = years.iter().map(ToString::to_string);
        let years = years.reduce(lists::comma);
        let mut said =
            years.map_or_else(|| opened_files::none(name), |years| opened_files::years(name, years));
        if *overruled > 0 {
            said = lists::sentence(said, opened_files::overruled(overruled));
        }
        if !stranger.is_empty() {
            said = lists::sentence(said, opened_files::stranger(stranger));
        }
        f.write_str(&said)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::Language;

    #[test]
    fn what_a_file_gives_is_told_in_english() {
        #[track_caller]
        fn case(years: &[u16], overruled: usize, stranger: &str, said: &str) {
            let given = Given {
                name: "a.json".to_owned(),
                years: years.iter().copied().filter_map(FiscalYear::of).collect(),
                overruled,
                on_the_desk: false,
                stranger: stranger.to_owned(),
            };
            let told = Language::English.speaking(|| given.to_string());
            let years = Language::English
                .speaking(|| given.years.iter().map(ToString::to_string).collect::<Vec<_>>());
            assert_eq!(told, said.replace("YEARS", &years.join(", ")));
        }

        case(&[2022], 0, "", "From “a.json”, set beside this table: YEARS.");
        case(
            &[2022, 2021],
            1,
            "みどり野",
            "From “a.json”, set beside this table: YEARS. \
             In 1 place the same item of the same year has another value there; this table’s value was used. \
             Its company name is “みどり野”. Please check that it is the same company.",
        );
    }
}
