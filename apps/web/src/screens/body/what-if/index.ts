export { askAnew, refused, type Told, told } from './asked.js';
export { asNowOf } from './before.js';
export { WhatIfSheet } from './sheet.js';
