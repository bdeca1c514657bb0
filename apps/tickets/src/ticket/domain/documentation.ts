import type { Charter, Documentation } from '@charter/charter';
import type { Holding } from './support-contract.js';

type Resource = NonNullable<Documentation['resources']>[number];

interface Decided {
  readonly open: boolean;
  readonly resources: readonly Resource[];
  readonly clause: string;
}

/**
 * What somebody may read before asking. Behind login it is for staff, and for people (never programs)
 * of a customer whose contract in force admits requests: nobody else has an account of the software
 * [S3.8]. Null where the charter has no documentation.
 */
export function documentationOf(
  { intake }: Charter,
  reader: { readonly isPerson: boolean; readonly isStaff: boolean },
  { plan, inForce }: Pick<Holding, 'plan' | 'inForce'>,
): Decided | null {
  const { documentation } = intake;
  if (!documentation) return null;
  const { behindLogin, clause, resources = [] } = documentation;
  const hasAccount = reader.isStaff || (inForce.length > 0 && plan.admits);
  const open = !behindLogin || (reader.isPerson && hasAccount);
  return { open, resources: open ? resources : [], clause };
}
