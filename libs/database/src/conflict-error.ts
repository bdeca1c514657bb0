/** Somebody else changed the row since it was read; nothing of this unit is written. */
export class ConflictError extends Error {
  constructor(
    readonly table: string,
    readonly id: string,
  ) {
    super(`${table} ${id} was changed meanwhile`);
    this.name = 'ConflictError';
  }
}
