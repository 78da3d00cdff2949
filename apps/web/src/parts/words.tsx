import type { ComponentChildren, JSX } from 'preact';
import { filled, template, type Values } from '../base/index.js';
import { closingOf, Explained, Kept, openingOf, Term } from '../terms/index.js';

const MARK = /<(b|term:[\w-]+|link:[^>]+)>(.*?)<\/(?:b|term|link)>/g;

function live(mark: string, inside: string): JSX.Element {
  if (mark === 'b')
    return (
      <b>
        <Explained text={inside} />
      </b>
    );
  if (mark.startsWith('link:')) return <a href={mark.slice('link:'.length)}>{inside}</a>;
  return <Term id={mark.slice('term:'.length)}>{inside}</Term>;
}

/**
 * A text with the few marks it may hold made live: `<b>…</b>`, `<term:coverage>…</term>`, `<link:/plan>…</link>`. Words
 * that are explained are found by themselves. The marks are read before the values are put in, so that no value can ever be one.
 */
export function Words({ k, v }: { readonly k: string; readonly v?: Values }): JSX.Element {
  const text = template(k, v);
  const parts: ComponentChildren[] = [];
  let from = 0;
  for (const found of text.matchAll(MARK)) {
    const [whole, mark, inside] = found;
    const isTerm = mark!.startsWith('term:');
    const [ahead, rest] = [text.slice(from, found.index), text.slice(found.index + whole.length)];
    // a line may end beside a button, and its brackets would stay behind
    const [before, after] = isTerm ? [openingOf(ahead), closingOf(rest)] : ['', ''];
    parts.push(
      <Explained text={filled(ahead.slice(0, ahead.length - before.length), v)} />,
      <Kept before={before} after={after}>
        {live(mark!, filled(inside!, v))}
      </Kept>,
    );
    from = found.index + whole.length + after.length;
  }
  parts.push(<Explained text={filled(text.slice(from), v)} />);
  return <>{parts}</>;
}
