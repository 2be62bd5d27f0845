// What every module needs: translated texts, the live region, and "now and after every swap".

const texts = document.getElementById("kith-texts")?.dataset ?? {};
const numbers = new Intl.NumberFormat(document.documentElement.lang || undefined);

export const format = number => numbers.format(number);

/** A translated text; {0} takes the value. Without a translation the name shows what is missing. */
export const text = (name, value = "") => (texts[name] ?? name).replace("{0}", value);

/** Says something to screen readers, through the only live region of the page. */
export function announce(words) {
  const region = document.getElementById("live");
  if (!region) return;
  region.textContent = "";
  setTimeout(() => (region.textContent = words), 50);
}

/** Runs for the page as it came, and for every part that htmx or we put in later. */
export function forEveryPart(work) {
  work(document.body);
  document.addEventListener("htmx:afterSettle", event => work(event.detail.elt));
  document.addEventListener("kith:put", event => work(event.target));
}

/** Fills an element with HTML from our own server. */
export function put(element, html) {
  element.innerHTML = html;
  window.htmx?.process(element);
  element.dispatchEvent(new CustomEvent("kith:put", { bubbles: true }));
}

export const isTyping = element =>
  element.isContentEditable ||
  element.matches("textarea, select, input:not([type=checkbox], [type=radio], [type=button], [type=submit], [type=file])");

export const isPlainClick = event =>
  event.button === 0 && !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);

/** Listens on the document for events of elements that match, present or future. */
export function on(type, selector, handle, options) {
  document.addEventListener(type, event => {
    const element = event.target.closest?.(selector);
    if (element) handle(event, element);
  }, options);
}
