// The page of /sparql: runs queries in place, sorts tables, and turns the textarea into an editor once somebody goes there.
import { runner } from "./editor/runner.js";
import { sorter } from "./table/sorter.js";

const form = document.querySelector("form.sparql");
const area = form.querySelector("textarea");

runner(form, area);
sorter(document.getElementById("answer"));

let coming;
const load = () => {
  coming ??= import("./editor/code.js").then(({ edit }) => edit(form, area));
};
for (const event of ["focus", "pointerenter", "touchstart"]) area.addEventListener(event, load, { once: true, passive: true });
if (document.activeElement === area) load();
