//! Films that never were, always the same ones: as many as are asked for, with titles as long, as mixed and as much
//! alike as those of a real library.

use watchlist::{CreditDraft, FilmDraft};

const ENGLISH: &[&str] = &[
    "Letter", "Winter", "House", "Road", "Soldier", "Bride", "River", "Night", "City", "Mirror",
    "Station", "Summer", "Crane", "Garden", "Silence", "Train", "Mother", "Island", "Dog",
    "Return", "Window", "Stranger", "Moon", "Bread", "Teacher", "Storm", "Orchard", "Clock",
    "Shadow", "Postman", "Harbour", "Ballad", "Snow", "Secret", "Wolf",
];
const RUSSIAN: &[&str] = &[
    "Письмо",
    "Зима",
    "Дом",
    "Дорога",
    "Солдат",
    "Невеста",
    "Река",
    "Ночь",
    "Город",
    "Зеркало",
    "Станция",
    "Лето",
    "Журавли",
    "Сад",
    "Тишина",
    "Поезд",
    "Мать",
    "Остров",
    "Собака",
    "Возвращение",
    "Окно",
    "Чужой",
    "Луна",
    "Хлеб",
    "Учитель",
    "Гроза",
    "Вишня",
    "Часы",
    "Тень",
    "Почтальон",
    "Гавань",
    "Баллада",
    "Снег",
    "Тайна",
    "Волк",
];
const BEFORE: &[&str] = &[
    "The",
    "A",
    "My",
    "The Last",
    "Return of the",
    "Twenty Days of",
    "",
    "Before the",
    "Black",
];
const FAMILY: &[&str] = &[
    "Ivanov",
    "Petrova",
    "Sorokin",
    "Weber",
    "Lindqvist",
    "Okafor",
    "Tanaka",
    "Moreau",
    "Novák",
    "García",
    "Rossi",
    "Kowalska",
    "Byrne",
    "Haddad",
    "Nguyen",
    "Silva",
    "Kaya",
    "Jensen",
    "Popescu",
    "Horváth",
];
const GIVEN: &[&str] = &[
    "Anna", "Boris", "Clara", "Dmitri", "Elena", "Fritz", "Greta", "Hugo", "Irina", "Jonas",
];

/// The first `count` films.
pub fn films(count: usize) -> Vec<FilmDraft> {
    (0..count).map(film).collect()
}

fn film(n: usize) -> FilmDraft {
    let of = |list: &'static [&'static str], prime: usize| {
        list[n.wrapping_mul(prime).wrapping_add(n / 7) % list.len()]
    };
    let russian = n.is_multiple_of(3);
    let noun = of(ENGLISH, 31);
    let title = match n % 5 {
        0 => format!("{} {noun}", of(BEFORE, 17)),
        1 => format!("{noun} and {}", of(ENGLISH, 101)),
        2 => format!("{} {noun} of {}", of(BEFORE, 13), of(ENGLISH, 7)),
        3 => noun.to_owned(),
        _ => format!("{noun} {}", n % 97),
    };
    FilmDraft {
        title: format!("{} {}", title.trim(), syllables(n)),
        original_title: russian
            .then(|| format!("{} {}", of(RUSSIAN, 31), of(RUSSIAN, 11).to_lowercase())),
        year: Some(1895 + i32::try_from(n * 37 % 130).unwrap_or_default()),
        minutes: u32::try_from(60 + n * 13 % 140).ok(),
        credits: CreditDraft::directors([format!("{} {}", of(GIVEN, 3), of(FAMILY, 19))]),
        ..FilmDraft::default()
    }
}

/// A word of its own for nearly every film, as names of places and heroes are.
fn syllables(n: usize) -> String {
    const SYLLABLES: &[&str] = &[
        "ka", "lo", "mi", "ren", "to", "va", "sha", "ber", "dun", "el", "gor", "zhu", "ia", "sk",
        "pe", "qui",
    ];
    let mut word = String::new();
    let mut rest = n.wrapping_mul(2_654_435_761) % 1_000_003;
    for _ in 0..2 + n % 3 {
        word.push_str(SYLLABLES[rest % SYLLABLES.len()]);
        rest /= SYLLABLES.len();
    }
    word[..1].to_uppercase() + &word[1..]
}
