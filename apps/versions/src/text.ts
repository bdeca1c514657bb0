import { commonErrors } from '@charter/subgraph';

/** Refuses a text that is blank or longer than so many characters. */
export function refuseText(path: readonly string[], text: string, most: number): void {
  if (text.trim() !== '' && text.length <= most) return;
  const problem = `${path.at(-1)}: 1–${most}`;
  throw commonErrors.refused('INVALID_INPUT', { path, params: { problem } });
}
