// Runs the query without leaving the page: the answer of the same address takes the place of the one before.
export function runner(form) {
  const stop = form.querySelector("[data-stop]");
  let running;
  stop.addEventListener("click", () => running?.abort());

  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    running?.abort();
    const mine = (running = new AbortController());
    const address = `${form.action}?${new URLSearchParams(new FormData(form))}`;
    stop.hidden = false;
    form.setAttribute("aria-busy", "true");
    try {
      const answer = await fetch(address, { headers: { Accept: "text/html" }, signal: mine.signal });
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const found = page.getElementById("answer");
      if (!found) return location.assign(address);
      document.getElementById("answer").replaceChildren(...found.children);
      if (address !== location.href) history.pushState(null, "", address);
    } catch (error) {
      if (error.name !== "AbortError") location.assign(address);
    } finally {
      if (running === mine) {
        stop.hidden = true;
        form.removeAttribute("aria-busy");
      }
    }
  });
  addEventListener("popstate", () => location.reload());
}
