async function recordOutage(load, random) {
  const now = await load.now();
  if (!now) return;
  const token = load.token();
  const caller = load.as('techtra', 'marc-andre');
  const recorded = await load.perform(random, caller, 'recordOutage', {
    token,
    input: {
      kind: 'INCIDENT',
      summary: token,
      productId: random.chance(0.5) ? load.stages.get('techtra').ids.get('gestion') : null,
      startsAt: `${now.subtract({ minutes: 20 })}`,
      endsAt: `${now.subtract({ minutes: 5 })}`,
    },
    selection: 'outage { id }',
    id: ({ outage }) => outage.id,
  });
  if (!recorded || !random.chance(0.5)) return;
  const reason = load.token();
  const outageId = recorded.outage.id;
  await load.perform(random, caller, 'correctOutage', {
    token: reason,
    input: { outageId, reason, startsAt: `${now.subtract({ minutes: 30 })}` },
    selection: 'outage { id }',
    id: ({ outage }) => outage.id,
  });
}

export const outageActs = [[1, recordOutage]];
