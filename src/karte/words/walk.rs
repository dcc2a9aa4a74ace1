//! What is said on the way through the karte.

use crate::karte::{FEWEST, Karte, Line, Standing, priority};
use crate::words::{joined, karte_walk, lists};

/// As many names as one sentence can carry.
const MOST_NAMES: usize = 4;

/// Whose karte, of when.
pub(in crate::karte) fn head(karte: &Karte, own: bool) -> String {
    let year = karte.year.map_or_else(|| karte_walk::of_no_year().to_owned(), karte_walk::of_year);
    let people = karte.examined.map_or_else(|| karte_walk::of_shares().to_owned(), karte_walk::of_people);
    let withheld = if own { "" } else { karte_walk::withheld() };
    joined([year, people, karte_walk::of_nobody().to_owned(), withheld.to_owned()], lists::sentence)
}

/// The headline, and what a difference is, where there is one.
pub(in crate::karte) fn finding(headline: String, worse: &[&Line]) -> String {
    if worse.is_empty() { headline } else { lists::sentence(headline, karte_walk::concern()) }
}

/// 健診受診率は、49人中45人（92％）。…
pub(in crate::karte) fn participation(line: &Line) -> String {
    karte_walk::line(line.label(), line.sentence())
}

/// Which could not be told apart, and what that means, by the example of the first.
pub(in crate::karte) fn same(lines: &[&Line]) -> String {
    let example = lines.first().map(|line| karte_walk::example(line.label(), line.sentence()));
    joined([karte_walk::same(names(lines)), example.unwrap_or_default()], lists::sentence)
}

/// Which were not judged, each reason that arises once.
pub(in crate::karte) fn unjudged(reasons: &[(Standing, Vec<&Line>)]) -> String {
    let because = |(standing, lines): &(Standing, Vec<&Line>)| match standing {
        Standing::TooFew => karte_walk::too_few(names(lines), FEWEST),
        Standing::UnknownSize => karte_walk::unknown_size(names(lines)),
        _ => karte_walk::no_reference(names(lines)),
    };
    joined(reasons.iter().filter(|(_, lines)| !lines.is_empty()).map(because), lists::sentence)
}

/// The best of the better.
pub(in crate::karte) fn strength(line: &Line) -> String {
    karte_walk::strength(line.label(), line.sentence())
}

/// With what the company was compared.
pub(in crate::karte) fn sources(lines: &[&Line]) -> String {
    let mut regions: Vec<String> = Vec::new();
    for reference in lines.iter().filter_map(|line| line.reference.as_ref()) {
        if !regions.contains(&reference.region) {
            regions.push(reference.region.clone());
        }
    }
    let compared = match regions.as_slice() {
        [] => karte_walk::no_references().to_owned(),
        _ => karte_walk::references(joined(regions, lists::and)),
    };
    lists::sentence(compared, karte_walk::about_references())
}

/// The way on.
pub(in crate::karte) fn onward(worse: &[&Line]) -> String {
    let topics = worse.iter().take(priority::MOST).map(|line| super::topic(line.item).to_owned());
    match joined(topics, lists::comma) {
        topics if topics.is_empty() => karte_walk::onward().to_owned(),
        topics => karte_walk::onward_to_topics(topics),
    }
}

/// 腹囲リスク、BMI25以上、LDL140以上、喫煙など6項目.
fn names(lines: &[&Line]) -> String {
    let named = joined(lines.iter().take(MOST_NAMES).map(|line| line.label()), lists::comma);
    if lines.len() > MOST_NAMES { karte_walk::and_others(named, lines.len()) } else { named }
}
