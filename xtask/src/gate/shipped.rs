//! The shipped file, taken apart for judging.

use crate::markup::{Element, Markup};
use crate::pack::{plain, unpack};
use crate::stop::{During, Outcome, Stop};

/// One packed page.
pub(crate) struct Shipped<'a> {
    pub(super) page: &'a str,
    pub(super) markup: Markup,
    /// The module, unpacked.
    pub(super) module: Vec<u8>,
    /// The module that unpacks it in the page.
    pub(super) unpacker: Vec<u8>,
    /// The addresses that our data name as sources.
    pub(super) sources: Vec<String>,
    /// docs/imports.md: what the module may do, and why.
    pub(super) table: String,
}

impl<'a> Shipped<'a> {
    /// Takes a page apart.
    pub(crate) fn read(page: &'a str, sources: Vec<String>, table: String) -> Outcome<Self> {
        let markup = Markup::read(page)?;
        let block = |id: &str| {
            let inside = markup.by_id(id).and_then(|block| page.get(block.inside.clone()));
            inside.ok_or_else(|| Stop::because(format!("the page holds no #{id}")))
        };
        let module = unpack(block("module")?).during("unpacking the module")?;
        let unpacker = plain(block("unpacker")?).during("reading the unpacker")?;
        Ok(Self { page, markup, module, unpacker, sources, table })
    }

    /// What stands inside an element.
    pub(super) fn inside(&self, element: &Element) -> &'a str {
        self.page.get(element.inside.clone()).unwrap_or_default()
    }

    /// All that a browser runs, one script after another.
    pub(super) fn scripts(&self) -> impl Iterator<Item = &'a str> {
        self.markup.elements.iter().filter(|element| element.is_program()).map(|element| self.inside(element))
    }

    /// The page without its modules, which are judged as they are run.
    pub(super) fn text(&self) -> String {
        ["module", "unpacker"].iter().fold(self.page.to_owned(), |page, id| {
            page.replacen(self.markup.by_id(id).map_or("", |block| self.inside(block)), "", 1)
        })
    }
}
