import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { go, query, t } from '../../base/index.js';
import { Button, say } from '../../parts/index.js';
import { settings, store, storeFault } from '../../state.js';
import { kept, neighbour, personAfter, progressOf, resumeAt } from './flow.js';
import { ProgressBar } from './progress.js';
import { Question } from './question.js';
import { Result } from './result.js';
import { useSession } from './session.js';
import { SoFar } from './so-far.js';

const RESULT = 'result';
const place = (q: string): string => `/check?q=${q}`;

/** The two-minute check: one question at a time, and a picture that changes with every answer. */
export function Check(): JSX.Element {
  const session = useSession();
  const { questions, asked, answers } = session;
  const heading = useRef<HTMLHeadingElement>(null);
  const wish = query.value.get('q');
  // what was answered before is read with the store
  const isReady = questions !== null && asked.length > 0 && (store.value !== null || storeFault.value !== null);
  const resume = resumeAt(asked, answers);
  const isPlace = wish === RESULT ? resume === null : wish !== null && asked.includes(wish);
  const here = isPlace ? wish! : (resume ?? RESULT);

  // the place stands in the address, so that an answer alone leads nowhere, and "back" of the browser is one question
  useEffect(() => {
    if (isReady && !isPlace) go(place(here), 'replace');
  }, [isReady, isPlace, here]);

  const seen = useRef<string | null>(null);

  // a new question is a new page: it begins at its top, and is read
  useEffect(() => {
    if (!isReady) return;
    if (seen.current !== null && seen.current !== here) {
      scrollTo(0, 0);
      heading.current?.focus({ preventScroll: true });
    }
    seen.current = here;
  }, [here, isReady]);

  if (!isReady)
    return (
      <main class="wrap cq" aria-busy={!session.fault}>
        <div class="head">
          <h1 class="voice" tabIndex={-1}>
            {t('check.title')}
          </h1>
        </div>
        <p role="status">{t(session.fault ? 'check.fault' : 'check.loading')}</p>
      </main>
    );

  const finish = async (): Promise<void> => {
    const whole = kept(asked, answers);
    await session.save();
    await store.value
      ?.set({ answers: whole, person: personAfter(settings.peek().person, whole) })
      .catch(() => say(t('check.not-saved')));
  };
  if (here === RESULT) return <Result session={session} heading={heading} onOpen={finish} />;

  const question = questions.find((one) => one.id === here)!;
  const next = (): void => {
    if (!(here in session.latest().values)) session.answer(here, null);
    // the next question does not wait for the disk; what could not be kept is told
    void session.save();
    go(place(neighbour(session.askedNow(), here, 1) ?? RESULT));
  };
  const back = neighbour(asked, here, -1);
  return (
    <main class="wrap cq">
      <ProgressBar progress={progressOf(questions, asked, here)} title={question.title} />
      <div class="two">
        <SoFar session={session} question={here} />
        <Question
          key={here}
          question={question}
          value={answers.values[here]}
          isSeen={here in answers.values}
          heading={heading}
          onAnswer={(value) => session.answer(here, value)}
          onNext={next}
          back={back === null ? null : <Button onClick={() => go(place(back))}>{t('check.back')}</Button>}
          isLast={neighbour(asked, here, 1) === null}
        />
      </div>
    </main>
  );
}
