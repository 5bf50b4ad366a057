//! Pictures, as the page asks for them: by addresses of a scheme of our own, which name each by the hash of its content.
//! They are images to be looked at, whatever is in them; nothing else is answered there.

use tauri::http::header::{
    ACCESS_CONTROL_ALLOW_ORIGIN, CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE,
    X_CONTENT_TYPE_OPTIONS,
};
use tauri::http::{HeaderValue, Method, Request, Response, StatusCode, Uri};
use tauri::{Manager as _, UriSchemeContext, UriSchemeResponder, Wry};
use watchlist::Picture;

use crate::core_handle::CoreHandle;

/// `picture://localhost/<hash>`; where a webview knows no schemes but the web's, `http://picture.localhost/<hash>`.
pub const SCHEME: &str = "picture";

/// The one page that may read what is in a picture, to draw it where it is saved: any other only sees it.
const PAGE: &str = match cfg!(windows) {
    true => "http://tauri.localhost",
    false => "tauri://localhost",
};
/// What a hash names never changes.
const FOR_EVER: &str = "private, max-age=31536000, immutable";
/// A drawing that were opened as a document could run nothing and fetch nothing.
const LOOKED_AT_ONLY: &str = "default-src 'none'; sandbox";

/// Answers a request once the reader comes to it; the thread of the window only hands it on.
pub fn answer(
    context: UriSchemeContext<'_, Wry>,
    request: Request<Vec<u8>>,
    responder: UriSchemeResponder,
) {
    let app = context.app_handle().clone();
    tauri::async_runtime::spawn(async move {
        responder.respond(answered(&app.state::<CoreHandle>(), &request).await);
    });
}

async fn answered(core: &CoreHandle, request: &Request<Vec<u8>>) -> Response<Vec<u8>> {
    let asked = match *request.method() {
        Method::GET => hash_in(request.uri()),
        _ => None,
    };
    let Some(hash) = asked else { return missing() };
    match core.ask(move |reader| reader.picture(&hash)).await {
        Ok(Some(picture)) => shown(picture),
        // Why the watchlist cannot be read is said by whatever else is asked of it.
        Ok(None) | Err(_) => missing(),
    }
}

/// The hash that is all of an address's path: 32 hexadecimal figures.
fn hash_in(address: &Uri) -> Option<String> {
    let hash = address.path().strip_prefix('/')?;
    let figures = |byte: u8| matches!(byte, b'0'..=b'9' | b'a'..=b'f');
    (hash.len() == 32 && hash.bytes().all(figures)).then(|| hash.to_owned())
}

fn shown(Picture { kind, bytes }: Picture) -> Response<Vec<u8>> {
    let mut response = Response::new(bytes);
    response.headers_mut().extend(
        [
            (CONTENT_TYPE, kind),
            (X_CONTENT_TYPE_OPTIONS, "nosniff"),
            (CACHE_CONTROL, FOR_EVER),
            (CONTENT_SECURITY_POLICY, LOOKED_AT_ONLY),
            (ACCESS_CONTROL_ALLOW_ORIGIN, PAGE),
        ]
        .map(|(name, value)| (name, HeaderValue::from_static(value))),
    );
    response
}

/// It may be there the next time.
fn missing() -> Response<Vec<u8>> {
    let mut response = Response::new(Vec::new());
    *response.status_mut() = StatusCode::NOT_FOUND;
    response
        .headers_mut()
        .insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

#[cfg(test)]
mod tests;
