// The list under a combobox: which option is active, and the ARIA that says so.
let counter = 0;

export class Listbox {
  constructor(input, list) {
    this.input = input;
    this.list = list;
    list.id ||= `listbox-${++counter}`;
    list.setAttribute("role", "listbox");
    input.setAttribute("role", "combobox");
    input.setAttribute("aria-autocomplete", "list");
    input.setAttribute("aria-controls", list.id);
    input.setAttribute("aria-expanded", "false");
    input.autocomplete = "off";
  }

  get options() {
    return [...this.list.querySelectorAll("[role=option]")];
  }

  get active() {
    return this.options.find(option => option.getAttribute("aria-selected") === "true");
  }

  /** After new options came; the first is active if asked for. */
  refresh(first) {
    for (const option of this.options) {
      option.id ||= `option-${++counter}`;
      option.tabIndex = -1;
      option.setAttribute("aria-selected", "false");
    }
    this.activate(first ? this.options[0] : null);
  }

  activate(option) {
    this.active?.setAttribute("aria-selected", "false");
    if (!option) return this.input.removeAttribute("aria-activedescendant");
    option.setAttribute("aria-selected", "true");
    option.scrollIntoView({ block: "nearest" });
    this.input.setAttribute("aria-activedescendant", option.id);
  }

  /** Handles the keys that move; says whether it did. */
  move(key) {
    const all = this.options;
    const at = all.indexOf(this.active);
    const to = { ArrowDown: at + 1, ArrowUp: at < 0 ? -1 : at - 1, PageDown: Math.min(at + 8, all.length - 1), PageUp: Math.max(at - 8, 0) }[key];
    if (to === undefined || !all.length) return false;
    this.activate(all.at(to % all.length));
    return true;
  }
}

/** Loads options while one types: waits a moment, and only the newest answer counts. */
export function newest(load, wait) {
  let timer;
  let abort;
  return value => {
    clearTimeout(timer);
    abort?.abort();
    const mine = (abort = new AbortController());
    timer = setTimeout(async () => {
      try {
        await load(value, mine.signal);
      } catch (problem) {
        if (problem.name !== "AbortError") throw problem;
      }
    }, value ? wait : 0);
  };
}
