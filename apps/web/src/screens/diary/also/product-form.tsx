import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import { amount, parsed, t } from '../../../base/index.js';
import { Button, Field } from '../../../parts/index.js';
import { newId, type ProductRecord } from '../../../store/index.js';
import { Send } from '../day/send.js';
import { FoodFind } from '../find/index.js';

/** What is known of a product before its label was read. */
export interface ProductStart {
  readonly barcode: string | null;
  readonly name: string;
  readonly like: { readonly food: string; readonly name: string } | null;
}

/** Grams of selenium nobody's food holds: the label was read in another unit. */
const MOST_UG_PER_100G = 2000;
const MOST_KCAL_PER_100G = 902;

/** Something bought, typed once from its label. What the label does not say stays unknown. */
export function ProductForm(props: {
  readonly start: ProductStart;
  readonly saveWords: string;
  readonly onSave: (product: ProductRecord) => Promise<unknown>;
}): JSX.Element {
  const id = useId();
  const [name, setName] = useState(props.start.name);
  const [serving, setServing] = useState('');
  const [selenium, setSelenium] = useState('');
  const [isSilent, setSilent] = useState(true);
  const [energy, setEnergy] = useState('');
  const [energyUnit, setEnergyUnit] = useState<'kcal' | 'kJ'>('kcal');
  const [like, setLike] = useState(props.start.like);
  const [faults, setFaults] = useState<Readonly<Record<string, string>>>({});

  /** A number of the label; null: not said. Faults are gathered by field. */
  const read = (text: string, field: string, most: number, found: Record<string, string>): number | null => {
    if (text.trim() === '') return null;
    const value = parsed(text);
    if (value === null || value < 0 || value > most) found[field] = t('diary.label-fault', { most: amount(most) });
    return value;
  };
  const save = async (): Promise<void> => {
    const found: Record<string, string> = {};
    if (name.trim() === '') found['name'] = t('diary.product-name-fault');
    const servingGrams = read(serving, 'serving', 5000, found);
    if (servingGrams === 0) found['serving'] = t('diary.amount-fault');
    const ug = isSilent ? null : read(selenium, 'selenium', MOST_UG_PER_100G, found);
    if (!isSilent && selenium.trim() === '') found['selenium'] = t('diary.label-missing');
    const factor = energyUnit === 'kJ' ? 4.184 : 1;
    const typedEnergy = read(energy, 'energy', Math.round(MOST_KCAL_PER_100G * factor), found);
    setFaults(found);
    const first = Object.keys(found)[0];
    if (first) {
      document.getElementById(`${id}-${first}`)?.focus();
      return;
    }
    await props.onSave({
      id: newId(),
      barcode: props.start.barcode,
      name: name.trim(),
      like: like?.food ?? null,
      servingGrams,
      per100g: { selenium: ug, energy: typedEnergy === null ? null : Math.round((typedEnergy / factor) * 10) / 10 },
      changedAt: Date.now(),
    });
  };
  const field = (key: string, value: string, set: (value: string) => void, isNumber = true) => (
    <input
      id={`${id}-${key}`}
      inputmode={isNumber ? 'decimal' : 'text'}
      autocomplete="off"
      maxlength={200}
      value={value}
      aria-invalid={faults[key] !== undefined}
      aria-describedby={faults[key] ? `${id}-${key}-fault` : undefined}
      onInput={(event) => set(event.currentTarget.value)}
    />
  );
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Field id={`${id}-name`} label={t('diary.product-name')} fault={faults['name'] ?? null}>
        {field('name', name, setName, false)}
      </Field>
      <fieldset class="dp-se">
        <legend class="lbl">{t('diary.label-selenium')}</legend>
        <label class="dd-check">
          <input type="radio" name={`${id}-says`} checked={isSilent} onChange={() => setSilent(true)} />
          <span>
            {t('diary.label-silent')}
            <small>{t('diary.label-silent-text')}</small>
          </span>
        </label>
        <label class="dd-check">
          <input type="radio" name={`${id}-says`} checked={!isSilent} onChange={() => setSilent(false)} />
          <span>{t('diary.label-says')}</span>
        </label>
        {!isSilent && (
          <Field id={`${id}-selenium`} label={t('diary.label-ug')} fault={faults['selenium'] ?? null}>
            {field('selenium', selenium, setSelenium)}
          </Field>
        )}
      </fieldset>
      <div class="dd-row">
        <Field id={`${id}-serving`} label={t('diary.label-serving')} fault={faults['serving'] ?? null}>
          {field('serving', serving, setServing)}
        </Field>
        <Field id={`${id}-energy`} label={t('diary.label-energy')} fault={faults['energy'] ?? null}>
          {field('energy', energy, setEnergy)}
        </Field>
        <Field id={`${id}-eu`} label={t('diary.unit')}>
          <select
            id={`${id}-eu`}
            value={energyUnit}
            onChange={(event) => setEnergyUnit(event.currentTarget.value as 'kcal' | 'kJ')}
          >
            <option value="kcal">kcal</option>
            <option value="kJ">kJ</option>
          </select>
        </Field>
      </div>
      <p class="lbl">{t('diary.like')}</p>
      <p class="note">{t('diary.like-text')}</p>
      {like ? (
        <p class="de-food">
          <b lang="en">{like.name}</b>
          <Button look="quiet" onClick={() => setLike(null)}>
            {t('diary.food-other')}
          </Button>
        </p>
      ) : (
        <FoodFind
          label={t('diary.like')}
          placeholder={t('diary.like-placeholder')}
          own={[]}
          addWords={t('diary.take')}
          hasPortion={false}
          onChoose={async ({ food, name: found }) => {
            setLike({ food, name: found });
            return true;
          }}
        />
      )}
      <Send words={props.saveWords} />
    </form>
  );
}
