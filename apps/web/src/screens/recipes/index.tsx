import type { JSX } from 'preact';
import { path } from '../../base/index.js';
import { RecipeEditor } from './editor.js';
import { RecipeList } from './list.js';

/** Own dishes: the list, or one of them. */
export function Recipes(): JSX.Element {
  const id = path.value.split('/')[2];
  return id === undefined ? <RecipeList /> : <RecipeEditor key={id} id={id === 'new' ? null : id} />;
}
