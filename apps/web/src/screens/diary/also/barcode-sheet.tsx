import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { t } from '../../../base/index.js';
import { Button, Dialog, Field } from '../../../parts/index.js';
import { store } from '../../../state.js';
import type { ProductRecord } from '../../../store/index.js';
import { actAndSay, placed, putEntries } from '../day/actions.js';
import { type Day, renewFoods } from '../day/use-day.js';
import { shortName } from '../find/index.js';
import { AmountForm } from './amount-form.js';
import { barcodeOf, type Detector, detector, hasRightCheckDigit } from './barcode.js';
import { Camera } from './camera.js';
import { ProductForm } from './product-form.js';

/** A product by its barcode: known ones are added, new ones typed once. */
export function BarcodeSheet(props: {
  readonly day: Day;
  readonly meal: string;
  readonly onClose: () => void;
}): JSX.Element {
  const { day, meal } = props;
  const [reader, setReader] = useState<Detector | null>(null);
  const [typed, setTyped] = useState('');
  const [fault, setFault] = useState<string | null>(null);
  const [code, setCode] = useState<string | null>(null);
  const [product, setProduct] = useState<ProductRecord | null>(null);
  useEffect(() => {
    let isGone = false;
    void detector().then(
      (found) => !isGone && setReader(found),
      () => undefined,
    );
    return () => {
      isGone = true;
    };
  }, []);

  const look = async (digits: string): Promise<void> => {
    const known = (await store.value?.productOf(digits).catch(() => null)) ?? null;
    setCode(digits);
    setProduct(known);
  };
  const lookTyped = (): void => {
    const digits = barcodeOf(typed);
    if (digits === null) setFault(t('diary.barcode-fault'));
    else if (!hasRightCheckDigit(digits)) setFault(t('diary.barcode-digit'));
    else void look(digits);
  };
  const added = (of: ProductRecord, count: number, unit: string) => {
    const entry = { date: day.date, meal, food: `product:${of.id}`, name: of.name, amount: count, unit };
    return putEntries(placed([entry], day.entries));
  };
  const words = (name: string): string => t(`diary.added-${meal}`, { name: shortName(name) });
  const add = async (known: ProductRecord, count: number): Promise<void> => {
    const unit = known.servingGrams === null ? 'g' : 'serving';
    if (await actAndSay(added(known, count, unit), words(known.name))) props.onClose();
  };
  const save = async (made: ProductRecord): Promise<void> => {
    const [count, unit] = made.servingGrams === null ? [100, 'g'] : [1, 'serving'];
    // the product and its entry in one write: neither is there without the other
    if (!(await actAndSay([{ list: 'products', put: made }, ...added(made, count!, String(unit))], words(made.name))))
      return;
    await renewFoods();
    props.onClose();
  };
  return (
    <Dialog
      title={code === null ? t('diary.barcode') : (product?.name ?? t('diary.product-new'))}
      onClose={props.onClose}
    >
      {code === null && (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            lookTyped();
          }}
        >
          {reader && <Camera reader={reader} onFound={(digits) => void look(digits)} />}
          <Field
            id="barcode"
            label={t('diary.barcode-number')}
            hint={t(reader ? 'diary.barcode-or' : 'diary.barcode-no-camera')}
            fault={fault}
          >
            <input
              id="barcode"
              inputmode="numeric"
              autocomplete="off"
              value={typed}
              aria-describedby="barcode-hint"
              onInput={(event) => {
                setFault(null);
                setTyped(event.currentTarget.value);
              }}
            />
          </Field>
          <p class="de-buttons">
            <Button look="go" type="submit">
              {t('diary.barcode-look')}
            </Button>
          </p>
        </form>
      )}
      {code !== null && product && (
        <AmountForm
          id="product-amount"
          label={
            product.servingGrams === null
              ? t('diary.product-grams')
              : t('diary.product-servings', { grams: product.servingGrams })
          }
          start={product.servingGrams === null ? '' : '1'}
          onAdd={(count) => add(product, count)}
        />
      )}
      {code !== null && !product && (
        <>
          <p class="note">{t('diary.product-new-text', { code })}</p>
          <ProductForm
            start={{ barcode: code, name: '', like: null }}
            saveWords={t('diary.product-save')}
            onSave={save}
          />
        </>
      )}
    </Dialog>
  );
}
