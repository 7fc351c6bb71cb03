import './style.css';
import { render } from 'preact';
import type { Report } from '../types';
import { App } from './app';
import { Data } from './data';

const text = document.getElementById('report')!.textContent!;
render(<App data={new Data(JSON.parse(text) as Report)} />, document.getElementById('page')!);
