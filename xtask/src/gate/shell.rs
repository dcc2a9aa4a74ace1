//! What the static page must hold for `web/shell.js` to do its work before, and without, the module.

use super::{Shipped, Verdict, verdict};

/// Element ids that the shell and the window meet at.
const IDS: [&str; 8] = ["app", "cannot-start", "go-on", "kept", "network-check", "pack", "paste", "stopped"];

/// Why the window may not stand; the words for each are in the page.
const REASONS: [&str; 3] = ["old", "late", "broken"];

/// Shown only when there is something to say.
const HIDDEN: [&str; 2] = ["cannot-start", "stopped"];

pub(super) fn judge(shipped: &Shipped) -> Verdict {
    let markup = &shipped.markup;
    let mut faults = Vec::new();
    for id in IDS {
        let count = markup.elements.iter().filter(|element| element.attribute("id") == Some(id)).count();
        if count != 1 {
            faults.push(format!("#{id} stands {count} times, not once"));
        }
    }
    for why in REASONS {
        if !markup.elements.iter().any(|element| element.attribute("data-why") == Some(why)) {
            faults.push(format!("there are no words for data-why=\"{why}\""));
        }
    }
    for id in HIDDEN {
        if markup.by_id(id).is_some_and(|sorry| sorry.attribute("hidden").is_none()) {
            faults.push(format!("#{id} is not hidden at first"));
        }
    }
    if markup.named("noscript").next().is_none() {
        faults.push("there is no <noscript> for browsers with scripts off".to_owned());
    }
    verdict(faults, format!("#{}; words for {}", IDS.join(", #"), REASONS.join(", ")))
}
