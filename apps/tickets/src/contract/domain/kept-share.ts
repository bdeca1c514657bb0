import type { ClockState } from '../../clock/domain/clocks.js';

/** How many clocks were met and breached, and the share of met, in percent with two digits. */
export function kept(clocks: readonly { readonly state: ClockState }[]) {
  const count = (...states: ClockState[]) =>
    clocks.filter(({ state }) => states.includes(state)).length;
  const met = count('MET');
  const breached = count('BREACHED');
  const ended = met + breached;
  return {
    met,
    breached,
    open: count('RUNNING', 'PAUSED'),
    metPercent: ended === 0 ? null : ((met * 100) / ended).toFixed(2),
  };
}
