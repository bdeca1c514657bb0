#!/usr/bin/env node
import { handOver } from './launcher/hand-over.js';

handOver('launcher/main.js');
