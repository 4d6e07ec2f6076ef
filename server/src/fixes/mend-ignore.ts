// An ignore that keeps nothing away, or whose day has passed, is taken out.

import { covers } from '../base/span.ts';
import type { FindingByCode } from '../messages/account.ts';
import { factFileOf } from '../workspace/packed-facts.ts';
import { CLASHES, type Fix, factPath, type Mending, mend, planned } from './fix.ts';

type Idle = Mending<FindingByCode['unused-ignore' | 'expired-ignore']>;

export function fixesOfIgnore({ snapshot, finding }: Idle): readonly Fix[] {
  const { path, span, rule } = finding;
  const summary = snapshot.file(path);
  const facts = summary?.kind === 'facts' ? factFileOf(summary).facts : [];
  const fact = facts.find(each => each.ignore.some(entry => covers(entry.span, span)));
  const entry = fact?.ignore.find(each => covers(each.span, span));
  if (fact === undefined || entry === undefined) return [];
  const at = [...factPath({ fact }), 'ignore', entry.span];
  const fix = mend('remove', { of: 'remove-ignore', rule }, planned(path, [{ kind: 'remove', at }]));
  return [{ ...fix, isProposed: true, mayBring: finding.code === 'expired-ignore' ? CLASHES : fix.mayBring }];
}
