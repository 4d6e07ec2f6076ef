// What rules are told of the corpus as a whole.
import type { RuleContext } from '../rules/outcome.ts';
import type { CorpusWords } from './corpus-state.ts';

export const todayRules = ({ vocabulary, settings, classKeys }: CorpusWords, today: string): RuleContext => ({
  vocabulary,
  today,
  minSources: settings.minSources,
  classKeys,
});
