//! Who hands the tool out: its colours and its picture, whom to ask, where to read on.

use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use super::surroundings::page;
use super::tag::{Tag, tag};
use crate::pack::{Colors, Contact, Link, Mascot, Pack};
use crate::words::office;

/// The window in the office's colours.
pub(super) fn paint(colors: &Colors) {
    let root = page().and_then(|page| page.document_element()?.dyn_into::<HtmlElement>().ok());
    let Some(root) = root else { return };
    let Colors { action, accent } = *colors;
    for (name, color) in [
        ("--action", action),
        ("--action-hover", action.darker()),
        ("--action-soft", action.soft()),
        ("--accent", accent),
    ] {
        // A browser that does not take it shows the tool's own.
        let _ = root.style().set_property(name, &color.written());
    }
}

/// The office's picture, beside the tool's name.
pub(super) fn mascot(mascot: &Mascot) -> Tag {
    tag("img.top__mascot").set("src", mascot.image.clone()).set("alt", mascot.name.clone())
}

/// Whom to ask and where to read on, at the foot of the page: nothing of an office that has not made the page its own.
pub(super) fn office(pack: &Pack) -> Option<Tag> {
    let contact = &pack.contact;
    if pack.links.is_empty() && *contact == Contact::default() {
        return None;
    }
    let mut said = vec![pack.office.clone(), contact.department.clone(), contact.address.clone()];
    if !contact.telephone.is_empty() {
        said.push(office::telephone(&contact.telephone));
    }
    if !contact.fax.is_empty() {
        said.push(office::fax(&contact.fax));
    }
    said.retain(|said| !said.is_empty());
    let foot = tag("div.office")
        .with(tag("p").with(office::handed_out_by()).with(tag("span[lang=ja]").with(said.join("　"))))
        .with(tag("ul.office__links[lang=ja]").each(pack.links.iter().map(link)));
    Some(foot)
}

/// A plain link: nothing of what was put in goes with it, and the page stays where it is. The packer lets it lead only to
/// an address that stands in the page's pack.
fn link(link: &Link) -> Tag {
    let anchor = tag("a[target=_blank]").set("href", link.url.clone()).with(link.label.clone());
    tag("li").with(anchor)
}
