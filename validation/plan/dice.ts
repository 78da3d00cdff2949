/** Random numbers of the judge's own: mulberry32 (Ettinger 2017), nothing of core's streams. */
export class Dice {
  private state: number;

  constructor(seed: number) {
    this.state = seed >>> 0;
    for (let i = 0; i < 8; i++) this.uniform();
  }

  /** strictly between 0 and 1 */
  uniform(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let z = this.state;
    z = Math.imul(z ^ (z >>> 15), z | 1);
    z ^= z + Math.imul(z ^ (z >>> 7), z | 61);
    return (((z ^ (z >>> 14)) >>> 0) + 0.5) / 4294967296;
  }

  between(low: number, high: number): number {
    return low + (high - low) * this.uniform();
  }

  /** whole number from 0, below `count` */
  whole(count: number): number {
    return Math.floor(this.uniform() * count);
  }

  /** standard normal, Box and Muller */
  normal(): number {
    return Math.sqrt(-2 * Math.log(this.uniform())) * Math.cos(2 * Math.PI * this.uniform());
  }

  lognormal(median: number, logSd: number): number {
    return median * Math.exp(logSd * this.normal());
  }
}
