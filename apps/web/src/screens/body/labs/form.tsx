import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { fixed, parsed, t, today } from '../../../base/index.js';
import { limitIn, limitSign } from '../../../model/diary/limit.js';
import { Button, Dialog, Field, NoticeLine } from '../../../parts/index.js';
import type { LabRecord } from '../../../store/index.js';
import { newId } from '../../../store/index.js';
import { type Checked, checked } from './check.js';
import { LAB_TESTS, testOf, unitText } from './tests.js';
import { kept } from './use-labs.js';

/** Adds a value, or changes one. What the readers would not use is not stored: it is asked about here. */
export function LabForm(props: {
  readonly changed: LabRecord | null;
  readonly labs: readonly LabRecord[];
  readonly onClose: () => void;
}): JSX.Element {
  const { changed, labs, onClose } = props;
  const known = changed ? testOf(changed.analyte) : LAB_TESTS[0]!;
  const [test, chooseTest] = useState(known?.id ?? 'other');
  const [text, write] = useState(changed ? `${limitSign(changed.limit)}${fixed(changed.value, 6)}` : '');
  const units = LAB_TESTS.find((one) => one.id === test)?.units ?? (changed ? [changed.unit] : []);
  const [unit, chooseUnit] = useState(changed?.unit ?? units[0] ?? '');
  const [date, setDate] = useState(changed?.date ?? '');
  const [note, setNote] = useState(changed?.note ?? '');
  const [found, find] = useState<Checked | null>(null);
  const [fault, fail] = useState<string | null>(null);

  const save = async (): Promise<void> => {
    const { limit, rest } = limitIn(text);
    const value = parsed(rest);
    // of inflammation a limit says something; of selenium it is neither that number nor zero
    if (value === null || (limit !== null && test !== 'crp')) {
      find({ fault: { message: t('body.lab-value-unread'), hint: t('body.lab-value-unread-do') }, notices: [] });
      return;
    }
    // what a file called it stays as it was
    const isSame = changed !== null && (known?.id ?? 'other') === test;
    const record: LabRecord = {
      id: changed?.id ?? newId(),
      date: date === '' ? null : date,
      analyte: isSame ? changed!.analyte : LAB_TESTS.find((one) => one.id === test)!.analyte,
      value,
      ...(limit === null ? {} : { limit }),
      unit,
      changedAt: Date.now(),
      ...(note.trim() === '' ? {} : { note: note.trim() }),
    };
    const others = labs.filter((lab) => lab.id !== record.id);
    const said = checked(record, others, today());
    find(said);
    if (said.fault) return;
    const wrong = await kept({ list: 'labs', put: record }, t(changed ? 'body.lab-changed' : 'body.lab-added'));
    if (wrong) fail(wrong);
    else onClose();
  };

  return (
    <Dialog title={t(changed ? 'body.lab-change' : 'body.lab-add')} onClose={onClose} class="lab-form">
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <Field id="lab-test" label={t('body.lab-test')}>
          <select
            id="lab-test"
            value={test}
            onChange={(event) => {
              const next = event.currentTarget.value;
              chooseTest(next);
              chooseUnit(LAB_TESTS.find((one) => one.id === next)?.units[0] ?? changed?.unit ?? '');
              find(null);
            }}
          >
            {LAB_TESTS.map(({ id }) => (
              <option key={id} value={id}>
                {t(`body.test-${id}`)}
              </option>
            ))}
            {known === null && <option value="other">{changed?.analyte}</option>}
          </select>
        </Field>
        <div class="lab-two">
          <Field id="lab-value" label={t('body.lab-value')} hint={test === 'crp' ? t('body.lab-crp-hint') : undefined}>
            <input
              id="lab-value"
              // the keys for numbers have no "<"
              inputMode={test === 'crp' ? 'text' : 'decimal'}
              autocomplete="off"
              required
              value={text}
              aria-invalid={found?.fault ? true : undefined}
              aria-describedby={found?.fault ? 'lab-fault' : undefined}
              onInput={(event) => {
                write(event.currentTarget.value);
                find(null);
              }}
            />
          </Field>
          <Field id="lab-unit" label={t('body.lab-unit')}>
            <select
              id="lab-unit"
              value={unit}
              onChange={(event) => {
                chooseUnit(event.currentTarget.value);
                find(null);
              }}
            >
              {[...new Set([...units, ...(units.includes(unit) || unit === '' ? [] : [unit])])].map((one) => (
                <option key={one} value={one}>
                  {unitText(one)}
                </option>
              ))}
            </select>
          </Field>
        </div>
        <Field id="lab-date" label={t('body.lab-date')} hint={t('body.lab-date-hint')}>
          <input
            id="lab-date"
            type="date"
            max={today()}
            value={date}
            onInput={(event) => setDate(event.currentTarget.value)}
          />
        </Field>
        <Field id="lab-note" label={t('body.lab-note')}>
          <input
            id="lab-note"
            autocomplete="off"
            maxLength={200}
            value={note}
            onInput={(event) => setNote(event.currentTarget.value)}
          />
        </Field>
        <div id="lab-fault" role="alert">
          {found?.fault && <NoticeLine stop message={found.fault.message} hint={found.fault.hint} />}
          {fault && <p class="fault">{fault}</p>}
        </div>
        <div class="ways">
          <Button type="submit" look="go">
            {t('body.lab-save')}
          </Button>
          <Button onClick={onClose}>{t('body.lab-cancel')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
