import { Args, Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Clause, Text } from '../errors.js';
import type { GraphContext } from './context.js';

type Asked = 'FR' | 'EN' | null | undefined;

/** A text in the language asked for, else in the viewer's. */
export function inLanguage(
  text: Text,
  asked: Asked,
  context: Pick<GraphContext, 'language'>,
): string {
  return text[(asked?.toLowerCase() as 'fr' | 'en' | undefined) ?? context.language];
}

/** A clause as decisions name it: `{ id, charterVersion, text: { fr, en } }`. */
@Resolver('ClauseRef')
export class ClauseRefResolver {
  @ResolveField('text')
  text(
    @Parent() clause: Clause,
    @Args('language') language: Asked,
    @Context() context: GraphContext,
  ): string | null {
    return clause.text ? inLanguage(clause.text, language, context) : null;
  }
}

/** What a charter defines: `{ key, label: { fr, en }, rank }`. */
@Resolver('Label')
export class LabelResolver {
  @ResolveField('label')
  label(
    @Parent() label: { readonly label: Text },
    @Args('language') language: Asked,
    @Context() context: GraphContext,
  ): string {
    return inLanguage(label.label, language, context);
  }
}
