const invoicesOf = `{ invoices(first: 30) { nodes { id state version outstanding { amount currency } } } }`;

async function openInvoice(load, random) {
  const data = await load.as('selion', 'christine').query(invoicesOf);
  const open = (data?.invoices?.nodes ?? []).filter(
    ({ state, outstanding }) => state === 'ISSUED' && Number(outstanding.amount) >= 1,
  );
  return random.pick(open);
}

async function pay(load, random) {
  const invoice = await openInvoice(load, random);
  const now = invoice && (await load.now());
  if (!now) return;
  const token = load.token();
  const { amount, currency } = invoice.outstanding;
  const part = random.chance(0.5) ? amount : '1.00';
  await load.perform(random, load.as('selion', 'christine'), 'recordPayment', {
    token,
    input: {
      invoiceId: invoice.id,
      amount: { amount: part, currency },
      // Yesterday is over in every zone.
      receivedOn: `${now.subtract({ hours: 24 }).toZonedDateTimeISO('UTC').toPlainDate()}`,
      bankReference: token,
    },
    selection: 'invoice { id }',
    id: (payload) => payload.invoice.id,
  });
}

async function credit(load, random) {
  const invoice = await openInvoice(load, random);
  if (!invoice) return;
  const token = load.token();
  await load.perform(random, load.as('selion', 'christine'), 'issueCreditNote', {
    token,
    input: { invoiceId: invoice.id, reason: token, expectedVersion: invoice.version },
    selection: 'creditNote { id }',
    id: (payload) => payload.creditNote.id,
  });
}

export const moneyActs = [
  [5, pay],
  [1, credit],
];
