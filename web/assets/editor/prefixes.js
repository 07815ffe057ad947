// The prefixes and terms of the graph, fetched once, and the declarations that a query lacks.
export function vocabulary(address) {
  let known;
  const none = { prefixes: {}, terms: [] };
  return () => (known ??= fetch(address).then((answer) => (answer.ok ? answer.json() : none)).catch(() => none));
}

// What is no code: IRIs, texts, comments.
const QUOTED = /<[^<>"{}|^`\\\s]*>|"""[^]*?"""|'''[^]*?'''|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|#[^\n]*/g;

// The PREFIX lines of the prefixes that a query uses and does not declare, as far as they are known.
export function missing(query, prefixes) {
  const bare = query.replace(QUOTED, (found) => (found[0] === "<" ? "<>" : " "));
  const declared = new Set([...bare.matchAll(/\bPREFIX\s+([\w.-]*):/gi)].map((found) => found[1]));
  const used = new Set([...bare.matchAll(/(?<![\w?$:.-])([A-Za-z][\w-]*):/g)].map((found) => found[1]));
  return [...used].filter((name) => !declared.has(name) && prefixes[name]).map((name) => `PREFIX ${name}: <${prefixes[name]}>\n`).join("");
}
