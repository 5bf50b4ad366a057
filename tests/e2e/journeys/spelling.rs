use std::fs;

use anyhow::{Result, ensure};

use super::the_ten::COLLECTION;
use crate::stage::{Home, Outcome, Page};

/// Spelling is checked by every dictionary that is chosen; which there are is found where enchant finds them.
pub fn is_chosen_in_settings(home: &Home) -> Result<Outcome> {
    let folder = home.path("config").join("enchant/hunspell");
    fs::create_dir_all(&folder)?;
    for (name, word) in [("en_GB", "colour"), ("ru_RU", "письмо")] {
        fs::write(folder.join(name).with_extension("aff"), "SET UTF-8\n")?;
        fs::write(
            folder.join(name).with_extension("dic"),
            format!("1\n{word}\n"),
        )?;
    }
    let app = home.start()?;
    app.heading(COLLECTION)?;
    app.link("Settings")?.click()?;
    let of_system = "The languages of the system, English and Russian";
    app.find("checkbox", of_system)?.stays_chosen()?;
    app.find("checkbox", "British English")?.click()?;
    app.find("checkbox", of_system)?.click()?;
    app.check_with_axe("the languages of spelling")?;
    app.close()?;

    let app = home.start()?;
    app.link("Settings")?.click()?;
    app.find("checkbox", "British English")?.stays_chosen()?;
    ensure!(
        !app.find("checkbox", of_system)?.is_chosen()?,
        "what was chosen is kept"
    );
    app.close_now()?;
    Ok(Outcome::Shown)
}
