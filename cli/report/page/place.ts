/** Where one is in the report: it is in the address, so that places can be linked to and gone back to. */

import { useEffect, useState } from 'preact/hooks';

export interface Place {
  readonly view: string;
  readonly parameters: URLSearchParams;
}

export function addressOf(view: string, parameters: Readonly<Record<string, string>> = {}): string {
  const query = new URLSearchParams(parameters).toString();
  return `#/${view}${query === '' ? '' : `?${query}`}`;
}

export function addressOfObject(id: string): string {
  return addressOf('object', { id });
}

function placeIn(hash: string): Place {
  const [view = '', query = ''] = hash.replace(/^#\/?/, '').split('?', 2);
  return { view, parameters: new URLSearchParams(query) };
}

export function usePlace(): Place {
  const [place, setPlace] = useState(() => placeIn(location.hash));
  useEffect(() => {
    const follow = () => setPlace(placeIn(location.hash));
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return place;
}
