//! The HTML that people's reviews elsewhere are written in, as the Markdown that notes are.

use htmd::HtmlToMarkdown;
use htmd::options::{BrStyle, BulletListMarker, Options};

/// Deeper than this nobody writes; the library follows each level by a call of its own.
const DEEPEST: usize = 100;

/// The same in Markdown; what has no HTML in it, or more than can be meant, stays as it is.
pub(super) fn to_markdown(html: &str) -> String {
    if !has_tags(html) || depth(html) > DEEPEST {
        return html.to_owned();
    }
    let options = Options {
        br_style: BrStyle::Backslash,
        bullet_list_marker: BulletListMarker::Dash,
        ..Options::default()
    };
    let skipped = vec!["script", "style", "head"];
    let library = HtmlToMarkdown::builder()
        .options(options)
        .skip_tags(skipped)
        .build();
    // Lines that are parted there are parted here, which HTML alone would not say.
    match library.convert(&html.replace("\r\n", "\n").replace('\n', "<br>")) {
        Ok(markdown) => markdown.replace("\\\n", "\n"),
        Err(_) => html.to_owned(),
    }
}

/// Whether anything in it looks like a tag or an entity.
fn has_tags(text: &str) -> bool {
    let tag = |(at, _): (usize, &str)| {
        let next = text[at + 1..].chars().next();
        next.is_some_and(|it| it.is_ascii_alphabetic() || it == '/' || it == '!')
    };
    text.match_indices('<').any(tag) || text.contains('&') && text.contains(';')
}

/// At most how deep its elements lie in one another.
fn depth(html: &str) -> usize {
    let (mut depth, mut deepest) = (0_usize, 0);
    for (at, _) in html.match_indices('<') {
        match html[at + 1..].chars().next() {
            Some('/') => depth = depth.saturating_sub(1),
            Some(it) if it.is_ascii_alphabetic() => {
                let name = html[at + 1..].split(|it: char| !it.is_ascii_alphanumeric());
                let name = name.take(1).collect::<String>().to_ascii_lowercase();
                if !matches!(&name[..], "br" | "hr" | "img" | "p") {
                    depth += 1;
                }
            }
            _ => {}
        }
        deepest = deepest.max(depth);
    }
    deepest
}
