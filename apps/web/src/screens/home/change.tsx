import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../base/index.js';
import { type Answered, plan } from '../../model/index.js';
import { Said } from '../../said/index.js';
import { settings } from '../../state.js';

type Found = 'not-asked' | 'waiting' | 'fault' | { readonly sentence: string };

/** The plan's first sentence, searched once it comes into view: the picture never waits for it. */
export function SmallestChange({ answered }: { readonly answered: Answered }): JSX.Element {
  const place = useRef<HTMLDivElement>(null);
  const isStopped = answered.view.hardStops.length > 0;
  const isPlanned = answered.of !== 'check' && !isStopped;
  const found = useSmallest(answered, isPlanned ? place : null);
  return (
    <div ref={place}>
      <h2 class="h2">{t('home.change')}</h2>
      {!isPlanned ? (
        <p>{t(isStopped ? 'home.change-stopped' : 'home.change-check')}</p>
      ) : typeof found === 'object' ? (
        <p>
          <Said of={found.sentence} />
        </p>
      ) : (
        <p>
          {t(found === 'waiting' ? 'home.change-waiting' : found === 'fault' ? 'home.change-fault' : 'home.change-ask')}
        </p>
      )}
      <p class="home-links">
        {answered.of === 'check' ? (
          <a href="/diary">{t('home.change-start')}</a>
        ) : (
          <a href="/plan">{t(typeof found === 'object' ? 'home.change-link' : 'home.change-open')}</a>
        )}
      </p>
    </div>
  );
}

// the same answer is searched once, however often this page is opened
const kept = new WeakMap<Answered, Promise<string>>();

function smallest(answered: Answered): Promise<string> {
  const { diets, avoid, maxChanges } = settings.value.preferences;
  const of = answered.of === 'example' ? 'example' : 'diary';
  const asked =
    kept.get(answered) ??
    plan.plan(of, { diets, avoid, maxChanges }).then(({ view }) => {
      const [first] = view.cards;
      return first && !first.isShort ? first.sentence : view.title;
    });
  kept.set(answered, asked);
  return asked;
}

function useSmallest(answered: Answered, place: { readonly current: HTMLElement | null } | null): Found {
  const [found, setFound] = useState<Found>('not-asked');
  useEffect(() => {
    setFound('not-asked');
    if (!place?.current) return;
    let isGone = false;
    const seen = new IntersectionObserver((entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return;
      seen.disconnect();
      setFound('waiting');
      smallest(answered).then(
        (sentence) => !isGone && setFound({ sentence }),
        () => !isGone && setFound('fault'),
      );
    });
    seen.observe(place.current);
    return () => {
      isGone = true;
      seen.disconnect();
    };
  }, [answered]);
  return found;
}
