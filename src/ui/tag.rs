//! An element, written part by part: `tag("p.hint").with("…")`.
//!
//! Yew's `html!` writes every element out where it stands, some 370 bytes of the module each; a call is some 40. Components
//! are still written with `html!`, as are their few properties.

use std::mem;
use std::rc::Rc;

use web_sys::{
    DragEvent, Event, FocusEvent, InputEvent, KeyboardEvent, MouseEvent, PointerEvent, SubmitEvent,
};
use yew::html;
use yew::prelude::*;
use yew::virtual_dom::{Key, Listener, VTag, VText};

use crate::desk::Act;

/// An element that is being written.
#[must_use = "an element is shown by whom it is handed to"]
pub(super) struct Tag(Box<Writing>);

struct Writing {
    tag: VTag,
    /// Whether the next part is the first, and may come to be the only one.
    alone: bool,
}

/// An element as a style sheet would name it: `tag("th.rows__item[scope=col]")`; more than one class as HTML has them,
/// `tag("p.key in-short")`. An attribute without a value is there: `tag("details[open]")`.
#[inline(never)]
pub(super) fn tag(like: &'static str) -> Tag {
    let (head, mut attributes) = like.split_at(like.find('[').unwrap_or(like.len()));
    let (head, class) = head.split_once('.').unwrap_or((head, ""));
    let (name, id) = head.split_once('#').unwrap_or((head, ""));
    let mut tag = Tag(Box::new(Writing { tag: VTag::new(name), alone: true }));
    for (name, value) in [("id", id), ("class", class)] {
        if !value.is_empty() {
            tag = tag.set(name, value);
        }
    }
    while let Some((attribute, rest)) = attributes.get(1..).and_then(|rest| rest.split_once(']')) {
        let (name, value) = attribute.split_once('=').unwrap_or((attribute, ""));
        tag = tag.set(name, value);
        attributes = rest;
    }
    tag
}

/// Parts side by side, without an element round them.
pub(super) fn parts() -> Tag {
    tag("")
}

/// What can stand in an element.
pub(super) trait Part {
    /// The element with this at its end.
    fn end(self, tag: Tag) -> Tag;
}

impl Tag {
    /// An attribute.
    pub(super) fn set(self, name: &'static str, value: impl Into<AttrValue>) -> Self {
        self.attribute(name, value.into())
    }

    #[inline(never)]
    fn attribute(mut self, name: &'static str, value: AttrValue) -> Self {
        self.0.tag.add_attribute(name, value);
        self
    }

    /// An attribute that is there only where it has a value.
    pub(super) fn may(self, name: &'static str, value: Option<impl Into<AttrValue>>) -> Self {
        match value {
            Some(value) => self.set(name, value),
            None => self,
        }
    }

    /// A state, as `open`, `selected` or one that assistive technology is told of: there as `true`, or not there.
    #[inline(never)]
    pub(super) fn is(self, name: &'static str, state: bool) -> Self {
        if state { self.attribute(name, AttrValue::Static("true")) } else { self }
    }

    /// A state that is told either way: `true` or `false`.
    #[inline(never)]
    pub(super) fn tells(self, name: &'static str, state: bool) -> Self {
        self.attribute(name, AttrValue::Static(if state { "true" } else { "false" }))
    }

    /// What tells it from its siblings, when their order or number changes.
    pub(super) fn key(mut self, key: impl Into<Key>) -> Self {
        self.0.tag.key = Some(key.into());
        self
    }

    /// Where the browser's own element will be found.
    #[inline(never)]
    pub(super) fn node(mut self, node: &NodeRef) -> Self {
        self.0.tag.node_ref = node.clone();
        self
    }

    /// The text that a field begins with; from then on it is the browser's.
    #[inline(never)]
    #[expect(clippy::disallowed_methods, reason = "the one property that the packed page can set")]
    pub(super) fn begins_with(mut self, text: &str) -> Self {
        self.0.tag.add_property("defaultValue", text);
        self
    }

    /// The text that a field has whenever it is shown again.
    #[inline(never)]
    pub(super) fn value(mut self, text: &str) -> Self {
        self.0.tag.set_value(AttrValue::from(text.to_owned()));
        self
    }

    /// Whether a box or a button of a group is ticked.
    #[inline(never)]
    pub(super) fn checked(mut self, checked: bool) -> Self {
        self.0.tag.set_checked(checked);
        self
    }

    /// Another part at its end. What may be missing is an `Option`, so that its siblings keep their places.
    pub(super) fn with(self, part: impl Part) -> Self {
        part.end(self)
    }

    /// One part after another. Where their number changes they need keys, or a parent of their own.
    pub(super) fn each<P: Part>(mut self, parts: impl IntoIterator<Item = P>) -> Self {
        self.0.alone = false;
        parts.into_iter().fold(self, |tag, part| part.end(tag))
    }

    /// A press tells the desk this.
    #[inline(never)]
    pub(super) fn acts(self, act: &Callback<Act>, what: Act) -> Self {
        let act = act.clone();
        self.on_click(move |_| act.emit(what.clone()))
    }

    /// For where Yew takes over.
    #[inline(never)]
    pub(super) fn html(self) -> Html {
        let tag = self.0.tag;
        if tag.tag().is_empty() { tag.into_children().unwrap_or_default() } else { Html::VTag(Rc::new(tag)) }
    }

    #[inline(never)]
    fn push(mut self, part: Html) -> Self {
        // A list of one would be made and compared for each cell of a table. A part that is a list would take the next in.
        let alone = mem::replace(&mut self.0.alone, false) && !matches!(part, Html::VList(_));
        match self.0.tag.children_mut() {
            Some(child) if alone => *child = part,
            _ => self.0.tag.add_child(part),
        }
        self
    }

    #[inline(never)]
    fn listen(mut self, listener: Rc<dyn Listener>) -> Self {
        self.0.tag.add_listener(listener);
        self
    }
}

macro_rules! listeners {
    ($($name:ident: $event:ident is $kind:ident;)*) => {
        impl Tag {
            $(
                #[doc = concat!("Told of `", stringify!($kind), "`.")]
                pub(super) fn $name(self, hear: impl Into<Callback<$event>>) -> Self {
                    self.listen(Rc::new(html::$kind::Wrapper::new(hear.into())))
                }
            )*
        }
    };
}

listeners! {
    on_change: Event is onchange;
    on_click: MouseEvent is onclick;
    on_drag_over: DragEvent is ondragover;
    on_drop: DragEvent is ondrop;
    on_focus_in: FocusEvent is onfocusin;
    on_input: InputEvent is oninput;
    on_key_down: KeyboardEvent is onkeydown;
    on_paste: Event is onpaste;
    on_pointer_over: PointerEvent is onpointerover;
    on_submit: SubmitEvent is onsubmit;
}

impl Part for Tag {
    #[inline(never)]
    fn end(self, tag: Tag) -> Tag {
        tag.push(self.html())
    }
}

impl Part for Html {
    fn end(self, tag: Tag) -> Tag {
        tag.push(self)
    }
}

impl Part for &'static str {
    #[inline(never)]
    fn end(self, tag: Tag) -> Tag {
        AttrValue::Static(self).end(tag)
    }
}

impl Part for String {
    #[inline(never)]
    fn end(self, tag: Tag) -> Tag {
        AttrValue::from(self).end(tag)
    }
}

impl Part for AttrValue {
    #[inline(never)]
    fn end(self, tag: Tag) -> Tag {
        tag.push(Html::VText(VText::new(self)))
    }
}

impl<P: Part> Part for Option<P> {
    fn end(self, tag: Tag) -> Tag {
        match self {
            Some(part) => part.end(tag),
            None => tag.push(Html::default()),
        }
    }
}
