//! What tables share.

use super::tag::{Part, Tag, tag};

/// The names of the columns.
pub(super) fn columns<N: Part>(names: impl IntoIterator<Item = N>) -> Tag {
    let names = names.into_iter().map(|name| tag("th[scope=col]").with(name));
    tag("thead").with(tag("tr").each(names))
}
