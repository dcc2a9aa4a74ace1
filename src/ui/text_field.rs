//! A line to write on.

use web_sys::HtmlInputElement;
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub(super) struct TextFieldProps {
    pub(super) name: AttrValue,
    /// What helps to fill it in.
    #[prop_or_default]
    pub(super) aid: AttrValue,
    pub(super) value: String,
    pub(super) write: Callback<String>,
    /// What is wrong with it; blank where nothing is.
    #[prop_or_default]
    pub(super) fault: AttrValue,
    /// Which keys a phone shows: `text`, `numeric`, `decimal`, `tel`.
    #[prop_or(AttrValue::Static("text"))]
    pub(super) keys: AttrValue,
}

/// A labelled text box. `type` is always text: number boxes drop what they cannot read, without a word.
///
/// The browser keeps the text while somebody types or composes; the desk hears of every change.
#[component]
pub(super) fn TextField(props: &TextFieldProps) -> Html {
    let TextFieldProps { name, aid, value, write, fault, keys } = props;
    let node = use_node_ref();
    use_effect_with(value.clone(), {
        let node = node.clone();
        move |value| {
            if let Some(input) = node.cast::<HtmlInputElement>().filter(|input| input.value() != *value) {
                input.set_value(value);
            }
        }
    });
    let oninput = write.reform(|event: InputEvent| event.target_unchecked_into::<HtmlInputElement>().value());
    html! {
        <label class="field">
            <span class="field__name">{ name }<span class="field__aid">{ aid }</span></span>
            <input ref={node} class="input" type="text" inputmode={keys} autocomplete="off" {oninput}
                aria-invalid={(!fault.is_empty()).then_some("true")} />
            <span class="field__fault" role="status">{ fault }</span>
        </label>
    }
}
