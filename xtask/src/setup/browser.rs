//! Chromium and its driver, for the tests in a browser.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use crate::failure::{AtPath, Failure, Outcome};
use crate::program::Program;
use crate::progress::step;
use crate::setup::find_in_path;
use crate::tree::Tree;
use crate::version::Version;

/// The variables that name the programs; both win over PATH, and every suite is given both.
pub(crate) const BROWSER_VARIABLE: &str = "CHROME";
pub(crate) const DRIVER_VARIABLE: &str = "CHROMEDRIVER";

const BROWSER_NAMES: [&str; 5] = [
    "chromium",
    "chromium-browser",
    "google-chrome-stable",
    "google-chrome",
    "chrome",
];
const DRIVER_NAMES: [&str; 2] = ["chromedriver", "chromium-driver"];

/// A browser and the driver of the same major version.
pub(crate) struct Browser {
    pub(crate) chrome: PathBuf,
    pub(crate) driver: PathBuf,
}

/// The browser for tests: named by the environment, or in PATH, or installed from Debian's packages when we may.
pub(crate) fn require() -> Outcome<Browser> {
    if let Some(browser) = find()? {
        return Ok(browser);
    }
    if !may_install() {
        return Err(Failure::new(format!(
            "the tests need Chromium (or Chrome) and its chromedriver: install both (on Debian the packages \
             `chromium` and `chromium-driver`), or name them in {BROWSER_VARIABLE} and {DRIVER_VARIABLE}"
        )));
    }
    step("Chromium and its driver from Debian's packages", || {
        Program::new("apt-get")
            .args(["update", "--quiet"])
            .run_quietly()?;
        Program::new("apt-get")
            .args([
                "install",
                "--yes",
                "--quiet",
                "--no-install-recommends",
                "chromium",
                "chromium-driver",
            ])
            .env("DEBIAN_FRONTEND", "noninteractive")
            .run_quietly()?;
        Ok(())
    })?;
    find()?.ok_or_else(|| {
        Failure::new("Debian's packages were installed, and still there is no Chromium in PATH")
    })
}

/// The browser and driver that are there already, if both are.
pub(crate) fn find() -> Outcome<Option<Browser>> {
    let chrome = named(BROWSER_VARIABLE)?.or_else(|| find_in_path(&BROWSER_NAMES));
    let driver = named(DRIVER_VARIABLE)?.or_else(|| find_in_path(&DRIVER_NAMES));
    let (Some(chrome), Some(driver)) = (chrome, driver) else {
        return Ok(None);
    };
    same_major(version_of(&chrome)?, version_of(&driver)?)?;
    Ok(Some(Browser { chrome, driver }))
}

impl Browser {
    /// Tells a suite which browser to use, whatever it uses it through.
    pub(crate) fn give_to(&self, tree: &Tree, program: Program) -> Outcome<Program> {
        Ok(program
            .env(BROWSER_VARIABLE, &self.chrome)
            .env(DRIVER_VARIABLE, &self.driver)
            .env(
                "WASM_BINDGEN_TEST_WEBDRIVER_JSON",
                self.write_driver_settings(tree)?,
            ))
    }

    /// The settings for the driver: those of `webdriver.json`, and the browser that was chosen, so that the driver
    /// does not start another one that it finds by itself.
    fn write_driver_settings(&self, tree: &Tree) -> Outcome<PathBuf> {
        let source = tree.at("webdriver.json");
        let settings = fs::read_to_string(&source).at("read", &source)?;
        let file = tree.at("target/webdriver.json");
        fs::create_dir_all(tree.at("target")).at("create", &file)?;
        fs::write(&file, with_browser(&settings, &self.chrome)?).at("write", &file)?;
        Ok(file)
    }
}

fn with_browser(settings: &str, chrome: &Path) -> Outcome<String> {
    let key = "\"goog:chromeOptions\": {";
    if !settings.contains(key) {
        return Err(Failure::new(format!("webdriver.json has no `{key}`")));
    }
    Ok(settings.replacen(
        key,
        &format!("{key} \"binary\": {:?},", chrome.display().to_string()),
        1,
    ))
}

fn named(variable: &str) -> Outcome<Option<PathBuf>> {
    let Some(path) = env::var_os(variable)
        .filter(|path| !path.is_empty())
        .map(PathBuf::from)
    else {
        return Ok(None);
    };
    if path.is_file() {
        Ok(Some(path))
    } else {
        Err(Failure::new(format!(
            "{variable} names `{}`, which is no file",
            path.display()
        )))
    }
}

fn version_of(program: &Path) -> Outcome<Version> {
    let printed = Program::new(program).arg("--version").read()?;
    Version::find(&printed).ok_or_else(|| {
        Failure::new(format!(
            "`{} --version` printed `{}`",
            program.display(),
            printed.trim()
        ))
    })
}

fn same_major(chrome: Version, driver: Version) -> Outcome {
    if chrome.major == driver.major {
        return Ok(());
    }
    Err(Failure::new(format!(
        "the browser is version {} and its driver {}: they must be of one release; \
         install both from one place, or name a pair in {BROWSER_VARIABLE} and {DRIVER_VARIABLE}",
        chrome.major, driver.major
    )))
}

/// Debian's package manager is there and we are root.
fn may_install() -> bool {
    Path::new("/etc/debian_version").exists()
        && find_in_path(&["apt-get"]).is_some()
        && Program::new("id")
            .arg("-u")
            .read()
            .is_ok_and(|id| id.trim() == "0")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_driver_of_another_release_is_refused_before_a_test_hangs_on_it() {
        assert_eq!(
            same_major(Version::new(156, 0, 1), Version::new(156, 9, 9)),
            Ok(())
        );
        let refused = same_major(Version::new(156, 0, 1), Version::new(140, 0, 1));
        assert!(refused.is_err_and(|failure| {
            failure
                .to_string()
                .contains("version 156 and its driver 140")
        }));
    }

    #[test]
    fn the_driver_is_told_which_browser_to_start() {
        let settings = "{ \"goog:chromeOptions\": { \"args\": [] } }";
        assert_eq!(
            with_browser(settings, Path::new("/opt/chrome")),
            Ok(
                "{ \"goog:chromeOptions\": { \"binary\": \"/opt/chrome\", \"args\": [] } }"
                    .to_owned()
            )
        );
        assert!(with_browser("{}", Path::new("/opt/chrome")).is_err());
    }
}
