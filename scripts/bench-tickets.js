#!/usr/bin/env node
// npm run bench:tickets: what lists, counts and due work of tickets cost, at few and at many of them.
import { handOver } from './launcher/hand-over.js';

handOver('bench/tickets.js');
