// Writes docs/SITUATIONS.md from the demo data of the last fresh `npm start`.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'prettier';
import { situationsMarkdown } from '../demo/situations.js';
import { root, stateDirectory } from './launcher/paths.js';

const { situations } = JSON.parse(readFileSync(join(stateDirectory, 'seeded.json'), 'utf8'));
const page = await format(situationsMarkdown(situations), { parser: 'markdown' });
writeFileSync(join(root, 'docs/SITUATIONS.md'), page);
