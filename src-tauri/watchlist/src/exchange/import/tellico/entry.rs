//! One entry of a collection, as names and what stands under each.

/// No entry says more; the rest of one that does is left out.
const MOST_VALUES: usize = 2000;

#[derive(Default)]
pub(super) struct TellicoEntry {
    values: Vec<(String, Vec<String>)>,
    /// The columns so far of a row that is being read.
    columns: Vec<String>,
}

impl TellicoEntry {
    /// Takes what an element says that ends, by the names of those around it within the entry. Of a name that is there
    /// several times, each stands in an element of its own within one of the same name with an s.
    pub(super) fn take(&mut self, path: &[String], text: &str) {
        if self.values.len() + self.columns.len() >= MOST_VALUES {
            return;
        }
        let (name, columns) = match path {
            [name] if !text.is_empty() => (name, vec![text.to_owned()]),
            [around, name] if around.strip_suffix('s') == Some(name) => {
                match (std::mem::take(&mut self.columns), text) {
                    (columns, "") if columns.is_empty() => return,
                    (columns, "") => (name, columns),
                    (_, text) => (name, vec![text.to_owned()]),
                }
            }
            [_, _, column] if column == "column" => return self.columns.push(text.to_owned()),
            _ => return,
        };
        self.values.push((name.clone(), columns));
    }

    /// What stands under a name, each with its columns.
    pub(super) fn all(&self, name: &str) -> impl Iterator<Item = &[String]> {
        let named = move |(it, _): &&(String, Vec<String>)| it == name;
        let values = self.values.iter().filter(named);
        values.map(|(_, columns)| columns.as_slice())
    }

    /// The first columns of what stands under a name.
    pub(super) fn texts(&self, name: &str) -> impl Iterator<Item = &str> {
        let first = self.all(name).filter_map(|columns| columns.first());
        first.map(String::as_str).filter(|text| !text.is_empty())
    }

    /// The first that stands under a name; empty where nothing does.
    pub(super) fn first(&self, name: &str) -> &str {
        self.texts(name).next().unwrap_or_default()
    }

    /// Whether nothing stands in it.
    pub(super) fn is_blank(&self) -> bool {
        self.values.is_empty()
    }
}
