import { dateColumn, moneyMinorColumn } from '@charter/database';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { TariffKind } from './domain/tariff-in-force.js';

/** Rates of a provider from a date on; never changed once published. */
@Entity('tariff')
export class TariffEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  providerId!: string;

  @Column('text')
  kind!: TariffKind;

  @Column('text')
  currency!: string;

  @Column(moneyMinorColumn)
  hourlyMinor!: bigint;

  @Column(moneyMinorColumn)
  travelMinor!: bigint;

  @Column(dateColumn)
  validFrom!: Temporal.PlainDate;

  @Column('boolean')
  example!: boolean;
}
