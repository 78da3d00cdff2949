import type { JourneyLink, JourneyNode } from '@selenoscope/core';

/** A gate with its place: along the flow where the river comes in and goes on, across it middle and extent of its bar (px). */
export interface PlacedNode {
  readonly node: JourneyNode;
  readonly middle: number;
  readonly height: number;
  /** room across the flow that is its own, words and all */
  readonly slot: number;
  readonly inAt: number;
  readonly outAt: number;
}

/** A place that a band passes: along the flow, and its middle across it (px). */
export type Waypoint = readonly [along: number, across: number];

/** A band with its way and its widths from the 5th to the 95th percentile, widest first (px). */
export interface PlacedLink {
  readonly link: JourneyLink;
  readonly from: PlacedNode;
  readonly to: PlacedNode;
  readonly way: readonly Waypoint[];
  readonly widths: readonly number[];
}

export interface Layout {
  readonly columns: readonly (readonly PlacedNode[])[];
  readonly links: readonly PlacedLink[];
  readonly height: number;
}
