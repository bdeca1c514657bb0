/** Why projections cannot be rebuilt as things stand; the message says what to do. */
export class ShadowError extends Error {
  override readonly name = 'ShadowError';
}
