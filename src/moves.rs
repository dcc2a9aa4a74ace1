//! A break together: our own simple movements in a set of three or five minutes, and how far a company has come in it.
//!
//! These are movements that anybody knows, drawn by us. They are not スマトレ, whose movements the branch alone shows.
//!
//! | part | knows |
//! | --- | --- |
//! | [`Figure`] | a person as lines |
//! | [`Movement`] | the movements, each standing and sitting, with what to mind |
//! | [`Set`] | which movements make three minutes, which five |
//! | [`Break`] | where in a set the company is; one transition |

mod figure;
mod movement;
mod movements;
mod set;
mod under_way;

pub use figure::{FRAME, Figure};
pub use movement::{Movement, Posture, Way};
pub use movements::AT_EASE;
pub use set::{Moment, Phase, Set};
pub use under_way::{Break, Press};
