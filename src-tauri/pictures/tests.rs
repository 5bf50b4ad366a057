use std::path::Path;

use tauri::async_runtime::block_on;
use tauri::http::{Method, Request, Response, StatusCode};

use super::answered;
use crate::core_handle::CoreHandle;
use crate::data_folder::DataFolder;
use crate::log::Log;

fn open(folder: &Path) -> (CoreHandle, String) {
    let core = CoreHandle::new(DataFolder::at(folder), Log::default()).unwrap();
    let start = block_on(core.start()).unwrap();
    let drawn = start.answer.cards[0].picture.clone().unwrap();
    (core, drawn)
}

fn ask(core: &CoreHandle, method: Method, path: &str) -> Response<Vec<u8>> {
    let address = format!("picture://localhost{path}");
    let request = Request::builder().method(method).uri(address);
    block_on(answered(core, &request.body(Vec::new()).unwrap()))
}

#[test]
fn a_picture_is_answered_as_an_image_in_which_nothing_runs_and_which_only_the_page_may_read() {
    let folder = tempfile::tempdir().unwrap();
    let (core, drawn) = open(folder.path());
    let answer = ask(&core, Method::GET, &format!("/{drawn}"));
    assert_eq!(answer.status(), StatusCode::OK);
    assert!(answer.body().starts_with(b"<svg"));
    let headers: Vec<(&str, &str)> = answer
        .headers()
        .iter()
        .map(|(name, value)| (name.as_str(), value.to_str().unwrap()))
        .collect();
    let page = match cfg!(windows) {
        true => "http://tauri.localhost",
        false => "tauri://localhost",
    };
    for header in [
        ("content-type", "image/svg+xml"),
        ("x-content-type-options", "nosniff"),
        ("cache-control", "private, max-age=31536000, immutable"),
        ("content-security-policy", "default-src 'none'; sandbox"),
        ("access-control-allow-origin", page),
    ] {
        assert!(headers.contains(&header), "{header:?} of {headers:?}");
    }
}

#[test]
fn what_is_no_picture_here_is_not_found() {
    let folder = tempfile::tempdir().unwrap();
    let (core, drawn) = open(folder.path());
    let nothing = "0".repeat(32);
    for path in [
        "/".to_owned(),
        format!("/{nothing}"),
        format!("/{drawn}/"),
        format!("/{drawn}0"),
        format!("/{}", drawn.to_uppercase()),
        format!("/../{drawn}"),
        "/%27%20OR%201".to_owned(),
    ] {
        let answer = ask(&core, Method::GET, &path);
        assert_eq!(answer.status(), StatusCode::NOT_FOUND, "{path}");
        assert!(answer.body().is_empty());
        assert_eq!(answer.headers()["cache-control"], "no-store");
    }
    for method in [Method::POST, Method::HEAD, Method::OPTIONS] {
        let answer = ask(&core, method.clone(), &format!("/{drawn}"));
        assert_eq!(answer.status(), StatusCode::NOT_FOUND, "{method}");
    }
}
