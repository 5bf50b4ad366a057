//! Names of months and days of the week in English, German and Russian, and the Roman months of postmarks.

use jiff::civil::Weekday;

/// As the core's own sentences write them.
pub(super) const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

const SPELLINGS: [&str; 12] = [
    "january januar jänner январь января январе",
    "february februar февраль февраля феврале",
    "march märz maerz март марта марте",
    "april апрель апреля апреле",
    "may mai май мая мае",
    "june juni июнь июня июне",
    "july juli июль июля июле",
    "august август августа августе",
    "september сентябрь сентября сентябре",
    "october oktober октябрь октября октябре",
    "november ноябрь ноября ноябре",
    "december dezember декабрь декабря декабре",
];

const ROMAN: [&str; 12] = [
    "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii",
];

const WEEKDAYS: [(Weekday, &str); 7] = [
    (Weekday::Monday, "monday montag понедельник"),
    (Weekday::Tuesday, "tuesday dienstag вторник"),
    (Weekday::Wednesday, "wednesday mittwoch среда среду"),
    (Weekday::Thursday, "thursday donnerstag четверг"),
    (Weekday::Friday, "friday freitag пятница пятницу"),
    (
        Weekday::Saturday,
        "saturday samstag sonnabend суббота субботу",
    ),
    (Weekday::Sunday, "sunday sonntag воскресенье"),
];

/// The month a lower-case word names, 1 to 12: in full, cut short after three letters or more, or in Roman figures.
pub(super) fn month(word: &str) -> Option<i8> {
    let found = ROMAN
        .iter()
        .position(|roman| *roman == word)
        .or_else(|| SPELLINGS.iter().position(|names| is_one_of(word, names)))?;
    i8::try_from(found + 1).ok()
}

/// The day of the week a lower-case word names, in full or cut short after three letters or more.
pub(super) fn weekday(word: &str) -> Option<Weekday> {
    WEEKDAYS
        .iter()
        .find(|(_, names)| is_one_of(word, names))
        .map(|(day, _)| *day)
}

fn is_one_of(word: &str, names: &str) -> bool {
    word.chars().count() >= 3 && names.split(' ').any(|name| name.starts_with(word))
}
