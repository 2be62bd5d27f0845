// Small things in forms: copy, reveal, drafts, saving where one edits, files by drag and drop, chips by keyboard.
import { announce, forEveryPart, on, text } from "./page.js";

on("click", "[data-copy]", async (event, button) => {
  event.preventDefault();
  await copy(button.dataset.copy);
  announce(text("copied"));
  button.dataset.done = "";
  setTimeout(() => delete button.dataset.done, 1500);
});

// Browsers give navigator.clipboard only to https and localhost; a helpdesk may run on plain http inside a company.
async function copy(words) {
  if (navigator.clipboard) return navigator.clipboard.writeText(words);
  const area = document.createElement("textarea");
  const active = document.activeElement;
  area.value = words;
  document.body.append(area);
  area.select();
  document.execCommand("copy");
  area.remove();
  active?.focus();
}

on("click", "[data-reveal]", (event, button) => {
  const input = document.getElementById(button.dataset.reveal);
  const shown = input.type === "text";
  input.type = shown ? "password" : "text";
  button.setAttribute("aria-pressed", String(!shown));
});

// A password for somebody else, to be read out: four times four letters and digits that nobody takes for one another.
const SYMBOLS = "abcdefghijkmnpqrstuvwxyz23456789";
on("click", "[data-suggest]", (event, button) => {
  const input = document.getElementById(button.dataset.suggest);
  const drawn = [...crypto.getRandomValues(new Uint8Array(16))].map(byte => SYMBOLS[byte % SYMBOLS.length]).join("");
  input.value = drawn.match(/.{4}/g).join("-");
  input.type = "text";
  button.parentNode.querySelector("[data-reveal]").setAttribute("aria-pressed", "true");
  input.dispatchEvent(new Event("input", { bubbles: true }));
  input.select();
});

// A draft stays in this browser until it was sent.
const draft = area => `draft:${area.dataset.draft}`;
on("input", "[data-draft]", (event, area) => localStorage.setItem(draft(area), area.value));
forEveryPart(part => {
  for (const area of part.querySelectorAll("[data-draft]")) area.value ||= localStorage.getItem(draft(area)) ?? "";
});
const sent = form => {
  for (const area of form.querySelectorAll?.("[data-draft]") ?? []) localStorage.removeItem(draft(area));
};
document.addEventListener("htmx:beforeSwap", ({ detail }) => detail.xhr.status < 400 && sent(detail.requestConfig.elt));
window.addEventListener("submit", event => event.defaultPrevented || sent(event.target));

// Leaving a field saves it; leaving it as it was does what Cancel does.
const answered = new WeakSet();
document.addEventListener("htmx:beforeSwap", ({ detail }) => {
  // A form that its answer takes away loses the focus too; that is no leaving.
  if (detail.shouldSwap) for (const form of detail.target.querySelectorAll("form[data-save-on-leave]")) answered.add(form);
});
on("focusout", "form[data-save-on-leave]", (event, form) => {
  if (answered.has(form)) return;
  if (form.contains(event.relatedTarget) || !document.hasFocus()) return;
  const changed = [...form.elements].some(field => field.value !== (field.defaultValue ?? field.value)
    || (field.options && ![...field.options].every(option => option.selected === option.defaultSelected)));
  if (changed) form.requestSubmit();
  else form.querySelector("[data-key=Escape]")?.click();
});

// A text that is edited in one piece opens wherever it is clicked, unless it is being selected or a link in it followed.
on("click", "[data-click-for]", (event, part) => {
  if (!event.target.closest("a") && getSelection().isCollapsed) document.getElementById(part.dataset.clickFor)?.click();
});

on("change", "[data-submit-on-change]", (event, element) => element.closest("form").requestSubmit());

for (const type of ["dragenter", "dragover"]) {
  on(type, ".drop-zone", (event, zone) => { event.preventDefault(); zone.classList.add("over"); });
}
on("dragleave", ".drop-zone", (event, zone) => zone.contains(event.relatedTarget) || zone.classList.remove("over"));
on("drop", ".drop-zone", (event, zone) => {
  event.preventDefault();
  zone.classList.remove("over");
  const input = zone.querySelector("input[type=file]");
  input.files = event.dataTransfer.files;
  input.dispatchEvent(new Event("change", { bubbles: true }));
});

document.addEventListener("htmx:xhr:progress", ({ target, detail }) => {
  const bar = target.querySelector?.("progress[data-upload]");
  if (!bar || !detail.total) return;
  bar.hidden = false;
  bar.value = detail.loaded / detail.total * 100;
});

on("keydown", ".chip", (event, chip) => {
  if (event.key === "Backspace" || event.key === "Delete") {
    event.preventDefault();
    chip.querySelector(".chip-remove")?.click();
  }
});
