import { print } from 'graphql';
import { at } from '../subgraph.js';

const creating = [
  'accept add advance announce append apply ask book charge claim collect complete create credit',
  'declare delegate deliver escalate extend generate grant import install invite invoice issue log notify',
  'open order pay post propose publish quote rate record redeem refund register renew reply report request',
  'resend schedule send settle sign submit top upload upsert write',
]
  .join(' ')
  .split(' ');
const pattern = new RegExp(`^(${creating.join('|')})(?=[A-Z])`);

/** Every mutation that creates, appends or moves money may be sent again without harm. */
export function check(subgraph) {
  return subgraph
    .fieldsOf('Mutation')
    .filter((mutation) => pattern.test(mutation.name.value))
    .filter((mutation) => {
      const name = mutation.name.value;
      const input = subgraph.fieldsOf(`${name[0].toUpperCase()}${name.slice(1)}Input`);
      return !input.some((f) => f.name.value === 'idempotencyKey' && print(f.type) === 'String!');
    })
    .map((mutation) => at(mutation, `${mutation.name.value} needs input.idempotencyKey: String!`));
}
