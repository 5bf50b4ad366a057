// Runs before the first paint, so that a theme other than the system's never flashes.
// The core keeps the setting; this is only its shadow.
const theme = localStorage.getItem("theme");
if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
