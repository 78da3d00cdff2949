import { useEffect, useState } from 'preact/hooks';

/** A part whose script is fetched when it is first shown; null until it is there. */
export function useLater<T>(load: () => Promise<T>): T | null {
  const [found, setFound] = useState<{ readonly part: T } | null>(null);
  useEffect(() => {
    let isGone = false;
    load().then(
      (part) => !isGone && setFound({ part }),
      () => undefined,
    );
    return () => {
      isGone = true;
    };
  }, []);
  return found?.part ?? null;
}
