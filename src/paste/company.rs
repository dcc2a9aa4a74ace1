//! The company's own name, by which its column may be headed.

use std::collections::BTreeSet;

use super::grid::Grid;
use super::width::{fold, squeeze};

const FORMS: [&str; 12] = [
    "株式会社",
    "有限会社",
    "合同会社",
    "合資会社",
    "合名会社",
    "(株)",
    "(有)",
    "社会福祉法人",
    "医療法人",
    "一般社団法人",
    "農事組合法人",
    "協同組合",
];

/// Whether the whole of it is a company's name, known by its legal form.
pub(super) fn is_name(squeezed: &str) -> bool {
    FORMS.iter().any(|form| squeezed.starts_with(form) || squeezed.trim_end_matches('様').ends_with(form))
        && !squeezed.contains(|letter: char| letter.is_ascii_digit())
        && !["結果", "以外", "平均", "健診", "集計", "カルテ", "御中"]
            .iter()
            .any(|word| squeezed.contains(word))
}

/// The names, without their legal form, of the companies that titles and lines of administration name.
pub(super) fn names(grid: &Grid) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    let mut hear = |text: &str| {
        let folded = fold(text).replace("(株)", "株式会社").replace("(有)", "有限会社");
        for word in folded.split([' ', '、', '・', '/', ':', '「', '」', '【', '】', '<', '>', '(', ')'])
        {
            let word = word.trim_end_matches("様");
            let form =
                FORMS.iter().find_map(|form| word.strip_prefix(form).or_else(|| word.strip_suffix(form)));
            names.extend(form.filter(|name| name.chars().count() >= 2).map(str::to_owned));
        }
    };
    for (down, row) in grid.rows().enumerate() {
        grid.lead(down).for_each(&mut hear);
        row.iter().filter(|cell| cell.text().len() < 300).for_each(|cell| hear(cell.text()));
    }
    for row in grid.rows() {
        let mut cells = row.iter().map(super::Cell::text).filter(|text| !text.is_empty());
        let label = cells.next().map(squeeze).unwrap_or_default();
        if matches!(
            label.trim_end_matches(':'),
            "事業所名" | "会社名" | "企業名" | "事業場名" | "事業場の名称" | "法人名"
        ) {
            names.extend(cells.next().map(squeeze).filter(|name| name.chars().count() >= 2));
        }
    }
    names
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::paste::source;

    #[test]
    fn names_in_titles() {
        let grid =
            source::grid("株式会社みどり野製作所　事業所カルテ\n会社名\tしらさぎ印刷\n項目\t桃丘運輸（株）");
        let found: Vec<String> = names(&grid).into_iter().collect();
        assert_eq!(found, ["しらさぎ印刷", "みどり野製作所", "桃丘運輸"]);
        assert!(is_name("(株)みどり"));
        assert!(!is_name("株式会社みどり健診結果"));
    }
}
