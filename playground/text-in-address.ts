import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { packed, textIn, withText } from './address';
import type { Given } from './editor';

/** Marks entries of the browser's history whose text is the page's own: who goes back wants the view, and keeps the text. */
const OURS = 'cdk8s-prometheus-playground';

/** So long nothing is typed before it is written: browsers refuse an address that changes all the time. */
const PAUSE = 400;

/** The text of the page, which begins with that of the address, and is kept there. */
export function useTextInAddress(first: string) {
  const [given, setGiven] = useState<Given>(() => ({ text: textIn(parametersOf(location.hash)) ?? first }));
  const [text, setText] = useState(given.text);
  const give = useCallback((other: string) => {
    setGiven({ text: other });
    setText(other);
  }, []);
  const [isLong, setLong] = useState(false);
  const letters = useRef('');
  const write = useCallback(() => {
    const { hash, fits } = withText(location.hash, letters.current);
    if (hash !== location.hash) history.replaceState(OURS, '', hash);
    setLong(!fits);
  }, []);
  useEffect(() => {
    const timer = setTimeout(() => {
      letters.current = packed(text);
      write();
    }, PAUSE);
    return () => clearTimeout(timer);
  }, [text, write]);
  useEffect(() => {
    const follow = () => {
      const other = history.state === OURS ? undefined : textIn(parametersOf(location.hash));
      if (other === undefined) write();
      else give(other);
    };
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, [write, give]);
  return { text, setText, given, give, isLong };
}

function parametersOf(hash: string): URLSearchParams {
  return new URLSearchParams(hash.split('?', 2)[1]);
}
