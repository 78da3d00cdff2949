import type { JSX } from 'preact';
import { Button } from '../../../parts/index.js';
import { Refused } from './refused.js';

/** The end of a form: what a write was refused for, and the button that sends it. */
export const Send = ({ words }: { readonly words: string }): JSX.Element => (
  <>
    <Refused />
    <p class="de-buttons">
      <Button look="go" type="submit">
        {words}
      </Button>
    </p>
  </>
);
