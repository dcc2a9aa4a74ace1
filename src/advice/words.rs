//! What is said of a tool beside the reason: what it takes, what to be careful about, of when it is.

use super::{About, Kind, Status, Tool};
use crate::calendar::AsOf;
use crate::words::{advice_places, advice_tool};

/// 「令和8（2026）年1月時点・窓口にご確認ください」, for what may have changed since it was seen.
pub fn as_seen(as_of: AsOf) -> String {
    advice_tool::as_seen(as_of)
}

/// What it takes, each with its label; what is not known is left out.
pub fn takes(tool: &Tool) -> Vec<(&'static str, String)> {
    let minutes = tool.minutes.map(advice_tool::minutes).unwrap_or_default();
    let all = [
        (advice_tool::time(), minutes),
        (advice_tool::cost(), tool.cost.to_owned()),
        (advice_tool::place(), places(tool)),
        (advice_tool::posture(), tool.posture.to_owned()),
        (advice_tool::equipment(), tool.equipment.to_owned()),
        (advice_tool::who(), tool.who.to_owned()),
        (advice_tool::provider(), tool.provider.to_owned()),
    ];
    all.into_iter().filter(|(_, words)| !words.is_empty()).collect()
}

/// 席・室内; empty for anywhere.
fn places(tool: &Tool) -> String {
    let place = |word| About::Place.words().iter().position(|known| *known == word);
    let places = tool.places.split(' ').filter_map(place).map(|place| advice_places::nth(place).to_owned());
    places.reduce(advice_tool::places).unwrap_or_default()
}

/// What to be careful about, each a sentence. That one makes sure of one's health before one begins is what
/// 厚生労働省「身体活動・運動ガイド2023」 (情報シート 安全に行うためのポイント,
/// <https://www.e-healthnet.mhlw.go.jp/information/contributors/s-oguma-yuko>) says; when to stop in the heat,
/// 環境省 熱中症予防情報サイト (<https://www.wbgt.env.go.jp/kt/sport1.html>). Of the rest nothing is claimed: it is the
/// doctor's to say.
pub fn cautions(tool: &Tool) -> impl Iterator<Item = &'static str> {
    let all = [
        (tool.kind == Kind::Exercise, advice_tool::doctor()),
        (tool.careful.contains('膝'), advice_tool::knees()),
        (tool.careful.contains("暑さ"), advice_tool::heat()),
    ];
    all.into_iter().filter(|(holds, _)| *holds).map(|(_, words)| words)
}

/// Where its evidence was seen and of when that is; that the office is to be asked, where it may have changed.
pub fn source(tool: &Tool) -> String {
    let may_have_changed = tool.status == Status::Check || tool.ends.is_some();
    let date = if may_have_changed { as_seen(tool.as_of) } else { tool.as_of.to_string() };
    advice_tool::source(tool.source, date)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_place_has_its_word() {
        assert_eq!(advice_places::NAMES.len(), About::Place.words().len());
        for (place, word) in About::Place.words().iter().enumerate() {
            assert_eq!(advice_places::nth(place), *word);
        }
    }
}
