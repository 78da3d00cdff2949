import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../base/index.js';
import { answered } from '../state.js';

/** A verdict that changed after an entry or an answer, for those who do not see it change; one sentence, once. */
export function VerdictSaid(): JSX.Element {
  const [said, say] = useState('');
  const last = useRef<string | null>(null);
  const now = answered.value;
  const code = now && now.of !== 'example' ? now.view.verdict.code : null;
  useEffect(() => {
    if (code === null) return;
    if (last.current !== null && last.current !== code)
      say(t('check.verdict-now', { verdict: t(`check.verdict-${code}`) }));
    last.current = code;
  }, [code]);
  return (
    <p class="sr" role="status">
      {said}
    </p>
  );
}
