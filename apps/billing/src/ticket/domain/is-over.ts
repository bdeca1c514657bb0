/** Whether nothing more happens on a request, so that it is rated and its price no longer a question. */
export function isOver({ state }: { readonly state: string }): boolean {
  return state === 'ARCHIVED' || state === 'CANCELLED';
}
