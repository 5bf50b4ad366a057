use std::fs;

use watchlist::{ExportForm, NotHeld, ViewingDraft};

use super::life::{MIRROR, awkward, exported, lacks, text};
use crate::home::Home;

#[test]
fn a_calendar_has_a_free_day_for_each_viewing_whose_day_is_known() {
    let (done, outside) = exported(&awkward(), ExportForm::Ics, "diary.ics");
    let holds = format!(
        "\
BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//Poste Restante//{}//EN
CALSCALE:GREGORIAN
NAME:Poste Restante
X-WR-CALNAME:Poste Restante
BEGIN:VEVENT
DESCRIPTION:★★★½\\n-Anna\\, Boris\\nOne\\, two\\;\\nthree 🎬 \\\\
DTEND;VALUE=DATE:20260313
DTSTAMP:20261123T041500Z
DTSTART;VALUE=DATE:20260312
LOCATION:Кино \"Мир\"
SUMMARY:=SUM(\"A\"\\, 1) (1999)
TRANSP:TRANSPARENT
UID:~
CATEGORIES:with\\, father
END:VEVENT
BEGIN:VEVENT
DTEND;VALUE=DATE:20261121
DTSTAMP:20261123T041500Z
DTSTART;VALUE=DATE:20261120
SUMMARY:=SUM(\"A\"\\, 1) (1999)
TRANSP:TRANSPARENT
UID:~
END:VEVENT
BEGIN:VEVENT
DTEND;VALUE=DATE:20200506
DTSTAMP:20261123T041500Z
DTSTART;VALUE=DATE:20200505
SUMMARY:Зеркало (1975) …
TRANSP:TRANSPARENT
UID:~
END:VEVENT
END:VCALENDAR
",
        env!("CARGO_PKG_VERSION")
    );
    assert_eq!(text(&outside.at("diary.ics")), holds.replace('\n', "\r\n"));
    assert_eq!((done.counts.films, done.counts.viewings), (2, 3));
    assert_eq!(
        lacks(&done),
        [
            (NotHeld::UnknownDates, 1),
            (NotHeld::ImpreciseDates, 3),
            (NotHeld::Notes, 1),
            (NotHeld::SealedNotes, 1),
            (NotHeld::Waiting, 2),
            (NotHeld::Lists, 2),
            (NotHeld::Binned, 10),
        ]
    );
}

#[test]
fn a_viewing_is_the_same_event_in_every_calendar_and_long_lines_are_folded() {
    let mut home = awkward();
    let viewing = ViewingDraft {
        remark: format!("{}\r\nUID:another\rlast", "снег, ".repeat(60)),
        ..ViewingDraft::on("2026-11-21")
    };
    home.with(MIRROR, |list, film, now| {
        list.mark_seen(film, &viewing, now)
    });
    let uids = |home: &Home| {
        let (_, outside) = exported(home, ExportForm::Ics, "diary.ics");
        let text = fs::read_to_string(outside.at("diary.ics")).unwrap();
        assert!(
            text.split("\r\n")
                .all(|line| line.len() <= 76 && !line.contains(['\r', '\n']))
        );
        let unfolded = text.replace("\r\n ", "");
        assert!(unfolded.contains("\\nUID:another\\nlast\r\n"), "{text}");
        let uids = text.lines().filter(|it| it.starts_with("UID:"));
        uids.map(String::from).collect::<Vec<_>>()
    };
    let first = uids(&home);
    assert_eq!(first.len(), 4, "what a remark says is no event");
    home.wait(60);
    home.watchlist.undo().unwrap();
    home.watchlist.redo().unwrap();
    assert_eq!(uids(&home), first);
}
