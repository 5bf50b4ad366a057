//! The HTML that people's reviews elsewhere are written in, as the Markdown that notes are.

use htmd::HtmlToMarkdown;
use htmd::options::{BrStyle, BulletListMarker, Options};

/// Deeper than this nobody writes; the library follows each level by a call of its own.
const DEEPEST: usize = 100;

/// What of HTML means something in a text; all else that looks like a tag is what somebody wrote.
const TAGS: [&str; 37] = [
    "a",
    "abbr",
    "b",
    "blockquote",
    "br",
    "cite",
    "code",
    "del",
    "div",
    "em",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "hr",
    "i",
    "img",
    "ins",
    "li",
    "mark",
    "ol",
    "p",
    "pre",
    "q",
    "s",
    "small",
    "span",
    "strike",
    "strong",
    "sub",
    "sup",
    "tt",
    "u",
    "ul",
    "center",
];

/// The same in Markdown; what has no HTML in it, or more than can be meant, stays as it is.
pub(super) fn to_markdown(html: &str) -> String {
    let Some(html) = with_known_tags(html) else {
        return html.to_owned();
    };
    let options = Options {
        br_style: BrStyle::Backslash,
        bullet_list_marker: BulletListMarker::Dash,
        ..Options::default()
    };
    let library = HtmlToMarkdown::builder().options(options).build();
    // Lines that are parted there are parted here, which HTML alone would not say.
    match library.convert(&html.replace("\r\n", "\n").replace('\n', "<br>")) {
        Ok(markdown) => markdown.replace("\\\n", "\n"),
        Err(_) => html,
    }
}

/// The same with every `<` that begins no tag written out; nothing where there is no HTML, or more than can be meant.
fn with_known_tags(text: &str) -> Option<String> {
    let mut html = String::with_capacity(text.len());
    let mut open: Vec<&str> = Vec::new();
    let mut any = text.contains('&') && text.contains(';');
    let mut rest = text;
    while let Some(at) = rest.find('<') {
        html.push_str(&rest[..at]);
        rest = &rest[at + 1..];
        let Some((closes, name)) = tag(rest) else {
            html.push_str("&lt;");
            continue;
        };
        any = true;
        html.push('<');
        if closes {
            // One that closes nothing is left out of account, as the library does.
            if open.last().is_some_and(|it| it.eq_ignore_ascii_case(name)) {
                open.pop();
            }
        } else if !["br", "hr", "img"]
            .iter()
            .any(|it| name.eq_ignore_ascii_case(it))
        {
            open.push(name);
        }
        if open.len() > DEEPEST {
            return None;
        }
    }
    html.push_str(rest);
    any.then_some(html)
}

/// Whether what stands behind a `<` is a tag, whether it closes, and what it is called.
fn tag(rest: &str) -> Option<(bool, &str)> {
    let closes = rest.starts_with('/');
    let rest = rest.strip_prefix('/').unwrap_or(rest);
    let end = rest.find(|it: char| !it.is_ascii_alphanumeric())?;
    let (name, behind) = rest.split_at(end);
    let known = TAGS.iter().any(|it| name.eq_ignore_ascii_case(it));
    let ended = behind
        .find(['<', '>'])
        .is_some_and(|at| behind[at..].starts_with('>'));
    (known && ended).then_some((closes, name))
}

#[cfg(test)]
mod tests {
    use super::to_markdown;

    #[test]
    fn what_means_something_becomes_markdown_and_all_else_stays() {
        for (html, markdown) in [
            ("Slow, and <i>right</i>.", "Slow, and *right*."),
            ("<b>One</b>\nTwo &amp; three", "**One**\nTwo & three"),
            (
                "Alien<Aliens, but not by much",
                "Alien<Aliens, but not by much",
            ),
            ("A<Bat and C>D, <em>so</em>", "A<Bat and C>D, *so*"),
            ("5 < 6 && 7 > 6", "5 < 6 && 7 > 6"),
            ("<script>alert(1)</script>", "<script>alert(1)</script>"),
        ] {
            let said = to_markdown(html).replace('\\', "");
            assert_eq!(
                said.replace("&lt;", "<").replace("&gt;", ">"),
                markdown,
                "{html}"
            );
        }
    }

    #[test]
    fn tags_that_close_nothing_do_not_hide_how_deep_it_is() {
        let deep = "<div></x>".repeat(100_000);
        assert_eq!(to_markdown(&deep), deep);
        let deep = "<b><i></b>".repeat(100_000);
        assert_eq!(to_markdown(&deep), deep);
    }
}
