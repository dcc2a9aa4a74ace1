//! The shipped file, taken apart for judging.

use crate::markup::{Element, Markup};
use crate::pack::unpack;
use crate::stop::{During, Outcome, Stop};

/// One packed page.
pub(crate) struct Shipped<'a> {
    pub(super) page: &'a str,
    pub(super) markup: Markup,
    /// The module, unpacked.
    pub(super) module: Vec<u8>,
    /// The addresses that our data name as sources.
    pub(super) sources: Vec<String>,
}

impl<'a> Shipped<'a> {
    /// Takes a page apart.
    pub(crate) fn read(page: &'a str, sources: Vec<String>) -> Outcome<Self> {
        let markup = Markup::read(page)?;
        let packed = markup.by_id("module").and_then(|block| page.get(block.inside.clone()));
        let module =
            unpack(packed.ok_or_else(|| Stop::because("the page holds no module"))?).during("unpacking")?;
        Ok(Self { page, markup, module, sources })
    }

    /// What stands inside an element.
    pub(super) fn inside(&self, element: &Element) -> &'a str {
        self.page.get(element.inside.clone()).unwrap_or_default()
    }

    /// All that a browser runs, one script after another.
    pub(super) fn scripts(&self) -> impl Iterator<Item = &'a str> {
        self.markup.elements.iter().filter(|element| element.is_program()).map(|element| self.inside(element))
    }

    /// The page without the packed module, which is judged unpacked.
    pub(super) fn text(&self) -> String {
        let module = self.markup.by_id("module").map_or("", |block| self.inside(block));
        self.page.replacen(module, "", 1)
    }
}
