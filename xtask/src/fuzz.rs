//! Feeds the readers odd bytes for a while: libFuzzer on the targets in `fuzz/`.
//!
//! What it keeps to go on from lies under `target/fuzz`; what it finds lies there too and is told with the command that
//! repeats it.

use std::ffi::OsStr;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use crate::program;
use crate::project::Project;
use crate::setup::{Tool, say};
use crate::stop::{During, Outcome, Stop};

/// A target and the folders its first inputs come from, with the ending of their names.
const TARGETS: [(&str, &str, &[&str]); 4] = [
    ("text", "txt", &["tests/samples", "data/samples"]),
    ("csv", "txt", &["tests/samples", "data/samples"]),
    ("html", "txt", &["tests/samples"]),
    ("pack", "json", &["data/pack"]),
];

/// Longer inputs are slow to try and show nothing that shorter ones do not.
const MOST_BYTES: usize = 16 * 1024;

/// An input that takes longer than this is a finding: the reader is to answer at once.
const MOST_SECONDS: u32 = 5;

/// Signs of the formats, beside the words of `data/headings.csv`.
const SIGNS: &str = "<table> <tr> <td> </td> </tr> </table> <td•colspan=2> <td•rowspan=2> <th> <br> &nbsp; &# \
    <!--StartFragment--> mso-ignore:colspan 令和 平成 年度 元 R5 2023 男 女 計 人 ％ 対象者数 該当者数 実施者数 有所見者数 \
    割合 15/45 (33.3%) ▲ ＊ *** 10未満 再掲 ： 千円 ① 氏名 生年月日 1,204 ### \"\" ﾞ ０ － × \\u3042 version";

/// Runs one target for so many minutes, or each in turn.
pub(crate) fn fuzz(project: &Project, target: Option<&str>, minutes: u32) -> Outcome {
    let known = |name: &str| TARGETS.iter().any(|(target, ..)| *target == name);
    if let Some(other) = target.filter(|name| !known(name)) {
        let names = TARGETS.map(|(target, ..)| target).join(", ");
        return Err(Stop::because(format!("`{other}` is no fuzz target: {names} are")));
    }
    let tool = Tool::cargo_fuzz();
    tool.set_up(project)?;
    let path = program::path_with(&[&tool.programs()?])?;
    let words = project.target("fuzz/words.dict");
    fs::create_dir_all(project.target("fuzz")).during("making target/fuzz")?;
    fs::write(&words, dictionary(project)?).during("writing the fuzzer's words")?;
    for (name, ending, folders) in TARGETS {
        if target.is_some_and(|target| target != name) {
            continue;
        }
        say(&format!("{name}, for {minutes} minutes"));
        let corpus = project.target("fuzz/corpus").join(name);
        for folder in folders {
            seed(&project.path(folder), ending, &corpus).during("laying out the first inputs")?;
        }
        let mut cargo = project.cargo();
        // Sanitizers look for what `unsafe_code = "forbid"` has ruled out, at a fifth of the speed.
        cargo.args(["fuzz", "run", "--sanitizer", "none", "--target-dir"]).arg(project.target("fuzz"));
        cargo.arg(name).arg(&corpus).arg("--").args([
            format!("-max_total_time={}", minutes * 60),
            format!("-timeout={MOST_SECONDS}"),
            format!("-max_len={MOST_BYTES}"),
            format!("-dict={}", words.display()),
            format!("-artifact_prefix={}-", project.target("fuzz").join(name).display()),
            "-print_final_stats=1".to_owned(),
        ]);
        // Coverage is counted by flags that the stable compiler knows and holds back.
        program::run(cargo.env("PATH", &path).env("RUSTC_BOOTSTRAP", "1"))?;
    }
    Ok(())
}

/// Copies a folder's files of this ending among the inputs.
fn seed(from: &Path, ending: &str, corpus: &Path) -> Outcome {
    fs::create_dir_all(corpus)?;
    for file in fs::read_dir(from)? {
        let path = file?.path();
        if let Some(name) = path.file_name()
            && path.extension() == Some(OsStr::new(ending))
        {
            fs::copy(&path, corpus.join(name))?;
        }
    }
    Ok(())
}

/// Words that random bytes would not hit upon, in libFuzzer's writing.
fn dictionary(project: &Project) -> Outcome<String> {
    let headings = fs::read_to_string(project.path("data/headings.csv")).during("reading the headings")?;
    let words = headings.lines().filter_map(|line| line.split(['|', ',']).next());
    let mut written = String::new();
    for word in words.chain(SIGNS.split_whitespace()).filter(|word| !word.is_empty()) {
        written.push('"');
        for byte in word.replace('•', " ").bytes() {
            write!(written, "\\x{byte:02x}")?;
        }
        written.push_str("\"\n");
    }
    Ok(written)
}
