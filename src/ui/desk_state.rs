//! The desk on a Yew reducer, and nothing more.

use std::rc::Rc;

use yew::Reducible;

use crate::desk::{Act, Desk};

/// [`Desk`], for `use_reducer`.
pub(super) struct DeskState(pub(super) Desk);

impl Reducible for DeskState {
    type Action = Act;

    fn reduce(self: Rc<Self>, act: Act) -> Rc<Self> {
        Rc::new(Self(self.0.after(act)))
    }
}
