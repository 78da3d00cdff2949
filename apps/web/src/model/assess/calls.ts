import { askedQuestions, type CheckAnswers, claimView, VERSION } from '@selenoscope/core';
import { writeDiaryCsv } from '@selenoscope/readers';
import { keptIn, rawDiary, weigher } from '../diary/index.js';
import type { ModelCalls } from '../protocol.js';
import type { Served } from '../rpc/index.js';
import { answerTo, assessed, extrasOf } from './answer.js';
import type { Question } from './asked-of.js';
import { type ModelParts, questionFinder } from './find.js';
import { stoolAnswer } from './stool.js';
import { type OpenWhatIfs, openWhatIfs } from './what-if.js';

/** Answers the model's questions; what was asked last is kept, so that "what if" starts from it. */
export function modelCalls(parts: ModelParts): Served<ModelCalls> {
  const { engine, find } = questionFinder(parts);
  let last: { readonly question: Question; readonly whatIfs: OpenWhatIfs } | null = null;
  let answers: CheckAnswers | null = null;

  const keep = (question: Question): Question => {
    last = { question, whatIfs: openWhatIfs(question) };
    return question;
  };

  return {
    open: async () => ({ dataHash: (await engine()).tables.dataHash(), version: VERSION }),
    async assess(of) {
      const question = await find(of);
      return question && answerTo(await engine(), keep(question));
    },
    questions: async () => (await engine()).check().form.questions,
    async asked(given) {
      const { form } = (await engine()).check();
      return askedQuestions(form, given).map(({ id }) => id);
    },
    async check(given, draws) {
      answers = given;
      return answerTo(await engine(), keep((await find('check', given))!), draws);
    },
    async whatIf(ask, draws, of) {
      if (last === null || (of !== undefined && last.question.of !== of)) {
        const question = await find(of ?? 'example', answers);
        if (question === null) return null;
        keep(question);
      }
      return last!.whatIfs.ask(ask, draws);
    },
    async stool(id) {
      const record = (await (await parts.store()).all('stool')).find((one) => one.id === id);
      return record ? stoolAnswer(await engine(), record) : null;
    },
    async claims() {
      const claims = (await engine()).claims();
      return claims.all.map((claim) => claimView(claims, claim));
    },
    async report(of) {
      const at = await engine();
      const question = await find(of, answers);
      if (question === null) throw new Error(`there is nothing to report of: ${of}`);
      const assessment = assessed(question);
      const { reportPage } = await import('./report.js');
      return reportPage(assessment, extrasOf(at, assessment));
    },
    async csv() {
      const [at, from] = await Promise.all([engine(), parts.store()]);
      const [kept, entries] = await Promise.all([keptIn(from), from.entries()]);
      return writeDiaryCsv(rawDiary(entries, kept, weigher(kept, at)).entries);
    },
  };
}
