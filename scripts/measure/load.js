import autocannon from 'autocannon';

/** Asks the query over 20 connections for ten seconds, after a warm-up of three. */
export async function load(address, { request }) {
  const run = (duration) =>
    autocannon({ url: new URL('/graphql', address).href, connections: 20, duration, ...request });
  await run(3);
  const result = await run(10);
  return {
    requestsPerSecond: Math.round(result.requests.average),
    p50: result.latency.p50,
    p95: result.latency.p97_5 && percentile(result),
    failed: result.non2xx + result.errors,
  };
}

// autocannon reports 90 and 97.5; what lies between is as good as the larger one.
const percentile = ({ latency }) => latency.p95 ?? latency.p97_5;
