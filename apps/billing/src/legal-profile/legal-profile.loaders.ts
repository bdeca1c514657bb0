import { defineLoader } from '@charter/subgraph';
import { profilesOf } from './legal-profile.queries.js';

export const legalProfileLoader = defineLoader(profilesOf);
