import { RECALLED_SPREADS } from '@selenoscope/core';
import type { ComponentChildren, JSX } from 'preact';
import { amount, chancePercent, fixed, rangeOf, t } from '../../base/index.js';
import type { Answered } from '../../model/index.js';
import { Table, Words } from '../../parts/index.js';
import { English, Said, unitSaid } from '../../said/index.js';

type View = Answered['view'];
const chance = (p: number | null): string => {
  if (p === null) return '–';
  const { words, percent } = chancePercent(p);
  return t(`selenium.chance-${words}`, { percent });
};

/** A name that opens to what stands behind it; the name alone where nothing does. */
const Opens = ({
  name,
  children,
}: {
  readonly name: ComponentChildren;
  readonly children: ComponentChildren;
}): JSX.Element => (
  <details>
    <summary>{name}</summary>
    <div class="record">{children}</div>
  </details>
);

/** Levels of every authority with their sources; both upper levels are among them. */
export function References({ view }: { readonly view: View }): JSX.Element {
  return (
    <>
      <p class="note">
        <Words k="selenium.references-note" />
      </p>
      <p class="uppers">
        {view.uppers.map((upper) => (
          <span key={upper.key}>
            <Words k="selenium.upper" v={{ ug: amount(upper.ugPerDay), name: upper.name, year: upper.year }} />
          </span>
        ))}
      </p>
      <Table
        class="refs"
        caption={t('selenium.as-table', { name: t('selenium.references') })}
        columns={[
          { name: t('selenium.who') },
          { name: t('selenium.what') },
          { name: t('selenium.level'), right: true },
        ]}
        rows={view.references.map((one) => [
          <Opens name={<span lang="en">{`${one.authorityName} ${one.year}`}</span>}>
            {one.goalText !== '' && (
              <p>
                <Said of={one.goalText} />.
              </p>
            )}
            <p>
              <English of={one.source} />
            </p>
          </Opens>,
          <>
            <Said of={one.kindName} />
            {one.isYardstick && <b class="yard"> {t('selenium.yardstick')}</b>}
            {!one.verified && <span class="chip verify">{t('selenium.recalled')}</span>}
          </>,
          <b>{`${amount(one.value)}\u00A0${unitSaid(one.unitName)}`}</b>,
        ])}
      />
    </>
  );
}

/** The other nutrients against the same authority's levels. */
export function Nutrients({ view }: { readonly view: View }): JSX.Element {
  if (view.nutrients.length === 0) return <p class="note">{t('selenium.no-nutrients')}</p>;
  return (
    <>
      <p class="note">
        <Words k="selenium.nutrients-note" /> <Said of={RECALLED_SPREADS} />
      </p>
      <Table
        class="nutrients"
        caption={t('selenium.as-table', { name: t('selenium.nutrients') })}
        columns={[
          { name: t('selenium.nutrient') },
          { name: t('selenium.usual'), right: true },
          { name: t('selenium.nine-in-ten'), right: true },
          { name: t('selenium.covered'), right: true },
          { name: t('selenium.reference'), right: true },
          { name: t('selenium.too-little'), right: true },
          { name: t('selenium.upper-level'), right: true },
          { name: t('selenium.too-much'), right: true },
        ]}
        rows={view.nutrients.map((one) => {
          const [low, high] = rangeOf(one.usual.p5, one.usual.p95);
          return [
            one.note !== '' || one.name !== one.shortName ? (
              <Opens name={<Said of={one.shortName} />}>
                {one.name !== one.shortName && (
                  <p>
                    <Said of={one.name} />.
                  </p>
                )}
                {one.note !== '' && (
                  <p>
                    <Said of={one.note} />
                  </p>
                )}
              </Opens>
            ) : (
              <Said of={one.shortName} />
            ),
            <b>{`${amount(one.usual.p50)}\u00A0${one.unitName.replace('/day', '')}`}</b>,
            t('selenium.range', { low, high }),
            `${fixed(100 * one.coverage, 0)}\u00A0%`,
            one.reference === null ? '–' : `${amount(one.reference)} ${one.kind}`,
            chance(one.pInadequate),
            one.upper === null ? '–' : `${amount(one.upper)}${one.upperMark && `\u00A0${one.upperMark}`}`,
            chance(one.pAboveUpper),
          ];
        })}
      />
    </>
  );
}
