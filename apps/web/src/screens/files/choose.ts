import { takeFiles } from './incoming.js';

/** Opens the browser's own choice of files; what is chosen is read as if it had been dropped. */
export function chooseFiles(accept = ''): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.multiple = true;
  input.accept = accept;
  input.addEventListener('change', () => void takeFiles([...(input.files ?? [])]));
  input.click();
}
