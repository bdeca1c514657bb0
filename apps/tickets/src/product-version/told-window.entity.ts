import { instantColumn } from '@charter/database';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Told } from '../ticket/domain/told-terms.js';
import { WindowColumns } from './window-columns.js';

/** What `versions` told of a version each time: projection. */
@Entity('version_window')
export class ToldWindowEntity extends WindowColumns implements Told {
  @PrimaryColumn('uuid', { name: 'version_id' }) id!: string;
  @PrimaryColumn('integer') version!: number;
  @Column(instantColumn) toldAt!: Temporal.Instant;
}
