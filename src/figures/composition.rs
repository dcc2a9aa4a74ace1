//! How many men and women of which age were examined.

use std::fmt;

use super::{Ages, Sex};
use crate::words::composition;

/// More people than this are no company.
pub const MOST_PEOPLE: u32 = 10_000_000;

/// People of one sex in one band of age.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Band {
    /// Men or women.
    pub sex: Sex,
    /// Of which age.
    pub ages: Ages,
    /// How many.
    pub people: u32,
}

/// The people examined, by sex and age.
///
/// Each is in one band: bands of one sex do not overlap, and where it is known how many were examined, the bands add up
/// to that.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Composition(Vec<Band>);

/// Why a composition cannot be: a place and a kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CompositionProblem {
    /// The band; `None` for all of them together.
    pub place: Option<(Sex, Ages)>,
    /// What is wrong there.
    pub kind: CompositionProblemKind,
}

/// What can be wrong with a composition.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CompositionProblemKind {
    /// Less than nobody.
    Negative {
        /// As given.
        people: i64,
    },
    /// More than [`MOST_PEOPLE`].
    TooMany {
        /// As given.
        people: i64,
    },
    /// Men and women together: a band is of one sex.
    NotBySex,
    /// Somebody would be counted in `other` too.
    Overlaps {
        /// The band given before.
        other: Ages,
    },
    /// The bands do not add up to the people examined.
    SumDiffers {
        /// What they add up to.
        sum: u32,
        /// How many were examined.
        examined: u32,
    },
}

impl Composition {
    /// The composition of these bands, or everything that is wrong with them. Bands of nobody are left out.
    pub fn of(
        bands: impl IntoIterator<Item = (Sex, Ages, i64)>,
        examined: Option<u32>,
    ) -> Result<Self, Vec<CompositionProblem>> {
        let mut kept: Vec<Band> = Vec::new();
        let mut problems = Vec::new();
        let mut sum = 0_i64;
        for (sex, ages, people) in bands {
            let other = kept.iter().find(|band| band.sex == sex && band.ages.overlaps(ages));
            let kind = match (u32::try_from(people), other) {
                _ if people < 0 => Some(CompositionProblemKind::Negative { people }),
                (Ok(people), None) if people <= MOST_PEOPLE && sex != Sex::All => {
                    kept.push(Band { sex, ages, people });
                    None
                }
                _ if people > i64::from(MOST_PEOPLE) => Some(CompositionProblemKind::TooMany { people }),
                (_, Some(other)) => Some(CompositionProblemKind::Overlaps { other: other.ages }),
                _ => Some(CompositionProblemKind::NotBySex),
            };
            problems.extend(kind.map(|kind| CompositionProblem { place: Some((sex, ages)), kind }));
            sum = sum.saturating_add(people);
        }
        if problems.is_empty() {
            problems.extend(whole(sum, examined).map(|kind| CompositionProblem { place: None, kind }));
        }
        kept.retain(|band| band.people > 0);
        if problems.is_empty() { Ok(Self(kept)) } else { Err(problems) }
    }

    /// The bands of this sex; all of them for both together.
    pub fn bands(&self, sex: Sex) -> impl Iterator<Item = &Band> {
        self.0.iter().filter(move |band| sex == Sex::All || band.sex == sex)
    }

    /// The people of this sex.
    pub fn people(&self, sex: Sex) -> u32 {
        self.bands(sex).map(|band| band.people).sum()
    }
}

/// What is wrong with the bands together.
fn whole(sum: i64, examined: Option<u32>) -> Option<CompositionProblemKind> {
    match (u32::try_from(sum), examined) {
        (Ok(sum), Some(examined)) if sum != examined && sum <= MOST_PEOPLE => {
            Some(CompositionProblemKind::SumDiffers { sum, examined })
        }
        (Ok(sum), _) if sum <= MOST_PEOPLE => None,
        _ => Some(CompositionProblemKind::TooMany { people: sum }),
    }
}

/// 男性40〜44歳: -3人は人数になりません
impl fmt::Display for CompositionProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&match self.place {
            Some((sex, ages)) => composition::of_band(sex.label(), ages, self.kind),
            None => composition::of_all(self.kind),
        })
    }
}

/// The kind in words, for where the place is plain.
impl fmt::Display for CompositionProblemKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&match self {
            Self::Negative { people } => composition::negative(people),
            Self::TooMany { people } => composition::too_many(people, MOST_PEOPLE),
            Self::NotBySex => composition::not_by_sex().to_owned(),
            Self::Overlaps { other } => composition::overlaps(other),
            Self::SumDiffers { sum, examined } => composition::sum_differs(sum, examined),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FORTIES: Ages = Ages::span(40, 5);

    #[test]
    fn what_can_be() {
        let bands = [
            (Sex::Male, FORTIES, 12),
            (Sex::Female, FORTIES, 0),
            (Sex::Female, Ages::up_to(39), 3),
            (Sex::Male, Ages::from(75), 1),
        ];
        let composition = Composition::of(bands, Some(16)).unwrap();
        assert_eq!(Sex::ALL.map(|sex| composition.people(sex)), [16, 13, 3]);
        assert_eq!(composition.bands(Sex::Female).count(), 1);
        assert!(Composition::of(bands, None).is_ok());
        assert!(Composition::of([], Some(0)).is_ok());
    }

    #[test]
    fn what_cannot_be_is_refused_with_its_place() {
        #[track_caller]
        fn case(bands: &[(Sex, Ages, i64)], examined: Option<u32>, expected: &[&str]) {
            let problems = Composition::of(bands.iter().copied(), examined).unwrap_err();
            let written: Vec<_> = problems.iter().map(ToString::to_string).collect();
            assert_eq!(written, expected);
        }
        let (men, women) = (Sex::Male, Sex::Female);

        case(&[(men, FORTIES, -3)], None, &["男性40〜44歳: -3人は人数になりません"]);
        case(
            &[(men, FORTIES, 10_000_001), (women, Ages::from(75), i64::MAX)],
            None,
            &[
                "男性40〜44歳: 10000001人は多すぎます（10000000人まで）",
                "女性75歳以上: 9223372036854775807人は多すぎます（10000000人まで）",
            ],
        );
        case(&[(Sex::All, FORTIES, 3)], None, &["男女計40〜44歳: 男性か女性かに分けて入れてください"]);
        case(
            &[(men, FORTIES, 3), (women, FORTIES, 3), (men, Ages::span(40, 10), 3)],
            Some(9),
            &["男性40〜49歳: 40〜44歳と重なっています"],
        );
        case(
            &[(men, FORTIES, 30), (women, FORTIES, 14)],
            Some(45),
            &["合計: 44人で、健診を受けた45人と合いません"],
        );
        case(
            &[(men, FORTIES, 10_000_000), (women, FORTIES, 1)],
            None,
            &["合計: 10000001人は多すぎます（10000000人まで）"],
        );
        case(&[], Some(45), &["合計: 0人で、健診を受けた45人と合いません"]);
    }
}
