// Small helps for those who have scripts: suggestions in the search box (ARIA combobox), opening in place, copying, printing.
import { combobox } from "./combobox/combobox.js";
import { reading } from "./reading/reading.js";
import { middle, swap } from "./swap/swap.js";

for (const form of document.querySelectorAll("form[data-suggest]")) combobox(form);

const copies = () => {
  for (const button of document.querySelectorAll("[data-copy]")) button.hidden = !navigator.clipboard;
};
copies();
document.addEventListener("answered", copies);
document.addEventListener("click", async (event) => {
  const button = event.target.closest("[data-copy]");
  if (!button) return;
  await navigator.clipboard.writeText(document.querySelector(button.dataset.copy).textContent);
  button.classList.add("done");
});

for (const button of document.querySelectorAll("[data-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
}

for (const part of document.querySelectorAll("[data-swap]")) swap(part);
if (document.querySelector(".reading")) reading(document.querySelector("main"));
middle(document);
const room = document.querySelector(".rooms [aria-current]"), strip = room?.closest("ul");
if (strip) strip.scrollLeft += room.getBoundingClientRect().left - strip.getBoundingClientRect().left - (strip.clientWidth - room.clientWidth) / 2;
for (const timeline of document.querySelectorAll(".chronicle > div")) timeline.scrollLeft = timeline.scrollWidth;
addEventListener("popstate", () => {
  if (document.querySelector("[data-swap]")) location.reload();
});

addEventListener("beforeprint", () => {
  for (const details of document.querySelectorAll("details.said")) details.open = true;
});
