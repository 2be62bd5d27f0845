// <kith-timer of="agent-ticket" form="id">: measures work. What it has measured stays in this browser, over pages and
// days, until it was charged; nothing is sent before the form is.
class Timer extends HTMLElement {
  connectedCallback() {
    this.place = `timer:${this.getAttribute("of")}`;
    this.area = document.getElementById(this.getAttribute("form"));
    this.form = this.area.querySelector("form");
    this.hidden = false;
    if (this.hasAttribute("starts") && !localStorage.getItem(this.place)) this.keep(0, Date.now());
    if (this.state[2] && !this.form.elements.time.value) this.keep(this.measured, 0);
    for (const act of ["turn", "discard", "take"]) {
      this.querySelector(`[data-${act}]`).addEventListener("click", () => { this[act](); this.show(); });
    }
    this.form.addEventListener("htmx:beforeOnLoad", ({ detail }) => {
      const charged = this.state[2] && this.form.elements.kind.value === "TIME";
      if (charged && detail.xhr.status < 400) localStorage.removeItem(this.place);
    });
    this.ticking = setInterval(() => this.show(), 1000);
    this.show();
  }

  disconnectedCallback() {
    clearInterval(this.ticking);
  }

  // Read anew each time: the same ticket may be open twice.
  get state() {
    return JSON.parse(localStorage.getItem(this.place) ?? "[0,0,0]");
  }

  get measured() {
    const [sum, since] = this.state;
    return sum + (since ? Date.now() - since : 0);
  }

  // Taken is what stands in the form, and is not yet charged.
  keep(sum, since, taken = 0) {
    localStorage.setItem(this.place, JSON.stringify([sum, since, taken]));
  }

  turn() {
    const [, since, taken] = this.state;
    if (taken) this.form.elements.time.value = "";
    this.keep(this.measured, since ? 0 : Date.now());
  }

  discard() {
    this.keep(0, 0);
    this.querySelector("[data-turn]").focus();
  }

  take() {
    this.keep(this.measured, 0, 1);
    this.area.open = true;
    this.form.elements.kind.value = "TIME";
    this.form.elements.time.value = this.clock();
    this.form.elements.comment.focus();
  }

  clock() {
    const seconds = Math.floor(this.measured / 1000);
    const two = number => String(number % 60).padStart(2, "0");
    return `${Math.floor(seconds / 3600)}:${two(Math.floor(seconds / 60))}:${two(seconds)}`;
  }

  show() {
    const runs = this.state[1] > 0;
    const turn = this.querySelector("[data-turn]");
    this.toggleAttribute("data-running", runs);
    turn.ariaLabel = turn.title = runs ? turn.dataset.pause : turn.dataset.start;
    this.querySelector("[data-discard]").hidden = runs || this.measured < 1000;
    this.querySelector("[data-take]").disabled = this.measured < 1000;
    this.querySelector("b").textContent = this.clock();
  }
}

customElements.define("kith-timer", Timer);
