//! Reads the HTML that we write ourselves, strictly: what it does not know is a failure, never a guess.
//!
//! Enough to pack a page and to judge a packed one. Entities are left as they are.

use std::ops::Range;

use crate::stop::{Outcome, Stop};

/// Elements whose content is text up to their end tag, whatever it looks like.
const RAW: [&str; 4] = ["script", "style", "textarea", "title"];

/// A start tag, with the text inside where that is raw.
#[derive(Debug)]
pub(crate) struct Element {
    pub(crate) name: String,
    attributes: Vec<(String, String)>,
    /// From the tag's `<` to its `>`; to the end tag's `>` where the content is raw.
    pub(crate) whole: Range<usize>,
    /// The content, empty unless raw.
    pub(crate) inside: Range<usize>,
}

impl Element {
    /// An attribute's value; empty where it has none.
    pub(crate) fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    /// Every attribute, as (name, value).
    pub(crate) fn attributes(&self) -> impl Iterator<Item = (&str, &str)> {
        self.attributes.iter().map(|(name, value)| (name.as_str(), value.as_str()))
    }

    /// Whether it is a script that a browser runs; data blocks are not.
    pub(crate) fn is_program(&self) -> bool {
        let kind = self.attribute("type").unwrap_or_default();
        self.name == "script"
            && !matches!(kind, "application/json" | "application/octet-stream" | "text/plain")
    }

    /// Whether it is a script of the newer kind, which runs once the page is read.
    pub(crate) fn is_module(&self) -> bool {
        self.name == "script" && self.attribute("type") == Some("module")
    }
}

/// What a page is made of; text and end tags are passed over.
#[derive(Debug, Default)]
pub(crate) struct Markup {
    pub(crate) elements: Vec<Element>,
    pub(crate) comments: Vec<Range<usize>>,
}

impl Markup {
    /// Reads a page.
    pub(crate) fn read(html: &str) -> Outcome<Self> {
        let mut markup = Self::default();
        let mut at = 0;
        while let Some(start) = find(html, "<", at) {
            at = markup.read_piece(html, start).ok_or_else(|| unreadable(html, start))?;
        }
        Ok(markup)
    }

    /// The element that carries this id.
    pub(crate) fn by_id(&self, id: &str) -> Option<&Element> {
        self.elements.iter().find(|element| element.attribute("id") == Some(id))
    }

    /// Elements of this name.
    pub(crate) fn named(&self, name: &str) -> impl Iterator<Item = &Element> {
        self.elements.iter().filter(move |element| element.name == name)
    }

    /// Reads what begins with this `<`; where it ends.
    fn read_piece(&mut self, html: &str, start: usize) -> Option<usize> {
        let rest = html.get(start..)?;
        if rest.starts_with("<!--") {
            let end = find(html, "-->", start)? + 3;
            self.comments.push(start..end);
            return Some(end);
        }
        if rest.starts_with("</") || rest.starts_with("<!doctype") {
            return find(html, ">", start).map(|end| end + 1);
        }
        let element = read_element(html, start)?;
        let end = element.whole.end;
        self.elements.push(element);
        Some(end)
    }
}

fn read_element(html: &str, start: usize) -> Option<Element> {
    let rest = html.get(start + 1..)?;
    let length = rest.find(|letter: char| !letter.is_ascii_alphanumeric() && letter != '-')?;
    let name = rest.get(..length).filter(|name| !name.is_empty())?.to_ascii_lowercase();
    let (attributes, end) = read_attributes(html, start + 1 + length)?;
    if !RAW.contains(&name.as_str()) {
        return Some(Element { name, attributes, whole: start..end, inside: end..end });
    }
    let close = format!("</{name}>");
    let inside = end..find(html, &close, end)?;
    if hides_markup(&name, html.get(inside.clone())?) {
        return None;
    }
    Some(Element { name, attributes, whole: start..inside.end + close.len(), inside })
}

/// Whether a browser might see this raw text end elsewhere than we do.
fn hides_markup(name: &str, inside: &str) -> bool {
    let inside = inside.to_ascii_lowercase();
    inside.contains(&format!("</{name}")) || name == "script" && inside.contains("<!--")
}

/// Up to and past the tag's `>`. Values stand in double quotes, as in everything we write, or in single ones.
fn read_attributes(html: &str, from: usize) -> Option<(Vec<(String, String)>, usize)> {
    let mut attributes = Vec::new();
    let mut at = from;
    loop {
        let rest = html.get(at..)?;
        let trimmed = rest.trim_start().trim_start_matches('/').trim_start();
        at += rest.len() - trimmed.len();
        if trimmed.starts_with('>') {
            return Some((attributes, at + 1));
        }
        let length = trimmed.find(|letter: char| letter.is_whitespace() || "=>/".contains(letter))?;
        let name = trimmed.get(..length).filter(|name| !name.is_empty())?.to_ascii_lowercase();
        at += length;
        let value = html.get(at..)?.strip_prefix('=').map(quoted);
        if let Some(value) = value {
            let value = value?;
            at += value.len() + 3;
            attributes.push((name, value.to_owned()));
        } else {
            attributes.push((name, String::new()));
        }
    }
}

fn quoted(text: &str) -> Option<&str> {
    let quote = text.chars().next().filter(|letter| matches!(letter, '"' | '\''))?;
    text.get(1..)?.split_once(quote).map(|(value, _)| value)
}

fn find(html: &str, what: &str, from: usize) -> Option<usize> {
    html.get(from..)?.find(what).map(|at| at + from)
}

fn unreadable(html: &str, at: usize) -> Stop {
    let line = html.get(..at).unwrap_or_default().lines().count().max(1);
    let found: String = html.get(at..).unwrap_or_default().chars().take(60).collect();
    Stop::because(format!("line {line} of the page is not HTML as we write it: {found}"))
}

#[cfg(test)]
mod tests {
    use super::Markup;

    #[test]
    fn a_page_is_read_in_order() {
        let html = r#"<!doctype html><html lang="ja"><!-- <b> --><p class='a' hidden>1 &lt; 2</p><br/><script type="module">a<b</script>"#;
        let markup = Markup::read(html).unwrap();
        let names: Vec<_> = markup.elements.iter().map(|element| element.name.as_str()).collect();
        assert_eq!(names, ["html", "p", "br", "script"]);
        let script = &markup.elements[3];
        assert_eq!(&html[script.inside.clone()], "a<b");
        assert_eq!(script.attribute("type"), Some("module"));
        assert_eq!(markup.elements[1].attribute("hidden"), Some(""));
        assert_eq!(&html[markup.comments[0].clone()], "<!-- <b> -->");
    }

    #[test]
    fn what_is_not_known_is_refused() {
        #[track_caller]
        fn case(html: &str) {
            assert!(Markup::read(html).is_err(), "{html}");
        }
        case("<p>1 < 2</p>");
        case("<p class=bare>");
        case("<script>without end");
        case("<script>a</SCRIPT></script>");
        case("<script><!-- <script></script>");
        case("<!-- without end");
        case("<p");
    }
}
