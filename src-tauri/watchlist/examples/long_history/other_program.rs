//! What no verb writes yet and the schema has a place for: genres, countries, identifiers, people who are no directors.
//! Another program writes it into a copy, checksums included, and restoring that copy brings it in as an act like any
//! other.

use std::hash::Hasher as _;
use std::path::Path;

use rusqlite::Connection;
use rusqlite::types::ValueRef;
use twox_hash::XxHash3_64;

use crate::digest::Outcome;

const WRITES: &str = "
    UPDATE film SET genre = 'Drama', country = 'Soviet Union', transliterated_title = 'Zerkalo', release_year = 1975
      WHERE title = 'Mirror';
    UPDATE film SET genre = 'Science fiction', country = 'Soviet Union' WHERE title IN ('Solaris', 'Stalker');
    UPDATE film SET genre = 'Drama', country = 'Japan' WHERE title IN ('Ikiru', 'Late Spring');
    UPDATE film SET genre = 'Comedy', country = 'Czechoslovakia' WHERE title = 'Closely Watched Trains';
    UPDATE film SET country = 'West Germany' WHERE title = 'Wings of Desire';
    -- The person's words on films of the collection.
    UPDATE film SET title = 'Letter, Never Sent', year = 1960, genre = 'Adventure', country = 'USSR', minutes = 97
      WHERE id = (SELECT film FROM entry WHERE key = 'letter-never-sent');
    UPDATE film SET genre = 'War' WHERE id = (SELECT film FROM entry WHERE key = 'the-ascent');
    INSERT INTO identifier (film, kind, value)
      SELECT id, 'imdb', 'tt' || (70000 + id) FROM film WHERE title IS NOT NULL AND id % 2 = 0;
    INSERT INTO identifier (film, kind, value)
      SELECT id, 'letterboxd', lower(replace(title, ' ', '-')) FROM film WHERE title IS NOT NULL AND id % 3 = 0;
    INSERT INTO identifier (film, kind, value) SELECT id, 'wikidata', 'Q' || (9000 + id) FROM film WHERE id < 9;
    INSERT INTO person (name, original_name) VALUES ('Margarita Terekhova', 'Маргарита Терехова');
    INSERT INTO credit (film, person, job, position, role)
      SELECT film.id, person.id, 'cast', 0, 'Maria' FROM film, person
      WHERE film.title = 'Mirror' AND person.name = 'Margarita Terekhova';
    INSERT INTO person (name) VALUES ('Eduard Artemyev');
    INSERT INTO credit (film, person, job, position)
      SELECT film.id, person.id, 'composer', 0 FROM film, person
      WHERE film.title IN ('Mirror', 'Solaris', 'Stalker') AND person.name = 'Eduard Artemyev';";

const TABLES: [&str; 4] = ["film", "identifier", "person", "credit"];

/// Writes into a copy that nobody has open.
pub fn write(copy: &Path) -> Outcome<()> {
    let conn = Connection::open(copy)?;
    conn.execute_batch(WRITES)?;
    TABLES.iter().try_for_each(|table| sum(&conn, table))
}

/// Sums a table's rows and the set of them, as the schema says: XXH3 over the names and values that are not NULL.
fn sum(conn: &Connection, table: &str) -> Outcome<()> {
    let mut rows = conn.prepare(&format!("SELECT * FROM {table}"))?;
    let names: Vec<String> = rows.column_names().map(str::to_owned).collect();
    let mut rows = rows.query([])?;
    let (mut count, mut all) = (0_i64, 0_i64);
    while let Some(row) = rows.next()? {
        let mut hash = XxHash3_64::new();
        put(&mut hash, 3, table.as_bytes());
        for (at, name) in names
            .iter()
            .enumerate()
            .filter(|(_, name)| *name != "row_sum")
        {
            let value = row.get_ref(at)?;
            if value != ValueRef::Null {
                put(&mut hash, 3, name.as_bytes());
            }
            match value {
                ValueRef::Integer(number) => put(&mut hash, 1, &number.to_le_bytes()),
                ValueRef::Text(text) => put(&mut hash, 3, text),
                _ => {}
            }
        }
        let sum = hash.finish().cast_signed();
        let set = format!("UPDATE {table} SET row_sum = ?2 WHERE id = ?1");
        conn.execute(&set, [row.get("id")?, sum])?;
        count += 1;
        all ^= sum;
    }
    let set = "INSERT INTO table_sum (tbl, row_count, sum) VALUES (?1, ?2, ?3)
               ON CONFLICT (tbl) DO UPDATE SET row_count = ?2, sum = ?3";
    conn.execute(set, rusqlite::params![table, count, all])?;
    Ok(())
}

fn put(hash: &mut XxHash3_64, kind: u8, bytes: &[u8]) {
    hash.write_u8(kind);
    hash.write_u64(bytes.len() as u64);
    hash.write(bytes);
}
