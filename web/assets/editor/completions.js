// What can be typed next: keywords, variables of this query, and the graph's own classes, properties and prefixes.
const KEYWORDS = `SELECT DISTINCT REDUCED CONSTRUCT DESCRIBE ASK WHERE FROM NAMED GRAPH OPTIONAL UNION MINUS FILTER BIND VALUES UNDEF
EXISTS NOT IN AS GROUP ORDER BY HAVING LIMIT OFFSET ASC DESC PREFIX BASE COUNT SUM MIN MAX AVG SAMPLE GROUP_CONCAT SEPARATOR STR
LANG LANGMATCHES DATATYPE BOUND IRI IF COALESCE CONCAT SUBSTR STRLEN REPLACE UCASE LCASE CONTAINS STRSTARTS STRENDS STRAFTER
STRBEFORE REGEX YEAR MONTH DAY NOW isIRI isLiteral`.split(/\s+/);

// A completion source; the terms are fetched once, when the first is asked for.
export function completions(address) {
  let known;
  return async (context) => {
    const word = context.matchBefore(/[?$]?[\w:-]+/);
    if (!word || (word.from === word.to && !context.explicit)) return null;
    const text = context.state.doc.toString();
    if (/^[?$]/.test(word.text)) {
      const variables = new Set(text.match(/[?$]\w+/g)?.filter((name) => name !== word.text));
      return { from: word.from, options: [...variables].map((name) => ({ label: name, type: "variable" })) };
    }
    known ??= fetch(address).then((answer) => (answer.ok ? answer.json() : { prefixes: {}, terms: [] }));
    const { prefixes, terms } = await known;
    const offered = terms.map((term) => ({ label: term.name, detail: term.label, type: term.kind, apply: withPrefix(prefixes) }));
    const keywords = KEYWORDS.map((name) => ({ label: name, type: "keyword", boost: -1 }));
    return { from: word.from, options: [...offered, ...keywords], validFor: /^[\w:-]*$/ };
  };
}

// Puts a term in, and the declaration of its prefix at the head of the query where that is missing.
const withPrefix = (prefixes) => (view, { label }, from, to) => {
  const prefix = label.split(":")[0];
  const declared = new RegExp(`PREFIX\\s+${prefix}:`, "i").test(view.state.doc.toString());
  const head = declared || !prefixes[prefix] ? "" : `PREFIX ${prefix}: <${prefixes[prefix]}>\n`;
  const changes = [{ from, to, insert: label }];
  if (head) changes.unshift({ from: 0, insert: head });
  view.dispatch({ changes, selection: { anchor: head.length + from + label.length } });
};
