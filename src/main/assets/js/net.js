// Requests to our own server: the CSRF header on each, and a place for what went wrong.
import { text } from "./page.js";

export const SIGNED_OUT = "kith:signed-out";

const meta = name => document.querySelector(`meta[name="${name}"]`);

export function setToken(token) {
  meta("csrf-token").content = token;
  for (const input of document.querySelectorAll("input[name=_csrf]")) input.value = token;
}

export function csrf() {
  const header = meta("csrf-header")?.content;
  return header ? { [header]: meta("csrf-token").content } : {};
}

/** The HTML of a fragment. Signed out, it asks to sign in and then tries again. */
export async function fragment(url, signal) {
  const answer = await fetch(url, { headers: { "HX-Request": "true" }, signal });
  if (answer.status === 401) {
    return new Promise((resolve, reject) => signedOut(answer.headers.get("Kith-Sign-In"), () =>
      fragment(url, signal).then(resolve, reject)));
  }
  if (!answer.ok) throw new Error(`${answer.status} ${url}`);
  return answer.text();
}

function signedOut(address, resume) {
  document.dispatchEvent(new CustomEvent(SIGNED_OUT, { detail: { address, resume } }));
}

document.addEventListener("htmx:configRequest", event => Object.assign(event.detail.headers, csrf()));

// The old content stays; the notice above it says what happened and offers the same request again.
function showError(detail, status) {
  const { requestConfig, target, elt } = detail;
  const again = () => window.htmx.ajax(requestConfig.verb, requestConfig.path,
    { source: elt, target, values: requestConfig.formData });
  if (status === 401) {
    signedOut(detail.xhr.getResponseHeader("Kith-Sign-In"), again);
    return;
  }
  forget(elt);
  const notice = document.createElement("div");
  notice.className = "notice bad";
  notice.setAttribute("role", "alert");
  notice.failed = elt;
  const words = document.createElement("div");
  words.textContent = text(status === 403 ? "forbidden" : status === 404 ? "missing" : status ? "failed" : "offline");
  const retry = document.createElement("button");
  retry.className = "button small";
  retry.textContent = text("retry");
  retry.addEventListener("click", () => { notice.remove(); again(); });
  notice.append(words, retry);
  place(target).prepend(notice);
}

// Never beside the panes of a page: a notice there would push them off their places.
function place(target) {
  return target.closest("[data-errors], dialog, .card, .pane-scroll") ?? target.querySelector("[data-errors], .pane-scroll")
    ?? target.closest(".content") ?? document.querySelector(".pane-scroll, .content, main");
}

function forget(elt) {
  for (const notice of document.querySelectorAll(".notice.bad")) if (notice.failed === elt) notice.remove();
}

document.addEventListener("htmx:responseError", event => showError(event.detail, event.detail.xhr.status));
document.addEventListener("htmx:sendError", event => showError(event.detail, 0));
document.addEventListener("htmx:timeout", event => showError(event.detail, 0));
document.addEventListener("htmx:afterRequest", event => event.detail.successful && forget(event.detail.elt));
