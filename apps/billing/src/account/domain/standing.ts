import { addMoney, money, type Money } from '@charter/money';

/** An issued document as the account sees it. */
export interface OpenItem {
  readonly dueOn: Temporal.PlainDate;
  readonly gross: Money;
  /** What payments and credit notes have settled of it. */
  readonly settled: Money;
}

export interface Standing {
  readonly balance: Money;
  readonly overdue: Money;
  readonly inGoodStanding: boolean;
}

/** How long an invoice may stay unpaid: the texts do not say; thirty days. */
export function dueDate(issuedOn: Temporal.PlainDate): Temporal.PlainDate {
  return issuedOn.add({ days: 30 });
}

/** What a customer owes; in good standing as long as nothing of it is overdue. */
export function standing(
  items: readonly OpenItem[],
  currency: string,
  today: Temporal.PlainDate,
): Standing {
  const nothing = money(0n, currency);
  const owed = ({ gross, settled }: OpenItem) => ({ ...gross, minor: gross.minor - settled.minor });
  const balance = items.map(owed).reduce(addMoney, nothing);
  const overdue = items
    .filter((item) => Temporal.PlainDate.compare(item.dueOn, today) < 0)
    .map(owed)
    .filter((amount) => amount.minor > 0n)
    .reduce(addMoney, nothing);
  return { balance, overdue, inGoodStanding: overdue.minor === 0n };
}
