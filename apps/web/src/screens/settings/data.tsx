import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { fixed, moment, t } from '../../base/index.js';
import { Button, say } from '../../parts/index.js';
import { store, written } from '../../state.js';
import type { Store } from '../../store/index.js';
import { Erase } from './erase.js';
import { faultWords } from './save.js';

type Room = Awaited<ReturnType<Store['room']>>;
type Steps = Awaited<ReturnType<Store['steps']>>;

const MEGABYTE = 1_000_000;
const GIGABYTE = 1000 * MEGABYTE;
const sizeOf = (bytes: number): string =>
  bytes < GIGABYTE
    ? `${fixed(bytes / MEGABYTE, bytes < 10 * MEGABYTE ? 1 : 0)}\u00A0MB`
    : `${fixed(bytes / GIGABYTE, 0)}\u00A0GB`;
/** Steps that are listed at first. */
const FEW = 8;

function RoomLine({ kept }: { readonly kept: Store }): JSX.Element {
  const [room, setRoom] = useState<Room | null>(null);
  const [refused, refuse] = useState(false);
  useEffect(() => {
    kept.room().then(setRoom, () => setRoom(null));
  }, [kept, written.value]);
  const ask = async (): Promise<void> => {
    refuse(!(await kept.askToPersist().catch(() => false)));
    setRoom(await kept.room());
  };
  if (!room) return <p class="note">{t('settings.room-unknown')}</p>;
  return (
    <>
      <p>{t('settings.room', { used: sizeOf(room.used), allowed: sizeOf(room.allowed) })}</p>
      {room.persisted ? (
        <p>{t('settings.persisted')}</p>
      ) : (
        <>
          <p>{t('settings.not-persisted')}</p>
          <p>
            <Button onClick={() => void ask()}>{t('settings.persist')}</Button>
          </p>
        </>
      )}
      <p class="note" role="status">
        {refused ? t('settings.persist-refused') : ''}
      </p>
    </>
  );
}

/** The last changes, each of which can be taken back. */
function History({ kept }: { readonly kept: Store }): JSX.Element {
  const [steps, setSteps] = useState<Steps>([]);
  const [isLong, lengthen] = useState(false);
  useEffect(() => {
    kept.steps().then(setSteps, () => setSteps([]));
  }, [kept, written.value]);
  const undo = async (step: string, what: string): Promise<void> => {
    try {
      await kept.undo(step);
      say(t('settings.undone', { what }));
    } catch (error) {
      const { fault } = error as { fault?: string };
      say(fault === 'touched' || fault === 'gone' ? t(`settings.undo-${fault}`) : faultWords(error));
    }
  };
  if (steps.length === 0) return <p class="note">{t('settings.history-none')}</p>;
  return (
    <>
      <ul class="steps">
        {steps.slice(0, isLong ? undefined : FEW).map(({ step, what, at }) => (
          <li key={step}>
            <span>
              {what} <span class="note">{moment(at)}</span>
            </span>
            <Button look="quiet" onClick={() => void undo(step, what)} aria-label={t('settings.undo-what', { what })}>
              {t('frame.undo')}
            </Button>
          </li>
        ))}
      </ul>
      {steps.length > FEW && !isLong && (
        <Button look="quiet" onClick={() => lengthen(true)}>
          {t('settings.history-more', { count: steps.length - FEW })}
        </Button>
      )}
    </>
  );
}

/** What is kept on this device, how to take back a change, and how to erase all of it. */
export function DataPart(): JSX.Element {
  const [isErasing, erase] = useState(false);
  const kept = store.value;
  return (
    <section class="set" aria-labelledby="set-data">
      <h2 class="h2" id="set-data">
        {t('settings.data')}
      </h2>
      <div class="set-body">
        <p class="note">{t('settings.data-what')}</p>
        {kept && (
          <>
            <h3 class="lbl">{t('settings.room-title')}</h3>
            <RoomLine kept={kept} />
            <h3 class="lbl">{t('settings.history')}</h3>
            <History kept={kept} />
            <h3 class="lbl">{t('settings.erase-title')}</h3>
            <p class="note">{t('settings.erase-what')}</p>
            <p class="set-acts">
              <a class="btn" href="/files">
                {t('settings.save-first')}
              </a>
              <Button look="warn" onClick={() => erase(true)}>
                {t('settings.erase')}
              </Button>
            </p>
          </>
        )}
        {isErasing && kept && <Erase kept={kept} onClose={() => erase(false)} />}
      </div>
    </section>
  );
}
