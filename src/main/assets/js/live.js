// <kith-live fragment="…" src="…" poll="5">: content that changes by itself. Server-sent events, else polling.
import { announce, put, text } from "./page.js";
import { fragment } from "./net.js";

const SPEAK_MS = 5000;

class Live extends HTMLElement {
  #events = null;
  #timer = 0;
  #spoken = 0;
  #loading = false;
  #again = false;

  connectedCallback() {
    const src = this.getAttribute("src");
    if (src && window.EventSource) this.#listen(src);
    else this.#poll();
    document.addEventListener("visibilitychange", this.#woken);
  }

  disconnectedCallback() {
    this.#stop();
    document.removeEventListener("visibilitychange", this.#woken);
  }

  // After sleep a stream may look alive and be dead.
  #woken = () => document.hidden || this.refresh();

  #listen(src) {
    this.#events = new EventSource(src);
    for (const name of (this.getAttribute("events") ?? "progress").split(" ")) {
      this.#events.addEventListener(name, () => this.refresh());
    }
    this.#events.addEventListener("done", () => this.#done());
    this.#events.addEventListener("error", () => {
      if (this.#events?.readyState !== EventSource.CLOSED) return;
      this.#events = null;
      this.#poll();
    });
  }

  #poll() {
    clearTimeout(this.#timer);
    const seconds = Number(this.getAttribute("poll") ?? 5);
    this.#timer = setTimeout(async () => {
      await this.refresh();
      if (this.isConnected && !this.querySelector("[data-done]")) this.#poll();
    }, seconds * 1000);
  }

  async #done() {
    this.#stop();
    await this.refresh();
    this.dispatchEvent(new CustomEvent("kith:done", { bubbles: true }));
  }

  #stop() {
    this.#events?.close();
    this.#events = null;
    clearTimeout(this.#timer);
  }

  /** Loads the fragment; asked again meanwhile, it loads once more afterwards. An open editor is left alone. */
  async refresh() {
    if (this.#loading) return void (this.#again = true);
    if (this.querySelector("form :focus")) return;
    this.#loading = true;
    try {
      const html = await fragment(this.getAttribute("fragment"));
      if (this.isConnected) this.#show(html);
    } catch {
      this.setAttribute("data-stale", text("offline"));
    } finally {
      this.#loading = false;
    }
    if (this.#again && this.isConnected) {
      this.#again = false;
      await this.refresh();
    }
  }

  #show(html) {
    const focused = this.contains(document.activeElement) && document.activeElement.id;
    put(this, html);
    this.removeAttribute("data-stale");
    if (focused) document.getElementById(focused)?.focus();
    const words = this.querySelector("[data-say]")?.textContent.trim();
    if (words && Date.now() - this.#spoken >= SPEAK_MS) {
      this.#spoken = Date.now();
      announce(words);
    }
  }
}

customElements.define("kith-live", Live);
