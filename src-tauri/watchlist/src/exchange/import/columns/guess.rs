//! What the columns of a table hold, as far as they tell it themselves.

use super::super::table_field::TableField;
use super::heading::{self, Heading};
use super::looks::ColumnLooks;

/// What each column holds by its heading or its looks, and whether the first row is headings. `looks` are of all rows but
/// that one.
pub(super) fn guess(
    first: &[String],
    looks: &[ColumnLooks],
    own: &[ColumnLooks],
) -> (Vec<TableField>, bool) {
    let headings = heading::read(first);
    // A row of films is none of headings, though one may be called like one; and a row unlike all others is.
    let is_film = own.iter().any(|it| it.field().is_some() || it.is_numbers());
    let differs = |(looks, own): (&ColumnLooks, &ColumnLooks)| {
        looks.field().is_some() || looks.is_numbers() && !own.is_numbers()
    };
    let is_known = headings.iter().any(Option::is_some);
    let header = !is_film && (is_known || looks.iter().zip(own).any(differs));
    let mut fields: Vec<TableField> = Vec::new();
    for (column, looks) in looks.iter().enumerate() {
        let said = headings.get(column).copied().flatten().filter(|_| header);
        let field = match said {
            Some(Heading::Rating) => Some(looks.scale()),
            Some(Heading::Field(field)) => Some(field),
            None => looks.field(),
        };
        let field = field.unwrap_or(TableField::Ignored);
        let again = is_rating(field) && fields.iter().any(|it| is_rating(*it));
        let twice = again || fields.contains(&field) && !may_be_several(field);
        fields.push(if twice { TableField::Ignored } else { field });
    }
    if !fields.contains(&TableField::Title) {
        let mut columns = (0..).zip(looks).filter(|(_, it)| it.is_words());
        let title = columns.find(|(column, _)| fields.get(*column) == Some(&TableField::Ignored));
        if let Some((title, _)) = title
            && let Some(field) = fields.get_mut::<usize>(title)
        {
            *field = TableField::Title;
        }
    }
    // Without headings, numbers up to ten are what films are worth.
    if !header && !fields.iter().any(|it| is_rating(*it)) {
        let mut columns = fields.iter_mut().zip(looks);
        let numbers = columns.find(|(field, it)| **field == TableField::Ignored && it.is_numbers());
        if let Some((field, looks)) = numbers {
            *field = looks.scale();
        }
    }
    (fields, header)
}

fn may_be_several(field: TableField) -> bool {
    use TableField::{Countries, Director, Genres, Ignored, List, Note, Tags};
    matches!(
        field,
        Ignored | Tags | List | Director | Note | Countries | Genres
    )
}

fn is_rating(field: TableField) -> bool {
    use TableField::{RatingOf5, RatingOf10, RatingOf100};
    matches!(field, RatingOf5 | RatingOf10 | RatingOf100)
}
