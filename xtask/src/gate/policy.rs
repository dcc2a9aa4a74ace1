//! One policy, the strictest, in front of everything, and for exactly the scripts and styles that stand there.

use super::{Shipped, Verdict, verdict};
use crate::markup::Element;
use crate::pack::Policy;

pub(super) fn judge(shipped: &Shipped) -> Verdict {
    let head: Vec<&Element> = shipped.markup.elements.iter().take(4).collect();
    let names: Vec<&str> = head.iter().map(|element| element.name.as_str()).collect();
    let (&["html", "head", "meta", "meta"], [_, _, charset, policy]) = (names.as_slice(), head.as_slice())
    else {
        return Err(vec!["the head should begin with the charset and the policy".to_owned()]);
    };
    let mut faults = Vec::new();
    if charset.attribute("charset") != Some("utf-8") {
        faults.push("the charset is not the first thing in the head".to_owned());
    }
    if policy.attribute("http-equiv") != Some("Content-Security-Policy") {
        faults.push("the policy does not follow the charset".to_owned());
    }
    let strict = Policy::of(shipped.page, &shipped.markup).to_string();
    let found = policy.attribute("content").unwrap_or_default();
    if found != strict {
        faults.push(format!("the policy is not the strict one for these scripts and styles: {found}"));
    }
    verdict(faults, format!("{} hashed scripts; {strict}", shipped.scripts().count()))
}
