#!/usr/bin/env node
// npm run bench:versions: what a release costs that touches many, the state of many versions, and lists of installations.
import { handOver } from './launcher/hand-over.js';

handOver('bench/versions.js');
