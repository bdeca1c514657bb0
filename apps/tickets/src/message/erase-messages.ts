import type { Transaction } from '@charter/database';
import type { ReceivedEvent } from '@charter/messaging';

/** Blanks what the person wrote; that something was written, when and on whose side stays. */
export async function eraseMessages(
  { data }: Pick<ReceivedEvent<'person.erased'>, 'data'>,
  tx: Transaction,
): Promise<void> {
  await tx.manager.query(
    'UPDATE message SET body = NULL WHERE provider_id = $1 AND person_id = $2 AND body IS NOT NULL',
    [tx.viewer.providerId, data.personId],
  );
}
