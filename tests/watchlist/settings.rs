use watchlist::{Refusal, Settings, ShownColumn};

use crate::home::{Home, refusal};

#[test]
fn a_day_begins_at_one_of_the_hours_until_eleven_and_columns_are_kept() {
    let mut home = Home::new();
    assert_eq!(home.watchlist.day_begins().unwrap(), 0);
    let columns = vec![ShownColumn {
        column: "minutes".to_owned(),
        width: 90,
    }];
    let begins_at = |day_begins| Settings {
        day_begins,
        columns: columns.clone(),
        ..Settings::default()
    };
    home.watchlist.settings_changed(&begins_at(11)).unwrap();
    let refused = home.watchlist.settings_changed(&begins_at(12));
    assert_eq!(refusal(refused), Refusal::HourOutside);
    let home = home.restart();
    assert_eq!(home.watchlist.day_begins().unwrap(), 11);
    assert_eq!(home.reader.settings().unwrap().columns, columns);
}
