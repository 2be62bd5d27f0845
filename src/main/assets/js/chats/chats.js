// <kith-chats src="…" data-lost="…">: keeps what is marked data-live as the server has it now, for agents and visitors alike.
// A stream says that something changed; the page is asked for again and its parts are put in place, what is being typed stays.
const NEAR_END = 80;
const PATIENCE_MS = 4000;
const POLL_MS = 15000;
const PAUSE_MS = 300;
const TYPING_MS = 3000;
const TYPING_SHOWN_MS = 5000;

class Chats extends HTMLElement {
  #events = null;
  #loading = false;
  #again = false;
  #lostTimer = 0;
  #typedAt = 0;
  #typingTimer = 0;

  connectedCallback() {
    for (const link of document.querySelectorAll("[data-reload]")) link.hidden = true;
    document.addEventListener("keydown", this.#key);
    document.addEventListener("submit", this.#say);
    document.addEventListener("input", this.#type);
    this.#toEnd();
    this.#listen();
  }

  #listen() {
    this.#events = new EventSource(this.getAttribute("src"));
    for (const name of ["here", "changed"]) this.#events.addEventListener(name, () => { this.#found(); this.#refresh(); });
    this.#events.addEventListener("changed", () => this.#typing(false));
    this.#events.addEventListener("typing", event => {
      const line = document.getElementById("chat-typing");
      if (line && (!event.data || event.data === line.dataset.chat)) this.#typing(true);
    });
    this.#events.addEventListener("error", () => {
      const closed = this.#events.readyState === EventSource.CLOSED;
      if (closed) setTimeout(() => { this.#refresh(); this.#listen(); }, POLL_MS);
      if (!document.querySelector("[data-over]")) this.#lostTimer ||= setTimeout(() => this.#lost(), PATIENCE_MS);
    });
  }

  #lost() {
    const lines = document.getElementById("chat-lines");
    if (!lines || document.getElementById("chat-lost")) return;
    const line = document.createElement("li");
    line.id = "chat-lost";
    line.className = "happened lost";
    line.textContent = this.dataset.lost;
    lines.append(line);
    this.#toEnd();
  }

  #found() {
    clearTimeout(this.#lostTimer);
    this.#lostTimer = 0;
    document.getElementById("chat-lost")?.remove();
  }

  #key = event => {
    const form = event.target.closest?.("form[data-say]");
    if (!form || event.target.localName !== "textarea" || event.key !== "Enter" || event.shiftKey || event.ctrlKey || event.metaKey || event.isComposing) return;
    event.preventDefault();
    form.requestSubmit();
  };

  #typing(shown) {
    clearTimeout(this.#typingTimer);
    document.getElementById("chat-typing")?.toggleAttribute("data-shown", shown);
    if (shown) this.#typingTimer = setTimeout(() => this.#typing(false), TYPING_SHOWN_MS);
  }

  // Whether the other hears of it is not worth a word if it fails.
  #type = event => {
    const form = event.target.closest?.("form[data-typing]");
    if (!form || Date.now() - this.#typedAt < TYPING_MS) return;
    this.#typedAt = Date.now();
    fetch(form.dataset.typing, { method: "POST", body: new URLSearchParams({ _csrf: form.elements._csrf.value }) }).catch(() => {});
  };

  #say = async event => {
    const form = event.target;
    if (!form.matches("[data-say]")) return;
    event.preventDefault();
    if (form.dataset.busy) return;
    form.dataset.busy = "1";
    const field = form.elements.body, said = field.value;
    try {
      const answer = await fetch(form.action, { method: "POST", body: new URLSearchParams(new FormData(form)) });
      if (answer.ok && field.value === said) field.value = "";
      this.#put(await answer.text(), true);
      this.#found();
    } catch {
      this.#lost();
    } finally {
      delete form.dataset.busy;
    }
  };

  async #refresh() {
    if (this.#loading) return void (this.#again = true);
    this.#loading = true;
    try {
      const answer = await fetch(location.href);
      if (answer.ok) this.#put(await answer.text(), false);
    } catch {
      this.#lostTimer ||= setTimeout(() => this.#lost(), PATIENCE_MS);
    } finally {
      this.#loading = false;
    }
    if (this.#again) {
      this.#again = false;
      setTimeout(() => this.#refresh(), PAUSE_MS);
    }
  }

  #put(html, toEnd) {
    const fresh = new DOMParser().parseFromString(html, "text/html");
    const place = document.querySelector("[data-to-end]");
    const stays = !toEnd && place && place.scrollHeight - place.scrollTop - place.clientHeight > NEAR_END;
    for (const old of document.querySelectorAll("[data-live]")) {
      const now = fresh.getElementById(old.id);
      if (!now || (old.dataset.state && old.dataset.state === now.dataset.state) || bare(old) === bare(now)) continue;
      if (old.localName === "ol") lines(old, now);
      else swap(old, now);
    }
    if (!stays) this.#toEnd();
  }

  #toEnd() {
    const place = document.querySelector("[data-to-end]");
    if (place) place.scrollTop = place.scrollHeight;
  }
}

// The token of a form is another one each time it is asked for.
function bare(part) {
  const copy = part.cloneNode(true);
  for (const token of copy.querySelectorAll("[name=_csrf]")) token.remove();
  return copy.innerHTML;
}

// Lines that are there already stay, so that only new ones are read out.
function lines(old, now) {
  const fresh = [...now.children], lost = document.getElementById("chat-lost");
  lost?.remove();
  fresh.forEach((line, i) => {
    const there = old.children[i];
    if (!there) old.append(line);
    else if (there.outerHTML !== line.outerHTML) there.replaceWith(line);
  });
  while (old.children.length > fresh.length) old.lastElementChild.remove();
  if (lost) old.append(lost);
}

function swap(old, now) {
  const active = old.contains(document.activeElement) && document.activeElement;
  const key = active && (active.dataset.focusKey ? `[data-focus-key="${active.dataset.focusKey}"]` : active.id && `#${active.id}`);
  old.replaceWith(now);
  if (key) (now.querySelector(key) ?? now.querySelector("a, button, textarea"))?.focus();
}

customElements.define("kith-chats", Chats);
