//! 説明会: the slides that a presenter steps through, and what is said at each.
//!
//! Two of them are panels of their own; on the others the window itself is seen, at work on a fictional company. No
//! figure stands in the words: those of the karte's slides are the karte's own, those of the first come from the
//! published shares. Knows nothing of keys or screens.

mod code;
mod problem;
mod scene;

pub use code::Code;
pub use problem::problem;
pub use scene::Scene;
