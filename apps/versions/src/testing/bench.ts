// What scripts/bench/versions.js measures, in one module, so that every part knows the same entities.
export { decodeId, encodeId, migrate, newId } from '@charter/database';
export { countInstallations } from '../impact/installation-counts.js';
export {
  affectedOrganizations,
  installations,
  installationsOfVersion,
} from '../installation/installation.lists.js';
export { migrations } from '../migrations/index.js';
export { deriveWindows } from '../product/domain/version-window.js';
export { livesAsKnown, stateAt } from '../product/domain/version-state.js';
export { supportOfVersion } from '../product-version/version.loaders.js';
export { productVersions } from '../product-version/version.lists.js';
export { sixMonths } from './publications.js';
export { openStage } from './stage.js';
