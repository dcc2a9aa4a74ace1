//! The slides in their order: what is on the screen, what is said of it.

use crate::karte::{Karte, Place, Stop};

/// What is seen above the words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scene {
    /// A panel: the problem in published figures.
    Opening,
    /// ①, with nothing in it.
    Empty,
    /// ①, with the sample's table read.
    Pasted,
    /// ②, at its one sentence.
    Finding,
    /// ②, at 健診と保健指導.
    Participation,
    /// ②, at the row of the first difference.
    Row,
    /// ③, as it opens.
    Tools,
    /// ③, with one tool more taken in.
    Chosen,
    /// ④.
    Paper,
    /// A panel: what to do on Monday, and where the tool stands.
    Closing,
}

/// One slide.
#[derive(Debug)]
pub struct Slide {
    /// What is seen.
    pub scene: Scene,
    /// What it is about.
    pub title: &'static str,
    /// For the room: two sentences at most. Blank where the karte has the words.
    words: &'static str,
    /// For the presenter: what to say, and what people ask.
    pub notes: &'static str,
}

impl Slide {
    /// The words for the room; of the karte's slides they are the karte's own.
    pub fn words(&self, karte: Option<&Karte>) -> String {
        self.stop(karte).map_or_else(|| self.words.to_owned(), |stop| stop.words)
    }

    /// The place of the karte that is lit.
    pub fn place(&self, karte: Option<&Karte>) -> Option<Place> {
        Some(self.stop(karte)?.place)
    }

    fn stop(&self, karte: Option<&Karte>) -> Option<Stop> {
        let is_here = |stop: &Stop| match self.scene {
            Scene::Finding => stop.place == Place::Finding,
            Scene::Participation => stop.place == Place::Participation,
            Scene::Row => matches!(stop.place, Place::Row(..)),
            _ => false,
        };
        karte?.walk().into_iter().find(is_here)
    }
}

/// What to do first, on the last slide.
pub const MONDAY: [&str; 3] = [
    "健診の集計表（人数の表）を、一つ手元に用意します。",
    "このページを開いて貼り付け、カルテを見ます。",
    "取り組みを一つ選び、宣言書を印刷して貼り出します。",
];

/// All slides, first to last.
pub static SLIDES: [Slide; 10] = [
    Slide {
        scene: Scene::Opening,
        title: "健診のあとを、見てみましょう",
        words: "健診を受けた人、保健指導を終えた人、運動の習慣がある人の割合です。ここから一つ動かす手順を、これからお見せします。",
        notes: "三つとも公表された値で、年度と出典は数字の下にあります。「うちの会社と比べてよいか」と聞かれたら、年齢や対象が違えば値も違うと答えます。このあとのカルテは、定義が同じ値とだけ比べます。",
    },
    Slide {
        scene: Scene::Empty,
        title: "人数の表を、ここに貼り付けます",
        words: "健診機関から届く集計表やExcelの表を、そのまま貼れます。入れるのは人数や割合だけで、この端末の外へは送信されません。",
        notes: "まだ何も入っていない画面です。「名前の入った表は」と聞かれたら、個人の表は読み取らずに断ると答えます。「ネットは要るか」には、線を抜いても最後まで動くと答えます。",
    },
    Slide {
        scene: Scene::Pasted,
        title: "貼り付けると、その場で読み取ります",
        words: "見本の会社（架空）の表を入れました。読み取った項目と人数が並び、違うところはこの画面で直せます。",
        notes: "会社も数字も架空です。「うちの表の形でも読めるか」と聞かれたら、読めないところは場所を示して聞き返すと答えます。紙しかない会社には「紙を見て入力」があります。",
    },
    Slide {
        scene: Scene::Finding,
        title: "カルテ：ひとことで言うと",
        words: "",
        notes: "黄色い枠のところを、一緒に読みます。「少ない人数でも分かるのか」と聞かれたら、10人未満は判定せず、人数が少ないときは「違うとは言えません」と出ると答えます。",
    },
    Slide {
        scene: Scene::Participation,
        title: "カルテ：健診と保健指導",
        words: "",
        notes: "印は、全国の値、最も高い支部の値、目標です。「特定保健指導とは」と聞かれたら、メタボリックシンドロームの心配がある40〜74歳の人の生活の見直しを、保健師や管理栄養士が手伝う仕組みだと答えます。",
    },
    Slide {
        scene: Scene::Row,
        title: "カルテ：気になる差",
        words: "",
        notes: "横線は「このあたりにある」と言える幅、たての太線は比べた値です。横線が太線をまたがないときだけ、差があると言います。「誰のことか」と聞かれたら、人数しか入れていないので分からない、人を探す道具ではないと答えます。",
    },
    Slide {
        scene: Scene::Tools,
        title: "合いそうな取り組みが、順に並びます",
        words: "どれにも、なぜこれかという理由と、月曜日にすることが書いてあります。どれだけ手間がかかるかも、先に分かります。",
        notes: "「全部やるのか」と聞かれたら、いいえ、続けられるものを少しだけと答えます。まず2つを選んであります。働き方の質問に答えると、会社に合うものが上に来ます。",
    },
    Slide {
        scene: Scene::Chosen,
        title: "「宣言に入れる」で選びます",
        words: "もう一つ選びました。たくさんより、続けられるものを二つか三つ。",
        notes: "押した取り組みに✓が付きます。「あとで変えられるか」と聞かれたら、もう一度押すと外れると答えます。",
    },
    Slide {
        scene: Scene::Paper,
        title: "選んだものが、宣言書になります",
        words: "A4一枚で印刷できます。空いたところは、あとから手で書けます。",
        notes: "目標や期限、担当は会社で決めて書きます。「このまま出せるか」と聞かれたら、これは下書きなので、正式な用紙に添えるか書き写してほしいと答えます。",
    },
    Slide {
        scene: Scene::Closing,
        title: "月曜日に、ここから始めます",
        words: "人数の表を一つ用意するところからです。今日と同じページを、会社でもそのまま使えます。",
        notes: "アドレスとQRコードは、事務局が設定（pack）に書いたものです。出ていないときは、配った紙やUSBメモリーでお渡しします。「費用は」と聞かれたら、登録もインストールも要らないと答えます。",
    },
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_slide_is_named_and_noted_and_has_two_sentences_at_most() {
        for Slide { scene, title, words, notes } in &SLIDES {
            let sentences = |text: &str| text.matches('。').count();
            let of_the_karte = matches!(scene, Scene::Finding | Scene::Participation | Scene::Row);
            assert!(!title.is_empty(), "{scene:?}");
            assert_eq!(words.is_empty(), of_the_karte, "{scene:?}");
            assert!(sentences(words) <= 2, "{scene:?}");
            assert!((2..=4).contains(&sentences(notes)), "{scene:?}");
        }
    }

    /// What counts people or shares comes from data, never from the words.
    #[test]
    fn no_share_stands_in_the_words() {
        for slide in &SLIDES {
            assert!(!slide.words.contains(['％', '%']), "{:?}", slide.scene);
        }
    }
}
