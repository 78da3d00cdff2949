export { renderBodyText } from './text.js';
