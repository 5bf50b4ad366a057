use watchlist::DateRefusal;

use super::count::many;
use crate::words::nth;

/// As they stand behind a day.
const MONTHS: [&str; 12] = [
    "января",
    "февраля",
    "марта",
    "апреля",
    "мая",
    "июня",
    "июля",
    "августа",
    "сентября",
    "октября",
    "ноября",
    "декабря",
];

const WEEKDAYS: [&str; 7] = [
    "понедельник",
    "вторник",
    "среда",
    "четверг",
    "пятница",
    "суббота",
    "воскресенье",
];

pub(super) fn date(why: &DateRefusal) -> String {
    match why {
        DateRefusal::NotADate { text } => format!(
            "Дата «{text}» здесь непонятна. Напишите, например: 12 марта 2026, лето 1987, около 1985, 90-е, вчера или до \
             2010. Не помните — оставьте поле пустым."
        ),
        DateRefusal::NoSuchDay {
            year,
            month,
            day,
            days,
        } => format!(
            "Такого дня нет: {day} {} {year}. В этом месяце {}.",
            nth(&MONTHS, *month),
            many(u32::from(days.unsigned_abs()), ["день", "дня", "дней"]),
        ),
        DateRefusal::NoSuchMonth { month } => {
            format!("Месяца с номером {month} нет. Напишите его словом, например: 12 марта 2026.")
        }
        DateRefusal::NoSuchYear { year } => {
            format!("Год пишут четырьмя цифрами, а здесь {year}. Напишите, например, 2011.")
        }
        DateRefusal::WhichYear => {
            "Добавьте год четырьмя цифрами: 3.2026 или 12.3.2026.".into()
        }
        DateRefusal::OtherWeekday { date, said } => format!(
            "День {} {} {} — {}, а не {}. Оставьте что-нибудь одно: число или день недели.",
            date.day(),
            nth(&MONTHS, date.month()),
            date.year(),
            nth(&WEEKDAYS, date.weekday().to_monday_one_offset()),
            nth(&WEEKDAYS, said.to_monday_one_offset()),
        ),
        DateRefusal::NoBounds { word } => format!(
            "У слова «{word}» нет точных границ. Напишите промежуток, например 1990–1993, или «около 1991»."
        ),
        DateRefusal::InTheFuture { .. } => {
            "Это ещё впереди. Напишите дату не позднее сегодняшней. Не помните — оставьте поле пустым.".into()
        }
        DateRefusal::BeforeFilms { first, .. } => format!(
            "Самый старый сохранившийся фильм снят в {first} году: раньше смотреть было нечего. Напишите дату позже или \
             оставьте поле пустым."
        ),
        DateRefusal::Backwards { .. } => {
            "Конец этого промежутка раньше начала. Поставьте более раннюю дату первой.".into()
        }
        DateRefusal::BeyondTheCalendar => {
            "Так далеко календарь не простирается. Напишите год, например 2011.".into()
        }
        DateRefusal::NotStored => {
            "Дата хранится в виде 2026-03-12, 2026-03, 1987-22, 2011, 199X или 1985~.".into()
        }
        DateRefusal::NoDayToCome => {
            "Напишите день, который ещё впереди: 12 марта 2027, завтра, через год.".into()
        }
        DateRefusal::HereOrOver { .. } => {
            "Этот день уже наступил или прошёл. Напишите тот, что ещё впереди, вместе с годом.".into()
        }
    }
}
