import { GraphClient } from '../../libs/testing/src/graph-client.ts';

const people = [
  ['Blue note, administrator', 'blue-note', 'camille.fontaine@bluenote-systems.example'],
  ['Techtra, manager and director', 'techtra', 'genevieve.tremblay@techtra.example'],
  ['Techtra, customer with support', 'techtra', 'luc.desrosiers@agro-richelieu.example'],
  ['Selion, agent', 'selion', 'kevin.janssens@selion.example'],
  ['Selion, billing', 'selion', 'christine.maes@selion.example'],
  ['Vala Bleu, reseller', 'vala-bleu', 'karim.belkacem@pixel-nord.example'],
  ['MetaCompliance, administrative user', 'metacompliance', 'daniel.price@northgate.example'],
  ['MetaCompliance, plain user', 'metacompliance', 'tom.bailey@ashford.example'],
];

/** Prints the addresses, a token for each kind of user and a query to begin with. */
export async function printWelcome(product, say) {
  const gateway = new GraphClient(product.url);
  const lines = await Promise.all(
    people.map(async ([who, provider, subject]) => {
      const { token } = await gateway.token(subject);
      return `  ${who} (Charter-Provider: ${provider})\n    ${subject}\n    ${token}`;
    }),
  );
  const { token: operator } = await gateway.token('operator', ['platform:operate']);
  say('Ready.');
  console.log(`
  Explorer     ${product.url}/
  Graph        ${product.url}/graphql
  Situations   ${product.url}/situations

${lines.join('\n')}
  Platform operator (creates providers, moves the clock, sees to dead letters)
    ${operator}

  Any person: curl -s ${product.url}/dev/token -H 'content-type: application/json' \\
                -d '{"subject":"samuel.lavoie@techtra.example"}'
  Queries to try are in examples/; Ctrl-C stops everything, the data stays.
`);
}
