// Names of people: rest on one (or press Space) for a small card; click one in a content pane for the side panel.
import { isPlainClick, isTyping, on, put, text } from "./page.js";
import { fragment } from "./net.js";

const REST_MS = 400;
const LEAVE_MS = 250;
const FRESH_MS = 60_000;

const cards = new Map();
let timer;
let trigger = null;
let card = null;

async function load(link) {
  const url = new URL(link.href);
  url.pathname += "/peek";
  url.search = "";
  const known = cards.get(url.href);
  if (known && Date.now() - known.at < FRESH_MS) return known.html;
  const html = await fragment(url);
  cards.set(url.href, { html, at: Date.now() });
  return html;
}

function element() {
  if (card) return card;
  card = document.createElement("div");
  card.className = "peek";
  card.popover = "manual";
  card.tabIndex = -1;
  card.setAttribute("role", "dialog");
  card.addEventListener("pointerenter", () => clearTimeout(timer));
  card.addEventListener("pointerleave", leave);
  card.addEventListener("focusout", event => card.contains(event.relatedTarget) || event.relatedTarget === null || hide(false));
  return card;
}

// Below the name if there is room, else above; never outside the window.
function place(link) {
  const at = link.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = card;
  const below = at.bottom + 6;
  const start = getComputedStyle(link).direction === "rtl" ? at.right - width : at.left;
  card.style.top = `${below + height < innerHeight ? below : Math.max(8, at.top - height - 6)}px`;
  card.style.left = `${Math.max(8, Math.min(start, innerWidth - width - 8))}px`;
}

async function show(link, focus) {
  const nested = card?.contains(link);
  if (!nested) trigger = link;
  const html = await load(link);
  if (!nested && trigger !== link) return;
  const host = link.closest("dialog") ?? document.body;
  const popover = element();
  if (popover.parentElement !== host && !nested) host.append(popover);
  put(popover, html);
  popover.setAttribute("aria-label", text("peek", link.textContent.trim()));
  popover.showPopover();
  if (!nested) place(link);
  if (focus) popover.focus();
}

function hide(back) {
  clearTimeout(timer);
  if (!card?.matches(":popover-open")) return;
  const inside = card.contains(document.activeElement);
  card.hidePopover();
  if (back && inside) trigger?.focus();
  trigger = null;
}

function leave() {
  clearTimeout(timer);
  timer = setTimeout(hide, LEAVE_MS, false);
}

on("pointerover", "a[data-peek]", (event, link) => {
  if (event.pointerType !== "mouse") return;
  clearTimeout(timer);
  if (link !== trigger) timer = setTimeout(show, REST_MS, link, false);
});
// A map comes on focus and on a tap as well; without script its link leads to a page.
on("focusin", "a[data-peek=map]", (event, link) => {
  if (!link.matches(":focus-visible")) return;
  clearTimeout(timer);
  timer = setTimeout(show, REST_MS, link, false);
});
on("focusout", "a[data-peek=map]", event => card?.contains(event.relatedTarget) || leave());
on("click", "a[data-peek=map]", (event, link) => {
  if (!isPlainClick(event)) return;
  event.preventDefault();
  clearTimeout(timer);
  show(link, false);
});
on("pointerout", "a[data-peek]", (event, link) => link.contains(event.relatedTarget) || leave());
document.addEventListener("scroll", event => card?.contains(event.target) || hide(false), true);
document.addEventListener("pointerdown", event => card?.contains(event.target) || hide(false));

document.addEventListener("keydown", event => {
  if (event.key === "Escape" && card?.matches(":popover-open")) {
    event.preventDefault();
    hide(true);
  } else if (event.key === " " && document.documentElement.dataset.shortcuts !== "off" && !isTyping(event.target)) {
    const link = event.target.closest("a[data-peek]");
    if (!link) return;
    event.preventDefault();
    show(link, true);
  }
}, true);

// The side panel: the whole record in a narrow form, beside the work. Every other kind of click stays the browser's.
const panel = document.getElementById("side-panel");
let opener = null;

on("click", "[data-side-panel] a[data-peek], .peek a[data-peek-open]", async (event, link) => {
  if (!panel || !isPlainClick(event)) return;
  event.preventDefault();
  const from = card?.contains(link) ? trigger : link;
  const url = new URL(link.href);
  url.searchParams.set("panel", "");
  hide(false);
  put(panel, await fragment(url));
  opener = from;
  panel.hidden = false;
  const heading = panel.querySelector("h1, h2");
  if (heading) {
    heading.tabIndex = -1;
    heading.focus();
  }
}, true);

on("click", "[data-close-panel]", event => {
  event.preventDefault();
  panel.hidden = true;
  panel.replaceChildren();
  (opener?.isConnected ? opener : document.querySelector("h1"))?.focus();
});
