import {
  askedQuestions,
  type CheckAnswers,
  type CheckForm,
  type CheckQuestion,
  type CheckValue,
  withoutUnasked,
} from '@selenoscope/core';
import { questionLines, screenHead, wrapped } from './layout.js';
import { readReply } from './reply.js';

/** The other side of the conversation: a terminal, or a test. */
export interface Talk {
  write(text: string): void;
  /** one line, without its end; null where the input has ended */
  read(prompt: string): Promise<string | null>;
}

export interface DialogueOptions {
  /** columns of the terminal; lines are never longer */
  readonly width?: number;
  /** one sentence on what is known so far, said after each screen; null says nothing */
  readonly soFar?: (answers: CheckAnswers) => string | null;
}

const DEFAULT_WIDTH = 80;

const WELCOME =
  'Two minutes, no diary. Answer what you can: Enter means "I am not sure", which is always an answer and only makes the result wider.';

/**
 * Asks the questions of the check, one at a time. Knows nothing of what the answers mean.
 * @returns the answers, or null where the person quit or the input ended
 */
export async function askQuestions(
  form: CheckForm,
  talk: Talk,
  options: DialogueOptions = {},
): Promise<CheckAnswers | null> {
  const width = Math.min(options.width ?? DEFAULT_WIDTH, DEFAULT_WIDTH);
  const say = (lines: readonly string[]) => talk.write(`${lines.join('\n')}\n`);
  say(wrapped(WELCOME, width));
  let values: Record<string, CheckValue> = {};
  const visited: CheckQuestion[] = [];
  let screen = 0;
  for (;;) {
    const question = nextQuestion(form, values);
    if ((question?.screen ?? 0) !== screen) {
      const sentence = screen > 0 ? options.soFar?.({ values }) : null;
      if (sentence) say(['', ...wrapped(sentence, width)]);
      screen = question?.screen ?? 0;
      if (question) say(screenHead(question, form, width));
    }
    if (!question) return withoutUnasked(form, { values });
    say(questionLines(question, width));
    const line = await talk.read('> ');
    if (line === null) return null;
    const reply = readReply(question, line, values);
    if (reply.kind === 'quit') return null;
    if (reply.kind === 'again') say([...wrapped(reply.message, width), ...wrapped(reply.hint, width), '']);
    else if (reply.kind === 'answer') {
      values = { ...values, [question.id]: reply.value };
      visited.push(question);
      say(['']);
    } else if (visited.length === 0) say(['This is the first question.', '']);
    else {
      const last = visited.pop()!;
      values = Object.fromEntries(Object.entries(values).filter(([id]) => id !== last.id));
      say(['']);
    }
  }
}

/** The first question that is asked and has no answer yet; "not sure" is one. */
const nextQuestion = (form: CheckForm, values: Readonly<Record<string, CheckValue>>): CheckQuestion | undefined =>
  askedQuestions(form, { values }).find((question) => !Object.hasOwn(values, question.id));
