/** Runs `work` on every item, `width` at a time: two cores gain nothing from more. */
export async function inTurns(items, work, width = 4) {
  const queue = [...items];
  const worker = async () => {
    for (let item = queue.shift(); item !== undefined; item = queue.shift()) await work(item);
  };
  await Promise.all(Array.from({ length: Math.min(width, queue.length) }, worker));
}
