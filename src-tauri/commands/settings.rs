use watchlist::Settings;

commands! {
    /// Keeps the person's preferences.
    deed settings_changed(settings: Settings) = |watchlist| watchlist.settings_changed(&settings);
}
