// <kith-combobox src="…">: an input whose options come from the server. Without a script it is a plain input.
import { announce, put, text } from "./page.js";
import { fragment } from "./net.js";
import { Listbox, newest } from "./listbox.js";

export class Combobox extends HTMLElement {
  connectedCallback() {
    if (this.box) return;
    this.input = this.querySelector("input:not([type=hidden]), textarea");
    this.value = this.querySelector("input[type=hidden]");
    this.list = document.createElement("div");
    this.list.className = "combobox-list";
    this.list.hidden = true;
    this.list.setAttribute("aria-label", this.input.labels?.[0]?.textContent.trim() ?? this.input.ariaLabel);
    this.input.removeAttribute("list");
    this.append(this.list);
    this.box = new Listbox(this.input, this.list);
    this.search = newest((words, signal) => this.#load(words, signal), 120);

    this.input.addEventListener("input", () => {
      if (this.value) this.value.value = "";
      this.search(this.words());
    });
    this.input.addEventListener("keydown", event => this.#key(event));
    this.input.addEventListener("click", () => this.list.hidden && this.search(this.all));
    this.list.addEventListener("pointerdown", event => event.preventDefault());
    this.list.addEventListener("click", event => this.#choose(event.target.closest("[role=option]")));
    this.addEventListener("focusout", event => this.contains(event.relatedTarget) || this.#close());
  }

  all = "";
  words() { return this.input.value.trim(); }
  fill(name) { this.input.value = name; }
  expand(open) { this.input.setAttribute("aria-expanded", String(open)); }

  async #load(words, signal) {
    if (words === null) return this.#close();
    const url = new URL(this.getAttribute("src"), location.href);
    url.searchParams.set("q", words);
    put(this.list, await fragment(url, signal));
    this.box.refresh(this.all === null);
    const some = this.box.options.length > 0 && this.contains(document.activeElement);
    this.list.hidden = !some;
    this.expand(some);
    announce(text("results", this.box.options.length));
  }

  #key(event) {
    const open = !this.list.hidden;
    if (open && this.box.move(event.key)) event.preventDefault();
    else if (!open && event.key === "ArrowDown") this.search(this.words());
    else if (open && event.key === "Enter" && this.box.active) { event.preventDefault(); this.#choose(this.box.active); }
    else if (open && event.key === "Escape") { event.preventDefault(); event.stopPropagation(); this.#close(); }
  }

  #choose(option) {
    if (!option) return;
    this.fill(option.dataset.label ?? option.textContent.trim());
    if (this.value) this.value.value = option.dataset.value ?? "";
    this.#close();
    this.input.dispatchEvent(new Event("change", { bubbles: true }));
  }

  #close() {
    this.list.hidden = true;
    this.expand(false);
    this.box.activate(null);
  }
}

customElements.define("kith-combobox", Combobox);
