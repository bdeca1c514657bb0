import { Entity, PrimaryColumn } from 'typeorm';
import { WindowColumns } from './window-columns.js';

/** What `versions` told of a version last: projection. */
@Entity('product_version')
export class ProductVersionEntity extends WindowColumns {
  @PrimaryColumn('uuid') id!: string;
}
