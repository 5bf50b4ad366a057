//! What our own tables say of lists: what they are called, and which films stand on them.

use super::cells::OwnCells;
use crate::exchange::import::row::{ImportedLabel, Says};
use crate::exchange::import::sink::Sink;
use crate::exchange::import::table::{Next, TextTable};
use crate::values::SetAside;

/// The films on every list, in its order. Of the lists it knows the names alone.
pub(super) fn films(sink: &mut Sink<'_>, mut table: TextTable<'_>) {
    loop {
        let row = match table.next_row() {
            Next::End => return,
            Next::BreaksOff(row) => return sink.aside(row, "", SetAside::BreaksOff),
            Next::Row(row) => row,
        };
        let cells = OwnCells(&row);
        let film = match cells.film() {
            Ok(film) => film,
            Err(why) => {
                sink.aside(row.row, cells.text("title"), why);
                continue;
            }
        };
        let name = cells.some("list_name").unwrap_or_default();
        let key = cells.uuid("list").unwrap_or_else(|| name.clone());
        let list = sink.list_called(&key, |list| list.name = name);
        let says = Says {
            list,
            remark: cells.some("remark"),
            ..Says::default()
        };
        sink.row(cells.row(sink.part(), "film", film, says));
    }
}

/// The lists themselves. The table comes behind that of their films.
pub(super) fn lists(sink: &mut Sink<'_>, table: TextTable<'_>) {
    labels(sink, table, |cells, name, sink| {
        let key = cells.uuid("uuid").unwrap_or_else(|| name.clone());
        let list = sink.list_called(&key, |list| {
            list.name = name;
            list.introduction = cells.text("introduction").to_owned();
            list.ranked = matches!(cells.plain("ranked"), "yes" | "true" | "TRUE" | "1");
        });
        list.map(ImportedLabel::List)
    });
}

/// The tags, in their order.
pub(super) fn tags(sink: &mut Sink<'_>, table: TextTable<'_>) {
    labels(sink, table, |_, name, _| Some(ImportedLabel::Tag(name)));
}

fn labels(
    sink: &mut Sink<'_>,
    mut table: TextTable<'_>,
    understand: impl Fn(&OwnCells<'_>, String, &mut Sink<'_>) -> Option<ImportedLabel>,
) {
    loop {
        let row = match table.next_row() {
            Next::End => return,
            Next::BreaksOff(row) => return sink.aside(row, "", SetAside::BreaksOff),
            Next::Row(row) => row,
        };
        let cells = OwnCells(&row);
        let Some(name) = cells.some("name") else {
            sink.aside(row.row, "", SetAside::Blank);
            continue;
        };
        if let Some(label) = understand(&cells, name, sink) {
            sink.label(row.row, label);
        }
    }
}
