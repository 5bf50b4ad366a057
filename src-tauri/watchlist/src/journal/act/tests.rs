use std::panic::{AssertUnwindSafe, catch_unwind};

use jiff::civil::date;

use super::Act;
use crate::Now;
use crate::journal::Verb;
use crate::open::Reader;
use crate::storage::Watchlist;

const NOW: Now = Now {
    today: date(2026, 11, 25),
    millis: 1_795_580_000_000,
};

/// Every checksum, every change, and whether one is being made.
fn state(list: &Watchlist) -> String {
    let sql = "SELECT (SELECT group_concat(tbl || ' ' || row_count || ' ' || sum ORDER BY tbl) FROM table_sum)
                 || ', ' || (SELECT count(*) || ' ' || max(id) FROM change)
                 || ', ' || (SELECT count(*) FROM journal)
                 || ', ' || (SELECT count(*) FROM acting)";
    list.conn.query_row(sql, [], |row| row.get(0)).unwrap()
}

#[test]
fn a_panic_in_the_middle_of_an_act_leaves_nothing_of_it() {
    let folder = tempfile::tempdir().unwrap();
    let mut list = Watchlist::open(folder.path(), NOW).unwrap();
    list.write_note(1, "Snow.", NOW).unwrap();
    let before = state(&list);
    let half = catch_unwind(AssertUnwindSafe(|| {
        list.act(Act::on_film(Verb::WriteNote, 1), NOW, |conn| {
            conn.execute("UPDATE note SET text = 'Half said.'", [])?;
            conn.execute("DELETE FROM waiting", [])?;
            let written: String = conn.query_row("SELECT text FROM note", [], |row| row.get(0))?;
            assert_eq!(written, "Half said.", "it had been done");
            panic!("on purpose")
        })
    }));
    assert!(half.is_err());
    assert_eq!(state(&list), before, "nothing is half done");

    // The shell drops the connection after a panic and opens another.
    drop(list);
    let mut list = Watchlist::open(folder.path(), NOW).unwrap();
    assert_eq!(state(&list), before);
    list.rate(1, 9.0, NOW).unwrap();
    let page = Reader::open(folder.path()).unwrap().film(1, NOW).unwrap();
    assert_eq!(page.note, "Snow.");
    crate::back_up(
        folder.path(),
        crate::Reason::Asked,
        NOW,
        &crate::Monitor::none(),
    )
    .unwrap();
}
