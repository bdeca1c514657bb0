import autocannon from 'autocannon';

/** Asks the query over 20 connections for ten seconds, after a warm-up of three. */
export async function load(address, { request }) {
  const url = new URL('/graphql', address).href;
  const options = { url, connections: 20, ...request };
  await autocannon({ ...options, duration: 3 });
  const times = [];
  const result = await new Promise((done, fail) => {
    const run = autocannon({ ...options, duration: 10 }, (error, all) =>
      error ? fail(error) : done(all),
    );
    run.on('response', (_client, _status, _bytes, milliseconds) => times.push(milliseconds));
  });
  times.sort((a, b) => a - b);
  const percentile = (share) => Math.round(times[Math.floor(times.length * share)] ?? 0);
  return {
    requestsPerSecond: Math.round(result.requests.average),
    p50: percentile(0.5),
    p95: percentile(0.95),
    failed: result.non2xx + result.errors,
  };
}
