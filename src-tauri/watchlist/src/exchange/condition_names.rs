//! What conditions of living lists name by number here, and by which name it is known elsewhere.

use serde_json::Value;

use crate::Result;

/// A thing that conditions name.
pub(crate) struct NameInCondition {
    /// The condition.
    condition: &'static str,
    /// The table it lies in.
    pub table: &'static str,
    /// The column that has its name elsewhere.
    pub column: &'static str,
}

const NAMED: [NameInCondition; 6] = [
    named("collection", "collection", "key"),
    named("tag", "tag", "uuid"),
    named("any_tag", "tag", "uuid"),
    named("no_tag", "tag", "uuid"),
    named("list", "list", "uuid"),
    named("person", "person", "uuid"),
];

const fn named(
    condition: &'static str,
    table: &'static str,
    column: &'static str,
) -> NameInCondition {
    NameInCondition {
        condition,
        table,
        column,
    }
}

/// Does something with each of them in one condition.
pub(crate) fn each_name(
    condition: &mut Value,
    change: &mut dyn FnMut(&NameInCondition, &mut Value) -> Result<()>,
) -> Result<()> {
    let Some(fields) = condition.as_object_mut() else {
        return Ok(());
    };
    for (name, asked) in fields {
        match NAMED.iter().find(|known| known.condition == name) {
            Some(named) => match asked {
                Value::Array(each) => each.iter_mut().try_for_each(|it| change(named, it))?,
                one => change(named, one)?,
            },
            // A person in one job.
            None => each_name(asked, change)?,
        }
    }
    Ok(())
}
