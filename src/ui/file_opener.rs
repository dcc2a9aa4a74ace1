//! A file whose text goes into the box: chosen, dropped or pasted. Read on this device; nothing of it is kept.

use gloo::events::EventListener;
use js_sys::ArrayBuffer;
use js_sys::Uint8Array;
use wasm_bindgen::JsCast;
use web_sys::{
    DataTransfer, DragEvent, File, FileList, FileReader, HtmlInputElement, TextDecoder, TextDecoderOptions,
};
use yew::prelude::*;

use super::tag::{Tag, tag};
use crate::paste::{Encoding, Opened, Refusal};
use crate::words::paste_room;

/// Told what came of a file, and its text where there is one.
pub(super) type Take = Callback<(Opened, Option<String>)>;

/// The button, and what came of the last file.
pub(super) fn file_opener(said: Option<&Opened>, take: &Take) -> Tag {
    let take = take.clone();
    let chosen = move |event: Event| {
        let input: HtmlInputElement = event.target_unchecked_into();
        if let Some(files) = input.files() {
            open(&files, &take);
        }
        // The same file, chosen again after it was mended, is a change too.
        input.set_value("");
    };
    let said = said.map(|said| {
        let kind = if said.outcome.is_ok() { "good" } else { "check" };
        tag("p.notice").set("data-kind", kind).with(said.to_string())
    });
    tag("div.file-opener")
        .with(tag("div.file-opener__said[role=status]").with(said))
        .with(
            tag("label.button file-opener__button")
                .with(paste_room::open_file())
                .with(tag("input.heard-only[type=file][aria-describedby=file-hint]").on_change(chosen)),
        )
        .with(tag("p#file-hint.hint").with(paste_room::which_files()))
}

/// Lets files, and only files, be dropped: text that is dragged stays with the browser.
pub(super) fn let_drop(event: &DragEvent) {
    let holds_files = |data: DataTransfer| data.types().includes(&"Files".into(), 0);
    if event.data_transfer().is_some_and(holds_files) {
        event.prevent_default();
    }
}

/// Opens what was dropped or pasted, where that is files. Else the browser does what it does with text.
pub(super) fn open_held(event: &Event, held: Option<DataTransfer>, take: &Take) {
    if let Some(files) = held.and_then(|held| held.files()).filter(|files| files.length() > 0) {
        event.prevent_default();
        open(&files, take);
    }
}

fn open(files: &FileList, take: &Take) {
    let Some(file) = files.get(0) else { return };
    let name = file.name();
    let refusal = if files.length() > 1 { Some(Refusal::Several) } else { Refusal::of(&name, file.size()) };
    let take = take.clone();
    let tell = move |outcome, text| take.emit((Opened { name, outcome }, text));
    match refusal {
        Some(refusal) => tell(Err(refusal), None),
        None => read(&file, move |bytes| match bytes.and_then(|bytes| decode(&bytes)) {
            Some((encoding, text)) => tell(Ok(encoding), Some(text)),
            None => tell(Err(Refusal::NotText), None),
        }),
    }
}

/// Gives the file's bytes when they are there; `None` where the device cannot read it.
fn read(file: &File, then: impl FnOnce(Option<ArrayBuffer>) + 'static) {
    let Ok(reader) = FileReader::new() else { return then(None) };
    let done = reader.clone();
    let listener = EventListener::once(&reader, "loadend", move |_| {
        then(done.result().ok().filter(|bytes| !bytes.is_null()).map(JsCast::unchecked_into));
    });
    listener.forget();
    // A reader just made is not busy, the one thing that is refused here.
    let _ = reader.read_as_array_buffer(file);
}

fn decode(bytes: &ArrayBuffer) -> Option<(Encoding, String)> {
    let head = Uint8Array::new_with_byte_offset_and_length(bytes, 0, bytes.byte_length().min(2)).to_vec();
    let strictly = TextDecoderOptions::new();
    strictly.set_fatal(true);
    Encoding::to_try(&head).iter().find_map(|&encoding| {
        let decoder = TextDecoder::new_with_label_and_options(encoding.label(), &strictly).ok()?;
        let text = decoder.decode_with_buffer_source(bytes).ok()?;
        // What holds a nought is no text, though it may be valid.
        (!text.contains('\0')).then_some((encoding, text))
    })
}
