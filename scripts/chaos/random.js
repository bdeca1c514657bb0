import { createHash } from 'node:crypto';

/** Draws that depend on a seed and a label alone, so that streams do not disturb each other. */
export class Random {
  #state;

  constructor(seed, label) {
    this.#state = createHash('sha256').update(`${seed}/${label}`).digest().readUInt32BE();
  }

  /** In [0, 1), by mulberry32. */
  next() {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  /** A whole number from `least` to `most`, both included. */
  between(least, most) {
    return least + Math.floor(this.next() * (most - least + 1));
  }

  chance(probability) {
    return this.next() < probability;
  }

  /** One of a list; undefined of an empty one. */
  pick(list) {
    return list[Math.floor(this.next() * list.length)];
  }

  /** One of `[weight, value]`. */
  weighted(entries) {
    let left = this.next() * entries.reduce((sum, [weight]) => sum + weight, 0);
    for (const [weight, value] of entries) if ((left -= weight) < 0) return value;
    return entries.at(-1)[1];
  }

  shuffled(list) {
    const rest = [...list];
    return list.map(() => rest.splice(Math.floor(this.next() * rest.length), 1)[0]);
  }
}
