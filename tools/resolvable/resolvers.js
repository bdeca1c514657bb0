import ts from 'typescript';

/**
 * Resolvers that Nest would find in these files: `Ticket.messages`, `Query.ticket`,
 * `Ticket.__resolveReference`, each with the node of its method.
 */
export function resolversIn(sources) {
  const found = new Map();
  for (const source of sources) {
    source.forEachChild((node) => {
      if (!ts.isClassDeclaration(node)) return;
      const type = argumentOf(decorators(node).get('Resolver'));
      for (const method of node.members.filter(ts.isMethodDeclaration)) {
        for (const field of fieldsOf(method, type)) found.set(field, method);
      }
    });
  }
  return found;
}

function fieldsOf(method, type) {
  const given = decorators(method);
  const name = (decorator) => argumentOf(given.get(decorator)) ?? method.name.getText();
  return [
    ...(given.has('Query') ? [`Query.${name('Query')}`] : []),
    ...(given.has('Mutation') ? [`Mutation.${name('Mutation')}`] : []),
    ...(given.has('ResolveField') ? [`${type}.${name('ResolveField')}`] : []),
    ...(given.has('ResolveReference') ? [`${type}.__resolveReference`] : []),
  ];
}

/** Decorators by name, with their calls. */
function decorators(node) {
  const calls = (ts.getDecorators(node) ?? []).map((decorator) => decorator.expression);
  return new Map(
    calls.filter(ts.isCallExpression).map((call) => [call.expression.getText(), call]),
  );
}

function argumentOf(call) {
  const [first] = call?.arguments ?? [];
  return first && ts.isStringLiteral(first) ? first.text : undefined;
}
