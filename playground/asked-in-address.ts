import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { type Asked, askedIn, packed, withAsked } from './address';
import type { Given } from './editor';

/** Marks entries of the browser's history whose text is the page's own: who goes back wants the view, and keeps the text. */
const OURS = 'cdk8s-prometheus-playground';

/** So long nothing is typed before it is written: browsers refuse an address that changes all the time. */
const PAUSE = 400;

/** What the page asks: it begins with what the address says, which keeps it. */
export function useAskedInAddress(first: string) {
  const [begin] = useState(() => askedIn(location.hash) ?? { text: first, namespace: '' });
  const [given, setGiven] = useState<Given>(begin);
  const [text, setText] = useState(begin.text);
  const [namespace, setNamespace] = useState(begin.namespace);
  const give = useCallback((other: string) => {
    setGiven({ text: other });
    setText(other);
  }, []);
  const take = useCallback(
    (asked: Asked) => {
      give(asked.text);
      setNamespace(asked.namespace);
    },
    [give],
  );
  const isLong = useAddress({ text, namespace }, take);
  return { text, setText, namespace, setNamespace, given, give, isLong };
}

/** Writes it into the address, and takes what an address brings; whether it is too long for one is told. */
function useAddress({ text, namespace }: Asked, take: (asked: Asked) => void): boolean {
  const [isLong, setLong] = useState(false);
  const kept = useRef<Parameters<typeof withAsked>[1]>({ letters: '', namespace });
  const write = useCallback(() => {
    const { hash, fits } = withAsked(location.hash, kept.current);
    if (hash !== location.hash) history.replaceState(OURS, '', hash);
    setLong(!fits);
  }, []);
  useEffect(() => {
    const timer = setTimeout(() => {
      kept.current = { letters: packed(text), namespace };
      write();
    }, PAUSE);
    return () => clearTimeout(timer);
  }, [text, namespace, write]);
  useEffect(() => {
    const follow = () => {
      const other = history.state === OURS ? undefined : askedIn(location.hash);
      if (other === undefined) write();
      else take(other);
    };
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, [write, take]);
  return isLong;
}
