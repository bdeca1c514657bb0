/** Something is handed over under a contract, and now and then taken back. */
async function handOver(load, random) {
  const contract = random.pick(load.memory.contracts);
  if (!contract) return;
  const { caller, id: contractId } = contract;
  const deliverableId = await submit(load, random, caller, contractId);
  if (!deliverableId || !random.chance(0.3)) return;
  const token = load.token();
  await load.perform(random, caller, 'withdrawDeliverable', {
    token,
    input: { deliverableId, reason: token },
    ...theDeliverable,
  });
}

const theDeliverable = {
  selection: 'deliverable { id }',
  id: ({ deliverable }) => deliverable.id,
};

/** Hands something over under a contract; resolves to its id, or to null where that is refused. */
async function submit(load, random, caller, contractId) {
  const token = load.token();
  const submitted = await load.perform(random, caller, 'submitDeliverable', {
    token,
    input: { contractId, title: token, description: 'Voir le dossier.' },
    ...theDeliverable,
  });
  return submitted && submitted.deliverable.id;
}

/** Has somebody of a customer ask for changes to what is handed over to it; resolves to the comment. */
export async function sendBack(load, random, { provider, customer }) {
  const data = await customer.query('{ contracts(first: 1) { nodes { id } } }');
  const contract = data?.contracts?.nodes[0];
  const deliverableId = contract && (await submit(load, random, provider, contract.id));
  if (!deliverableId) return null;
  const token = load.token();
  await load.perform(random, customer, 'requestDeliverableChanges', {
    token,
    input: { deliverableId, round: 1, comment: token },
    ...theDeliverable,
  });
  return token;
}

export const deliverableActs = [[1, handOver]];
