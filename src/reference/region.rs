//! Where a published share is for.

/// The nation or one of its prefectures.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Region(u8);

/// The nation, then the prefectures in the order of their codes (JIS X 0401).
#[rustfmt::skip] // a map reads better in rows
const NAMES: [&str; 48] = [
    "全国", "北海道", "青森県", "岩手県", "宮城県", "秋田県", "山形県", "福島県",
    "茨城県", "栃木県", "群馬県", "埼玉県", "千葉県", "東京都", "神奈川県", "新潟県",
    "富山県", "石川県", "福井県", "山梨県", "長野県", "岐阜県", "静岡県", "愛知県",
    "三重県", "滋賀県", "京都府", "大阪府", "兵庫県", "奈良県", "和歌山県", "鳥取県",
    "島根県", "岡山県", "広島県", "山口県", "徳島県", "香川県", "愛媛県", "高知県",
    "福岡県", "佐賀県", "長崎県", "熊本県", "大分県", "宮崎県", "鹿児島県", "沖縄県",
];

impl Region {
    /// 全国.
    pub const NATION: Self = Self(0);
    /// 岡山県.
    pub const OKAYAMA: Self = Self(33);

    /// The nation, then every prefecture in the order of the codes.
    pub fn all() -> impl Iterator<Item = Self> {
        (0..=47).map(Self)
    }

    /// The region with this name: 全国, 岡山県 …
    pub fn with_name(name: &str) -> Option<Self> {
        let place = NAMES.iter().position(|&known| known == name)?;
        u8::try_from(place).ok().map(Self)
    }

    /// The region's name on paper.
    pub fn label(self) -> &'static str {
        NAMES.get(usize::from(self.0)).copied().unwrap_or("全国")
    }

    /// The prefecture's code (JIS X 0401), 1–47; nought for the nation.
    pub const fn code(self) -> u8 {
        self.0
    }
}

/// The nation.
impl Default for Region {
    fn default() -> Self {
        Self::NATION
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_and_codes() {
        #[track_caller]
        fn case(name: &str, code: Option<u8>) {
            assert_eq!(Region::with_name(name).map(Region::code), code, "{name}");
        }

        case("全国", Some(0));
        case("東京都", Some(13));
        case("岡山県", Some(33));
        case("沖縄県", Some(47));
        case("岡山", None);
        assert!(Region::all().map(Region::label).eq(NAMES));
        assert_eq!(Region::OKAYAMA.label(), "岡山県");
        assert_eq!(Region::NATION.label(), "全国");
    }
}
