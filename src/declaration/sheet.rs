//! The declaration as plain text: for a mail, a web site, a golden.

use std::fmt;

use super::{Declaration, Entry, Pledge};
use crate::figures::decimal;

/// A line for a pen.
const LINE: &str = "＿＿＿＿＿＿";

impl fmt::Display for Declaration {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{}\n\n{}", self.title, self.date)?;
        if !self.recipient.is_empty() {
            writeln!(f, "{}", self.recipient)?;
        }
        writeln!(f)?;
        for entry in Entry::ALL {
            writeln!(f, "{}　{}", entry.label(), or_line(self.entry(entry)))?;
        }
        writeln!(f, "\n{}\n", self.opening)?;
        for (pledge, number) in self.pledges.iter().zip(1..) {
            writeln!(f, "{number}. {}【{}】\n{pledge}", pledge.name, pledge.field.label())?;
        }
        write!(f, "{}\n{}\n", self.form_note, self.trademark)
    }
}

/// What is promised, from where to where, by when, by whom, how one tells; a line each.
impl fmt::Display for Pledge {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "   {}", self.what)?;
        if let Some(item) = self.item.filter(|_| self.now.is_some() || self.target.is_some()) {
            let (label, now, target) = (item.label(), self.now_in_words(), self.target_in_words());
            writeln!(f, "   {label} 現状 {now} → 目標 {target}")?;
        }
        writeln!(f, "   期限 {}　担当 {}", or_line(&self.by), or_line(&self.who))?;
        writeln!(f, "   確かめ方 {}", self.how)
    }
}

impl Pledge {
    /// 78％, or why it is not printed, or a line for a pen.
    pub fn now_in_words(&self) -> String {
        if self.withheld { "（少人数のため省略）".to_owned() } else { percent(self.now) }
    }

    /// 90％, or a line for a pen.
    pub fn target_in_words(&self) -> String {
        percent(self.target)
    }
}

/// One decimal where one was meant.
fn percent(value: Option<f64>) -> String {
    match value {
        Some(value) if (value - value.round()).abs() < 0.05 => format!("{}％", decimal::units(value)),
        Some(value) => format!("{}％", decimal::tenths(value)),
        None => "＿＿＿％".to_owned(),
    }
}

fn or_line(text: &str) -> &str {
    if text.is_empty() { LINE } else { text }
}
