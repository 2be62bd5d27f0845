// Menus (details.menu) and dialogs. A menu works without this; here it also closes by itself.
import { forEveryPart, on } from "./page.js";

const openMenus = () => document.querySelectorAll("details.menu[open]");

document.addEventListener("click", event => {
  for (const menu of openMenus()) if (!menu.contains(event.target)) menu.open = false;
});

document.addEventListener("focusin", event => {
  for (const menu of openMenus()) if (!menu.contains(event.target)) menu.open = false;
});

// In front of the other keys: a menu is on top of whatever else Escape could close.
document.addEventListener("keydown", event => {
  const menu = [...openMenus()].at(-1);
  if (!menu) return;
  if (event.key === "Escape") {
    event.preventDefault();
    const cancel = menu.querySelector("[data-key=Escape]");
    if (cancel) return cancel.click();
    menu.open = false;
    menu.querySelector("summary").focus();
  } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
    const items = [...menu.querySelectorAll(".menu-items :is(a, button)")];
    if (!items.length) return;
    event.preventDefault();
    const at = items.indexOf(document.activeElement);
    const next = event.key === "ArrowDown" ? at + 1 : at < 0 ? -1 : at - 1;
    items.at(next % items.length).focus();
  }
}, true);

on("click", "[data-dialog]", (event, opener) => {
  const dialog = document.getElementById(opener.dataset.dialog);
  if (!dialog) return;
  event.preventDefault();
  dialog.showModal();
});

on("click", "dialog [data-close]", (event, button) => {
  event.preventDefault();
  button.closest("dialog").close();
});

on("click", "dialog", (event, dialog) => event.target === dialog && dialog.matches("[data-light]") && dialog.close());

// A dialog that came by itself from the server opens at once and leaves when it is closed.
forEveryPart(part => {
  for (const dialog of part.querySelectorAll("dialog[data-open]:not([open])")) {
    dialog.addEventListener("close", () => dialog.remove());
    dialog.showModal();
  }
});
