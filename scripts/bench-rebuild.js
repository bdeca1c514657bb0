#!/usr/bin/env node
// npm run bench:rebuild: how fast, and in how much memory, projections are made anew from the log.
import { handOver } from './launcher/hand-over.js';

handOver('bench/rebuild.js');
