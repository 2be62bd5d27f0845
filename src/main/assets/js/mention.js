// <kith-mention src="…" when="note">: names behind an @ in a text, while the field of this name says "true".
import { Combobox } from "./combobox.js";

class Mention extends Combobox {
  all = null;

  connectedCallback() {
    super.connectedCallback();
    for (const name of ["role", "aria-expanded"]) this.input.removeAttribute(name);
  }

  expand() {}

  words() {
    const { input } = this;
    const before = input.value.slice(0, input.selectionStart);
    const on = input.form.elements[this.getAttribute("when")].value === "true";
    return on ? before.match(/(?:^|\s)@([^@\n]{0,40})$/)?.[1] ?? null : null;
  }

  fill(name) {
    const end = this.input.selectionStart;
    const start = this.input.value.lastIndexOf("@", end - 1);
    this.input.setRangeText(`@${name} `, start, end, "end");
  }
}

customElements.define("kith-mention", Mention);
