use super::Reply;
use crate::about::About;

/// What this copy of the application is made of.
#[tauri::command(rename_all = "snake_case")]
pub async fn about() -> Reply<About> {
    Ok(About::this_copy())
}
