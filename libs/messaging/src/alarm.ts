/** Sleep that can be ended from outside. A ring that comes while awake ends the next sleep at once. */
export class Alarm {
  private rung = false;
  private wake: (() => void) | null = null;

  ring(): void {
    this.rung = true;
    this.wake?.();
  }

  /** Sleeps so many machine milliseconds, or until it rings. */
  async sleep(milliseconds: number): Promise<void> {
    if (!this.rung) {
      const { promise, resolve } = Promise.withResolvers<void>();
      const timer = setTimeout(resolve, milliseconds);
      this.wake = resolve;
      await promise;
      clearTimeout(timer);
      this.wake = null;
    }
    this.rung = false;
  }
}
