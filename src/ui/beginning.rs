//! What the window begins with.

use super::shell::{self, Begins};
use super::window::WindowProps;
use crate::calendar::Date;
use crate::desk::{Act, Desk, Step};
use crate::pack::Pack;
use crate::words::office;

/// The desk that the window begins with: what stood in the shell's box, with what was left on this device; or what lay on
/// the desk of a window that broke, with what was typed over it.
pub(super) fn begun(props: &WindowProps, left: Option<&str>) -> Desk {
    let pack = Pack::parse(&props.pack).unwrap_or_else(|_| Pack::builtin().clone());
    let (desk, text) = (Desk::on(props.today, pack), &props.taken_over.text);
    match (&props.taken_over.begins, left) {
        (Begins::Again(step, form), _) => {
            let desk = desk.after(Act::Open(office::before_stop().to_owned(), form.clone()));
            let newer = !text.is_empty() && !text.lines().eq(desk.papers.text().lines());
            let desk = if newer { desk.after(Act::Paste(text.clone())) } else { desk };
            desk.after(Act::Go(*step))
        }
        (Begins::First, Some(form)) => {
            // If the window breaks over it, it can begin without it.
            shell::hand_over(Step::Paste, text, form);
            let desk = desk.after(Act::Paste(text.clone()));
            desk.after(Act::Open(office::left_here().to_owned(), form.to_owned()))
        }
        _ => desk.after(Act::Paste(text.clone())),
    }
}

/// What is wrong with the pack in the page, for the office that edited it; the built-in one stands in for the whole,
/// nothing for a programme.
pub(super) fn pack_problem(pack: &str, today: Date) -> String {
    match Pack::parse(pack) {
        Err(problem) => office::pack_refused(problem),
        Ok(pack) => pack.to_mend(today).map(office::pack_without).collect::<Vec<_>>().concat(),
    }
}
