// Back, forward and reload lead to where one was: the same scroll, the same focus. htmx loads those pages anew.
import { key } from "./focus.js";

let here = location.href;

const scrollers = () => [...document.querySelectorAll(".pane-scroll, #content")];

function keep() {
  const place = { focus: key(document.activeElement), tops: scrollers().map(element => element.scrollTop) };
  sessionStorage.setItem(`place:${here}`, JSON.stringify(place));
}

function comeBack() {
  const place = JSON.parse(sessionStorage.getItem(`place:${here}`) ?? "null");
  if (!place || performance.getEntriesByType("navigation")[0]?.type === "navigate") return;
  scrollers().forEach((element, index) => (element.scrollTop = place.tops[index] ?? 0));
  if (place.focus && document.activeElement === document.body) document.querySelector(place.focus)?.focus({ preventScroll: true });
}

// The address may already be the next one while the page still is the last: the page counts.
const arrived = () => (here = location.href);
document.addEventListener("htmx:beforeSwap", keep);
document.addEventListener("htmx:pushedIntoHistory", arrived);
document.addEventListener("htmx:replacedInHistory", arrived);
window.addEventListener("pagehide", keep);
comeBack();
