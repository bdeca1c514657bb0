/** Stable text of JSON, whatever the order of its fields. */
function canonical(value) {
  return JSON.stringify(value, (_, part) =>
    part && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

const placeOf = ({ topic, key }) => `${topic}/${key}`;
const versionOf = ({ headers }) => Number(headers.ce_aggregateversion);
const isCompacted = ({ topics }, topic) => topics[topic].retention !== 'forever';

function byPlace(log) {
  return Map.groupBy(log, placeOf);
}

const published = {
  name: 'every published event is in the log',
  check({ journal, log, topics }) {
    const logged = new Set(log.map(({ headers }) => headers.ce_id));
    const newest = new Map();
    for (const row of journal) {
      const place = `${row.topic}/${row.aggregate_id}`;
      if (row.aggregate_version > (newest.get(place)?.aggregate_version ?? -1))
        newest.set(place, row);
    }
    // Compaction may take older versions away, never the newest.
    const expected = (row) =>
      !isCompacted({ topics }, row.topic) || newest.get(`${row.topic}/${row.aggregate_id}`) === row;
    return journal
      .filter((row) => expected(row) && !logged.has(row.id))
      .map(
        (row) => `${row.service}: ${row.type} ${row.aggregate_id} version ${row.aggregate_version}`,
      );
  },
  spoil(facts) {
    const gone = facts.journal.find(({ topic }) => topic === 'ticket').id;
    return { log: facts.log.filter(({ headers }) => headers.ce_id !== gone) };
  },
};

const nothingElse = {
  name: 'the log holds nothing else, and what was published',
  check({ journal, log }) {
    const rows = new Map(journal.map((row) => [row.id, row]));
    const ended = new Set(journal.flatMap((row) => (row.data ? [] : [row.aggregate_id])));
    const isSame = ({ key, value, headers }, row) => {
      if (key !== row.aggregate_id) return false;
      if (Number(headers.ce_aggregateversion) !== row.aggregate_version) return false;
      // What waited in the outbox while its aggregate was erased goes out without its data.
      if (value === null) return ended.has(key);
      return canonical(JSON.parse(value)) === canonical(row.data);
    };
    return log
      .filter((record) => {
        const row = rows.get(record.headers.ce_id);
        return !row || !isSame(record, row);
      })
      .map((record) => `${placeOf(record)} version ${versionOf(record)}`);
  },
  spoil: ({ log }) => ({ log: [...log, { ...log[0], value: '{"forged":true}' }] }),
};

const inOrder = {
  name: 'first copies are in the order of versions',
  check({ log }) {
    return [...byPlace(log)].flatMap(([place, records]) => {
      const firsts = [...new Set(records.map(versionOf))];
      const sorted = firsts.every((version, index) => index === 0 || version > firsts[index - 1]);
      return sorted ? [] : [`${place}: ${firsts.join(', ')}`];
    });
  },
  spoil({ log }) {
    const [, records] = [...byPlace(log)].find(([, all]) => new Set(all.map(versionOf)).size > 1);
    const [first, ...others] = records;
    const rest = log.filter((record) => placeOf(record) !== placeOf(first));
    return { log: [...rest, ...others, first] };
  },
};

const onePartition = {
  name: 'records of one key lie in one partition',
  check({ log }) {
    return [...byPlace(log)]
      .filter(([, records]) => new Set(records.map(({ partition }) => partition)).size > 1)
      .map(([place]) => place);
  },
  spoil: ({ log }) => ({ log: [...log, { ...log[0], partition: log[0].partition + 1 }] }),
};

const identical = {
  name: 'copies are identical, and each version is one event',
  check({ log }) {
    const contents = Map.groupBy(log, (record) => `${placeOf(record)}/${versionOf(record)}`);
    return [...contents]
      .filter(
        ([, copies]) =>
          // An event that was erased between two sendings has gone out with its data and without.
          new Set(copies.map(({ headers }) => canonical(headers))).size > 1 ||
          new Set(copies.map(({ value }) => value).filter((value) => value !== null)).size > 1,
      )
      .map(([place]) => place);
  },
  spoil({ log }) {
    const copy = { ...log[0], headers: { ...log[0].headers, ce_id: 'another' } };
    return { log: [...log, copy] };
  },
};

export const logInvariants = [published, nothingElse, inOrder, onePartition, identical];
