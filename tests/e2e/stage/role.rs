//! Where in a page things of a role can stand. The webview's own answer decides; this only says whom to ask.

/// A selector for everything that may have this role.
pub fn selector(role: &str) -> &'static str {
    match role {
        "alert" => "[role=alert]",
        "article" => "article, [role=article]",
        "button" => "button, summary, [role=button]",
        "checkbox" => "input[type=checkbox], [role=checkbox]",
        "columnheader" => "th, [role=columnheader]",
        "combobox" => "select, [role=combobox]",
        "dialog" => "dialog, [role=dialog]",
        "group" => "fieldset, [role=group], [role=radiogroup]",
        "heading" => "h1, h2, h3, h4, h5, h6, [role=heading]",
        "link" => "a[href], [role=link]",
        "main" => "main, [role=main]",
        "navigation" => "nav, [role=navigation]",
        "option" => "option, [role=option]",
        "radio" => "input[type=radio], [role=radio]",
        "row" => "tr, [role=row]",
        "searchbox" => "input[type=search], [role=searchbox]",
        "status" => "output, [role=status]",
        "textbox" => "textarea, input, [role=textbox], [contenteditable]",
        _ => "*",
    }
}

/// Whether the webview's word for a role is this one. A set of radio buttons is a group by either name.
pub fn is(role: &str, computed: &str) -> bool {
    role == computed || (role == "group" && computed == "radiogroup")
}
