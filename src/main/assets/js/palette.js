// The command palette: <dialog id="palette" data-src="/agent/search">, opened by Ctrl+K or [data-palette].
import { announce, on, put, text } from "./page.js";
import { csrf, fragment } from "./net.js";
import { Listbox, newest } from "./listbox.js";

const dialog = document.getElementById("palette");

if (dialog) {
  const input = dialog.querySelector("input");
  const list = dialog.querySelector("[data-options]");
  const box = new Listbox(input, list);

  const search = newest(async (words, signal) => {
    const url = new URL(dialog.dataset.src, location.href);
    url.searchParams.set("q", words);
    url.searchParams.set("from", location.pathname);
    try {
      put(list, await fragment(url, signal));
    } catch (problem) {
      if (problem.name === "AbortError") throw problem;
      list.textContent = text("failed");
    }
    box.refresh(true);
    input.setAttribute("aria-expanded", String(box.options.length > 0));
    if (words) announce(text("results", box.options.length));
  }, 120);

  const show = () => {
    if (dialog.open) return;
    dialog.showModal();
    input.value = "";
    input.focus();
    search("");
  };

  input.addEventListener("input", () => search(input.value.trim()));
  input.addEventListener("keydown", event => {
    if (box.move(event.key)) {
      event.preventDefault();
    } else if (event.key === "Enter" && box.active) {
      event.preventDefault();
      box.active.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true, ctrlKey: event.ctrlKey, metaKey: event.metaKey }));
    }
  });
  // What was opened stands first the next time; the request outlives the page.
  const remember = ({ recent, record }) => fetch(`${dialog.dataset.src}/recent`, {
    method: "POST", headers: csrf(), body: new URLSearchParams({ kind: recent, id: record }), keepalive: true,
  });

  list.addEventListener("click", event => {
    const option = event.target.closest("[role=option]");
    if (!option) return;
    if (option.dataset.recent) remember(option.dataset);
    dialog.close();
  });
  dialog.addEventListener("click", event => event.target === dialog && dialog.close());
  dialog.addEventListener("keydown", event => event.key === "Escape" && event.stopPropagation());

  on("click", "[data-palette]", event => { event.preventDefault(); show(); });
  document.addEventListener("keydown", event => {
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k") {
      event.preventDefault();
      if (dialog.open) dialog.close();
      else show();
    }
  });
}
