/** Largest file, in bytes; the gateway lets no more through. */
export const MOST_BYTES = 100 * 1024 * 1024;

/** Most lines of a file that is done line by line, or only judged. */
export const MOST_LINES = 1_000_000;

/** Most lines of ALL_OR_NOTHING, which are written in one transaction. */
export const MOST_AT_ONCE = 5_000;

/** Imports of one caller that are not done yet. */
export const MOST_UNDONE = 10;

/** Machine time for which a file may be sent. */
export const UPLOAD_LIFETIME = Temporal.Duration.from({ minutes: 30 });

/** Domain time for which lines are kept. */
export const LINES_KEPT = Temporal.Duration.from({ hours: 24 * 30 });
