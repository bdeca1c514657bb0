import download from '../schema/download.graphql';
import errors from '../schema/errors.graphql';
import feed from '../schema/feed.graphql';
import impact from '../schema/impact.graphql';
import installation from '../schema/installation.graphql';
import installationAttestation from '../schema/installation-attestation.graphql';
import installationImport from '../schema/installation-import.graphql';
import installationMove from '../schema/installation-move.graphql';
import lifecycle from '../schema/lifecycle.graphql';
import problem from '../schema/problem.graphql';
import product from '../schema/product.graphql';
import productVersion from '../schema/product-version.graphql';
import release from '../schema/release.graphql';
import releasePreview from '../schema/release-preview.graphql';
import releasePlan from '../schema/release-plan.graphql';
import versionNotice from '../schema/version-notice.graphql';

/** The part of the graph that versions adds, by aggregate. */
export const typeDefinitions = [
  download,
  errors,
  feed,
  impact,
  installation,
  installationAttestation,
  installationImport,
  installationMove,
  lifecycle,
  problem,
  product,
  productVersion,
  release,
  releasePreview,
  releasePlan,
  versionNotice,
];
