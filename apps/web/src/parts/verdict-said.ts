import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../base/index.js';

/**
 * A change of the verdict in one sentence, for those who do not see the picture change; empty before there is one.
 * @param code null while nothing is known of this person
 */
export function useVerdictSaid(code: string | null): string {
  const [said, say] = useState('');
  const last = useRef<string | null>(null);
  useEffect(() => {
    if (code === null) return;
    if (last.current !== null && last.current !== code)
      say(t('check.verdict-now', { verdict: t(`check.verdict-${code}`) }));
    last.current = code;
  }, [code]);
  return said;
}
