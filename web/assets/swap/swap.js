// Opening and closing in place: a link with data-node inside [data-swap] brings the same part of its own page.
export function swap(part) {
  part.addEventListener("click", async (event) => {
    const link = event.target.closest("a[data-node]");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
    event.preventDefault();
    const address = link.href.baseVal ?? link.href, node = link.dataset.node, inPicture = Boolean(link.closest("svg"));
    const response = await fetch(address).catch(() => null);
    if (!response?.ok) return location.assign(address);
    const coming = new DOMParser().parseFromString(await response.text(), "text/html").getElementById(part.id);
    if (!coming) return location.assign(address);
    part.replaceChildren(...coming.childNodes);
    history.pushState({ swapped: part.id }, "", address);
    const same = [...part.querySelectorAll("a[data-node]")].filter((found) => found.dataset.node === node);
    (same.find((found) => Boolean(found.closest("svg")) === inPicture) ?? same[0])?.focus({ preventScroll: true });
    middle(part);
  });
}

// A picture wider than its window begins at its middle; one of ways at their beginning.
export function middle(part) {
  for (const picture of part.querySelectorAll(".ego:not(.net, .ways) > div")) picture.scrollLeft = (picture.scrollWidth - picture.clientWidth) / 2;
}
