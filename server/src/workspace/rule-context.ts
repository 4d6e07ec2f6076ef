// What rules are told of the corpus as a whole.
import type { RuleContext } from '../rules/outcome.ts';
import { severityOfRule } from '../rules/registry.ts';
import type { CorpusWords } from './corpus-state.ts';

export const todayRules = (words: CorpusWords, today: string): RuleContext => ({
  vocabulary: words.vocabulary,
  today,
  // Who does not ask for sources does not have them counted.
  minSources: severityOfRule('uncorroborated', words.settings.rules) === 'off' ? 0 : words.settings.minSources,
  classKeys: words.classKeys,
  nearestName: words.nearestName,
});
