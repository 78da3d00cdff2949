import { expect, test } from 'vitest';
import { latestWins } from './latest-wins.js';

/** A sender whose answers come when the test says so. */
function slow() {
  const open: { question: number; answer: () => void; fail: () => void }[] = [];
  const send = (question: number) =>
    new Promise<number>((resolve, reject) => {
      open.push({ question, answer: () => resolve(10 * question), fail: () => reject(new Error('no')) });
    });
  return { open, send };
}
const settle = () => new Promise((done) => setTimeout(done, 0));

test('of many questions one is on its way, and then the last', async () => {
  const { open, send } = slow();
  const heard: [number, number][] = [];
  const asking = latestWins(
    send,
    (answer, question) => heard.push([question, answer]),
    () => undefined,
  );
  for (const question of [1, 2, 3, 4, 5]) asking.ask(question);
  expect(open.map((one) => one.question)).toEqual([1]);
  open[0]!.answer();
  await settle();
  expect(open.map((one) => one.question)).toEqual([1, 5]);
  open[1]!.answer();
  await settle();
  expect(heard).toEqual([
    [1, 10],
    [5, 50],
  ]);
});

test('what was forgotten is not heard, and the next question is asked all the same', async () => {
  const { open, send } = slow();
  const heard: number[] = [];
  const asking = latestWins(
    send,
    (_, question) => heard.push(question),
    () => undefined,
  );
  asking.ask(1);
  asking.ask(2);
  asking.forget();
  asking.ask(3);
  open[0]!.answer();
  await settle();
  open[1]!.answer();
  await settle();
  expect(open.map((one) => one.question)).toEqual([1, 3]);
  expect(heard).toEqual([3]);
});

test('after a fault the waiting question is asked', async () => {
  const { open, send } = slow();
  const faults: unknown[] = [];
  const asking = latestWins(
    send,
    () => undefined,
    (error) => faults.push(error),
  );
  asking.ask(1);
  asking.ask(2);
  open[0]!.fail();
  await settle();
  expect(open.map((one) => one.question)).toEqual([1, 2]);
  expect(faults).toHaveLength(1);
});
