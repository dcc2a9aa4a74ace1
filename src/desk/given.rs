//! What a file that was opened gives to the karte, in words.

use std::fmt;

use crate::calendar::FiscalYear;

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
        write!(f, "「{name}」")?;
        if *on_the_desk {
            return f.write_str("を開いています。");
        }
        if years.is_empty() {
            f.write_str("から並べた年はありません。いまの表にない年度の数値が、5年分まで並びます。年度のない表や見本は並べません。")?;
        } else {
            for (number, year) in years.iter().enumerate() {
                write!(f, "{}{year}", if number > 0 { "、" } else { "から、" })?;
            }
            f.write_str("を並べました。")?;
        }
        if *overruled > 0 {
            write!(f, "{overruled}か所は同じ年度の同じ項目で値が違うため、いまの表の値にしました。")?;
        }
        if !stranger.is_empty() {
            write!(f, "会社名が「{stranger}」です。同じ会社か、お確かめください。")?;
        }
        Ok(())
    }
}
