//! The company's own name, by which its column may be headed.

use super::grid::Grid;
use super::order::in_order;
use super::signs::{self, DIGITS};
use super::text::Text;
use super::width::{fold, squeeze};
use super::words::{begins_with_one_of, holds_one_of, is_one_of};

/// What the law calls a company.
const FORMS: &str = "株式会社|有限会社|合同会社|合資会社|合名会社|(株)|(有)|社会福祉法人|医療法人|一般社団法人|農事組合法人|協同組合";

/// Before a company's name.
const LABELS: &str = "事業所名|会社名|企業名|事業場名|事業場の名称|法人名";

/// What a name stands between.
const BOUNDS: &[char] = &[' ', '、', '・', '/', ':', '「', '」', '【', '】', '<', '>', '(', ')'];

/// Whether the whole of it is a company's name, known by its legal form.
pub(super) fn is_name(squeezed: &str) -> bool {
    let end = squeezed.trim_end_matches('様');
    (begins_with_one_of(squeezed, FORMS) || FORMS.split('|').any(|form| end.ends_with(form)))
        && !signs::holds(squeezed, DIGITS)
        && !holds_one_of(squeezed, "結果|以外|平均|健診|集計|カルテ|御中")
}

/// The names, without their legal form, of the companies that titles and lines of administration name.
#[derive(Default)]
pub(super) struct Companies(Vec<String>);

impl Companies {
    pub(super) fn of(grid: &Grid) -> Self {
        let mut found = Self::default();
        let labels = grid.of_each(&mut |Text { words, .. }| {
            words.contains('名') && is_one_of(squeeze(words).trim_end_matches(':'), LABELS)
        });
        for (down, row) in grid.rows().enumerate() {
            grid.lead(down).for_each(|words| found.hear(words));
            let mut filled = row.iter().filter(|cell| !cell.is_blank());
            let label = filled.next().filter(|cell| labels.get(cell.number()) == Some(&true));
            if let (Some(_), Some(name)) = (label, filled.next()) {
                found.add(&squeeze(name.text()));
            }
        }
        grid.texts().filter(|text| text.len() < 300).for_each(|text| found.hear(text));
        let names = &found.0;
        let order = in_order(names.len(), &|one, other| names.get(one) > names.get(other));
        Self(order.into_iter().filter_map(|place| names.get(place).cloned()).collect())
    }

    /// Whether this text is one of them.
    pub(super) fn include(&self, text: &str) -> bool {
        let name = squeeze(text);
        let name = name.trim_end_matches('様');
        !self.0.is_empty() && self.0.binary_search_by(|other| other.as_str().cmp(name)).is_ok()
    }

    /// Takes in a line that may name companies.
    fn hear(&mut self, text: &str) {
        // One of these letters is in each legal form.
        if !text.contains(&['社', '法', '協', '株', '有', '㈱', '㈲'][..]) {
            return;
        }
        let folded = fold(text).replace("(株)", "株式会社").replace("(有)", "有限会社");
        for word in signs::parts(&folded, BOUNDS) {
            let word = word.trim_end_matches('様');
            for form in FORMS.split('|') {
                if let Some(name) = word.strip_prefix(form).or_else(|| word.strip_suffix(form)) {
                    self.add(name);
                    break;
                }
            }
        }
    }

    fn add(&mut self, name: &str) {
        if name.chars().nth(1).is_some() {
            self.0.push(name.to_owned());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::paste::source;

    #[test]
    fn names_in_titles() {
        let grid =
            source::grid("株式会社みどり野製作所　事業所カルテ\n会社名\tしらさぎ印刷\n項目\t桃丘運輸（株）")
                .unwrap();
        let found = Companies::of(&grid).0;
        assert_eq!(found, ["しらさぎ印刷", "みどり野製作所", "桃丘運輸"]);
        assert!(is_name("(株)みどり"));
        assert!(!is_name("株式会社みどり健診結果"));
    }
}
