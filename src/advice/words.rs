//! What is said of a tool beside the reason: what it takes, what to be careful about, of when it is.

use super::{Kind, Status, Tool};
use crate::calendar::AsOf;

/// 「令和8（2026）年1月時点・窓口にご確認ください」, for what may have changed since it was seen.
pub fn as_seen(as_of: AsOf) -> String {
    format!("{as_of}時点・窓口にご確認ください")
}

/// What it takes, each with its label; what is not known is left out.
pub fn takes(tool: &Tool) -> Vec<(&'static str, String)> {
    let minutes = tool.minutes.map(|minutes| format!("約{minutes}分")).unwrap_or_default();
    let all = [
        ("時間", minutes),
        ("費用", tool.cost.to_owned()),
        ("場所", tool.places.replace(' ', "・")),
        ("姿勢", tool.posture.to_owned()),
        ("用意", tool.equipment.to_owned()),
        ("社内の担い手", tool.who.to_owned()),
        ("提供", tool.provider.to_owned()),
    ];
    all.into_iter().filter(|(_, words)| !words.is_empty()).collect()
}

/// What to be careful about, each a sentence. That one makes sure of one's health before one begins is what
/// 厚生労働省「身体活動・運動ガイド2023」 (情報シート 安全に行うためのポイント,
/// <https://www.e-healthnet.mhlw.go.jp/information/contributors/s-oguma-yuko>) says; when to stop in the heat,
/// 環境省 熱中症予防情報サイト (<https://www.wbgt.env.go.jp/kt/sport1.html>). Of the rest nothing is claimed: it is the
/// doctor's to say.
pub fn cautions(tool: &Tool) -> impl Iterator<Item = &'static str> {
    let all = [
        (
            tool.kind == Kind::Exercise,
            "血圧の高い方、持病や痛みのある方、妊娠中の方は、始める前に主治医や健診機関にご相談ください\
             （厚生労働省のガイド2023も、始める前の健康の確認をすすめています）。",
        ),
        (tool.careful.contains('膝'), "膝や腰に痛みのある方は無理に行わず、主治医にご相談ください。"),
        (
            tool.careful.contains("暑さ"),
            "暑い日は室内に替えるか休みます。暑さ指数31以上では、運動は原則中止とされています（環境省）。",
        ),
    ];
    all.into_iter().filter(|(holds, _)| *holds).map(|(_, words)| words)
}

/// Where its evidence was seen and of when that is; that the office is to be asked, where it may have changed.
pub fn source(tool: &Tool) -> String {
    let may_have_changed = tool.status == Status::Check || tool.ends.is_some();
    let date = if may_have_changed { as_seen(tool.as_of) } else { tool.as_of.to_string() };
    format!("（出典 {}、{date}）", tool.source)
}
