//! Nothing in the markup that runs, styles, loads or leads away.

use super::{Shipped, Verdict, verdict};
use crate::markup::Element;

/// Elements that load or send, or change what an address means.
const BANNED: [&str; 12] = [
    "audio", "base", "embed", "form", "frame", "iframe", "object", "portal", "source", "track", "video",
    "image",
];

/// Attributes that hold an address to load or to send to. `href` is judged by its element.
const LOADING: [&str; 8] = ["action", "background", "data", "formaction", "ping", "poster", "src", "srcset"];

pub(super) fn judge(shipped: &Shipped) -> Verdict {
    let mut faults: Vec<String> = shipped.markup.elements.iter().flat_map(judge_element).collect();
    let mut icons = shipped.markup.named("link").filter(|link| link.attribute("rel") == Some("icon"));
    if icons.next().is_none() {
        faults.push(
            "without <link rel=\"icon\" href=\"data:…\"> browsers ask the server for /favicon.ico".to_owned(),
        );
    }
    verdict(
        faults,
        format!("{} elements: no handlers, no inline styles, nothing to load", shipped.markup.elements.len()),
    )
}

fn judge_element(element: &Element) -> Vec<String> {
    let name = element.name.as_str();
    let mut faults = Vec::new();
    if BANNED.contains(&name) {
        faults.push(format!("<{name}> has no place here"));
    }
    if name == "meta" && element.attribute("http-equiv").is_some_and(|kind| kind != "Content-Security-Policy")
    {
        faults.push("a <meta http-equiv> other than the policy".to_owned());
    }
    if name == "link" && element.attribute("rel") != Some("icon") {
        faults.push(format!("<link rel=\"{}\">", element.attribute("rel").unwrap_or_default()));
    }
    for (attribute, value) in element.attributes() {
        if attribute.starts_with("on") || attribute == "style" || attribute == "srcdoc" {
            faults.push(format!("<{name} {attribute}>"));
        }
        if leads_out(name, attribute, value) {
            faults.push(format!("<{name} {attribute}=\"{value}\">"));
        }
    }
    faults
}

/// Anchors are judged by where they lead, in `addresses`; everything else stays in the page.
fn leads_out(name: &str, attribute: &str, value: &str) -> bool {
    let loads = LOADING.contains(&attribute) || (matches!(attribute, "href" | "xlink:href") && name != "a");
    loads && !value.starts_with("data:") && !value.starts_with('#')
}
