//! Chromium with its driver, a Japanese font, and what reads a printed page back.

use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::{lacking, say};
use crate::program;
use crate::stop::{During, Outcome};

/// The browser that tests drive.
pub(crate) struct Browser {
    chromium: PathBuf,
    driver: PathBuf,
}

impl Browser {
    /// Finds it; on Debian, as root, brings what is missing.
    pub(crate) fn set_up() -> Outcome<Self> {
        let missing = packages_missing();
        if !missing.is_empty() && can_install() {
            install(&missing)?;
        }
        let by_hand = "install Chromium with its driver, a Japanese font and poppler (Debian: apt-get install \
                       chromium chromium-driver fonts-noto-cjk poppler-utils)";
        let chromium = chromium().ok_or_else(|| lacking("Chromium", by_hand))?;
        let driver = driver().ok_or_else(|| lacking("chromedriver", by_hand))?;
        if !has_pdftotext() {
            return Err(lacking("pdftotext", by_hand));
        }
        if !has_japanese() {
            return Err(lacking("a Japanese font", by_hand));
        }
        Ok(Self { chromium, driver })
    }

    /// The browser's program.
    pub(crate) fn chromium(&self) -> &Path {
        &self.chromium
    }

    /// chromedriver.
    pub(crate) fn driver(&self) -> &Path {
        &self.driver
    }
}

/// `CHROME` wins over what PATH holds.
fn chromium() -> Option<PathBuf> {
    let usual = [
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        r"C:\Program Files\Google\Chrome\Application\chrome.exe",
    ];
    let named = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
    set("CHROME")
        .or_else(|| program::find(&named))
        .or_else(|| usual.iter().map(PathBuf::from).find(|path| path.is_file()))
}

fn driver() -> Option<PathBuf> {
    set("CHROMEDRIVER").or_else(|| program::find(&["chromedriver"]))
}

fn set(name: &str) -> Option<PathBuf> {
    env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from)
}

fn has_pdftotext() -> bool {
    program::find(&["pdftotext"]).is_some()
}

/// Systems without fontconfig bring Japanese fonts of their own.
fn has_japanese() -> bool {
    !cfg!(target_os = "linux")
        || program::read(Command::new("fc-list").arg(":lang=ja")).is_ok_and(|fonts| !fonts.is_empty())
}

fn packages_missing() -> Vec<&'static str> {
    let needed = [
        (chromium().is_some(), "chromium"),
        (driver().is_some(), "chromium-driver"),
        (has_pdftotext(), "poppler-utils"),
        (has_japanese(), "fonts-noto-cjk"),
        (!cfg!(target_os = "linux") || program::find(&["fc-list"]).is_some(), "fontconfig"),
    ];
    needed.into_iter().filter(|(here, _)| !here).map(|(_, package)| package).collect()
}

fn can_install() -> bool {
    let root = program::read(Command::new("id").arg("-u")).is_ok_and(|user| user == "0");
    root && program::find(&["apt-get"]).is_some()
}

fn install(packages: &[&str]) -> Outcome {
    say(&format!("installing {} by apt-get, about two minutes", packages.join(", ")));
    let apt = || {
        let mut command = Command::new("apt-get");
        command.env("DEBIAN_FRONTEND", "noninteractive").arg("-qq");
        command
    };
    program::run(apt().arg("update")).during("refreshing apt's lists")?;
    let install = ["install", "--yes", "--no-install-recommends"];
    program::run(apt().args(install).args(packages)).during("installing by apt-get")
}
