import { pathToFileURL } from 'node:url';
import { outcomeOf } from './outcome.js';
import { openPlanner } from './planner.js';

/** A process of its own: is told numbers of people, answers with what became of them. */
const [, , folder = '', seed = '0'] = process.argv;
const planner = openPlanner(pathToFileURL(folder), Number(seed));
// the first of all compiles what the others run; its times would be nobody's
outcomeOf(planner, 0, false);

process.on('message', ({ from, below, refusals }: { from: number; below: number; refusals: number }) => {
  const outcomes = [];
  for (let number = from; number < below; number++) {
    try {
      outcomes.push(outcomeOf(planner, number, number % refusals === 0));
    } catch (error) {
      outcomes.push({ number, fault: error instanceof Error ? `${error.message} ${error.stack}` : String(error) });
    }
  }
  process.send!(outcomes);
});
process.send!([]);
