//! What bringing a file in would do: for each film what is written, for each row what becomes of it.

mod answer;
mod film;
mod known;
mod lacking;
mod own;
mod planned;
mod target;

use rusqlite::Connection;

use self::film::plan_film;
use self::known::{KnownFilms, labels_there};
use self::own::is_untouched;
use self::target::targets;
use super::group::groups;
use super::options::ImportOptions;
use super::row::Gathered;
use crate::storage::Monitor;
use crate::values::SetAside;
use crate::{Result, WorkStage};

pub use answer::ImportAnswer;
pub(super) use answer::{Asked, FilmCandidate, ImportAnswers};
pub(super) use known::{lists_there, uuid_of};
use planned::Understood;
pub(super) use planned::{Onto, Plan, PlannedFilm, PlannedRow, PlannedViewing, RowFate};
pub(super) use target::draft;

impl Plan {
    /// Holds what was read against the watchlist.
    ///
    /// # Errors
    /// [`Error::Cancelled`](crate::Error::Cancelled): the monitor said no.
    pub(super) fn of(
        gathered: &Gathered,
        answers: &ImportAnswers,
        options: &ImportOptions,
        conn: &Connection,
        monitor: &Monitor,
    ) -> Result<Self> {
        let groups = groups(gathered);
        monitor.begin(WorkStage::Matching, u32::try_from(groups.len()).ok())?;
        let targets = targets(gathered, &groups, answers, conn, monitor)?;
        drop(groups);
        let mut plan = Self {
            rows: gathered.rows.iter().map(|_| PlannedRow::asked()).collect(),
            asked: targets.asked,
            untouched: gathered.own.is_some() && is_untouched(conn)?,
            labels: labels_there(gathered, conn)?,
            ..Self::default()
        };
        for row in targets.left_out {
            plan.rows[row].fate = RowFate::SetAside(SetAside::LeftOut);
        }
        let known = KnownFilms::new(conn, gathered)?;
        let said = Understood {
            gathered,
            answers,
            options,
        };
        for (rows, target) in &targets.films {
            monitor.goes_on()?;
            plan_film(&mut plan, &said, rows, target, &known)?;
        }
        plan.places.sort_by_key(|place| (place.list, place.row));
        Ok(plan)
    }
}
