//! The declaration as plain text: for a mail, a web site, a golden.

use std::fmt;

use super::{Declaration, Entry, Pledge};
use crate::figures::decimal;
use crate::words::{declaration_sheet, pledges};

impl fmt::Display for Declaration {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.language.speaking(|| {
            writeln!(f, "{}\n\n{}", self.title, or_line(&self.date))?;
            if !self.recipient.is_empty() {
                writeln!(f, "{}", self.recipient)?;
            }
            writeln!(f)?;
            for entry in Entry::ALL.into_iter().filter(|entry| entry.is_of_company()) {
                writeln!(f, "{}", declaration_sheet::entry(entry.label(), or_line(self.entry(entry))))?;
            }
            writeln!(f, "\n{}\n", self.opening)?;
            for (pledge, number) in self.pledges.iter().zip(1..) {
                writeln!(
                    f,
                    "{}\n{pledge}",
                    declaration_sheet::pledge(number, pledge.name, pledge.field.label())
                )?;
            }
            write!(f, "{}\n{}\n", self.form_note, self.trademark)
        })
    }
}

/// What is promised, from where to where, by when, by whom, how one tells; a line each.
impl fmt::Display for Pledge {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "   {}", self.what)?;
        if let Some(item) = self.item.filter(|_| self.now.is_some() || self.target.is_some()) {
            writeln!(f, "   {}", declaration_sheet::item_now(item.label(), self.now_in_words()))?;
        }
        writeln!(f, "   {}", declaration_sheet::target_is(self.target_in_words()))?;
        writeln!(f, "   {}", declaration_sheet::by_and_who(or_line(&self.by), or_line(&self.who)))?;
        writeln!(f, "   {}", declaration_sheet::how_checked(&self.how))
    }
}

impl Declaration {
    /// For the company's web site: nothing in it is for the office alone, nobody but the representative is named.
    pub fn for_the_site(&self) -> String {
        let mut lines = vec![self.title.clone(), String::new(), self.opening.clone(), String::new()];
        for (pledge, number) in self.pledges.iter().zip(1..) {
            lines.push(format!("{number}. {}", pledge.name));
            lines.push(format!("   {}", pledge.what));
            if pledge.has_target() {
                lines.push(
                    "   ".to_owned()
                        + &declaration_sheet::target_and_by(pledge.target_in_words(), or_line(&pledge.by)),
                );
            }
        }
        let (date, company) = (or_line(&self.date), or_line(self.entry(Entry::CompanyName)));
        lines.extend(["", date, company, &self.representative()].map(str::to_owned));
        lines.join("\n")
    }

    /// 代表取締役　髙﨑 晴美
    pub fn representative(&self) -> String {
        let [title, name] =
            [Entry::RepresentativeTitle, Entry::RepresentativeName].map(|entry| self.entry(entry));
        declaration_sheet::signed(title, name).trim().to_owned()
    }
}

impl Pledge {
    /// 78％, or why it is not printed, or a line for a pen.
    pub fn now_in_words(&self) -> String {
        if self.withheld { pledges::withheld().to_owned() } else { percent(self.now) }
    }

    /// 90％, 週3回, or a line for a pen.
    pub fn target_in_words(&self) -> String {
        if !self.goal.is_empty() {
            self.goal.clone()
        } else if self.measured {
            percent(self.target)
        } else {
            pledges::short_line().to_owned()
        }
    }
}

/// One decimal where one was meant.
fn percent(value: Option<f64>) -> String {
    match value {
        Some(value) if (value - value.round()).abs() < 0.05 => pledges::percent(decimal::units(value)),
        Some(value) => pledges::percent(decimal::tenths(value)),
        None => pledges::percent_line().to_owned(),
    }
}

/// The text, or a line for a pen.
fn or_line(text: &str) -> &str {
    if text.is_empty() { pledges::line() } else { text }
}
