import { freePort } from '../../libs/testing/src/postgres/embedded-server.ts';
import { appNames } from './paths.js';

/**
 * A port for each app: the first for the gateway, the next four for the services, and free ones
 * instead of those that are taken.
 *
 * @param {number} first 0 leaves all to the system
 * @returns {Promise<Record<string, number>>}
 */
export async function choosePorts(first) {
  /** @type {Record<string, number>} */
  const chosen = {};
  for (const [index, name] of appNames.entries()) {
    let port = await freePort(first === 0 ? 0 : first + index);
    while (Object.values(chosen).includes(port)) port = await freePort();
    chosen[name] = port;
  }
  return chosen;
}

/** One sentence for each port that differs from the wanted one. */
export function movedPorts(ports, first) {
  return appNames
    .map((name, index) => ({ name, wanted: first + index, got: ports[name] }))
    .filter(({ wanted, got }) => wanted !== got)
    .map(({ name, wanted, got }) => `Port ${wanted} is taken: ${name} listens on ${got}.`);
}
