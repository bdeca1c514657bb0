import { z } from 'zod';

/** Where domain time stands against machine time; `contracts` owns it, all others keep a copy. */
export const clockState = z.object({
  /** Raised with each change, so that a late message is not taken for a new one. */
  revision: z.number().int(),
  /** Milliseconds that domain time is ahead of machine time. */
  offsetMilliseconds: z.number().int(),
  /** The instant at which domain time stands, or null while it runs. */
  frozenAt: z.iso.datetime({ offset: true }).nullable(),
});

export type ClockState = z.infer<typeof clockState>;

/** Domain time, to the millisecond: machine time plus an offset, or one instant while frozen. */
export class DomainClock {
  private state: ClockState = { revision: 0, offsetMilliseconds: 0, frozenAt: null };
  private readonly listeners = new Set<() => void>();

  now(): Temporal.Instant {
    const { frozenAt, offsetMilliseconds } = this.state;
    if (frozenAt !== null) return Temporal.Instant.from(frozenAt);
    return Temporal.Instant.fromEpochMilliseconds(Date.now() + offsetMilliseconds);
  }

  current(): ClockState {
    return this.state;
  }

  /** Takes a newer state over; an older one is ignored. */
  set(state: ClockState): void {
    if (state.revision < this.state.revision) return;
    this.state = state;
    for (const listener of this.listeners) listener();
  }

  /** Calls back after each change, so that timers are set anew. */
  onChange(listener: () => void): void {
    this.listeners.add(listener);
  }
}
