export { base64Of, bytesOfBase64 } from './base64.js';
export { readFiles } from './read.js';
export { readStool } from './stool.js';
