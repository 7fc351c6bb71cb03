/** The program of the worker: answers one text after the other, so that typing never waits. */

import type { Asked } from './address';
import { answerTo } from './answer';
import type { Answered } from './asking';

addEventListener('message', ({ data }: MessageEvent<Asked>) => {
  let answered: Answered;
  try {
    answered = { answer: answerTo(data) };
  } catch (error) {
    answered = { failure: (error as Error).message };
  }
  postMessage(answered);
});
