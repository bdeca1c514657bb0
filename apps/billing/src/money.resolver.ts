import { formatAmount, type Money } from '@charter/money';
import { Parent, ResolveField, Resolver } from '@nestjs/graphql';

@Resolver('Money')
export class MoneyResolver {
  @ResolveField('amount')
  amount(@Parent() money: Money) {
    return formatAmount(money);
  }
}
