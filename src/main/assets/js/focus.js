// After a swap the focus is never lost: it stays on the control, or goes to the first error, the neighbour, the heading.

const keyed = "[id], [data-focus-key]";
let remembered = null;

/** A selector that finds this element again, also on a page that was loaded anew. */
export const key = element => element && (element.dataset.focusKey ? `[data-focus-key="${CSS.escape(element.dataset.focusKey)}"]`
  : element.id && `#${CSS.escape(element.id)}`);

const within = element => element && (element.matches(keyed) ? element : element.querySelector(`a${keyed}, button${keyed}`) ?? element.querySelector("a[data-focus-key], button[data-focus-key], a[id], button[id]"));

/** Where the focus may go, best first. */
function places(active) {
  const item = active.closest("tr, li, .chip");
  const neighbours = item ? [item.nextElementSibling, item.previousElementSibling] : [];
  return [active, ...neighbours.map(within), active.closest("[data-focus-key]")].map(key).filter(Boolean);
}

document.addEventListener("htmx:beforeSwap", () => {
  const active = document.activeElement;
  remembered = active && active !== document.body ? places(active) : null;
});

// One answer may fill several parts; only with all of them in place it is known where the focus may go.
let parts = [];
document.addEventListener("htmx:afterSettle", event => {
  if (parts.push(event.detail.elt) === 1) queueMicrotask(settle);
});

const inParts = selector => parts.map(part => part.querySelector?.(selector)).find(Boolean);

function settle() {
  inParts("[aria-invalid=true], [data-focus], [autofocus]")?.focus();
  const lost = remembered && (document.activeElement === document.body || !document.activeElement?.isConnected);
  if (lost) come(remembered.map(selector => document.querySelector(selector)).find(Boolean) ?? inParts("h1, h2, h3") ?? document.querySelector("h1"));
  remembered = null;
  parts = [];
}

function come(place) {
  if (!place) return;
  if (place.matches("h1, h2, h3, div, section, li")) place.tabIndex = -1;
  place.focus({ preventScroll: true });
}

// The row whose record is open is marked in the list beside it.
for (const type of ["htmx:pushedIntoHistory", "htmx:afterSettle"]) document.addEventListener(type, () => {
  if (!document.querySelector("#content > *")) return;
  for (const link of document.querySelectorAll("[data-rows] .row-link")) {
    const open = location.pathname === link.pathname || location.pathname.startsWith(`${link.pathname}/`);
    const row = link.closest("tr, li");
    if (open) row.setAttribute("aria-current", "true");
    else row.removeAttribute("aria-current");
  }
});
