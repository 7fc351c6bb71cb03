import '../cli/report/page/style.css';
import './style.css';
import { render } from 'preact';
import { App, type Example } from './app';

/** What the page holds, by the id of an element. */
function held<T>(id: string): T {
  return JSON.parse(document.getElementById(id)!.textContent!) as T;
}

render(
  <App compiler={held<string>('compiler')} examples={held<readonly Example[]>('examples')} />,
  document.getElementById('page')!,
);
