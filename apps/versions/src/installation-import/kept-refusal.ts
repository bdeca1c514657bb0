import { commonErrors, Refused, type ErrorKind, type RefusalDetails } from '@charter/subgraph';
import { errors } from '../errors.js';
import type { Column } from './domain/columns.js';

/** A refusal as a line keeps it: its words are those of the catalogue, in the language of whoever reads it. */
export interface KeptRefusal {
  readonly code: string;
  readonly details: RefusalDetails;
}

/** Field of an installation's input → column of the file. */
const COLUMN_OF: Readonly<Record<string, Column>> = {
  externalId: 'external_id',
  organizationId: 'customer',
  productVersionId: 'version',
};

export function keptRefusal({ code, details }: Refused): KeptRefusal {
  const path = (details.path ?? []).map((field) => COLUMN_OF[field] ?? field);
  return { code, details: { ...details, path } };
}

export function shownRefusal({ code, details }: KeptRefusal): Refused {
  const catalogue: Readonly<Record<string, ErrorKind>> = {
    ...commonErrors.catalogue,
    ...errors.catalogue,
  };
  const kind = catalogue[code];
  if (!kind) throw new Error(`a line keeps the unknown refusal ${code}`);
  return new Refused(code, kind, details);
}
