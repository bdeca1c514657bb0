import ts from 'typescript';

/**
 * Where the codes of refusals disagree: the enum of the SDL, the error catalogues that give them
 * their words (`defineErrors`), and the lists in the descriptions of mutations.
 */
export function codeDefects(subgraph, sources, checker) {
  const codes = new Set(
    subgraph.enums
      .filter((type) => type.name.value === 'MutationErrorCode')
      .flatMap((type) => type.values.map((value) => value.name.value)),
  );
  const catalogue = new Set(sources.flatMap((source) => cataloguedIn(source, checker)));
  // What all subgraphs share need not come up in each.
  const own = sources
    .filter(({ fileName }) => !fileName.includes('/libs/'))
    .flatMap((source) => cataloguedIn(source, checker));
  const listed = subgraph
    .fieldsOf('Mutation')
    .flatMap((mutation) => listedBy(mutation).map((code) => [code, mutation.name.value]));
  return [
    ...[...codes]
      .filter((code) => !catalogue.has(code))
      .map((code) => `${code} is in the enum and in no catalogue`),
    ...[...catalogue]
      .filter((code) => !codes.has(code))
      .map((code) => `${code} is in a catalogue and not in the enum`),
    ...listed
      .filter(([code]) => !catalogue.has(code))
      .map(([code, mutation]) => `${mutation} lists ${code}, which is in no catalogue`),
    ...own
      .filter((code) => !listed.some(([known]) => known === code))
      .map((code) => `${code} is in a catalogue and in the list of no mutation`),
  ];
}

function listedBy({ description }) {
  const [, list = ''] = /Errors: ([^.]*)/.exec(description?.value ?? '') ?? [];
  return list.match(/\b[A-Z][A-Z0-9_]{3,}\b/g) ?? [];
}

/** Keys of what is given to `defineErrors`, those of spread catalogues included. */
function cataloguedIn(source, checker) {
  const found = [];
  const visit = (node) => {
    const [given] = (ts.isCallExpression(node) && node.arguments) || [];
    if (given && node.expression.getText() === 'defineErrors')
      found.push(...checker.getTypeAtLocation(given).getProperties());
    else ts.forEachChild(node, visit);
  };
  visit(source);
  return found.map((property) => property.name);
}
