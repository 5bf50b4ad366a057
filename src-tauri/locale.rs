//! How the system writes dates, and in which language, by the variables POSIX names for it.

use watchlist::DateOrder;

/// Where the year is written first, and where the month is; everywhere else it is the day. By CLDR's short dates.
const YEAR_FIRST: &[&str] = &[
    "zh", "ja", "ko", "hu", "lt", "mn", "sv", "eu", "en_CA", "fr_CA", "en_ZA",
];
const MONTH_FIRST: &[&str] = &["en_US", "en_PH", "fil", "es_PR"];

/// The order in which the system writes a date in figures.
pub fn date_order() -> DateOrder {
    set("LC_TIME").map_or(DateOrder::DayMonthYear, |locale| order_of(&locale))
}

/// The language the person writes in, such as `en_GB`: only Linux's webview has to be told.
#[cfg(target_os = "linux")]
pub fn language() -> Option<String> {
    set("LC_CTYPE").map(|locale| name(&locale).to_owned())
}

fn set(category: &str) -> Option<String> {
    ["LC_ALL", category, "LANG"]
        .into_iter()
        .find_map(|variable| {
            std::env::var(variable)
                .ok()
                .filter(|locale| !locale.is_empty())
        })
        .filter(|locale| !matches!(name(locale), "C" | "POSIX"))
}

/// `en_GB` of `en_GB.UTF-8@euro`.
fn name(locale: &str) -> &str {
    locale.split(['.', '@']).next().unwrap_or_default()
}

fn order_of(locale: &str) -> DateOrder {
    let name = name(locale);
    let language = name.split('_').next().unwrap_or_default();
    let is_in = |list: &[&str]| list.contains(&name) || list.contains(&language);
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
    use super::{DateOrder, order_of};

    #[test]
    fn dates_are_read_in_the_order_of_the_place() {
        assert_eq!(order_of("en_US.UTF-8"), DateOrder::MonthDayYear);
        assert_eq!(order_of("en_GB.UTF-8"), DateOrder::DayMonthYear);
        assert_eq!(order_of("de_DE@euro"), DateOrder::DayMonthYear);
        assert_eq!(order_of("hu_HU"), DateOrder::YearMonthDay);
        assert_eq!(order_of("en_CA.UTF-8"), DateOrder::YearMonthDay);
        assert_eq!(order_of(""), DateOrder::DayMonthYear);
    }
}
