//! The promise, at the paste box, with a way to see the proof.

use super::tag::{Tag, tag};

/// How anyone can check the promise.
const WAYS: [&str; 3] = [
    "このページは一つのファイルです。開いたあとは、どこにも接続しません。",
    "ネットワークを切っても（LANケーブルを抜く、Wi-Fiを切る）、最後まで同じように使えます。",
    "ファイルの先頭に「どこへも接続しない」という決まり（connect-src 'none'）が書いてあり、\
     ブラウザーが守らせます。",
];

/// 「この端末の外へ送信されません」, and how anyone can check it.
pub(super) fn promise() -> Tag {
    tag("details.room__promise promise-box")
        .with(
            tag("summary.promise")
                .with("入力した数値は、この端末の外へ送信されません")
                .with(tag("span.promise__more").with("確かめる")),
        )
        .with(tag("ul.promise__ways").each(WAYS.map(|way| tag("li").with(way))))
        // The panel stands outside the window, and so does what hears this (web/network-check.js).
        .with(tag("button.button[type=button][data-opens-network-check]").with("通信の確認を開く"))
}
