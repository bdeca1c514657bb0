import { type Act, beginning, type Pause, type Service, story } from './late-story.js';
import { castOf, Scene } from './scene.js';

const isPause = (step: Act | Pause): step is Pause => 'until' in step;

/** Whether a step cannot happen without the service; the one that keeps the time advances it, too. */
function needs(step: Act | Pause, service: Service): boolean {
  return isPause(step) ? service === 'contracts' : step.service === service;
}

/** Those of Techtra whom the story is about, one of them with all that an invoice needs. */
function smallTechtra() {
  const cast = castOf('techtra');
  const seller = { ...cast.legal, iban: 'BE71096123456769' };
  const legal = {
    addressLine: '1 rue du Fort',
    postalCode: 'J3P 1A1',
    city: 'Sorel',
    country: 'CA',
  };
  const customers = cast.customers
    .filter(({ handle }: { handle: string }) => ['agro-richelieu', 'saguenay'].includes(handle))
    .map((customer: { handle: string; installations: { product: string }[] }) => ({
      ...customer,
      ...(customer.handle === 'agro-richelieu' && { legal }),
      installations: customer.installations.filter(({ product }) => product === 'gestion'),
    }));
  const products = cast.products.filter(({ key }: { key: string }) => key === 'gestion');
  return { ...cast, legal: seller, customers, products };
}

/** Plays the story, one service absent from every stretch of it that calls none of its mutations. */
export class LateRun {
  private readonly ids = new Map<string, string>();

  private constructor(
    readonly scene: Scene,
    private readonly late: Service | null,
  ) {}

  static async of(late: Service | null): Promise<LateRun> {
    const run = new LateRun(await Scene.open(beginning, smallTechtra()), late);
    try {
      await run.play();
    } catch (error) {
      await run.scene.close();
      throw error;
    }
    return run;
  }

  /** Typed ids of the tickets by the story's names. */
  tickets(): Record<string, string> {
    const names = ['kept', 'forgotten', 'paid'];
    return Object.fromEntries(names.map((name) => [name, this.idOf(name)]));
  }

  private async play(): Promise<void> {
    let away = false;
    for (const [index, step] of story.entries()) {
      const present = this.late === null || needs(step, this.late);
      if (away && present) await this.start(this.late!);
      if (!away && !present) await this.stop(this.late!, index);
      away = !present;
      if (isPause(step)) await this.scene.travel(step.until, away ? [this.late!] : []);
      else await this.act(step);
    }
    if (away) await this.start(this.late!);
    // Whatever the others make of what the late one says.
    await this.scene.travel('2026-11-05T14:01:00Z');
  }

  /** It has told what it did; what the stretch needs of it is read before. */
  private async stop(service: Service, index: number): Promise<void> {
    await this.scene.atRest(service);
    const from = story.slice(index);
    const end = from.findIndex((step) => needs(step, service));
    const stretch = end < 0 ? from : from.slice(0, end);
    const quoted = stretch.some((step) => !isPause(step) && step.mutation === 'acceptQuote');
    if (quoted && this.ids.has('paid')) await this.readQuote();
    await this.scene.product.services.find(({ name }) => name === service)!.stop();
  }

  private async start(service: Service): Promise<void> {
    await this.scene.product.restart(service);
    await this.scene.atRest(service);
  }

  private async act({ who, mutation, input, makes, refused }: Act): Promise<void> {
    if (mutation === 'acceptQuote') await this.readQuote();
    const given = this.filledIn(input);
    if (refused) {
      const { errors } = await this.scene.as(who).attempt(mutation, given);
      if (errors[0]?.code !== refused) throw new Error(`${mutation}: ${JSON.stringify(errors)}`);
      return;
    }
    const selection = makes ? `${makes[0]} { id }` : '';
    const payload = await this.scene.as(who).perform(mutation, given, selection);
    if (makes) this.ids.set(makes[1], payload[makes[0]].id);
  }

  private async readQuote(): Promise<void> {
    if (this.ids.has('quote')) return;
    const query = 'query ($id: ID!) { ticket(id: $id) { quote { id shownHash } } }';
    const quote = await this.scene.eventually(async () => {
      const answer = await this.scene.as('luc').query(query, { id: this.idOf('paid') });
      return answer['ticket'].quote;
    });
    this.ids.set('quote', quote.id).set('quote hash', quote.shownHash);
  }

  private filledIn(input: Readonly<Record<string, unknown>>): Record<string, unknown> {
    const value = (given: unknown) =>
      typeof given === 'string' && given.startsWith('@') ? this.idOf(given.slice(1)) : given;
    return Object.fromEntries(Object.entries(input).map(([name, given]) => [name, value(given)]));
  }

  idOf(name: string): string {
    return this.ids.get(name) ?? this.scene.id(name);
  }
}
