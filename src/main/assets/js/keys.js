// Keyboard: every key presses a control that is also on the page (data-key), or moves through rows (data-rows).
import { isTyping } from "./page.js";

const PREFIX_MS = 1200;
let prefix = "";

const visible = element => element.checkVisibility?.() ?? element.offsetParent !== null;
const scope = () => [...document.querySelectorAll("dialog[open]")].at(-1) ?? document;
const off = () => document.documentElement.dataset.shortcuts === "off";

/** The control for a key: the one nearest to the focus, else the last on the page, which lies on top. */
function control(name) {
  const all = [...scope().querySelectorAll(`[data-key="${CSS.escape(name)}"]`)].filter(visible);
  for (let place = document.activeElement; place; place = place.parentElement) {
    const near = all.find(element => place.contains(element) && place !== document.body);
    if (near) return near;
  }
  return all.at(-1);
}

// A link may open the part with the field of the same key: then on into the field.
let wanted = null;
document.addEventListener("htmx:afterSettle", () => setTimeout(() => {
  const field = wanted && control(wanted);
  if (!field || !isField(field)) return;
  wanted = null;
  field.focus();
}));

const isField = element => element.matches("input:not([type=checkbox], [type=radio]), textarea, select");

function press(element, name) {
  if (isField(element)) {
    element.focus();
    element.select?.();
    return;
  }
  element.click();
  if (element.matches("a[hx-get]")) wanted = name;
  if (element.matches("summary")) element.parentElement.querySelector("input, select, a, button")?.focus();
}

const rows = () => [...scope().querySelectorAll("[data-rows] .row-link")].filter(visible);
const rowOf = link => link?.closest("tr, li");

function currentRow() {
  const all = rows();
  return all.find(link => rowOf(link).contains(document.activeElement))
    ?? all.find(link => rowOf(link).getAttribute("aria-current") === "true");
}

function move(step) {
  const all = rows();
  if (!all.length) return false;
  const at = all.indexOf(currentRow());
  const next = all[Math.min(Math.max(at + step, 0), all.length - 1)];
  next.focus();
  next.scrollIntoView({ block: "nearest" });
  return true;
}

function select(shiftKey) {
  const box = rowOf(currentRow())?.querySelector(".select-cell input");
  return Boolean(box) && (box.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true, shiftKey })), true);
}

function open() {
  const link = currentRow();
  return Boolean(link) && (link.click(), true);
}

function tab(number) {
  const link = [...document.querySelectorAll(".record-tabs > .tabs > a")].filter(visible)[number - 1];
  return Boolean(link) && (link.click(), true);
}

const onRow = () => document.activeElement?.matches(".row-link");

/** Keys that belong to the list; a visible link, tick box or hint does the same. */
const list = {
  j: () => move(1),
  k: () => move(-1),
  ArrowDown: () => onRow() && move(1),
  ArrowUp: () => onRow() && move(-1),
  x: () => select(false),
  X: () => select(true),
  o: open,
  ...Object.fromEntries([1, 2, 3, 4, 5, 6, 7].map(number => [number, () => tab(number)])),
};

document.addEventListener("keydown", event => {
  if (event.defaultPrevented || event.isComposing) return;
  const { key, target } = event;
  wanted = null;
  if (key === "Enter" && (event.ctrlKey || event.metaKey)) {
    const form = target.closest("form");
    if (form) { event.preventDefault(); form.requestSubmit(); }
    return;
  }
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (key === "Escape") {
    const element = control("Escape");
    if (element && !target.closest("dialog:not(:has([data-key=Escape]))")) { event.preventDefault(); element.click(); }
    return;
  }
  if (off() || isTyping(target)) return;
  const name = prefix ? `${prefix} ${key}` : key;
  prefix = "";
  const element = control(name);
  if (element) {
    event.preventDefault();
    press(element, name);
  } else if (list[key]?.()) {
    event.preventDefault();
  } else if (document.querySelector(`[data-key^="${CSS.escape(key)} "]`)) {
    prefix = key;
    setTimeout(() => (prefix = ""), PREFIX_MS);
  }
});
