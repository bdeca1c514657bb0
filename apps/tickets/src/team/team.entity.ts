import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Agents to whom a ticket can be handed together. */
@Entity('team')
export class TeamEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') providerId!: string;
  @Column('integer') version!: number;
  @Column('text') name!: string;
  @Column('uuid', { array: true }) memberIds!: string[];
  /** Keeps the tickets that it has, and gets no more. */
  @Column('boolean') retired!: boolean;
}
