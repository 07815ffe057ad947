// What can be typed next: keywords, variables of this query, the graph's classes and properties, and names of what is in it.
import { missing } from "./prefixes.js";

const KEYWORDS = `SELECT DISTINCT REDUCED CONSTRUCT DESCRIBE ASK WHERE FROM NAMED GRAPH OPTIONAL UNION MINUS FILTER BIND VALUES UNDEF
EXISTS NOT IN AS GROUP ORDER BY HAVING LIMIT OFFSET ASC DESC PREFIX BASE COUNT SUM MIN MAX AVG SAMPLE GROUP_CONCAT SEPARATOR STR
LANG LANGMATCHES DATATYPE BOUND IRI IF COALESCE CONCAT SUBSTR STRLEN REPLACE UCASE LCASE CONTAINS STRSTARTS STRENDS STRAFTER
STRBEFORE REGEX YEAR MONTH DAY NOW isIRI isLiteral`.split(/\s+/);

// Completion sources: of words, and of names typed behind "<" (`<iqbal ra`), which put the thing's IRI in.
export const completions = (known, suggest) => [words(known), names(suggest)];

const words = (known) => async (context) => {
  const word = context.matchBefore(/[?$]?[\w:-]+/);
  if (!word || (word.from === word.to && !context.explicit) || context.matchBefore(/<[^<>\s=][^<>]*/)) return null;
  const text = context.state.doc.toString();
  if (/^[?$]/.test(word.text)) {
    const variables = new Set(text.match(/[?$]\w+/g)?.filter((name) => name !== word.text));
    return { from: word.from, options: [...variables].map((name) => ({ label: name, type: "variable" })) };
  }
  const { prefixes, terms } = await known();
  const offered = terms.map((term) => ({ label: term.name, detail: term.label, type: term.kind, apply: withPrefix(prefixes) }));
  const keywords = KEYWORDS.map((name) => ({ label: name, type: "keyword", boost: -1 }));
  return { from: word.from, options: [...offered, ...keywords], validFor: /^[\w:-]*$/ };
};

const names = (suggest) => async (context) => {
  const typed = context.matchBefore(/<[\p{L}\d][^<>"{}|^`\\\n]*/u);
  if (!typed || typed.text.length < 3) return null;
  await new Promise((done) => setTimeout(done, 120));
  if (context.aborted) return null;
  const answer = await fetch(`${suggest}?${new URLSearchParams({ q: typed.text.slice(1) })}`).catch(() => null);
  if (!answer?.ok || context.aborted) return null;
  const found = await answer.json();
  const options = found.map((hit) => ({ label: hit.label, detail: hit.kindLabel, type: hit.kind, apply: (view, _option, from, to) => {
    const closed = view.state.sliceDoc(to, to + 1) === ">";
    view.dispatch({ changes: { from, to: to + closed, insert: `<${hit.iri}>` }, selection: { anchor: from + hit.iri.length + 2 } });
  } }));
  return { from: typed.from, options, filter: false };
};

// Puts a term in, and the declaration of its prefix at the head of the query where that is missing.
const withPrefix = (prefixes) => (view, { label }, from, to) => {
  const { doc } = view.state;
  const head = missing(doc.sliceString(0, from) + label + doc.sliceString(to), prefixes);
  const changes = [{ from, to, insert: label }];
  if (head) changes.unshift({ from: 0, insert: head });
  view.dispatch({ changes, selection: { anchor: head.length + from + label.length } });
};
