import { newId } from '@charter/database';
import { TicketEvents } from '../ticket/ticket-events.consumer.js';
import type { Stage } from './stage.js';

/** Tells of tickets on versions as `tickets` does. */
export class StagedTickets {
  private readonly events = new TicketEvents();

  constructor(private readonly stage: Stage) {}

  /** Row id of a new ticket on a version, moved to these states one after the other. */
  async open(customerId: string, label: string | null, ...states: string[]): Promise<string> {
    const version = label === null ? null : await this.stage.version(label);
    const ticketId = newId();
    const data = {
      ticketId,
      customerId,
      reference: `TEC-${ticketId}`,
      openedBy: null,
      productId: version?.productId ?? null,
      versionId: version?.id ?? null,
      openedAt: this.stage.now,
      price: { charterVersion: this.stage.charterVersion },
    };
    await this.tell((tx) => this.events.onOpened(this.event(data), tx));
    for (const to of states) await this.move(ticketId, to);
    return ticketId;
  }

  async move(ticketId: string, to: string): Promise<void> {
    await this.tell((tx) => this.events.onMovedOn(this.event({ ticketId, to }), tx));
  }

  private event(data: object): never {
    return { data, providerId: this.stage.providerId, time: this.stage.now } as never;
  }

  private tell(work: Parameters<Stage['unitOfWork']['run']>[1]): Promise<unknown> {
    return this.stage.unitOfWork.run(this.stage.system, work);
  }
}
