// Writes docs/SITUATIONS.md from the demo data of the last fresh `npm start`.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { situationsMarkdown } from '../demo/situations.js';
import { root, stateDirectory } from './launcher/paths.js';

const { situations } = JSON.parse(readFileSync(join(stateDirectory, 'seeded.json'), 'utf8'));
writeFileSync(join(root, 'docs/SITUATIONS.md'), situationsMarkdown(situations));
