/** The id by which an entry is known, whatever its form: that of its first one. */
export function entryId(form: { readonly id: string; readonly corrects: string | null }): string {
  return form.corrects ?? form.id;
}
