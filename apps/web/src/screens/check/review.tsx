import type { JSX } from 'preact';
import { amount, t } from '../../base/index.js';
import { Button } from '../../parts/index.js';
import { Said, saidText } from '../../said/index.js';
import { answerWords } from './flow.js';
import type { Session } from './session.js';

/** Every answer with a way back to its question. */
export function Review({
  session,
  onForget,
}: {
  readonly session: Session;
  readonly onForget: () => void;
}): JSX.Element {
  const { questions, asked, answers } = session;
  const shown = (questions ?? []).filter((question) => asked.includes(question.id));
  return (
    <section class="check-review" aria-labelledby="review-title">
      <div class="jhead">
        <h2 class="h2" id="review-title">
          {t('check.review')}
        </h2>
        <Button look="quiet" onClick={onForget}>
          {t('check.forget')}
        </Button>
      </div>
      <dl>
        {shown.map((question) => {
          const words = answerWords(question, answers.values[question.id], amount);
          return (
            <div key={question.id}>
              <dt>
                <Said of={question.text} />
              </dt>
              <dd>
                <a
                  href={`/check?q=${question.id}`}
                  aria-label={t('check.change', {
                    question: saidText(question.text),
                    answer: words !== null ? saidText(words) : t('check.not-sure'),
                  })}
                >
                  {words === null ? t('check.not-sure') : <Said of={words} />}
                </a>
              </dd>
            </div>
          );
        })}
      </dl>
    </section>
  );
}
