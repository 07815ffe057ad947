// Small helps for those who have scripts: suggestions in the search box (ARIA combobox), copying, printing.
import { combobox } from "./combobox/combobox.js";

for (const form of document.querySelectorAll("form[data-suggest]")) combobox(form);

for (const button of document.querySelectorAll("[data-copy]")) {
  button.hidden = !navigator.clipboard;
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(document.querySelector(button.dataset.copy).textContent);
    button.classList.add("done");
  });
}

for (const button of document.querySelectorAll("[data-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
}

addEventListener("beforeprint", () => {
  for (const details of document.querySelectorAll("details.said")) details.open = true;
});
