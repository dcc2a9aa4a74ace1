//! The promise, at the paste box, with a way to see the proof.

use yew::prelude::*;

/// 「この端末の外へ送信されません」, and how anyone can check it.
pub(super) fn promise() -> Html {
    html! {
        <details class="room__promise promise-box">
            <summary class="promise">
                { "入力した数値は、この端末の外へ送信されません" }
                <span class="promise__more">{ "確かめる" }</span>
            </summary>
            <ul class="promise__ways">
                <li>{ "このページは一つのファイルです。開いたあとは、どこにも接続しません。" }</li>
                <li>{ "ネットワークを切っても（LANケーブルを抜く、Wi-Fiを切る）、最後まで同じように使えます。" }</li>
                <li>
                    { "ファイルの先頭に「どこへも接続しない」という決まり（connect-src 'none'）が書いてあり、\
                       ブラウザーが守らせます。" }
                </li>
            </ul>
        </details>
    }
}
