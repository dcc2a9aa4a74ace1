//! No script in the page names a way out: neither a network call nor a navigation, nor a way to reach either by name. Nor
//! does any name a store of the browser's, but the one that the module is handed (`table.rs`).

use super::{Shipped, Verdict, verdict};

/// Names that no script may say, as whole words.
pub(super) const NETWORK: [&str; 17] = [
    "fetch",
    "XMLHttpRequest",
    "WebSocket",
    "WebSocketStream",
    "sendBeacon",
    "EventSource",
    "RTCPeerConnection",
    "webkitRTCPeerConnection",
    "WebTransport",
    "importScripts",
    "Worker",
    "SharedWorker",
    "serviceWorker",
    "Request",
    "Response",
    "PresentationRequest",
    "PaymentRequest",
];

/// Turns of phrase that navigate, load, or reach anything by a name that is made up at run time. Blanks do not count.
const SINKS: [&str; 28] = [
    ".href=",
    ".src=",
    ".srcdoc=",
    ".srcset=",
    ".action=",
    ".formAction=",
    ".ping=",
    ".cookie=",
    ".domain=",
    "location=",
    "location.assign",
    "location.replace",
    "window.open",
    ".open(",
    ".submit(",
    ".requestSubmit(",
    "document.write",
    ".navigate(",
    "import(",
    "import.meta",
    "eval(",
    "newFunction(",
    "Reflect.get(",
    "Reflect.apply(",
    "Reflect.construct(",
    "createContextualFragment(",
    "addEventListener(\"message\"",
    "window.onmessage=",
];

/// What is posted: a turn of the loader's own channel, and to the page around a frame the height, one number, by the
/// name that `web/framed.js` has for it. What else could be posted could be anything.
const TURN: &str = "0)";
const HEIGHT: (&str, &str) = ("{type:\"kenkatsu:height\",v:1,height:", "},\"*\")");

/// Stores of the browser's that outlast the page.
const STORES: [&str; 6] =
    ["localStorage", "sessionStorage", "indexedDB", "caches", "cookieStore", "getDirectory"];

/// The one that the module is handed.
const HANDED: &str = "localStorage";

pub(super) fn judge(shipped: &Shipped) -> Verdict {
    let mut faults = Vec::new();
    let mut length = 0;
    let glue = shipped.scripts().last();
    for script in shipped.scripts() {
        length += script.len();
        faults.extend(
            NETWORK.iter().filter(|word| says(script, word)).map(|word| format!("a script says {word}")),
        );
        let stores = STORES.iter().filter(|store| **store != HANDED || Some(script) != glue);
        faults
            .extend(stores.filter(|word| says(script, word)).map(|word| format!("a script keeps in {word}")));
        let close: String = script.split_whitespace().collect();
        faults.extend(
            SINKS.iter().filter(|sink| does(&close, sink)).map(|sink| format!("a script does {sink}")),
        );
        let posts = close.split("postMessage").skip(1);
        faults
            .extend(posts.filter(|post| !is_known(post)).map(|_| "a script posts something else".to_owned()));
    }
    let known = NETWORK.len() + SINKS.len();
    verdict(
        faults,
        format!("{length} bytes of script, none of {known} ways out named, nothing posted but the height"),
    )
}

/// Whether what follows `postMessage` is one of the two that we know, whole.
fn is_known(post: &str) -> bool {
    let Some(posted) = post.strip_prefix('(') else { return false };
    let height = posted.strip_prefix(HEIGHT.0).and_then(|rest| rest.split_once(HEIGHT.1));
    posted.starts_with(TURN) || height.is_some_and(|(name, _)| name.chars().all(char::is_alphanumeric))
}

/// Whether a name stands there by itself, not as part of a longer one.
fn says(script: &str, word: &str) -> bool {
    let is_name = |letter: char| letter.is_alphanumeric() || letter == '_' || letter == '$';
    script.match_indices(word).any(|(at, _)| {
        let before = script.get(..at).and_then(|text| text.chars().next_back());
        let after = script.get(at + word.len()..).and_then(|text| text.chars().next());
        !before.is_some_and(is_name) && !after.is_some_and(is_name)
    })
}

/// Whether the phrase stands there; a comparison is no assignment.
fn does(script: &str, sink: &str) -> bool {
    script.match_indices(sink).any(|(at, _)| {
        let after = script.get(at + sink.len()..).unwrap_or_default();
        !(sink.ends_with('=') && after.starts_with('='))
    })
}

#[cfg(test)]
mod tests {
    use super::{does, is_known, says};

    #[test]
    fn a_name_counts_only_by_itself() {
        assert!(says("a = fetch(b)", "fetch"));
        assert!(says("self['fetch']", "fetch"));
        assert!(!says("prefetched", "fetch"));
        assert!(!says("__wbg_fetch_0", "fetch"));
    }

    #[test]
    fn comparing_is_not_assigning() {
        assert!(does("a.href=b", ".href="));
        assert!(!does("a.href===b", ".href="));
    }

    #[test]
    fn a_number_is_posted_and_nothing_else() {
        #[track_caller]
        fn case(post: &str, known: bool) {
            assert_eq!(is_known(post), known, "{post}");
        }
        case("(0),b", true);
        case("({type:\"kenkatsu:height\",v:1,height:t},\"*\")", true);
        case("({type:\"kenkatsu:height\",v:1,height:document.body.textContent},\"*\")", false);
        case("({type:\"kenkatsu:height\",v:1,height:t,text:a},\"*\")", false);
        case("({type:\"kenkatsu:height\",v:1,height:t},a)", false);
        case("(a)", false);
        case(".call(a,b)", false);
        case("\"](a)", false);
    }
}
