import { readFile } from 'node:fs/promises';
import { unwatchFile, watchFile } from 'node:fs';
import type { SupergraphManager } from '@apollo/gateway';
import type { Logger } from '@charter/subgraph/process';

/**
 * The supergraph as a file. A changed file is taken up while requests go on; one that is not a
 * supergraph is refused and logged, and the graph in service stays.
 */
export class SupergraphFile implements SupergraphManager {
  constructor(
    private readonly path: string,
    private readonly log: Logger,
    private readonly pollMs = 500,
  ) {}

  initialize: SupergraphManager['initialize'] = async ({ update }) => {
    const supergraphSdl = await readFile(this.path, 'utf8');
    let inService = supergraphSdl;
    const reload = async () => {
      try {
        const changed = await readFile(this.path, 'utf8');
        if (changed === inService) return;
        update(changed);
        inService = changed;
        this.log.info({ file: this.path }, 'The supergraph was reloaded');
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        this.log.error(
          { file: this.path, reason },
          'A bad supergraph was refused; the old one stays',
        );
      }
    };
    // Polling sees what inotify misses: a file replaced by rename, or mounted from a config map.
    watchFile(this.path, { interval: this.pollMs, persistent: false }, () => void reload());
    return { supergraphSdl, cleanup: async () => unwatchFile(this.path) };
  };
}
