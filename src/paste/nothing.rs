//! What to say, and what to do, where a paste gives no figure.

use std::fmt;

use super::Nothing;

/// One or two sentences: what it looks like, and the way out.
impl fmt::Display for Nothing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Blank => "まだ何も貼り付けられていません。",
            Self::Prose => {
                "文章のようで、数が見つかりませんでした。項目の名前と人数（または割合）が並んだ表を貼り付けてください。"
            }
            Self::NoFigures => {
                "数はありましたが、健診の項目が見つかりませんでした。\
                 「血圧リスク」「喫煙」などの項目名が入るように、見出しの行と列も一緒にコピーしてください。"
            }
            Self::People => {
                "一人ひとりの記録のようです。お名前や個人の値は扱わないため、欄に入れず、何も読み取っていません。\
                 項目ごとに「測った人」と「あてはまる人」を数えた表にして、貼り付けてください。"
            }
            Self::TooLarge => {
                "表が大きすぎて読めないため、欄に入れませんでした。5 MB、2万行、24万セルまでです。\
                 必要な表のところだけを選んでコピーし、貼り付けてください。"
            }
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_way_to_find_nothing_says_so_in_sentences() {
        for nothing in
            [Nothing::Blank, Nothing::Prose, Nothing::NoFigures, Nothing::People, Nothing::TooLarge]
        {
            assert!(nothing.to_string().ends_with('。'));
        }
    }
}
