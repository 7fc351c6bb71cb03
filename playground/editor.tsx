/** The text that is compiled, and texts that are shown. Each is in a shadow root, where its styles are no elements of the page. */

import { isolateHistory } from '@codemirror/commands';
import { type Diagnostic, setDiagnostics } from '@codemirror/lint';
import type { Extension, Text } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { Mark } from './answer';
import { editorOf, readerOf } from './codemirror';

/** A text from elsewhere; what is typed is none. */
export interface Given {
  readonly text: string;
}

/** A view in the element, with what is given; each time that something is given, it takes the place of all of the text. */
function useView(given: Given, extensions: () => readonly Extension[]) {
  const host = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView | undefined>(undefined);
  useEffect(() => {
    const root = host.current!.shadowRoot ?? host.current!.attachShadow({ mode: 'open' });
    const made = new EditorView({ doc: given.text, extensions: extensions(), parent: root, root });
    view.current = made;
    return () => made.destroy();
  }, []);
  useEffect(() => {
    const { state } = view.current!;
    if (state.doc.toString() === given.text) return;
    view.current!.dispatch({
      changes: { from: 0, to: state.doc.length, insert: given.text },
      // The text before it can be had back, however soon another is given.
      annotations: isolateHistory.of('full'),
    });
  }, [given]);
  return { host, view };
}

export interface Spot {
  readonly line: number;
  readonly column: number;
}

interface EditorProps {
  readonly name: string;
  readonly given: Given;
  /** Another text is one that has nothing of the text before it. */
  readonly onChange: (text: string, isOther: boolean) => void;
  /** Of this text; absent while they are not known. */
  readonly marks: readonly Mark[] | undefined;
  /** Where it is to go; each is another object. */
  readonly spot: Spot | undefined;
}

export function Editor({ name, given, onChange, marks, spot }: EditorProps) {
  const { host, view } = useView(given, () => editorOf(name, onChange));
  useEffect(() => {
    const { state } = view.current!;
    if (marks !== undefined) view.current!.dispatch(setDiagnostics(state, diagnosticsOf(marks, state.doc)));
  }, [marks, view]);
  useEffect(() => {
    if (spot === undefined) return;
    const at = offsetOf(spot, view.current!.state.doc);
    view.current!.dispatch({
      selection: { anchor: at },
      effects: EditorView.scrollIntoView(at, { y: 'center' }),
    });
    view.current!.focus();
  }, [spot, view]);
  return <div ref={host} class="editor" />;
}

function offsetOf({ line, column }: Spot, doc: Text): number {
  const { from, to } = doc.line(Math.min(line, doc.lines));
  return Math.min(from + column - 1, to);
}

const SEVERITIES = { error: 'error', warning: 'warning', ignored: 'info' } as const;

/** From where the field is to the end of its line. */
function diagnosticsOf(marks: readonly Mark[], doc: Text): Diagnostic[] {
  return marks.map(({ severity, code, text, ...spot }) => {
    const from = offsetOf(spot, doc);
    const { to } = doc.lineAt(from);
    return { from, to, severity: SEVERITIES[severity], source: code, message: text.replace(` [${code}]`, '') };
  });
}

/** A text that can be looked through and copied. */
export function Reader({ name, text }: { readonly name: string; readonly text: string }) {
  const given = useMemo(() => ({ text }), [text]);
  const { host } = useView(given, () => readerOf(name));
  return <div ref={host} class="reader" />;
}
