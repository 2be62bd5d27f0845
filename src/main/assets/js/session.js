// Signed out in the middle of work: sign in over the page, then the same request goes out again.
import { put } from "./page.js";
import { SIGNED_OUT, fragment, setToken } from "./net.js";

let dialog = null;
let waiting = [];

document.addEventListener(SIGNED_OUT, async ({ detail: { address, resume } }) => {
  waiting.push(resume);
  if (dialog) return;
  const url = address ?? "/agent/login";
  dialog = document.createElement("dialog");
  dialog.addEventListener("close", end);
  dialog.addEventListener("submit", event => signIn(event, url));
  document.body.append(dialog);
  try {
    put(dialog, await fragment(url));
    dialog.showModal();
  } catch {
    location.reload();
  }
});

// 204 with the header Kith-Csrf means signed in; anything else is the form again, with its error.
async function signIn(event, url) {
  event.preventDefault();
  const form = event.target;
  const answer = await fetch(form.action || url, {
    method: "POST", headers: { "HX-Request": "true" }, body: new URLSearchParams(new FormData(form)),
  });
  if (answer.status !== 204) {
    put(dialog, await answer.text());
    dialog.querySelector("[aria-invalid=true], input:not([type=hidden])")?.focus();
    return;
  }
  setToken(answer.headers.get("Kith-Csrf"));
  const resumed = waiting;
  waiting = [];
  dialog.close();
  for (const resume of resumed) resume();
}

function end() {
  dialog.remove();
  dialog = null;
  waiting = [];
}
