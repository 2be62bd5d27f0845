// <kith-timer of="agent-ticket" form="id">: measures work. What it has measured stays in this browser, over pages and
// days, until it was charged; nothing is sent before the form is.
class Timer extends HTMLElement {
  connectedCallback() {
    this.place = `timer:${this.getAttribute("of")}`;
    this.area = document.getElementById(this.getAttribute("form"));
    this.form = this.area.querySelector("form");
    this.hidden = false;
    if (this.hasAttribute("starts") && !localStorage.getItem(this.place)) this.keep(0, Date.now());
    for (const act of ["turn", "discard", "take"]) {
      this.querySelector(`[data-${act}]`).addEventListener("click", () => { this[act](); this.show(); });
    }
    this.form.addEventListener("htmx:beforeOnLoad", ({ detail }) => {
      if (this.taken && detail.xhr.status < 400) localStorage.removeItem(this.place);
    });
    this.ticking = setInterval(() => this.show(), 1000);
    this.show();
  }

  disconnectedCallback() {
    clearInterval(this.ticking);
  }

  // Read anew each time: the same ticket may be open twice.
  get state() {
    return JSON.parse(localStorage.getItem(this.place) ?? "[0,0]");
  }

  get measured() {
    const [sum, since] = this.state;
    return sum + (since ? Date.now() - since : 0);
  }

  keep(sum, since) {
    localStorage.setItem(this.place, JSON.stringify([sum, since]));
  }

  turn() {
    const runs = this.state[1];
    this.keep(this.measured, runs ? 0 : Date.now());
    if (this.taken) this.form.elements.time.value = "";
    this.taken = false;
  }

  discard() {
    this.keep(0, 0);
    this.taken = false;
    this.querySelector("[data-turn]").focus();
  }

  take() {
    this.keep(this.measured, 0);
    this.taken = true;
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
