#!/usr/bin/env node
// npm run kafka: one broker of Apache Kafka, until Ctrl-C.
import { handOver } from './launcher/hand-over.js';

handOver('launcher/broker.js');
