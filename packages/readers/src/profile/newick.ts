import type { PhyloTree, Problem } from '@selenoscope/core';
import { refuse, shown } from './text.js';

// characters with a meaning, by code: a tree of 100,000 tips is read without cutting it into pieces
const OPEN = 40;
const CLOSE = 41;
const COMMA = 44;
const COLON = 58;
const SEMICOLON = 59;
const QUOTE = 39;
const DOUBLE_QUOTE = 34;
const BRACKET = 91;

/** Longest branch that is read: far above substitutions for each site and above years, and no sum of such overflows. */
const LONGEST_BRANCH = 1e9;

/** A rooted tree from its Newick text. @throws SelenoscopeError as `readTree` says */
export function parseNewick(text: string, file: string, notices: readonly Problem[]): PhyloTree {
  if (/^\s*#nexus/i.test(text))
    refuse({
      code: 'profile.file.kind',
      file,
      what: 'a tree',
      looksLike: 'a NEXUS file',
      instead: 'Save the tree in Newick form.',
    });
  return new NewickParser(text, file).tree(notices);
}

class NewickParser {
  private at = 0;
  private readonly parents: number[] = [];
  private readonly lengths: number[] = [];
  private readonly children: number[] = [];
  private readonly names: string[] = [];
  private statedRooted: boolean | null = null;

  constructor(
    private readonly text: string,
    private readonly file: string,
  ) {}

  tree(notices: readonly Problem[]): PhyloTree {
    this.skipBlank();
    if (this.text.charCodeAt(this.at) !== OPEN) {
      const end = this.text.indexOf(';', this.at);
      // a bare name with its semicolon; anything longer is no tree at all
      if (end > 0 && /^[^\s(),:;]+(:[\d.eE+-]+)?$/.test(this.text.slice(this.at, end).trim()) && this.at + 200 > end)
        refuse({ code: 'profile.file.tree.one', file: this.file });
      this.unexpected('"("');
    }
    this.nodes();
    this.skipBlank();
    if (this.at < this.text.length)
      refuse({ code: 'profile.file.tree.several', file: this.file, position: this.at + 1 });
    return this.checked(notices);
  }

  /** All nodes up to the semicolon, without recursion: trees may be as deep as they have tips. */
  private nodes(): void {
    let current = this.add(-1);
    this.at++;
    let open = 1;
    // whether a node may begin here, or the current one goes on
    let expectsNode = true;
    for (;;) {
      this.skipBlank();
      if (this.at >= this.text.length) refuse({ code: 'profile.file.tree.cut', file: this.file, open });
      const code = this.text.charCodeAt(this.at);
      if (expectsNode) {
        current = this.add(current);
        if (code === OPEN) {
          this.at++;
          open++;
        } else {
          this.label(current, true);
          expectsNode = false;
        }
      } else if (code === COMMA && open > 0) {
        current = this.parents[current]!;
        this.at++;
        expectsNode = true;
      } else if (code === CLOSE && open > 0) {
        current = this.parents[current]!;
        this.at++;
        open--;
        this.label(current, false);
      } else if (code === SEMICOLON) {
        if (open > 0) refuse({ code: 'profile.file.tree.cut', file: this.file, open });
        this.at++;
        return;
      } else this.unexpected(open > 0 ? '"," or ")"' : '";"');
    }
  }

  private add(parent: number): number {
    if (parent >= 0) this.children[parent]!++;
    this.parents.push(parent);
    this.lengths.push(Number.NaN);
    this.children.push(0);
    this.names.push('');
    return this.parents.length - 1;
  }

  /** Name and length of a node, both of which may be absent here. */
  private label(node: number, tip: boolean): void {
    this.skipBlank();
    const from = this.at;
    this.names[node] = this.name();
    if (tip && this.names[node] === '')
      refuse({ code: 'profile.file.tree.tip.unnamed', file: this.file, position: from + 1 });
    this.skipBlank();
    if (this.text.charCodeAt(this.at) !== COLON) return;
    this.at++;
    this.skipBlank();
    const start = this.at;
    while (this.at < this.text.length && !isStructure(this.text.charCodeAt(this.at))) this.at++;
    const written = this.text.slice(start, this.at).trim();
    if (written === '') return;
    const length = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(written) ? Number(written) : Number.NaN;
    // −0 is 0
    if (!(length >= 0 && length < Number.POSITIVE_INFINITY))
      refuse({
        code: 'profile.file.tree.length.unread',
        file: this.file,
        node: this.nodeName(node),
        came: shown(written),
      });
    if (length > LONGEST_BRANCH)
      refuse({
        code: 'profile.file.tree.length.huge',
        file: this.file,
        node: this.nodeName(node),
        came: shown(written),
        limit: LONGEST_BRANCH,
      });
    this.lengths[node] = length + 0;
  }

  private name(): string {
    const quote = this.text.charCodeAt(this.at);
    const start = this.at;
    if (quote !== QUOTE && quote !== DOUBLE_QUOTE) {
      while (this.at < this.text.length && !isStructure(this.text.charCodeAt(this.at))) this.at++;
      return this.text.slice(start, this.at).trim();
    }
    const mark = quote === QUOTE ? "'" : '"';
    let name = '';
    for (;;) {
      const end = this.text.indexOf(mark, this.at + 1);
      if (end < 0) refuse({ code: 'profile.file.tree.cut', file: this.file, open: 1 });
      name += this.text.slice(this.at + 1, end);
      this.at = end + 1;
      if (this.text.charCodeAt(this.at) !== quote) return name;
      name += mark;
    }
  }

  /** Spaces and comments; [&R] and [&U] say whether the tree is rooted. */
  private skipBlank(): void {
    for (;;) {
      const code = this.text.charCodeAt(this.at);
      if (code === BRACKET) {
        const end = this.text.indexOf(']', this.at);
        if (end < 0) this.unexpected('"]" after "["');
        const comment = this.text.slice(this.at + 1, Math.min(end, this.at + 8)).toUpperCase();
        if (comment === '&R') this.statedRooted = true;
        if (comment === '&U') this.statedRooted = false;
        this.at = end + 1;
      } else if (code <= 32 || code === 160 || code === 0xfeff) this.at++;
      else return;
    }
  }

  private checked(notices: readonly Problem[]): PhyloTree {
    const { parents, lengths, children, names, file } = this;
    if (this.statedRooted === false || (children[0]! > 2 && this.statedRooted !== true))
      refuse({ code: 'profile.file.tree.unrooted', file, branches: children[0]! });
    const tips = new Map<string, number>();
    let missing = -1;
    let lacking = 0;
    for (let node = 0; node < parents.length; node++) {
      if (node > 0 && Number.isNaN(lengths[node]!)) {
        lacking++;
        if (missing < 0) missing = node;
      }
      if (children[node]! > 0) continue;
      const name = names[node]!;
      if (tips.has(name)) refuse({ code: 'profile.file.tree.tip.twice', file, tip: shown(name) });
      tips.set(name, node);
    }
    if (missing >= 0)
      refuse({
        code: 'profile.file.tree.length.missing',
        file,
        node: this.nodeName(missing),
        all: lacking === parents.length - 1,
      });
    // a length above the root counts: programs that make trees write it where the tree was cut out of a larger one
    const branchLengths = Float64Array.from(lengths, (length) => (Number.isNaN(length) ? 0 : length));
    return { parents: Int32Array.from(parents), branchLengths, tips, notices };
  }

  /** A node as a person can find it: a tip by name, an inner node by a tip below it. */
  private nodeName(node: number): string {
    if (this.children[node] === 0) return `"${shown(this.names[node]!)}"`;
    let below = node;
    // the first child of a node is the node that follows it
    while (this.children[below]! > 0) below++;
    return `the group that begins with "${shown(this.names[below]!)}"`;
  }

  private unexpected(expected: string): never {
    return refuse({
      code: 'profile.file.tree.syntax',
      file: this.file,
      position: this.at + 1,
      came: shown(this.text.slice(this.at, this.at + 20)),
      expected,
    });
  }
}

const isStructure = (code: number): boolean =>
  code === OPEN || code === CLOSE || code === COMMA || code === COLON || code === SEMICOLON || code === BRACKET;
