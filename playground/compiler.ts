/** The program of the worker: answers one text after the other, so that typing never waits. */

import { answerTo } from './answer';
import type { Answered, Asked } from './asking';

addEventListener('message', ({ data }: MessageEvent<Asked>) => {
  let answered: Answered;
  try {
    answered = { answer: answerTo(data.text) };
  } catch (error) {
    answered = { failure: (error as Error).message };
  }
  postMessage(answered);
});
