//! Where in a page things of a role can stand. The webview's own answer decides; this only says whom to ask.

/// A selector for everything that may have this role.
pub fn selector(role: &str) -> &'static str {
    match role {
        "alert" => "[role=alert]",
        "article" => "article, [role=article]",
        "button" => "button, [role=button]",
        "cell" => "td, [role=cell]",
        "checkbox" => "input[type=checkbox], [role=checkbox]",
        "columnheader" => "th, [role=columnheader]",
        "combobox" => "select, [role=combobox]",
        "dialog" => "dialog, [role=dialog]",
        "disclosure" => "summary",
        "group" => "fieldset, [role=group], [role=radiogroup]",
        "heading" => "h1, h2, h3, h4, h5, h6, [role=heading]",
        "link" => "a[href], [role=link]",
        "main" => "main, [role=main]",
        "menu" => "[role=menu]",
        "menuitem" => "[role=menuitem]",
        "navigation" => "nav, [role=navigation]",
        "option" => "option, [role=option]",
        "radio" => "input[type=radio], [role=radio]",
        "row" => "tr, [role=row]",
        "separator" => "hr, [role=separator]",
        "slider" => "input[type=range], [role=slider]",
        "searchbox" => "input[type=search], [role=searchbox]",
        "table" => "table, [role=table]",
        "status" => "output, [role=status]",
        "textbox" => {
            "textarea, input:not([type=radio], [type=checkbox], [type=search]), [role=textbox]"
        }
        _ => "*",
    }
}

/// Whether the webview's word for a role is this one.
pub fn is(role: &str, computed: &str) -> bool {
    match role {
        "group" => ["group", "radiogroup"].contains(&computed),
        // WebKit says button of a list that drops down.
        "combobox" => ["combobox", "button"].contains(&computed),
        // ARIA has no word for the line that opens and closes what follows it.
        "disclosure" => computed.is_empty(),
        _ => role == computed,
    }
}
