//! What the desk keeps in a file.

use super::{Bands, Decided, Desk, Papers, Sample, Way};
use crate::save::{Saved, Table};

impl Desk {
    /// All that the person put in, decided and chose.
    pub fn saved(&self) -> Saved {
        if self.papers.text().is_empty() && self.lies_aside() {
            // What is opened again is what lies there.
            let mut there = self.clone();
            there.turn(self.way.other());
            return there.saved();
        }
        let table = |papers: &Papers, decided: &Decided, way: Way| Table {
            text: papers.text().to_owned(),
            typed: way == Way::Form,
            sample: papers.work().and_then(|work| work.sample).map_or("", Sample::company).to_owned(),
            decisions: decided.now().clone(),
        };
        let aside = &self.aside;
        let tables = [
            table(&self.papers, &self.decided, self.way),
            table(&aside.papers, &aside.decided, self.way.other()),
        ];
        Saved {
            made: self.today,
            tables: tables.into_iter().filter(|table| !table.text.is_empty()).collect(),
            people: self.people.typed().to_vec(),
            by_ten: self.people.bands == Bands::Ten,
            comparison: self.comparison.clone(),
            answers: self.answers,
            form: self.form.clone(),
            promised: self.declaration().map(|drawn_up| drawn_up.promises(&self.form)).unwrap_or_default(),
            earlier: self.files_kept(),
        }
    }
}
