//! Why few people say little, in one sentence.

use super::percent;
use crate::karte::{Standing, by_chance};
use crate::reference::Reference;
use crate::words::karte_line;

/// 全国と同じ割合（28％）の会社でも、12人では偶然だけで3〜54％に散らばります（20社のうち19社）。自社の33％はこの幅の中なので、
/// 違うとは言えません。
pub(in crate::karte) fn chance(level: &Reference, standing: Standing, share: f64, people: u32) -> String {
    let band = by_chance(level.percent, people.into());
    let inside = standing == Standing::Same;
    // Rounded to whole percent a share just outside may read as one inside.
    let reads_inside = band.0.round() <= share.round() && share.round() <= band.1.round();
    let (ours, range) = if inside == reads_inside {
        (percent::in_sentences(share), percent::range(band))
    } else {
        (percent::in_tables(share), percent::span(band))
    };
    let (region, level) = (&level.region, percent::in_sentences(level.percent));
    if inside {
        karte_line::inside_chance(region, level, people, range, ours)
    } else {
        karte_line::outside_chance(region, level, people, range, ours)
    }
}

#[cfg(test)]
mod tests {
    use crate::figures::{Amount, Figure, Group, Item, Rate, Sex};
    use crate::karte::Line;
    use crate::reference::{Region, find};

    #[test]
    fn why_in_one_sentence() {
        #[track_caller]
        fn case(item: Item, part: u32, whole: u32, expected: Option<&str>) {
            let amount = Amount::Rate(Rate::of(part, whole).unwrap());
            let figure = Figure { item, group: Group::Company, sex: Sex::All, year: None, amount };
            let line = Line::beside(&figure, find(item, Sex::All, None, Region::NATION));
            assert_eq!(line.chance().as_deref(), expected);
        }

        case(
            Item::Ldl140,
            3,
            12,
            Some(
                "全国と同じ割合（28％）の会社でも、12人では偶然だけで3〜54％に散らばります（20社のうち19社がこの幅）。\
                 自社の25％はこの幅の中なので、違うとは言えません。",
            ),
        );
        case(
            Item::Sbp130,
            27,
            45,
            Some(
                "全国と同じ割合（36％）の会社でも、45人では偶然だけで22〜50％に散らばります（20社のうち19社がこの幅）。\
                 自社の60％はこの幅の外なので、偶然とは言いにくい差です。",
            ),
        );
        case(
            Item::Sbp130,
            23,
            45,
            Some(
                "全国と同じ割合（36％）の会社でも、45人では偶然だけで22〜50％に散らばります（20社のうち19社がこの幅）。\
                 自社の51％はこの幅の外なので、偶然とは言いにくい差です。",
            ),
        );
        case(Item::Sbp130, 3, 9, None);
    }
}
