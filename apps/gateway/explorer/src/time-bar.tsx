import { useCallback, useEffect, useState } from 'react';
import type { Session } from './session.js';
import { advance, readTime } from './time.js';
import type { Advance, ServerTime } from './time.js';

const steps: { label: string; title: string; by: (time: ServerTime) => Advance | null }[] = [
  {
    label: 'Next deadline',
    title: 'To the earliest instant at which something is due in any service',
    by: ({ nextDue }) => (nextDue ? { to: nextDue } : null),
  },
  { label: '+1 day', title: 'Twenty-four hours on', by: () => ({ by: 'P1D' }) },
  { label: '+6 months', title: 'Six calendar months on', by: () => ({ months: 6 }) },
];

/** Domain time, and the buttons that advance it through all that falls due on the way. */
export function TimeBar({ session }: { session: Session }) {
  const [time, setTime] = useState<ServerTime | null>(null);
  const [progress, setProgress] = useState<string | null>(null);

  const refresh = useCallback(
    () => readTime(session).then(setTime, () => setTime(null)),
    [session],
  );
  useEffect(() => {
    void refresh();
    const timer = setInterval(() => void refresh(), 5_000);
    return () => clearInterval(timer);
  }, [refresh]);

  const go = async (step: Advance) => {
    setProgress('Advancing…');
    try {
      await advance(session, step, (done, total) =>
        setProgress(`Advancing… ${done}${total === null ? '' : ` of ${total}`}`),
      );
      setProgress(null);
    } catch (error) {
      setProgress(error instanceof Error ? error.message : String(error));
    }
    await refresh();
  };

  return (
    <div className="time">
      {progress && <span className="progress">{progress}</span>}
      <time dateTime={time?.now}>{time ? inWords(time) : 'The clock does not answer'}</time>
      {steps.map(({ label, title, by }) => {
        const step = time && by(time);
        const busy = progress?.startsWith('Advancing') ?? false;
        return (
          <button
            key={label}
            title={title}
            disabled={!step || busy}
            onClick={() => step && void go(step)}
          >
            {label}
          </button>
        );
      })}
    </div>
  );
}

function inWords({ now, travelling, frozen }: ServerTime): string {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const text = new Date(now).toLocaleString('en-GB', {
    dateStyle: 'full',
    timeStyle: 'short',
    timeZone: zone,
  });
  const state = frozen ? 'standing still' : travelling ? 'travelled' : null;
  return state ? `${text} (${state})` : text;
}
