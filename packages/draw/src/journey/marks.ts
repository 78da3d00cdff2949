/** Mark of a band of the journey. @example bandMark('kind-fish', 'form-1') // "band:kind-fish>form-1" */
export const bandMark = (from: string, to: string): string => `band:${from}>${to}`;

/** Mark of a gate of the journey. @example gateMark('kind-fish') // "node:kind-fish" */
export const gateMark = (id: string): string => `node:${id}`;
