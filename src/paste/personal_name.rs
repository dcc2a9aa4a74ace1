//! Whether a text is the name of a person, as a list of employees writes it.

use super::width::fold;
use super::words::{begins_with_one_of, ends_with_one_of, is_one_of};

/// Surnames that are hardly anything else.
const SURNAMES: &str = "佐藤|鈴木|高橋|田中|伊藤|渡辺|渡邊|渡邉|中村|小林|加藤|山田|佐々木|山本|井上|木村|斎藤|齋藤|斉藤|清水|山崎|阿部|山下|村上|遠藤|青木|坂本|藤井|岡本|後藤|近藤|藤田|藤原|安藤|工藤|難波|妹尾|桃井";
/// Surnames that are places or words too: these count only before a given name.
const PLACES: &str = "吉田|池田|橋本|森|中島|中嶋|石井|小川|前田|西村|太田|岡田|三浦|中野|中川|原田|小野|竹内|金子|和田|中山|石田|上田|森田|原|柴田|酒井|横山|宮本|内田|高木|谷口|大野|丸山|今井|高田|藤本|武田|村田|上野|杉山|増田|菅原|平野|大塚|千田|久保|松井|小島|岩崎|桜井|野口|松尾|野村|木下|菊地|菊池|佐野|杉本|新井|浜田|市川|古川|水野|小松|島田|小山|高野|山内|西田|西川|北村|五十嵐|安田|中田|川口|平田|飯田|吉川|本田|久保田|沢田|辻|関|吉村|渡部|岩田|中西|服部|樋口|川上|永井|松岡|田村|三宅|守屋|景山|片山|光田|林|松田|松浦|大西|大森|小田|荒木|大島|平井|矢野|内藤|岡|堀|西山|黒田|熊谷|早川|土屋|川村|福田|栗原|尾崎|横田|片岡|須藤|萩原|白石|河野|望月|永田|浅野|小池|吉岡|秋山|関口|児玉|大谷|田口|広瀬|小西|岩本|八木|奥村|奥田|松村|大久保|藤川|宮田|牧野|星野|佐久間|成田|赤木|浅田|坪井|備前|瀬戸|瀬戸内|松本|石川|山口|長谷川|福島|千葉|岡山|高松|福山|松山|宮崎|長野|福井|富山|秋田|香川|徳島|長崎|奈良|山形|川崎|藤沢|岡崎|豊田|倉敷|玉野|井原|津山|笠岡|総社|赤磐|真庭|美作|高梁|新見";
/// The last letters of given names.
const LAST: &str = "郎|朗|子|美|夫|男|雄|一|二|三|恵|江|代|香|奈|人|太|介|輔|助|樹|也|哉|彦|之|行|幸|和|枝|乃|菜|花|希|紀|隆|博|浩|弘|修|誠|明|勇|実|茂|進|健|剛|翔|翼|平|吾|治|司|志|史|士|宏|信|義|孝|清|真|直|斗|里|理|加|佳|穂|帆|音|衣|愛|優|瞳|忍|薫|光|輝|貴|裕|祐|悠|郁|栄|英|久|己|次|生|馬|沙|由|未|莉|梨|華|絵|依|織|仁|礼|智|敬|聡|哲|徹|透|亮|良|涼|諒|稔|豊|守|咲|緒|典|徳|規|範|章|昭|秀|俊|敏|利|康|憲|則|雅|晴|葵|陽|凛|澪|鈴|琴|歩|楓|桜|潤|淳|純|望|昇|晃|勉|悟|崇|匠|寛|み|え|か|こ|な|り|さ|き";
/// The last letters of few words that are no given names.
const SURELY_LAST: &str = "郎|朗|子|美|夫|雄|恵|江|香|奈|太|介|輔|樹|也|哉|彦|枝|乃|菜|希|斗|穂|咲";
/// How parts of a company end, and words that stand beside one.
const NO_NAMES: &str =
    "部|課|係|室|店|所|場|社|科|班|組|校|院|園|局|館|町|市|区|県|支部|男子|女子|男女|全体|第一|第二|第三";

/// How much a text looks like the name of a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Likeness {
    /// Not at all.
    Other,
    /// As much as like a place, or like other words in katakana.
    Perhaps,
    /// It is one.
    Name,
}

/// How much the text looks like the name of a person.
pub(super) fn likeness(text: &str) -> Likeness {
    let letters = text.chars().take(14).count();
    if !(2..14).contains(&letters) || text.bytes().any(|byte| byte.is_ascii_alphanumeric()) {
        return Likeness::Other;
    }
    let folded = fold(text);
    let named = ["様", "さん", "氏"].iter().find_map(|title| folded.strip_suffix(title));
    let named = named.unwrap_or(&folded).trim();
    let mut parts = named.split(' ').filter(|part| !part.is_empty());
    let (Some(family), given, None) = (parts.next(), parts.next(), parts.next()) else {
        return Likeness::Other;
    };
    let Some(given) = given else { return alone(family) };
    if is_reading(family) && is_reading(given) {
        return Likeness::Perhaps;
    }
    let may_be = is_one_of(family, SURNAMES) || is_one_of(family, PLACES);
    let last = if may_be { LAST } else { SURELY_LAST };
    let name = is_short(family) && is_given(given, last) && !ends_with_one_of(family, NO_NAMES);
    if name { Likeness::Name } else { Likeness::Other }
}

/// One word: a surname, or a name without a blank.
fn alone(text: &str) -> Likeness {
    let surname = text.chars().nth(4).is_none();
    if runs_together(text) || (surname && is_one_of(text, SURNAMES)) {
        Likeness::Name
    } else if surname && is_one_of(text, PLACES) {
        Likeness::Perhaps
    } else {
        Likeness::Other
    }
}

/// 桃井太郎, without a blank between.
fn runs_together(text: &str) -> bool {
    ends_with_one_of(text, LAST)
        && (1..=3).any(|length| {
            let Some((end, _)) = text.char_indices().nth(length) else { return false };
            let (family, given) = text.split_at(end);
            let known = is_one_of(family, SURNAMES) || is_one_of(family, PLACES);
            // 原子, 関心: one letter and one more are a word like any other.
            known && is_given(given, LAST) && (length > 1 || given.chars().nth(1).is_some())
        })
}

fn is_given(text: &str, last: &str) -> bool {
    is_short(text)
        && ends_with_one_of(text, last)
        && !ends_with_one_of(text, NO_NAMES)
        && !begins_with_one_of(text, "第|本|支")
}

/// One to three letters, as surnames and given names have them.
fn is_short(text: &str) -> bool {
    text.chars().nth(3).is_none()
        && text.chars().all(|letter| matches!(letter, '一'..='龥' | 'ぁ'..='ゖ' | '々' | 'ァ'..='ヶ'))
}

/// モモイ: how a name is read. Words from abroad have ー, or are longer.
fn is_reading(text: &str) -> bool {
    (2..=6).contains(&text.chars().count()) && text.chars().all(|letter| matches!(letter, 'ァ'..='ヶ'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn case(texts: &str, expected: Likeness) {
        for text in texts.split('/') {
            assert_eq!(likeness(text), expected, "{text}");
        }
    }

    #[test]
    fn names() {
        case(
            "桃井 太郎/桃井　太郎/桃井太郎/佐藤花子/鈴木 一郎/高橋美咲子/佐々木健/長谷川 潤一",
            Likeness::Name,
        );
        case(
            "岡山 花子/森 健一/森健一/田中/田中さん/山田 様/鈴木みさき/門倉 慎太郎/五十嵐恵",
            Likeness::Name,
        );
        case("山本 あかり/伊藤翔太/小野寺 美奈/渡邉 智/松本健/佐藤氏", Likeness::Name);
        case("モモイ タロウ/ﾓﾓｲ ﾀﾛｳ/ｻﾄｳ　ﾊﾅｺ/高松/福山/山口/岡山/小松", Likeness::Perhaps);
    }

    #[test]
    fn no_names() {
        case(
            "本店/倉敷店/岡山支店/岡山 支店/倉敷 工場/製造部/製造 一課/営業部 第一課/総務/岡山 男子",
            Likeness::Other,
        );
        case(
            "製造 女子/第一 工場/岡山第一/本社工場/福山一課/田中工業/山田商店/高橋建設/中村医院",
            Likeness::Other,
        );
        case(
            "血圧/血圧 リスク/脂質 異常/メタボ リスク者/コール センター/パート/男性/男/合計/令和5年度",
            Likeness::Other,
        );
        case(
            "BMI25以上/原子/関節/林業/森林/玉野市/総社 事業所/喫煙/毎日飲酒/業態平均/千葉県/川崎 本社",
            Likeness::Other,
        );
        case(
            "小松 製造/山田製作所/岡山 本部/高松南/福山中央/山口 二交替//関東/原料/岡山 全体/森永",
            Likeness::Other,
        );
    }
}
