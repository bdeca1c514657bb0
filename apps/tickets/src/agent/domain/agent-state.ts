/** Whether an agent is there to answer. */
export interface AgentState {
  readonly personId: string;
  readonly working: boolean;
  /** Until when not, where that is known. */
  readonly awayUntil: Temporal.Instant | null;
}
