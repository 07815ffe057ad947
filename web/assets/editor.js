// The editor of /sparql: the textarea stays in the form and holds the query; without this script it is the editor.
import { autocompletion, closeBrackets, closeBracketsKeymap, completionKeymap } from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { bracketMatching, syntaxHighlighting } from "@codemirror/language";
import { EditorState } from "@codemirror/state";
import { drawSelection, EditorView, highlightActiveLine, keymap, lineNumbers } from "@codemirror/view";
import { classHighlighter } from "@lezer/highlight";
import { sparql } from "codemirror-lang-sparql";
import { completions } from "./editor/completions.js";
import { runner } from "./editor/runner.js";

const form = document.querySelector("form.sparql");
const area = form.querySelector("textarea");
const label = form.querySelector(`label[for="${area.id}"]`);

const run = () => {
  form.requestSubmit();
  return true;
};

const view = new EditorView({
  state: EditorState.create({
    doc: area.value,
    extensions: [
      EditorView.cspNonce.of(form.dataset.nonce),
      keymap.of([{ key: "Mod-Enter", run }, ...closeBracketsKeymap, ...completionKeymap, ...historyKeymap, ...defaultKeymap]),
      lineNumbers(), history(), drawSelection(), highlightActiveLine(), bracketMatching(), closeBrackets(),
      EditorView.lineWrapping, sparql(), syntaxHighlighting(classHighlighter),
      autocompletion({ override: [completions(form.dataset.terms)], icons: false }),
      EditorView.contentAttributes.of({ "aria-label": label.textContent }),
      EditorView.updateListener.of((update) => {
        if (update.docChanged) area.value = update.state.doc.toString();
      }),
    ],
  }),
});
area.before(view.dom);
area.hidden = true;
label.addEventListener("click", () => view.focus());
runner(form);
