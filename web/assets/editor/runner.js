// Runs the query without leaving the page: the answer of the same address takes the place of the one before, and how much it
// holds is said to those who listen.
import { missing, vocabulary } from "./prefixes.js";

export function runner(form, area) {
  const stop = form.querySelector("[data-stop]"), said = document.getElementById("said");
  const known = vocabulary(form.dataset.terms);
  let running;

  // Ends the query on the server too: its process is killed by the ticket that the request was sent with.
  const cancel = () => {
    if (!running) return;
    navigator.sendBeacon(form.dataset.cancel, running.ticket);
    running.abort();
    running = undefined;
  };
  stop.addEventListener("click", cancel);
  addEventListener("pagehide", cancel);

  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    cancel();
    const mine = (running = new AbortController());
    mine.ticket = ticket();
    said.textContent = "";
    stop.hidden = false;
    form.setAttribute("aria-busy", "true");
    const head = /[A-Za-z][\w-]*:/.test(area.value) ? missing(area.value, (await known()).prefixes) : "";
    if (head) {
      area.value = head + area.value;
      area.dispatchEvent(new Event("change"));
    }
    const address = `${form.action}?${new URLSearchParams(new FormData(form, event.submitter))}`;
    try {
      const answer = await fetch(address, { headers: { Accept: "text/html", "Query-Ticket": mine.ticket }, signal: mine.signal });
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const found = page.getElementById("answer");
      if (!found) return location.assign(address);
      document.getElementById("answer").replaceChildren(...found.children);
      said.textContent = [...document.querySelectorAll("#result > p:first-child, #answer > .yes")].map((part) => part.textContent).join(" ");
      document.dispatchEvent(new Event("answered"));
      if (address !== location.href) history.pushState(null, "", address);
    } catch (error) {
      if (error.name !== "AbortError") location.assign(address);
    } finally {
      if (running === mine || !running) {
        running = undefined;
        if (document.activeElement === stop) form.querySelector("button").focus();
        stop.hidden = true;
        form.removeAttribute("aria-busy");
      }
    }
  });
  addEventListener("popstate", () => location.reload());
}

const ticket = () => Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");
