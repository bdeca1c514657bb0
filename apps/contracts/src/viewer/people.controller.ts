import { SETTINGS } from '@charter/subgraph';
import { platformViewer, UnitOfWork } from '@charter/database';
import { Controller, Get, Inject, NotFoundException } from '@nestjs/common';
import type { ContractsSettings } from '../settings.js';

/** People who can sign in, for the person picker of the development mode. */
@Controller('internal')
export class PeopleController {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    @Inject(SETTINGS) private readonly settings: ContractsSettings,
  ) {}

  @Get('people')
  people() {
    if (this.settings.CHARTER_MODE !== 'development') throw new NotFoundException();
    return this.unitOfWork.read(platformViewer(Temporal.Now.instant()), (tx) =>
      tx.manager.query(
        `SELECT p.subject, p.display_name AS name, provider.key AS provider,
                string_agg(m.role || ' · ' || o.name, ', ' ORDER BY o.name) AS roles
         FROM person p
         JOIN membership m ON m.person_id = p.id AND m.active
         JOIN organization o ON o.id = m.organization_id
         JOIN organization provider ON provider.id = p.provider_id
         WHERE p.subject IS NOT NULL
         GROUP BY p.id, provider.key ORDER BY provider.key, p.subject`,
      ),
    );
  }
}
