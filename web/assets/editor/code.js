// The editor itself: the textarea stays in the form and holds the query; without this script it is the editor.
import { autocompletion, closeBrackets, closeBracketsKeymap, completionKeymap } from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { bracketMatching, syntaxHighlighting } from "@codemirror/language";
import { EditorState } from "@codemirror/state";
import { drawSelection, EditorView, highlightActiveLine, keymap, lineNumbers } from "@codemirror/view";
import { classHighlighter } from "@lezer/highlight";
import { sparql } from "codemirror-lang-sparql";
import { completions } from "./completions.js";
import { missing, vocabulary } from "./prefixes.js";

export function edit(form, area) {
  const label = form.querySelector(`label[for="${area.id}"]`);
  const known = vocabulary(form.dataset.terms);
  const run = () => {
    form.requestSubmit();
    return true;
  };
  const view = new EditorView({
    state: EditorState.create({
      doc: area.value,
      selection: { anchor: Math.min(area.selectionStart, area.value.length) },
      extensions: [
        EditorView.cspNonce.of(form.dataset.nonce),
        keymap.of([{ key: "Mod-Enter", run }, ...closeBracketsKeymap, ...completionKeymap, ...historyKeymap, ...defaultKeymap]),
        lineNumbers(), history(), drawSelection(), highlightActiveLine(), bracketMatching(), closeBrackets(),
        EditorView.lineWrapping, sparql(), syntaxHighlighting(classHighlighter),
        autocompletion({ override: completions(known, form.dataset.names), icons: false }),
        EditorView.contentAttributes.of({ "aria-label": label.textContent }),
        EditorView.updateListener.of((update) => {
          if (update.docChanged) area.value = update.state.doc.toString();
        }),
      ],
    }),
  });
  // A prefix that is known is declared at the head as soon as its colon is typed.
  view.contentDOM.addEventListener("keyup", async (event) => {
    if (event.key !== ":") return;
    const head = missing(view.state.doc.toString(), (await known()).prefixes);
    if (head) view.dispatch({ changes: { from: 0, insert: head } });
  });
  // What puts another text into the textarea (the runner, as it adds prefixes) shows here too.
  area.addEventListener("change", () => {
    if (area.value !== view.state.doc.toString()) view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: area.value } });
  });
  const focused = document.activeElement === area;
  area.before(view.dom);
  area.hidden = true;
  if (focused) view.focus();
  label.addEventListener("click", () => view.focus());
}
