import type { JSX } from 'preact';

/** Each verdict has a shape of its own: never colour alone. The words stand beside it. */
function shapeOf(verdict: string): JSX.Element {
  const ring = { cx: 8, cy: 8, r: 6.2, fill: 'none', stroke: 'currentColor', 'stroke-width': 1.6 };
  switch (verdict) {
    case 'supported':
      return <circle cx="8" cy="8" r="6.5" fill="currentColor" />;
    case 'partly':
      return (
        <>
          <circle {...ring} />
          <path d="M8 1.8a6.2 6.2 0 0 0 0 12.4z" fill="currentColor" />
        </>
      );
    case 'wrong':
      return <path d="M3 3l10 10M13 3L3 13" stroke="currentColor" stroke-width="2.6" stroke-linecap="round" />;
    case 'not-testable':
      return <circle {...ring} stroke-dasharray="2.4 2.2" />;
    default:
      return <circle {...ring} />;
  }
}

export function VerdictMark({ verdict }: { readonly verdict: string }): JSX.Element {
  return (
    <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
      {shapeOf(verdict)}
    </svg>
  );
}
