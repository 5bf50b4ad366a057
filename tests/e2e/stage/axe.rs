//! axe-core, from the interface's own packages, over what is on the screen.

use std::path::Path;

use anyhow::{Context, Result, ensure};
use serde_json::json;

use super::driver::Driver;

/// Fails with every rule that something on this screen breaks.
pub fn check(driver: &Driver, screen: &str) -> Result<()> {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("ui/node_modules/axe-core/axe.min.js");
    let axe = std::fs::read_to_string(&file)
        .with_context(|| format!("{} is not there", file.display()))?;
    driver.execute(&format!("if (!window.axe) {{ {axe} }}"), json!([]))?;
    let script = "const done = arguments[arguments.length - 1];
        axe.run().then((found) => done({
            passes: found.passes.length,
            violations: found.violations.map((broken) =>
                `${broken.id}: ${broken.help}\\n      ` + broken.nodes.map((node) => node.target + ' ' + node.html.slice(0, 160)).join('\\n      ')),
        }), (error) => done({ error: String(error) }));";
    let found = driver.execute_async(script, json!([]))?;
    ensure!(
        found["passes"].as_u64() > Some(0),
        "axe checked nothing on {screen}: {found}"
    );
    let broken = found["violations"].as_array().cloned().unwrap_or_default();
    let told: Vec<_> = broken.iter().filter_map(|rule| rule.as_str()).collect();
    ensure!(
        broken.is_empty(),
        "axe on {screen}:\n    {}",
        told.join("\n    ")
    );
    Ok(())
}
