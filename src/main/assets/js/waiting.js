// Slow answers: the pressed control says so after 150 ms, the part that waits after 300 ms. Nothing is sent twice.

const timers = new WeakMap();
const inFlight = new WeakSet();

function busy(control) {
  control?.classList.add("busy");
  control?.setAttribute("aria-disabled", "true");
}

function idle(control) {
  control?.classList.remove("busy");
  control?.removeAttribute("aria-disabled");
}

const pressed = (elt, event) => event?.submitter ?? (elt.matches("button, a") ? elt : elt.querySelector("button:not([type=button])"));

// htmx would keep a second press and send it afterwards; here it never leaves.
document.addEventListener("htmx:confirm", event => {
  if (event.detail.verb !== "get" && inFlight.has(event.detail.elt)) event.preventDefault();
});

document.addEventListener("htmx:beforeRequest", event => {
  const { elt, target, requestConfig } = event.detail;
  if (requestConfig.verb !== "get") inFlight.add(elt);
  const control = pressed(elt, requestConfig.triggeringEvent);
  timers.set(event.detail.xhr, [
    setTimeout(busy, 150, control),
    setTimeout(() => {
      target.setAttribute("aria-busy", "true");
      if (target.matches("[data-slow]")) target.classList.add("slow");
    }, 300),
    () => {
      idle(control);
      inFlight.delete(elt);
      target.classList.remove("slow");
      target.removeAttribute("aria-busy");
    },
  ]);
});

document.addEventListener("htmx:afterRequest", event => {
  const [control, part, end] = timers.get(event.detail.xhr) ?? [];
  clearTimeout(control);
  clearTimeout(part);
  end?.();
});

// Plain forms: the second press of the same button does nothing until the page changes or five seconds have passed.
window.addEventListener("submit", event => {
  const form = event.target;
  if (event.defaultPrevented || form.method === "dialog") return;
  if (inFlight.has(form)) return event.preventDefault();
  inFlight.add(form);
  const control = pressed(form, event);
  const timer = setTimeout(busy, 150, control);
  setTimeout(() => { clearTimeout(timer); idle(control); inFlight.delete(form); }, 5000);
});

window.addEventListener("pageshow", event => event.persisted && location.reload());
