import type { JourneyNode, JourneyView } from '@selenoscope/core';
import type { DrawWords } from '../words.js';

/** The same journey with its gates named in other words, where there are any. */
export function renamed(view: JourneyView, { journey }: DrawWords): JourneyView {
  const named = (node: JourneyNode): JourneyNode => {
    const other = journey.nodeName(node.id);
    if (other === null) return node;
    const { shortName: _short, tinyName: _tiny, ...rest } = node;
    return {
      ...rest,
      name: other.name,
      ...(other.short !== undefined && { shortName: other.short }),
      ...(other.tiny !== undefined && { tinyName: other.tiny }),
    };
  };
  return { ...view, columns: view.columns.map((nodes) => nodes.map(named)) };
}
