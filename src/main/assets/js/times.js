// <time data-clock="Europe/Oslo">: what the clocks there show now.
// <time data-relative datetime="…">: "2 hours ago", kept up to date. The exact time is its title, written by the server.
import { forEveryPart } from "./page.js";

const words = new Intl.RelativeTimeFormat(document.documentElement.lang || undefined, { numeric: "auto", style: "short" });
const units = [["year", 31_536_000], ["month", 2_592_000], ["day", 86_400], ["hour", 3600], ["minute", 60]];

function relative(date) {
  const seconds = (date - Date.now()) / 1000;
  const [unit, size] = units.find(([, size]) => Math.abs(seconds) >= size) ?? ["second", 1];
  return unit === "second" ? words.format(0, "second") : words.format(Math.trunc(seconds / size), unit);
}

function clock(zone) {
  return new Date().toLocaleTimeString("en-GB", { timeZone: zone, hour: "2-digit", minute: "2-digit" });
}

function show(part) {
  for (const time of part.querySelectorAll("time[data-clock]")) time.textContent = clock(time.dataset.clock);
  for (const time of part.querySelectorAll("time[data-relative]")) {
    const words = relative(new Date(time.dateTime));
    if (time.textContent !== words) time.textContent = words;
  }
}

forEveryPart(show);
setInterval(() => show(document.body), 30_000);
