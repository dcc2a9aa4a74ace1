//! Where a published share is for.

use crate::words::{Language, regions};

/// The nation or one of its prefectures.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Region(u8);

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
        Self::all().find(|region| region.name() == name)
    }

    /// The region's name in the language of the window.
    pub fn label(self) -> &'static str {
        regions::nth(usize::from(self.0))
    }

    /// The region's name in Japanese, by which tables, packs and files name it.
    pub fn name(self) -> &'static str {
        Language::Japanese.speaking(|| self.label())
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
        assert_eq!(Region::all().count(), regions::NAMES.len());
        assert_eq!(Region::OKAYAMA.label(), "岡山県");
        assert_eq!(Region::NATION.label(), "全国");
        let english = |region: Region| Language::English.speaking(|| (region.label(), region.name()));
        assert_eq!(english(Region::OKAYAMA), ("Okayama", "岡山県"));
        assert!(
            Region::all().map(|region| english(region).0.to_lowercase()).eq(regions::NAMES.iter().copied())
        );
    }
}
