//! Styles that load nothing.

use super::{Shipped, Verdict, verdict};

/// What makes a style sheet load something.
const LOADING: [&str; 4] = ["@import", "@font-face", "image-set(", "src("];

pub(super) fn judge(shipped: &Shipped) -> Verdict {
    let mut faults = Vec::new();
    for style in shipped.markup.named("style") {
        let css = shipped.inside(style).to_ascii_lowercase();
        faults.extend(
            LOADING.iter().filter(|word| css.contains(**word)).map(|word| format!("a style says {word}")),
        );
        faults.extend(remote_urls(&css).map(|url| format!("a style loads {url}")));
    }
    verdict(faults, "no import, no font, no address but data:")
}

fn remote_urls(css: &str) -> impl Iterator<Item = &str> {
    css.match_indices("url(").filter_map(|(at, _)| {
        let value = css.get(at + 4..)?.trim_start_matches([' ', '"', '\'']);
        let stays = value.starts_with("data:") || value.starts_with('#');
        (!stays).then(|| value.split(')').next().unwrap_or(value))
    })
}
