/** Why projections were not rebuilt; live is as it was, and the message says what to do. */
export class RebuildError extends Error {
  override readonly name = 'RebuildError';
}
