import type { CheckForm, CheckQuestion } from '@selenoscope/core';

/** Lines of at most `width` characters, broken between words. Columns count characters, as a terminal shows them. */
export function wrapped(text: string, width: number, indent = ''): string[] {
  const lines: string[] = [];
  let line = indent;
  for (const word of text.split(' ')) {
    const joined = line === indent ? indent + word : `${line} ${word}`;
    if (joined.length > width && line !== indent) {
      lines.push(line);
      line = indent + word;
    } else line = joined;
  }
  return [...lines, line];
}

/** What a question offers to choose from by number. Countries: those with a survey of their own. */
export const offered = (question: CheckQuestion): CheckQuestion['choices'] =>
  question.choices.filter(
    (choice) => choice.id !== 'not-sure' && (question.kind !== 'country' || choice.first === true),
  );

/** "Question 4 of 15: Bread and cereal", with a line under it. */
export function screenHead(question: CheckQuestion, form: CheckForm, width: number): string[] {
  const head = `Question ${question.screen} of ${form.screens}: ${question.title}`;
  return ['', head, '-'.repeat(Math.min(width, head.length)), ''];
}

/** The question, its help and what may be answered. */
export function questionLines(question: CheckQuestion, width: number): string[] {
  return [
    ...wrapped(question.text, width),
    ...(question.help === '' ? [] : wrapped(question.help, width, '  ')),
    ...choiceLines(question, width),
    ...wrapped(howToAnswer(question), width),
  ];
}

function choiceLines(question: CheckQuestion, width: number): string[] {
  const texts = offered(question).map((choice, i) => `${String(i + 1).padStart(3)}  ${choice.label}`);
  if (question.kind !== 'country') return texts.flatMap((text) => hanging(text, width));
  const column = Math.max(...texts.map((text) => text.length)) + 2;
  const columns = Math.max(1, Math.floor(width / column));
  const rows = Math.ceil(texts.length / columns);
  return Array.from({ length: rows }, (_, r) =>
    Array.from({ length: columns }, (_, c) => (texts[c * rows + r] ?? '').padEnd(column))
      .join('')
      .trimEnd(),
  );
}

/** A long label goes on under its own first word. */
const hanging = (text: string, width: number): string[] =>
  wrapped(text.slice(5), width - 5).map((line, i) => (i === 0 ? text.slice(0, 5) : '     ') + line);

function howToAnswer(question: CheckQuestion): string {
  const rest = 'Enter = not sure, b = back, q = quit';
  const last = offered(question).length;
  if (question.kind === 'number') return `A number in ${question.unit}; ${rest}`;
  if (question.kind === 'multi') return `One or more of 1 to ${last}, such as 1,3; ${rest}`;
  if (question.kind === 'country') return `1 to ${last}, or the two letters or name of any other country; ${rest}`;
  return `1 to ${last}; ${rest}`;
}
