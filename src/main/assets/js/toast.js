// <kith-toast>: what was just done, for ten seconds, with Undo. It waits while one looks at it.
import { announce, text } from "./page.js";
import { csrf } from "./net.js";

const STAY_MS = 10_000;

class Toast extends HTMLElement {
  #left = STAY_MS;
  #since = 0;
  #timer = 0;

  connectedCallback() {
    announce(this.querySelector("p").textContent);
    for (const type of ["pointerenter", "focusin"]) this.addEventListener(type, () => this.#pause());
    for (const type of ["pointerleave", "focusout"]) this.addEventListener(type, () => this.#run());
    this.#run();
  }

  disconnectedCallback() {
    clearTimeout(this.#timer);
  }

  #run() {
    clearTimeout(this.#timer);
    if (this.matches(":hover, :focus-within")) return;
    this.#since = performance.now();
    this.#timer = setTimeout(() => this.remove(), this.#left);
  }

  #pause() {
    clearTimeout(this.#timer);
    if (!this.#since) return;
    this.#left = Math.max(1000, this.#left - (performance.now() - this.#since));
    this.#since = 0;
  }
}

customElements.define("kith-toast", Toast);

function hidden(name, value) {
  const input = document.createElement("input");
  Object.assign(input, { type: "hidden", name, value });
  return input;
}

// The server sends HX-Trigger: {"toast": {"text": "…", "undo": "/agent/undo/abc"}}
document.addEventListener("toast", ({ detail }) => {
  const toast = document.createElement("kith-toast");
  const words = document.createElement("p");
  words.textContent = detail.text;
  toast.append(words);
  if (detail.undo) {
    const form = document.createElement("form");
    Object.assign(form, { method: "post", action: detail.undo });
    const button = document.createElement("button");
    button.textContent = text("undo");
    button.dataset.key = "z";
    const key = document.createElement("kbd");
    key.textContent = "Z";
    key.ariaHidden = "true";
    form.append(hidden("_csrf", Object.values(csrf())[0] ?? ""), button, key);
    toast.append(form);
  }
  document.getElementById("toasts").replaceChildren(toast);
});
