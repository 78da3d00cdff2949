import type { JSX } from 'preact';
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { language, t, today } from '../../base/index.js';
import { model } from '../../model/index.js';
import { Button, Seg, say } from '../../parts/index.js';
import { answered, isThinking } from '../../state.js';
import { saveFile } from '../files/download.js';
import { useProfiles } from '../gut/stool/use-profiles.js';
import { planFault, planned, planStage, usePlan } from '../plan/asking.js';
import { DetailSheets } from './detail-sheets.js';
import { FirstSheet } from './first-sheet.js';
import { detailPages } from './pages.js';

/** Width of a sheet of A4 at 96 px to the inch. */
const SHEET_PX = 794;

/** How much a sheet must shrink to fit the place it stands in. */
function useFit(): [{ current: HTMLDivElement | null }, number] {
  const place = useRef<HTMLDivElement>(null);
  const [fit, setFit] = useState(1);
  // before anything is painted: a sheet never stands wider than the page, not for a moment
  useLayoutEffect(() => {
    const on = place.current;
    if (!on) return;
    const fitTo = (width: number): void => setFit(Math.min(1, Math.floor((width / SHEET_PX) * 1000) / 1000));
    const { paddingInlineStart, paddingInlineEnd } = getComputedStyle(on);
    fitTo(on.clientWidth - Number.parseFloat(paddingInlineStart) - Number.parseFloat(paddingInlineEnd));
    const seen = new ResizeObserver(([entry]) => entry && fitTo(entry.contentRect.width));
    seen.observe(on);
    return () => seen.disconnect();
  }, []);
  return [place, fit];
}

/** Sheets of paper: one for the person, or three for a dietitian. */
export function Report(): JSX.Element {
  const [who, choose] = useState<'person' | 'dietitian'>('person');
  const [place, fit] = useFit();
  const answer = answered.value;
  const of = answer?.of ?? null;
  usePlan(of === 'diary' || of === 'example' ? of : null);
  const plan = planned.value?.of === of ? (planned.value?.view ?? null) : null;
  const save = async (): Promise<void> => {
    if (!of) return;
    try {
      await saveFile({
        name: `selenoscope-report-${today()}.html`,
        type: 'text/html',
        extension: '.html',
        description: t('report.file'),
        parts: async () => [await model.report(of)],
      });
    } catch (error) {
      say(`${t('report.not-saved')} ${(error as Error).message}`);
    }
  };
  const profiles = useProfiles();
  const details = useMemo(() => {
    if (!answer || who !== 'dietitian') return null;
    // of the example nothing of the reader's own is named
    const own = of === 'example' ? [] : (profiles ?? []);
    return detailPages(
      answer.view,
      own.map(({ name, changedAt }) => ({ name, on: today(new Date(changedAt)) })),
    );
  }, [answer, who, of, profiles, language.value]);
  const pages = 1 + (details?.pages.length ?? 0);
  // a sheet that is printed too early would be without its smallest change, and would not say so
  const isPlanOpen =
    (of === 'diary' || of === 'example') && !planFault.value && (!plan || planStage.value === 'looking');
  return (
    <main class="wrap report">
      <div class="head no-paper">
        <div>
          {of === 'example' && <p class="ex">{t('report.of-example')}</p>}
          <h1 class="voice" tabIndex={-1}>
            {t('report.title')}
          </h1>
        </div>
        <p class="lede right">{t('report.lede')}</p>
      </div>
      <div class="report-do no-paper">
        <Seg
          label={t('report.which')}
          value={who}
          onChoose={choose}
          choices={(['person', 'dietitian'] as const).map((id) => ({ id, words: t(`report.${id}`) }))}
        />
        <Button look="go" disabled={!answer || isPlanOpen} aria-describedby="report-wait" onClick={() => print()}>
          {t('report.print')}
        </Button>
        <Button disabled={!answer} onClick={() => void save()}>
          {t('report.save')}
        </Button>
      </div>
      <p class="note no-paper" role="status" id="report-wait">
        {isThinking.value ? t('report.thinking') : answer && isPlanOpen ? t('report.planning') : ''}
        {planFault.value && !plan && t('report.no-plan')}
      </p>
      <div class="sheets" ref={place}>
        {answer && (
          <div class="sheets-in" style={{ '--fit': fit }}>
            <FirstSheet view={answer.view} isExample={of === 'example'} pages={pages} plan={plan} />
            {details && <DetailSheets view={answer.view} isExample={of === 'example'} details={details} />}
          </div>
        )}
      </div>
    </main>
  );
}
