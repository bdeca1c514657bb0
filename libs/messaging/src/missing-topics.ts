/** Topics are made by an explicit step, so that none comes to be by a wrong name. */
export function missingTopics(topics: readonly string[]): Error {
  return new Error(
    `the bus has no topic ${topics.join(', ')}: run the service's migration ` +
      '(node dist/migrate.js), which creates what is missing',
  );
}
