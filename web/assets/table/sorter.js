// Sorts a table in place by the button in a column's head; where only a part of the rows is here, the server sorts.
const numeral = (text) => (text === "" || Number.isNaN(Number(text)) ? null : Number(text));

export function sorter(place) {
  place.addEventListener("click", (event) => {
    const button = event.target.closest("button.sort");
    const table = button?.closest("table");
    if (!table || "part" in table.dataset) return;
    event.preventDefault();
    const head = button.closest("th");
    const down = head.getAttribute("aria-sort") === "ascending";
    const name = button.value.replace(/^-/, "");
    const at = [...head.parentElement.children].indexOf(head);
    const rows = [...table.tBodies[0].rows].map((row) => ({ row, text: row.cells[at]?.textContent.trim() ?? "" }));
    rows.sort((one, other) => compare(one.text, other.text, down));
    table.tBodies[0].append(...rows.map(({ row }) => row));
    for (const other of head.parentElement.children) other.setAttribute("aria-sort", "none");
    head.setAttribute("aria-sort", down ? "descending" : "ascending");
    button.value = down ? name : `-${name}`;
    const address = new URL(location.href);
    address.searchParams.set("sort", down ? `-${name}` : name);
    history.replaceState(null, "", address);
  });
}

// Numbers as numbers before texts, what is not there last.
function compare(one, other, down) {
  if (one === "" || other === "") return (one === "") - (other === "");
  const [a, b] = [numeral(one), numeral(other)];
  const found = a !== null && b !== null ? a - b : a !== null ? -1 : b !== null ? 1 : one.localeCompare(other, document.documentElement.lang);
  return down ? -found : found;
}
