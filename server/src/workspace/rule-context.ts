// What rules are told of the corpus as a whole.
import type { RuleContext } from '../rules/outcome.ts';
import type { CorpusWords } from './corpus-state.ts';

export const todayRules = (words: CorpusWords, today: string): RuleContext => ({
  vocabulary: words.vocabulary,
  today,
  minSources: words.settings.minSources,
  classKeys: words.classKeys,
  nearestName: words.nearestName,
});
