//! How the system writes dates, and in which language: by the variables POSIX names for it, or else by what it says itself.

use watchlist::DateOrder;

/// Where the year is written first, and where the month is; everywhere else it is the day. By CLDR's short dates.
const YEAR_FIRST: &[&str] = &[
    "zh", "ja", "ko", "hu", "lt", "mn", "sv", "eu", "en_CA", "fr_CA", "en_ZA",
];
const MONTH_FIRST: &[&str] = &["en_US", "en_PH", "fil", "es_PR"];

/// The order in which the system writes a date in figures.
pub fn date_order() -> DateOrder {
    set("LC_TIME")
        .or_else(said)
        .map_or(DateOrder::DayMonthYear, |locale| order_of(&locale))
}

/// The languages the person reads and writes, the most liked first, such as `ru_RU`; none where the system says none.
pub fn languages() -> Vec<String> {
    liked(|name| std::env::var(name).ok(), said)
}

/// As GNU's gettext has it: `LANGUAGE` is a list, which counts only where there is a locale at all.
fn liked(
    variable: impl Fn(&str) -> Option<String>,
    said: impl Fn() -> Option<String>,
) -> Vec<String> {
    let set = |name: &str| variable(name).filter(|value| !value.is_empty());
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"]
        .into_iter()
        .find_map(set)
        .or_else(said)
        .filter(|locale| !is_none(locale));
    let Some(locale) = locale else {
        return Vec::new();
    };
    let list = set("LANGUAGE").unwrap_or_default();
    let list = list.split(':').filter(|it| !it.is_empty());
    let mut languages: Vec<String> = Vec::new();
    for language in list.chain([locale.as_str()]).map(name) {
        if !languages.iter().any(|it| it == language) {
            languages.push(language.to_owned());
        }
    }
    languages
}

fn set(category: &str) -> Option<String> {
    ["LC_ALL", category, "LANG"]
        .into_iter()
        .find_map(|variable| {
            std::env::var(variable)
                .ok()
                .filter(|locale| !locale.is_empty())
        })
        .filter(|locale| !is_none(locale))
}

/// Whether a locale stands for no place and no language.
fn is_none(locale: &str) -> bool {
    matches!(name(locale), "C" | "POSIX")
}

/// What Windows and macOS say, where nobody sets those variables.
#[cfg(not(target_os = "linux"))]
fn said() -> Option<String> {
    sys_locale::get_locale()
}

#[cfg(target_os = "linux")]
fn said() -> Option<String> {
    None
}

/// `en_GB` of `en_GB.UTF-8@euro`.
fn name(locale: &str) -> &str {
    locale.split(['.', '@']).next().unwrap_or_default()
}

fn order_of(locale: &str) -> DateOrder {
    // Windows and macOS write en-US.
    let name = &name(locale).replace('-', "_");
    let language = name.split('_').next().unwrap_or_default();
    let is_in = |list: &[&str]| list.contains(&name.as_str()) || list.contains(&language);
    if is_in(YEAR_FIRST) {
        DateOrder::YearMonthDay
    } else if is_in(MONTH_FIRST) {
        DateOrder::MonthDayYear
    } else {
        DateOrder::DayMonthYear
    }
}

#[cfg(test)]
mod tests {
    use super::{DateOrder, liked, order_of};

    #[test]
    fn the_language_is_the_one_the_system_speaks() {
        let liked = |set: &[(&str, &str)], said: Option<&str>| {
            let find = |name: &str| set.iter().find(|it| it.0 == name).map(|it| it.1.to_owned());
            liked(find, || said.map(str::to_owned)).join(" ")
        };
        assert_eq!(liked(&[], None), "");
        assert_eq!(liked(&[], Some("ru-RU")), "ru-RU");
        assert_eq!(liked(&[("LANG", "ru_RU.UTF-8@euro")], None), "ru_RU");
        let both = [("LANG", "ru_RU.UTF-8"), ("LC_MESSAGES", "en_GB.UTF-8")];
        assert_eq!(liked(&both, None), "en_GB");
        let all = [("LC_ALL", "ru_RU"), ("LC_MESSAGES", "en_GB"), ("LANG", "")];
        assert_eq!(liked(&all, None), "ru_RU");
        let list = [("LANGUAGE", "uk:ru:en_GB"), ("LANG", "en_GB.UTF-8")];
        assert_eq!(liked(&list, None), "uk ru en_GB");
        let none = [("LANGUAGE", "ru"), ("LANG", "C.UTF-8")];
        assert_eq!(liked(&none, None), "", "no locale, and no language");
    }

    #[test]
    fn dates_are_read_in_the_order_of_the_place() {
        assert_eq!(order_of("en_US.UTF-8"), DateOrder::MonthDayYear);
        assert_eq!(order_of("en-US"), DateOrder::MonthDayYear);
        assert_eq!(order_of("sv-SE"), DateOrder::YearMonthDay);
        assert_eq!(order_of("en_GB.UTF-8"), DateOrder::DayMonthYear);
        assert_eq!(order_of("de_DE@euro"), DateOrder::DayMonthYear);
        assert_eq!(order_of("hu_HU"), DateOrder::YearMonthDay);
        assert_eq!(order_of("en_CA.UTF-8"), DateOrder::YearMonthDay);
        assert_eq!(order_of(""), DateOrder::DayMonthYear);
    }
}
