// <kith-selection>: which rows are selected, across pages: either single ids, or "all that match, except".
import { announce, format, text } from "./page.js";

class Selection extends HTMLElement {
  #ids = new Set();
  #except = new Set();
  #all = false;
  #last = null;

  connectedCallback() {
    this.#restore();
    this.addEventListener("click", this.#clicked);
    this.addEventListener("change", this.#changed);
    this.addEventListener("formdata", event => this.#fill(event.formData));
    this.addEventListener("htmx:afterSettle", () => this.#show());
    this.#show();
  }

  get #boxes() {
    return [...this.querySelectorAll("input[name=ids]")];
  }

  get #storage() {
    return `selection:${location.pathname.replace(/\/\d+(\/.*)?$/, "")}`;
  }

  get #filter() {
    return this.getAttribute("filter") ?? "";
  }

  /** Known from the start, or told by a count that loads later. */
  get #total() {
    return Number(this.querySelector("[data-total]")?.dataset.total ?? this.getAttribute("total"));
  }

  get #count() {
    return this.#all ? this.#total - this.#except.size : this.#ids.size;
  }

  #restore() {
    const stored = JSON.parse(sessionStorage.getItem(this.#storage) ?? "null");
    if (!stored) return;
    if (stored.filter !== this.#filter) {
      sessionStorage.removeItem(this.#storage);
      announce(text("selectionCleared"));
      return;
    }
    this.#all = stored.all;
    this.#ids = new Set(stored.ids);
    this.#except = new Set(stored.except);
    if (stored.asOf) this.setAttribute("as-of", stored.asOf);
  }

  #store() {
    if (!this.#count) return sessionStorage.removeItem(this.#storage);
    sessionStorage.setItem(this.#storage, JSON.stringify({
      filter: this.#filter, all: this.#all, ids: [...this.#ids], except: [...this.#except], asOf: this.getAttribute("as-of"),
    }));
  }

  #set(id, selected) {
    const [set, add] = this.#all ? [this.#except, !selected] : [this.#ids, selected];
    if (add) set.add(id);
    else set.delete(id);
  }

  #has(id) {
    return this.#all ? !this.#except.has(id) : this.#ids.has(id);
  }

  #clicked = event => {
    const box = event.target.closest("input[name=ids]");
    if (box) {
      if (event.shiftKey && this.#last) this.#range(this.#last, box.value, box.checked);
      this.#last = box.value;
    } else if (event.target.closest("[data-select-all]")) {
      this.#all = true;
      this.#except.clear();
      this.#changedBy();
    } else if (event.target.closest("[data-clear]")) {
      this.clear();
    }
  };

  #range(from, to, selected) {
    const boxes = this.#boxes;
    const ends = [from, to].map(id => boxes.findIndex(box => box.value === id));
    if (ends.includes(-1)) return;
    for (const box of boxes.slice(Math.min(...ends), Math.max(...ends) + 1)) this.#set(box.value, selected);
  }

  #changed = event => {
    if (event.target.matches("[data-select-page]")) {
      for (const box of this.#boxes) this.#set(box.value, event.target.checked);
    } else if (event.target.matches("input[name=ids]")) {
      this.#set(event.target.value, event.target.checked);
    } else {
      return;
    }
    this.#changedBy();
  };

  clear() {
    const focused = this.querySelector(".bulk-bar")?.contains(document.activeElement);
    this.#all = false;
    this.#ids.clear();
    this.#except.clear();
    this.#changedBy();
    if (focused) this.querySelector("[data-select-page]")?.focus();
  }

  #changedBy() {
    this.#store();
    this.#show();
    announce(text("selected", format(this.#count)));
  }

  #show() {
    const boxes = this.#boxes;
    for (const box of boxes) box.checked = this.#has(box.value);
    const checked = boxes.filter(box => box.checked).length;
    const page = this.querySelector("[data-select-page]");
    if (page) {
      page.checked = checked > 0 && checked === boxes.length;
      page.indeterminate = checked > 0 && checked < boxes.length;
    }
    this.toggleAttribute("data-selected", this.#count > 0);
    for (const place of this.querySelectorAll("[data-selected-count]")) place.textContent = text("selected", format(this.#count));
    const all = this.querySelector("[data-select-all]");
    if (all) all.hidden = this.#all || checked < boxes.length || this.#count >= this.#total;
    for (const control of this.querySelectorAll("[data-select-max]")) control.hidden = this.#count < 2 || this.#count > Number(control.dataset.selectMax);
  }

  // What the bulk form sends: ids, or the filter itself, which stays short for a million rows.
  #fill(data) {
    if (data.has("all") || !this.#count) return;
    data.delete("ids");
    if (!this.#all) {
      for (const id of this.#ids) data.append("ids", id);
      return;
    }
    data.set("all", "true");
    data.set("filter", this.#filter);
    data.set("asOf", this.getAttribute("as-of") ?? "");
    for (const id of this.#except) data.append("except", id);
  }
}

customElements.define("kith-selection", Selection);
