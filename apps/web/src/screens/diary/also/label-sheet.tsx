import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { t } from '../../../base/index.js';
import { Dialog } from '../../../parts/index.js';
import type { EntryRecord, ProductRecord } from '../../../store/index.js';
import { actAndSay, putEntries } from '../day/actions.js';
import { type Day, renewFoods } from '../day/use-day.js';
import { ProductForm } from './product-form.js';

/** Types the label of a food that has no selenium value, and uses it for that entry from now on. */
export function LabelSheet({ day, onClose }: { readonly day: Day; readonly onClose: () => void }): JSX.Element {
  const unknown = day.entries.filter(
    ({ id, food }) =>
      day.byId.get(id)?.kind === 'unknown' && !day.byId.get(id)?.isLeftOut && !food.startsWith('recipe:'),
  );
  const [chosen, choose] = useState<EntryRecord | null>(unknown.length === 1 ? unknown[0]! : null);
  const save = async (entry: EntryRecord, product: ProductRecord): Promise<void> => {
    const grams = day.byId.get(entry.id)?.grams ?? null;
    const { carried: _carried, category: _category, ...rest } = entry;
    const amount = grams === null ? { amount: entry.amount, unit: entry.unit } : { amount: grams, unit: 'g' };
    const changed = { ...rest, ...amount, food: `product:${product.id}`, name: product.name, changedAt: Date.now() };
    const words = t('diary.label-kept', { name: product.name });
    if (!(await actAndSay([{ list: 'products', put: product }, ...putEntries([changed])], words))) return;
    await renewFoods();
    onClose();
  };
  return (
    <Dialog title={chosen ? t('diary.label-of', { name: chosen.name }) : t('diary.type-label')} onClose={onClose}>
      {chosen ? (
        <ProductForm
          start={{
            barcode: null,
            name: chosen.name,
            // a food of the tables fills what the label does not say
            like:
              /^(product|recipe):/.test(chosen.food) || !chosen.food.includes(':')
                ? null
                : { food: chosen.food, name: chosen.name },
          }}
          saveWords={t('diary.save')}
          onSave={(product) => save(chosen, product)}
        />
      ) : unknown.length === 0 ? (
        <p>{t('diary.label-none')}</p>
      ) : (
        <>
          <p>{t('diary.label-which')}</p>
          <ul class="dl-list">
            {unknown.map((entry) => (
              <li key={entry.id}>
                <button type="button" class="df-link" onClick={() => choose(entry)}>
                  {entry.name}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </Dialog>
  );
}
