// Arguments: address of the gateway, today, whether with demo data. Sends the situations back.
import { loadDemo } from '../../demo/load.js';
import { GraphClient } from '../../libs/testing/src/graph-client.ts';

process.on('disconnect', () => process.exit());
const [address, today, demo] = process.argv.slice(2);
const options = { today: Temporal.Instant.from(today), tickets: demo === 'true' };
process.send(await loadDemo(new GraphClient(address), options), () => process.exit());
