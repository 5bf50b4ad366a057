//! Which folders the services on this machine carry to other computers, as far as the system or they themselves say so.

use std::path::PathBuf;

use serde_json::Value;
use watchlist::Synchroniser;

/// Windows says where OneDrive's folders are.
const ONEDRIVE: [&str; 3] = ["OneDrive", "OneDriveConsumer", "OneDriveCommercial"];
/// Names too plain to say anything elsewhere than in the person's home.
const AT_HOME: [(&str, &str); 3] = [("Box", "Box"), ("MEGA", "MEGA"), ("pCloud Drive", "pCloud")];

/// All that are known.
pub fn known() -> Vec<Synchroniser> {
    let of = |service: &str| {
        let service = service.to_owned();
        move |folder: PathBuf| Synchroniser {
            service: service.clone(),
            folder,
        }
    };
    let onedrive = ONEDRIVE
        .iter()
        .filter_map(std::env::var_os)
        .filter(|folder| !folder.is_empty())
        .map(PathBuf::from)
        .map(of("OneDrive"));
    let at_home = dirs::home_dir()
        .into_iter()
        .flat_map(|home| AT_HOME.map(|(name, service)| of(service)(home.join(name))));
    onedrive
        .chain(dropbox().into_iter().map(of("Dropbox")))
        .chain(at_home)
        .collect()
}

/// Dropbox writes down where its folders are: `{ "personal": { "path": "…" } }`.
fn dropbox() -> Vec<PathBuf> {
    let written = [
        dirs::home_dir().map(|home| home.join(".dropbox/info.json")),
        dirs::data_dir().map(|data| data.join("Dropbox/info.json")),
        dirs::data_local_dir().map(|data| data.join("Dropbox/info.json")),
    ];
    written
        .into_iter()
        .flatten()
        .filter_map(|file| std::fs::read_to_string(file).ok())
        .flat_map(|text| folders(&text))
        .collect()
}

fn folders(text: &str) -> Vec<PathBuf> {
    let said: Value = serde_json::from_str(text).unwrap_or_default();
    let accounts = said.as_object().into_iter().flat_map(|all| all.values());
    accounts
        .filter_map(|account| account.get("path")?.as_str())
        .map(PathBuf::from)
        .collect()
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;

    use super::folders;

    #[test]
    fn dropbox_says_where_its_folders_are() {
        let said = r#"{"personal": {"path": "/home/a/Films", "host": 1}, "business": {"path": "/home/a/Work"}}"#;
        let mut found = folders(said);
        found.sort();
        assert_eq!(
            found,
            [
                PathBuf::from("/home/a/Films"),
                PathBuf::from("/home/a/Work")
            ]
        );
        for other in [
            "",
            "[]",
            "null",
            r#"{"personal": 1}"#,
            r#"{"personal": {"path": 2}}"#,
        ] {
            assert_eq!(folders(other), Vec::<PathBuf>::new(), "{other}");
        }
    }
}
