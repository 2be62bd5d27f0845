// <kith-record src="…" presence="…" agent="3">: who else has this record open, and what they change. A hidden page holds no
// stream; one that is seen again looks what it missed. An open editor is never replaced: a notice offers the changes.
import { put } from "./page.js";
import { key } from "./focus.js";
import { csrf, fragment } from "./net.js";

const TYPED = "textarea, input:not([type=hidden], [type=checkbox], [type=radio], [type=file])";
const OPEN = "form[data-save-on-leave], form:has([data-key=Escape])";

class Record extends HTMLElement {
  #events = null;
  #visit = null;
  #editing = false;

  connectedCallback() {
    document.addEventListener("visibilitychange", this.#seen);
    window.addEventListener("pagehide", this.#leave);
    document.addEventListener("focusin", this.#noteEditing);
    document.addEventListener("focusout", this.#noteEditing);
    this.addEventListener("click", event => event.target.closest("[data-refresh]") && this.#reload());
    if (!document.hidden) this.#listen();
  }

  disconnectedCallback() {
    document.removeEventListener("visibilitychange", this.#seen);
    window.removeEventListener("pagehide", this.#leave);
    document.removeEventListener("focusin", this.#noteEditing);
    document.removeEventListener("focusout", this.#noteEditing);
    this.#leave();
  }

  #seen = () => {
    if (document.hidden) return this.#leave();
    this.#listen();
    this.#refresh();
  };

  #listen() {
    if (this.#events || !window.EventSource) return;
    this.#events = new EventSource(this.getAttribute("src"));
    this.#events.addEventListener("here", event => {
      this.#visit = event.data;
      this.#editing = false;
      this.#visitors();
      this.#noteEditing();
    });
    this.#events.addEventListener("visits", () => this.#visitors());
    this.#events.addEventListener("changed", event => event.data !== this.getAttribute("agent") && this.#refresh());
  }

  #leave = () => {
    if (this.#visit) this.#tell("/end", { visit: this.#visit });
    this.#events?.close();
    this.#events = null;
    this.#visit = null;
  };

  /** Nobody waits for the answer: what was not heard is found out by the server itself. */
  #tell(path, values) {
    fetch(this.getAttribute("presence") + path, { method: "POST", headers: csrf(), body: new URLSearchParams(values), keepalive: true }).catch(() => {});
  }

  /** What cannot be had now comes with the next event. */
  async #visitors() {
    const html = await fragment(this.getAttribute("presence")).catch(() => null);
    const list = this.querySelector("[data-visitors]");
    if (html !== null && this.isConnected && list.innerHTML !== html) put(list, html);
  }

  /** Whether something is being typed here, or was and is not saved. */
  get #editor() {
    const page = this.parentElement;
    return Boolean(page.querySelector(OPEN)) || [...page.querySelectorAll(TYPED)].some(field => field === document.activeElement || field.value !== field.defaultValue);
  }

  #refresh() {
    if (this.#editor || document.querySelector("dialog[open], details.menu[open]")) this.querySelector("[data-changed]").hidden = false;
    else this.#reload();
  }

  /** Puts the present record in the place of this one; nobody asked for it, so focus and scroll stay where they are. */
  async #reload() {
    const html = await fragment(location.pathname + location.search).catch(() => null);
    if (html === null || !this.isConnected) return;
    const page = this.parentElement, active = key(document.activeElement), scroll = page.scrollTop;
    const fresh = document.createElement("template");
    fresh.innerHTML = html;
    fresh.content.querySelector("title")?.remove();
    for (const place of fresh.content.querySelectorAll("[data-focus]")) place.removeAttribute("data-focus");
    put(page, fresh.innerHTML);
    page.scrollTop = scroll;
    if (active && document.activeElement === document.body) document.querySelector(active)?.focus({ preventScroll: true });
  }

  #noteEditing = () => setTimeout(() => {
    const editing = this.isConnected && this.#editor;
    if (!this.#visit || editing === this.#editing) return;
    this.#editing = editing;
    this.#tell("", { visit: this.#visit, editing });
  }, 200);
}

customElements.define("kith-record", Record);
