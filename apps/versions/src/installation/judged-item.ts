import type { ProductVersionEntity } from '../product-version/product-version.entity.js';
import type { Acquisition } from './domain/acquisition.js';
import type { Attestation, Claim } from './domain/attestation.js';
import type { InstallationEntity } from './installation.entity.js';

/** An item found to be in order, ready to be written. */
export interface JudgedItem {
  customerId: string;
  version: ProductVersionEntity;
  environment: string;
  acquisition: Acquisition;
  attestation: Attestation;
  /** In whose name it is said. */
  inNameOf: Claim['by'];
  since: Temporal.PlainDate;
  until: Temporal.PlainDate | null;
  externalId: string | null;
  /** Installation that bears the external id already, or that moves. */
  existing: InstallationEntity | null;
}

/** What writing an item would do. */
export type InstallationEffect = 'CREATED' | 'CHANGED' | 'UNCHANGED';

export function effectOf(item: JudgedItem): InstallationEffect {
  if (!item.existing) return 'CREATED';
  const same = isKnown(item.existing, item) && item.existing.attestation === item.attestation;
  return same ? 'UNCHANGED' : 'CHANGED';
}

type Stated = Pick<JudgedItem, 'version' | 'environment' | 'acquisition' | 'since' | 'until'>;

/** Whether an installation is recorded just as it is stated. */
export function isKnown(existing: InstallationEntity, stated: Stated): boolean {
  return (
    existing.productVersionId === stated.version.id &&
    existing.environment === stated.environment &&
    existing.acquisition === stated.acquisition &&
    existing.since.equals(stated.since) &&
    String(existing.until) === String(stated.until)
  );
}
