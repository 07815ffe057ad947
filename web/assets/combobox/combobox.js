// The search box as a combobox with a list of suggestions (ARIA Authoring Practices, list autocomplete, manual selection).
const PAUSE = 120;

export function combobox(form) {
  const input = form.querySelector("input[type=search]");
  const list = document.createElement("ul");
  const id = `suggestions-${Math.random().toString(36).slice(2, 8)}`;
  Object.assign(list, { id, className: "suggestions", hidden: true });
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", input.getAttribute("aria-label"));
  form.append(list);
  for (const [name, value] of Object.entries({ role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": id }))
    input.setAttribute(name, value);

  let asked = 0, timer = 0, chosen = -1;

  const show = (open) => {
    list.hidden = !open;
    input.setAttribute("aria-expanded", String(open));
    if (!open) choose(-1);
  };
  const choose = (index) => {
    chosen = index;
    [...list.children].forEach((option, at) => option.setAttribute("aria-selected", String(at === index)));
    const option = list.children[index];
    if (option) {
      input.setAttribute("aria-activedescendant", option.id);
      option.scrollIntoView({ block: "nearest" });
    } else input.removeAttribute("aria-activedescendant");
  };
  const suggest = async () => {
    const mine = ++asked, words = input.value.trim();
    if (words.length < 2) return show(false);
    const found = await answer(`${form.dataset.suggest}?${new URLSearchParams({ q: words })}`);
    if (mine !== asked || !found) return;
    list.replaceChildren(...found.map((hit, at) => option(hit, `${id}-${at}`)));
    show(found.length > 0);
    choose(-1);
  };

  // An answer still on its way must not open the list again.
  const dismiss = () => { clearTimeout(timer); asked++; show(false); };

  input.addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(suggest, PAUSE); });
  input.addEventListener("blur", () => setTimeout(dismiss, 150));
  input.addEventListener("keydown", (event) => {
    const last = list.children.length - 1;
    if (event.key === "Escape") { if (!list.hidden) event.preventDefault(); dismiss(); }
    else if (event.key === "ArrowDown" && last >= 0) { event.preventDefault(); show(true); choose(chosen < last ? chosen + 1 : 0); }
    else if (event.key === "ArrowUp" && last >= 0) { event.preventDefault(); show(true); choose(chosen > 0 ? chosen - 1 : last); }
    else if (event.key === "Enter" && chosen >= 0 && !list.hidden) { event.preventDefault(); location.assign(list.children[chosen].dataset.address); }
  });
  list.addEventListener("mousedown", (event) => {
    const hit = event.target.closest("li");
    if (hit) { event.preventDefault(); location.assign(hit.dataset.address); }
  });
}

async function answer(address) {
  const response = await fetch(address).catch(() => null);
  return response?.ok ? response.json() : null;
}

function option(hit, id) {
  const item = document.createElement("li");
  item.id = id;
  item.dataset.address = hit.address;
  item.setAttribute("role", "option");
  item.setAttribute("aria-selected", "false");
  item.append(part("span", `tag ${hit.kind}`, hit.kindLabel), part("span", "label", hit.label));
  for (const more of [hit.hint, hit.matched]) if (more) item.append(part("span", "meta", more));
  return item;
}

function part(name, className, text) {
  const element = document.createElement(name);
  element.className = className;
  element.textContent = text;
  return element;
}
