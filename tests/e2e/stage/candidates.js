// Visible elements inside `scope` (or the page) that match `selector` and may be called `name`.
const [scope, selector, name] = arguments;
const plain = (text) => (text ?? "").replace(/\s+/g, " ").trim();
const words = (element) => {
  const labelled = (element.getAttribute("aria-labelledby") ?? "").split(" ").map((id) => document.getElementById(id));
  const labels = [...labelled, ...(element.labels ?? []), element, element.querySelector("legend")];
  const attributes = ["aria-label", "title", "placeholder"].map((attribute) => element.getAttribute(attribute));
  return plain([...labels.map((label) => label?.textContent), ...attributes].join(" "));
};
return [...(scope ?? document).querySelectorAll(selector)].filter(
  (element) =>
    element.checkVisibility({ visibilityProperty: true }) &&
    !element.closest("[inert], [aria-hidden=true]") &&
    (words(element).includes(name) || element.querySelector("[aria-label], img, svg") !== null),
);
