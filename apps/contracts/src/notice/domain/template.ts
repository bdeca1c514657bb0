/** A message of the system in both languages; `{name}` stands for a parameter. */
export interface Template {
  readonly subject: Readonly<Record<'en' | 'fr', string>>;
  readonly text: Readonly<Record<'en' | 'fr', string>>;
  /** A further sentence, of notices that carry all that it names. */
  readonly details?: Readonly<Record<'en' | 'fr', string>>;
}
