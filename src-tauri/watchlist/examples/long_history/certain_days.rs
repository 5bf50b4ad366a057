//! What happens on certain days of the year, whatever chance says.

use jiff::ToSpan as _;
use watchlist::{
    Copy, Erasure, Existing, Monitor, Reason, Verb, ViewingDraft, Window, back_up, backups,
};

use crate::digest::Outcome;
use crate::life::{Life, TEXTS, tried};
use crate::other_program;
use crate::verbs;

impl Life<'_> {
    pub fn on_certain_days(&mut self, act: usize) -> Outcome<()> {
        let now = self.now;
        match act {
            20 => self.add("1"),
            40 => {
                back_up(self.folder, Reason::Asked, now, &Monitor::none())?;
                self.add("2")
            }
            // A copy into which another program wrote.
            60 => {
                let elsewhere = tempfile::tempdir()?;
                let copy = elsewhere.path().join("copy.sqlite3");
                self.list.save_copy(&copy, Existing::Kept)?;
                other_program::write(&copy)?;
                self.list
                    .restore(Copy::File(&copy), now, &Monitor::none())?;
                Ok(())
            }
            // To before the third batch, and from there again, twice.
            80 => {
                self.list.restore(Copy::Backup(1), now, &Monitor::none())?;
                self.list.undo()?;
                self.list.redo()?;
                self.list.undo()?;
                Ok(())
            }
            // A sealed note for each thing that can become of one.
            300 => self.sealed_notes(),
            // A film is added, and the step undone and discarded.
            140 => {
                self.add("1")?;
                self.list.undo()?;
                Ok(())
            }
            150 => self.erase(),
            // A backup that has little behind it.
            200 => {
                back_up(self.folder, Reason::Asked, now, &Monitor::none())?;
                Ok(())
            }
            210 => {
                self.list
                    .restore(Copy::Backup(self.newest_backup()?), now, &Monitor::none())?;
                Ok(())
            }
            // A change undone alone, that undoing undone alone, and that again.
            250 => {
                self.list.rate(2, 3.0, now)?;
                for _ in 0..3 {
                    let newest = self.newest_change()?;
                    tried(self.list.undo_change(newest, false, now))?;
                }
                Ok(())
            }
            _ => Ok(()),
        }
    }

    fn newest_change(&self) -> Outcome<i64> {
        let lines = self.reader.history(Window { first: 0, count: 1 })?.lines;
        Ok(lines.first().ok_or("no change")?.step.change)
    }

    fn newest_backup(&self) -> Outcome<u32> {
        let backups = backups(self.folder)?;
        Ok(backups.first().ok_or("no backup")?.number)
    }

    fn sealed_notes(&mut self) -> Outcome<()> {
        self.add("3")?;
        let mut own: Vec<i64> = self.cards()?.iter().map(|card| card.film).collect();
        own.sort_unstable();
        own.reverse();
        let soon = self.now.today.saturating_add(20.days()).to_string();
        let late = "2031-05-09".to_owned();
        for (n, film) in own.iter().take(7).enumerate() {
            let text = format!("I expect snow, {n}. В конверте.");
            self.list.write_note_to_seal(*film, &text, self.now)?;
            let opens = match n {
                0 => continue,
                1 => Some(soon.as_str()),
                2 => Some(late.as_str()),
                _ => None,
            };
            self.list.seal_note(*film, opens, self.now)?;
            self.pass(5);
            match n {
                3 => tried(self.list.open_sealed_note(*film, self.now))?,
                4 => tried(
                    self.list
                        .mark_seen(*film, &ViewingDraft::on("today"), self.now),
                )?,
                5 => tried(self.list.discard_sealed_note(*film, self.now))?,
                _ => {}
            }
        }
        Ok(())
    }

    /// A film, a note and a viewing, each with its history.
    fn erase(&mut self) -> Outcome<()> {
        let cards = self.cards()?;
        let film = |title: &str| {
            cards
                .iter()
                .find(|card| card.title == title)
                .map(|it| it.film)
        };
        let ikiru = film("Ikiru").ok_or("Ikiru")?;
        self.list
            .write_note(ikiru, "To be erased with the film.", self.now)?;
        self.list.erase(Erasure::Film(ikiru), false, self.now)?;
        let noted = cards
            .iter()
            .find(|card| card.noted && card.film != ikiru)
            .ok_or("a note")?;
        self.list
            .erase(Erasure::Note(noted.film), false, self.now)?;
        let seen = cards
            .iter()
            .find(|card| card.viewings > 1 && card.film != ikiru)
            .ok_or("a viewing")?;
        let viewing = seen.strikes[0].viewing;
        self.list
            .erase(Erasure::Viewing(viewing), false, self.now)?;
        Ok(())
    }

    /// A long note, and three steps back, so that there is something to redo.
    pub fn end(mut self) -> Outcome<()> {
        self.list
            .write_note(3, &TEXTS.join("\n").repeat(6), self.now)?;
        self.list.leave_writing()?;
        self.pass(90);
        self.list
            .mark_seen(5, &ViewingDraft::on("today"), self.now)?;
        self.list.rate(5, 9.0, self.now)?;
        self.list.write_note(5, "Undone at the end.", self.now)?;
        for _ in 0..3 {
            self.list.undo()?;
        }
        self.list.idle_checkpoint()?;
        let all = Window {
            first: 0,
            count: 1_000,
        };
        let lines = self.reader.history(all)?.lines;
        let was_done = |verb: &Verb| lines.iter().any(|line| line.step.verb == *verb);
        match verbs::names().iter().find(|verb| !was_done(verb)) {
            Some(verb) => {
                Err(format!("{verb:?} was never done: another seed, or more acts").into())
            }
            None => Ok(()),
        }
    }
}
