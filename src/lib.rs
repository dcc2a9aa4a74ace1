//! From a pasted table of checkup counts to a printed declaration.
//!
//! The rooms stand in the order of the work: paste → figures → karte → advice → declaration. Each takes the last
//! room's product and makes its own; nothing flows back.
//!
//! | room | makes | knows |
//! | --- | --- | --- |
//! | [`words`] | what the window says, in each language | the catalogues in `data/words`; the language spoken |
//! | [`calendar`] | years and days as offices write them | the eras |
//! | [`figures`] | items, rates, groups, composition by age and sex | that part ≤ whole, that a rate is two counts |
//! | [`statistics`] | intervals, standardised ratios | formulas and their sources |
//! | [`moves`] | a break together: our own movements, timed | the movements, their figures, what to mind |
//! | [`json`] | a tree of what is written, each value with its place | JSON's grammar |
//! | [`csv`] | a table as a file | what a spreadsheet would take for a formula |
//! | [`paste`] | [`figures::Figures`] and every problem, from text | separators, widths, headings, places |
//! | [`pack`] | what an office may change | its schema |
//! | [`reference`] | published shares, each with year, population, source | which item may be compared with which |
//! | [`karte`] | lines, standings, trends, the finding in plain words | how a company compares |
//! | [`advice`] | ranked suggestions, each with its reason | tools and rules as data |
//! | [`handout`] | a stamp card, a poster | months, and what is printed of a tool |
//! | [`chart`] | drawings, on any plotters surface | geometry and ink |
//! | [`declaration`] | the form, pledges, what is missing | what makes it complete |
//! | [`save`] | the file a person keeps, and what it kept | the schema of every version |
//! | [`seminar`] | the slides of a talk, and what is said at each | what to show in which order |
//! | [`desk`] | what lies on the desk; one transition | which step is possible now |
//! | `ui` | the window (wasm32 only) | Yew, the DOM, canvas, print |
//!
//! What is deliberately absent: no room but `ui` knows the browser; no room knows the clock (the desk is given the
//! day); no room knows the network. `tests/rooms.rs` holds each room to what it may use.

// `html!` nests deeply where a sheet has many parts.
#![recursion_limit = "256"]

pub mod words;

pub mod calendar;
pub mod csv;
pub mod figures;
pub mod json;
pub mod moves;
pub mod statistics;

pub mod pack;
pub mod paste;

pub mod reference;

pub mod karte;

pub mod advice;
pub mod chart;
pub mod handout;

pub mod declaration;

pub mod save;
pub mod seminar;

pub mod desk;

#[cfg(target_arch = "wasm32")]
pub mod ui;
