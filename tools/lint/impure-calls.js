/** What pure code may not ask for: it is given the instant, the id and the chance. */
function forbid(what, selector) {
  return { selector, message: `${what} makes this impure: take it as an argument.` };
}

function call(object, property) {
  return `MemberExpression[object.name="${object}"][property.name="${property}"]`;
}

export const impureCalls = [
  forbid('Date.now', call('Date', 'now')),
  forbid('Math.random', call('Math', 'random')),
  forbid('Temporal.Now', call('Temporal', 'Now')),
  forbid('performance.now', call('performance', 'now')),
  forbid('new Date()', 'NewExpression[callee.name="Date"][arguments.length=0]'),
  forbid('Date()', 'CallExpression[callee.name="Date"]'),
  forbid('crypto', 'MemberExpression[object.name="crypto"]'),
  forbid('process', 'MemberExpression[object.name="process"]'),
];
