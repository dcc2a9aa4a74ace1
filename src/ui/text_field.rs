//! A line to write on.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::tag::tag;

/// What a phone offers to type with.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Keys {
    Letters,
    Numbers,
}

/// The field `name`, which `#id` leads to; `aid` helps to fill it in, and `fault` says what is wrong with it. Both may be
/// blank.
pub(super) fn text_field(
    id: String,
    name: &'static str,
    aid: &'static str,
    value: String,
    fault: String,
    write: Callback<String>,
    keys: Keys,
) -> Html {
    html! { <TextField {id} {name} {aid} {value} {fault} {write} {keys} /> }
}

/// What stands in the text box that this happened to.
pub(super) fn text_of(event: &Event) -> String {
    event.target_unchecked_into::<HtmlInputElement>().value()
}

#[derive(PartialEq, Properties)]
struct TextFieldProps {
    id: String,
    name: &'static str,
    aid: &'static str,
    value: String,
    fault: String,
    write: Callback<String>,
    keys: Keys,
}

/// A labelled text box. `type` is always text: number boxes drop what they cannot read, without a word.
///
/// The browser keeps the text while somebody types or composes; the desk hears of every change.
#[component]
fn TextField(props: &TextFieldProps) -> Html {
    let TextFieldProps { id, name, aid, value, fault, write, keys } = props;
    let node = use_node_ref();
    use_effect_with(value.clone(), {
        let node = node.clone();
        move |value| {
            if let Some(input) = node.cast::<HtmlInputElement>().filter(|input| input.value() != *value) {
                input.set_value(value);
            }
        }
    });
    let line = tag("input.input[type=text][autocomplete=off]")
        .set("inputmode", if *keys == Keys::Numbers { "decimal" } else { "text" })
        .set("id", id.clone())
        .is("aria-invalid", !fault.is_empty())
        .node(&node)
        .on_input(write.reform(|event: InputEvent| text_of(&event)));
    tag("label.field")
        .with(tag("span.field__name").with(*name).with(tag("span.field__aid").with(*aid)))
        .with(line)
        .with(tag("span.field__fault[role=status]").with(fault.clone()))
        .html()
}
