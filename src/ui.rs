//! The window: Yew, the DOM, canvas, print.
//!
//! A thin shell around [`crate::desk`]: views take what the rooms made and show it. No arithmetic, no threshold, no
//! network; the browser's clock and printer are each touched in one file.
//!
//! A view is a plain function from what it shows to `Html`. Only what keeps something of its own (a text box, a canvas,
//! a switch) is a component: each component costs some 2 KB of the module, a function nothing.

mod advice_room;
mod beginning;
mod break_player;
mod by_age_and_sex;
mod chip;
mod choice;
mod comparison_choice;
mod declaration_form;
mod declaration_papers;
mod declaration_room;
mod declaration_sheet;
mod desk_state;
mod device;
mod drawing;
mod file_opener;
mod handouts;
mod how_to_begin;
mod karte_room;
mod karte_rows;
mod karte_sheet;
mod keep_menu;
mod keeping;
mod keeping_pictures;
mod labelled;
mod look;
mod movement_figure;
mod office;
mod on_paper;
mod onward;
mod opened_files;
mod overview;
mod own_days;
mod participation;
mod paste_box;
mod paste_room;
mod people_form;
mod plates;
mod points;
mod problem_list;
mod programs;
mod promise;
mod reading_table;
mod repair_table;
mod room;
mod self_check;
mod seminar;
mod seminar_panels;
mod shell;
mod shown;
mod sources;
mod suggestion_card;
mod surface;
mod surroundings;
mod table;
mod tag;
mod text_field;
mod top_bar;
mod typed_fields;
mod typed_room;
mod typed_settings;
mod voice;
mod walk;
mod way_in;
mod whole_catalogue;
mod why;
mod window;
mod year_later;
mod years;

use yew::Renderer;

use crate::pack::Pack;

pub use shell::{Begins, TakenOver};
pub use window::{Window, WindowProps};

/// Puts the window in the place of the static shell, with what was typed there.
pub fn start() {
    let Some((root, today)) = shell::root().zip(surroundings::today()) else { return };
    surroundings::language().speak();
    let pack = shell::pack();
    if let Some(colors) = Pack::parse(&pack).ok().and_then(|pack| pack.colors) {
        office::paint(&colors);
    }
    let props = WindowProps { taken_over: shell::take_over(), pack: pack.into(), today };
    Renderer::<Window>::with_root_and_props(root, props).render();
}
