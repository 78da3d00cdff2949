import { expect, it } from 'vitest';
import { latest } from './search.js';

it('asks one question at a time and of the waiting ones the newest alone', async () => {
  const asked: string[] = [];
  const heard: string[] = [];
  const answers = new Map<string, (answer: string) => void>();
  const ask = latest<string, string>(
    (question) => {
      asked.push(question);
      return new Promise((resolve) => answers.set(question, resolve));
    },
    (question) => heard.push(question),
    () => undefined,
  );
  for (const text of ['b', 'br', 'bre', 'brea']) ask(text);
  expect(asked).toEqual(['b']);
  answers.get('b')!('');
  await Promise.resolve();
  expect(asked).toEqual(['b', 'brea']);
  // an answer that is out of date is not shown
  expect(heard).toEqual([]);
  answers.get('brea')!('');
  await Promise.resolve();
  expect(heard).toEqual(['brea']);
});

it('goes on after a failure', async () => {
  const failures: unknown[] = [];
  let isBroken = true;
  const heard: string[] = [];
  const ask = latest<string, string>(
    (question) => (isBroken ? Promise.reject(new Error('no')) : Promise.resolve(question)),
    (question) => heard.push(question),
    (error) => failures.push(error),
  );
  ask('a');
  await new Promise((resolve) => setTimeout(resolve));
  isBroken = false;
  ask('b');
  await new Promise((resolve) => setTimeout(resolve));
  expect([failures.length, heard]).toEqual([1, ['b']]);
});
