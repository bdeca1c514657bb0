import { instantColumn, jsonColumn } from '@charter/database';
import type { Text } from '@charter/subgraph';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** AWAITED → UPLOADING → QUEUED → RUNNING → DONE; an upload that fails is awaited again. CANCELLED from any but DONE. */
export type ImportState = 'AWAITED' | 'UPLOADING' | 'QUEUED' | 'RUNNING' | 'DONE' | 'CANCELLED';

@Entity('installation_import')
export class InstallationImportEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') providerId!: string;
  /** Person in whose name the lines are judged; null for a program. */
  @Column('uuid', { nullable: true }) createdBy!: string | null;
  @Column('uuid', { nullable: true }) clientId!: string | null;
  @Column(instantColumn) createdAt!: Temporal.Instant;
  @Column('text') mode!: 'ALL_OR_NOTHING' | 'VALID_ITEMS';
  @Column('boolean') dryRun!: boolean;
  /** Size of the file as it was declared. */
  @Column('int') bytes!: number;
  @Column('text') state!: ImportState;
  /** Machine time until which the file is taken. */
  @Column(instantColumn) uploadUntil!: Temporal.Instant;
  /** The sending that is under way; another one takes its place when its machine time is over. */
  @Column('uuid', { nullable: true }) attempt!: string | null;
  @Column({ ...instantColumn, nullable: true }) attemptUntil!: Temporal.Instant | null;
  /** Why the last sending was not taken. */
  @Column({ ...jsonColumn, nullable: true }) uploadFailure!: Text | null;
  /** Lines below the header; null until the file is there. */
  @Column('int', { nullable: true }) total!: number | null;
  @Column('int') done!: number;
  /** Line of the file that was done last. */
  @Column('int') lastLine!: number;
  @Column('int') created!: number;
  @Column('int') changed!: number;
  @Column('int') unchanged!: number;
  @Column('int') refused!: number;
  @Column({ ...instantColumn, nullable: true }) cancelledAt!: Temporal.Instant | null;
  /** Person who cancelled it; null for a program. */
  @Column('uuid', { nullable: true }) cancelledBy!: string | null;
  @Column('uuid', { nullable: true }) cancelledByClient!: string | null;
  /** When its lines were deleted. */
  @Column({ ...instantColumn, nullable: true }) forgottenAt!: Temporal.Instant | null;
}
