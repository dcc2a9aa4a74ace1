//! One width for every character: what an IME, Excel and a PDF write differently reads alike.

/// Half-width katakana U+FF61–FF9D in order.
const KATAKANA: &str = "。「」、・ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン";

/// Signs that are written in several ways, each before the one that is read; radicals that a copy from a PDF puts where
/// the ideograph should stand.
const ALIKE: &str = "−-─-━-’'‘'〜~￥¥✕×✖×⨯×∗*✱*⁎*ⅩX²2⼈人⾎血⽣生⾷食⾝身⾼高⼝口⽇日⽉月⼥女⼒力⾏行⾜足⻑長⾳音⾮非⼀一⼆二⽂文⼿手⽅方⽬目⽴立⽐比⽔水⼯工⼤大⼩小⼦子⼼心⽀支⾒見⾔言⻭歯⾯面⼭山⼟土⽤用⽥田⽩白⽼老⽿耳⾊色⾦金⻄西⾞車⾨門";

/// Letters that take ゛, and those that take ゜ too; the voiced ones stand right behind them.
const VOICED: &str = "カキクケコサシスセソタチツテトかきくけこさしすせそたちつてと";
const TWICE_VOICED: &str = "ハヒフヘホはひふへほ";

/// The text in one width: ASCII for full-width letters, digits and signs, full katakana, plain hyphens and spaces.
///
/// Zero-width characters go. The long vowel ー stays: only in a number is it a minus.
pub(super) fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            ' '..='~' | 'ぁ'..='ゖ' | 'ァ'..='ヿ' | '一'..='龥' => folded.push(letter),
            '\u{ff01}'..='\u{ff5e}' => folded.push(shifted(letter, -0xfee0)),
            '\u{ff61}'..='\u{ff9d}' => {
                folded.extend(KATAKANA.chars().nth(u32::from(letter) as usize - 0xff61));
            }
            '゛' | '\u{3099}' | 'ﾞ' => voice(&mut folded, 1),
            '゜' | '\u{309a}' | 'ﾟ' => voice(&mut folded, 2),
            '\u{3000}' | '\u{a0}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\t' | '\r' | '\n' => {
                folded.push(' ');
            }
            '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' | '\u{ad}' => {}
            '\u{2010}'..='\u{2015}' => folded.push('-'),
            '㎏' => folded.push_str("kg"),
            '㎝' => folded.push_str("cm"),
            '㎎' => folded.push_str("mg"),
            '㎗' => folded.push_str("dl"),
            '㎡' => folded.push_str("m2"),
            '㈱' => folded.push_str("(株)"),
            '㈲' => folded.push_str("(有)"),
            '㍻' => folded.push_str("平成"),
            '㋿' => folded.push_str("令和"),
            _ => folded.push(alike(letter)),
        }
    }
    folded
}

/// The text in one width, without a blank in it.
pub(super) fn squeeze(text: &str) -> String {
    let mut folded = fold(text);
    folded.retain(|letter| letter != ' ');
    folded
}

/// The text in one width and in small letters: ASCII and Γ, which are all that our words are written with.
pub(super) fn small(text: &str) -> String {
    let mut folded = fold(text);
    folded.make_ascii_lowercase();
    folded.replace('Γ', "γ")
}

fn shifted(letter: char, by: i32) -> char {
    u32::from(letter).checked_add_signed(by).and_then(char::from_u32).unwrap_or(letter)
}

/// Puts a voicing mark on the letter before it: カ and ゛ are ガ.
fn voice(folded: &mut String, by: i32) {
    let Some(last) = folded.pop() else { return };
    folded.push(match last {
        'ウ' if by == 1 => 'ヴ',
        _ if (by == 1 && VOICED.contains(last)) || TWICE_VOICED.contains(last) => shifted(last, by),
        _ => last,
    });
}

fn alike(letter: char) -> char {
    let mut pairs = ALIKE.chars();
    while let (Some(from), Some(to)) = (pairs.next(), pairs.next()) {
        if from == letter {
            return to;
        }
    }
    letter
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn widths() {
        #[track_caller]
        fn case(text: &str, folded: &str) {
            assert_eq!(fold(text), folded);
        }

        case("１，２０４人", "1,204人");
        case("（３３．３％）", "(33.3%)");
        case("ﾒﾀﾎﾞﾘｯｸ ﾘｽｸ", "メタボリック リスク");
        case("ＨｂＡ１ｃ　γ－ＧＴＰ", "HbA1c γ-GTP");
        case("ハ\u{309a}ーセント", "パーセント");
        case("胸部Ⅹ線", "胸部X線");
        case("⾎圧", "血圧");
        case("㈱みどり", "(株)みどり");
        case("−3 ― –", "-3 - -");
        assert_eq!(squeeze(" 血　圧 "), "血圧");
    }
}
