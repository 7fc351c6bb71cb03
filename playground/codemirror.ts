/** How YAML is shown: the editor, and what cannot be changed. Colours are those of the page. */

import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { yaml } from '@codemirror/lang-yaml';
import {
  bracketMatching,
  foldGutter,
  foldKeymap,
  HighlightStyle,
  indentOnInput,
  syntaxHighlighting,
} from '@codemirror/language';
import { lintGutter, lintKeymap } from '@codemirror/lint';
import { highlightSelectionMatches, search, searchKeymap } from '@codemirror/search';
import { type ChangeDesc, EditorState, type Extension } from '@codemirror/state';
import {
  drawSelection,
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  keymap,
  lineNumbers,
} from '@codemirror/view';
import { tags } from '@lezer/highlight';

const COLOURS = HighlightStyle.define([
  { tag: [tags.propertyName, tags.definition(tags.propertyName)], color: 'var(--code-key)' },
  { tag: [tags.string, tags.special(tags.string), tags.attributeValue], color: 'var(--code-text)' },
  { tag: tags.comment, color: 'var(--soft)' },
  { tag: [tags.keyword, tags.labelName, tags.typeName, tags.meta], color: 'var(--code-sign)' },
]);

const LOOKS = EditorView.theme({
  '&': { color: 'var(--text)', backgroundColor: 'var(--back)', fontSize: '13px' },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': { fontFamily: 'var(--mono)', lineHeight: '1.55' },
  '.cm-content': { caretColor: 'var(--text)', padding: '12px 0' },
  '.cm-cursor': { borderLeftColor: 'var(--text)' },
  '.cm-gutters': { color: 'var(--soft)', backgroundColor: 'var(--back)', border: 'none' },
  '.cm-activeLine, .cm-activeLineGutter': { backgroundColor: 'var(--raised)' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': {
    backgroundColor: 'var(--selected)',
  },
  '.cm-matchingBracket': { backgroundColor: 'var(--selected)' },
  '.cm-foldPlaceholder': { color: 'var(--soft)', backgroundColor: 'var(--raised)', borderColor: 'var(--line)' },
  '.cm-panels, .cm-tooltip': { color: 'var(--text)', backgroundColor: 'var(--raised)', borderColor: 'var(--line)' },
  '.cm-textfield': { color: 'inherit', backgroundColor: 'var(--back)', borderColor: 'var(--line)' },
  '.cm-button': {
    color: 'inherit',
    backgroundImage: 'none',
    backgroundColor: 'var(--back)',
    borderColor: 'var(--line)',
  },
  '.cm-searchMatch': { backgroundColor: 'var(--warning-back)' },
  '.cm-selectionMatch': { backgroundColor: 'var(--raised)' },
  // Marks of its own are images, which the page does not load.
  '.cm-lintRange': { backgroundImage: 'none' },
  '.cm-lintRange-error, .cm-lintRange-warning, .cm-lintRange-info': {
    backgroundImage: 'none',
    textDecoration: 'underline wavy 1px',
    textUnderlineOffset: '3px',
  },
  '.cm-lintRange-error': { textDecorationColor: 'var(--error)' },
  '.cm-lintRange-warning': { textDecorationColor: 'var(--warning)' },
  '.cm-lintRange-info': { textDecorationColor: 'var(--soft)' },
  '.cm-lintRange-active': { backgroundColor: 'var(--raised)' },
  '.cm-lint-marker': { width: '9px', height: '9px', marginTop: '0.4em', borderRadius: '50%', content: 'none' },
  '.cm-lint-marker-error': { content: 'none', backgroundColor: 'var(--error)' },
  '.cm-lint-marker-warning': { content: 'none', backgroundColor: 'var(--warning)', borderRadius: '1px' },
  '.cm-lint-marker-info': { content: 'none', backgroundColor: 'var(--soft)' },
  '.cm-diagnostic': {
    maxWidth: '560px',
    padding: '6px 10px',
    fontFamily: 'system-ui, sans-serif',
    whiteSpace: 'pre-wrap',
  },
  '.cm-diagnostic-error': { borderLeftColor: 'var(--error)' },
  '.cm-diagnostic-warning': { borderLeftColor: 'var(--warning)' },
  '.cm-diagnosticSource': { opacity: '1', color: 'var(--soft)', fontSize: '12px' },
  '.cm-panel.cm-search :is(input, button, label)': { fontSize: '12px' },
  '.cm-panel.cm-panel-lint ul': { outlineColor: 'var(--focus)', outlineOffset: '-2px' },
  '.cm-panel.cm-panel-lint ul [aria-selected]': { backgroundColor: 'var(--back)' },
  '.cm-panel.cm-panel-lint ul:focus [aria-selected]': { color: 'inherit', backgroundColor: 'var(--selected)' },
});

const YAML: readonly Extension[] = [
  lineNumbers(),
  foldGutter(),
  drawSelection(),
  yaml(),
  syntaxHighlighting(COLOURS),
  highlightSelectionMatches(),
  search({ top: true }),
  LOOKS,
];

/** The tab key leads on, as it does everywhere on a page. */
export function editorOf(name: string, onChange: (text: string, isOther: boolean) => void): readonly Extension[] {
  return [
    ...YAML,
    EditorView.theme({ '&': { height: '100%' }, '.cm-scroller': { overflow: 'auto' } }),
    history(),
    indentOnInput(),
    bracketMatching(),
    highlightActiveLine(),
    highlightActiveLineGutter(),
    lintGutter(),
    keymap.of([...defaultKeymap, ...historyKeymap, ...searchKeymap, ...foldKeymap, ...lintKeymap]),
    EditorView.contentAttributes.of({ 'aria-label': name, tabindex: '0' }),
    EditorView.updateListener.of(({ docChanged, state, changes }) => {
      if (docChanged) onChange(state.doc.toString(), keepsNothing(changes));
    }),
  ];
}

/** Whether another text took the place of all of it, as by pasting. */
function keepsNothing(changes: ChangeDesc): boolean {
  let isKept = false;
  changes.iterGaps((_from, _to, length) => {
    isKept ||= length > 0;
  });
  return !isKept;
}

export function readerOf(name: string): readonly Extension[] {
  return [
    ...YAML,
    EditorState.readOnly.of(true),
    EditorView.editable.of(false),
    keymap.of([...searchKeymap, ...foldKeymap]),
    EditorView.contentAttributes.of({ 'aria-label': name, 'aria-readonly': 'true', tabindex: '0' }),
  ];
}
