export interface TenancyRules {
  /** Superuser address of a migrated database; everything tried is rolled back. */
  readonly adminUrl: string;
  /** Name of the service, prefix of its roles. */
  readonly service: string;
  /** Tables whose rows everybody in a provider may see (charters, products). */
  readonly everyone?: readonly string[];
  /** Tables whose rows everybody in a provider may add and change (counters); other guards say what. */
  readonly writtenByAll?: readonly string[];
  /** Tables that the platform viewer may see across providers. */
  readonly platform?: readonly string[];
}
