use watchlist::UnderstoodDate;

use super::{AtDesk, Reply};
use crate::{clock, locale};

/// Understands a date as the person writes it.
#[tauri::command(rename_all = "snake_case")]
pub async fn understand_date(desk: AtDesk<'_>, text: String) -> Reply<UnderstoodDate> {
    desk.ask(move |reader| reader.understand_date(&text, locale::date_order(), clock::now()))
        .await
}

/// Understands a day that is still to come, as the person writes it.
#[tauri::command(rename_all = "snake_case")]
pub async fn understand_day_to_come(desk: AtDesk<'_>, text: String) -> Reply<UnderstoodDate> {
    desk.ask(move |reader| {
        reader.understand_upcoming_day(&text, locale::date_order(), clock::now())
    })
    .await
}
