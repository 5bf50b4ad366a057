use watchlist::{SystemError, SystemErrorKind};

/// In our words where the kind is known: the system has its own language.
pub(super) fn system(error: &SystemError) -> String {
    let known = match error.kind {
        SystemErrorKind::NotFound => "такого файла или папки нет",
        SystemErrorKind::PermissionDenied => "нет прав доступа",
        SystemErrorKind::ReadOnly => "диск доступен только для чтения",
        SystemErrorKind::NoRoom => "на диске нет места",
        SystemErrorKind::TooLarge => "файл стал бы больше, чем позволяет система",
        SystemErrorKind::AlreadyExists => "такое имя уже занято",
        SystemErrorKind::NotAFolder => "это не папка",
        SystemErrorKind::IsAFolder => "это папка, а не файл",
        SystemErrorKind::NotEmpty => "папка не пуста",
        SystemErrorKind::InUse => "это занято другой программой",
        SystemErrorKind::DiskFailed => "диск сообщил об ошибке",
        SystemErrorKind::Other => return format!("система ответила: {}", error.text),
    };
    known.to_owned()
}
