/**
 * Sends what comes while a request is under way together, in the next one, as whoever wants throughput
 * of a client does: what comes alone waits for nothing. The result settles with its batch.
 */
export function inBatches(sendAll) {
  let waiting = [];
  let sending = false;
  const drain = async () => {
    sending = true;
    while (waiting.length > 0) {
      const batch = waiting;
      waiting = [];
      try {
        await sendAll(batch.map(({ item }) => item));
        for (const { resolve } of batch) resolve();
      } catch (error) {
        for (const { reject } of batch) reject(error);
      }
    }
    sending = false;
  };
  return (item) => {
    const { promise, resolve, reject } = Promise.withResolvers();
    waiting.push({ item, resolve, reject });
    if (!sending) void drain();
    return promise;
  };
}
