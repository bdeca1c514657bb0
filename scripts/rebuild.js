#!/usr/bin/env node
// npm run rebuild -- tickets: makes the projections of a service anew, while it serves.
import { handOver } from './launcher/hand-over.js';

handOver('launcher/rebuild.js');
