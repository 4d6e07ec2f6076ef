import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { buildVocabulary } from '../../../server/src/vocabulary/build.ts';
import { builtinLayer } from '../../../server/src/vocabulary/builtin.ts';
import { resolveActor, resolvePredicate, resolveSubject } from '../../../server/src/vocabulary/look-up.ts';
import { BUILTIN, checkContains, checkPlace } from './checks.ts';

describe('the built-in files', () => {
  it('have nothing wrong with them', () => {
    expect(buildVocabulary({ layer: builtinLayer() }).issues).toEqual([]);
  });

  it('hold no key that their reader passes over', () => {
    const known = new Set(
      [
        'name',
        'aliases',
        'within',
        'contains',
        'outside',
        'regulatory-as',
        'place',
        'label',
        'words',
        'once-per',
      ].concat(['after', 'tolerance', 'regulatory']),
    );
    for (const file of ['places', 'authorities', 'events']) {
      const path = new URL(`../../../server/src/vocabulary/builtin/${file}.yaml`, import.meta.url);
      const sections: Record<string, Record<string, object>> = parse(readFileSync(path, 'utf8'));
      const keys = Object.values(sections[file] ?? {}).flatMap(entry => Object.keys(entry));
      expect([...new Set(keys)].filter(key => !known.has(key))).toEqual([]);
    }
  });
});

describe('places that fact files rely on', () => {
  it('have every country of ISO 3166-1 that the runtime knows by name, in English and Chinese', () => {
    const codes = [...BUILTIN.places.keys()].filter(id => /^[A-Z]{2}$/.test(id) && id !== 'EU' && id !== 'XK');
    expect(codes).toHaveLength(249);
    for (const code of codes) {
      expect(
        BUILTIN.places.get(code)?.aliases.some(alias => /\p{Script=Han}/u.test(alias)),
        code,
      ).toBe(true);
      checkContains('world', code);
    }
  });

  it.each([
    ['HK', 'Hong Kong|Hong Kong SAR|HONG KONG, CHINA|香港|中國香港|香港特別行政區'],
    ['MO', 'Macau|Macao|Macao SAR|澳门|澳門'],
    ['TW', 'Taiwan|Taiwan, China|台湾|臺灣|台灣地區'],
    ['mainland-china', 'Mainland China|Chinese mainland|the Mainland|中国大陆|中國內地|内地|境内|mainland-china'],
    ['CN', "China|PRC|People's Republic of China|People’s Republic of China|中国|中國|cn"],
    ['greater-china', 'Greater China|大中华区|大中華區'],
    ['US', 'United States|the United States|U.S.|US|USA|America|美国|美國'],
    ['GB', 'UK|Britain|United Kingdom|英国'],
    ['KR', 'South Korea|Republic of Korea|Korea|韩国|韓國'],
    ['NO', 'Norway|挪威'],
    ['world', 'World|worldwide|global|globally|anywhere|全球|世界|全世界|the world'],
    ['EU', 'EU|European Union|the EU|欧盟|歐盟'],
    ['south-eastern-asia', 'Southeast Asia|South-eastern Asia|东南亚|東南亞'],
    [
      'outside mainland-china',
      'outside mainland-china|outside of Mainland China|outside the Mainland|境外|海外|中国大陆以外|内地之外|除中国大陆外|除了大陆以外',
    ],
    ['outside CN', 'outside China|中国以外|中国之外|中國境外|除中国之外'],
    ['outside US', 'outside the U.S.|ex-US|美国以外|outside  the\tUNITED STATES'],
    ['outside atlantis', 'outside Atlantis|Atlantis以外'],
    ['ex-libris', 'ex-libris'],
    ['outside', 'outside|Outside '],
    ['海', '海'],
  ])('%s', (key, texts) => {
    for (const text of texts.split('|')) checkPlace(text, key);
  });
});

describe('authorities that fact files rely on', () => {
  it.each([
    [
      'NMPA',
      'mainland-china',
      "China's NMPA|National Medical Products Administration|China’s National Medical Products Administration|国家药品监督管理局|国家药监局|国家藥監局|药监局|CFDA",
    ],
    [
      'HK-DoH',
      'HK',
      'Hong Kong Department of Health|Department of Health of Hong Kong|Department of Health of Hong Kong, China|Hong Kong DoH|香港卫生署|香港衞生署|中國香港衛生署|卫生署|hk-doh',
    ],
    [
      'ISAF',
      'MO',
      'Pharmaceutical Administration Bureau of Macau|Pharmaceutical Administration Bureau of Macao|Macau Pharmaceutical Administration Bureau|Pharmaceutical Administration Bureau of the Macao Special Administrative Region|Macau Drug Administration|Macao Drug Administration|澳门药物监督管理局|澳門藥物監督管理局|澳门药监局',
    ],
    ['TFDA', 'TW', 'Taiwan FDA|Taiwan Food and Drug Administration|衛生福利部食品藥物管理署|食药署'],
    [
      'FDA',
      'US',
      'FDA|the FDA|U.S. FDA|US Food and Drug Administration|U.S. Food & Drug Administration|美国食品药品监督管理局|美國FDA',
    ],
    ['EMA', 'EU', 'European Medicines Agency|欧洲药品管理局|欧盟药监局'],
    ['EC', 'EU', 'European Commission|the European Commission|欧盟委员会|歐盟委員會'],
    ['MHRA', 'GB', 'Medicines and Healthcare products Regulatory Agency|UK MHRA|英国药品和医疗保健产品监管局'],
    ['PMDA', 'JP', 'Pharmaceuticals and Medical Devices Agency|日本药品医疗器械综合机构'],
    [
      'MHLW',
      'JP',
      "Japan's Ministry of Health, Labour and Welfare|Ministry of Health, Labor and Welfare|厚生劳动省|厚生労働省",
    ],
    ['MFDS', 'KR', 'Ministry of Food and Drug Safety|韩国食品药品安全部|韓國食品醫藥品安全處'],
    ['HSA', 'SG', "Health Sciences Authority|Singapore's HSA|新加坡卫生科学局"],
    ['SFDA', 'SA', 'Saudi Food and Drug Authority|沙特食品药品管理局'],
    ['TGA', 'AU', 'Therapeutic Goods Administration|澳大利亚药品管理局'],
    ['Health-Canada', 'CA', 'Health Canada|加拿大卫生部'],
    ['Swissmedic', 'CH', 'SwissMedic|瑞士药监局'],
    ['ANVISA', 'BR', 'Anvisa|Agência Nacional de Vigilância Sanitária|巴西国家卫生监督局'],
    [
      'CDSCO',
      'IN',
      'Central Drugs Standard Control Organisation|Central Drugs Standard Control Organization|印度中央药品标准控制组织',
    ],
  ])('%s of %s', (id, place, texts) => {
    expect(BUILTIN.authorities.get(id)?.place).toBe(place);
    for (const text of [id, ...texts.split('|')]) {
      expect(resolveActor(BUILTIN, text).key, text).toBe(id);
      expect(resolveSubject(BUILTIN, text).key, text).toBe(id);
    }
  });

  it('are these and no others', () => {
    expect(BUILTIN.authorities.size).toBe(18);
  });
});

describe('events that fact files rely on', () => {
  it.each([
    ...[
      'submitted',
      'accepted',
      'approved',
      'rejected',
      'withdrawn',
      'trial-cleared',
      'trial-started',
      'first-patient-dosed',
    ],
    ...['orphan-designated', 'breakthrough-designated', 'fast-track-designated', 'priority-review-granted'],
  ])('%s is regulatory, once per subject, by, for and with', id => {
    expect(BUILTIN.events.get(id)).toMatchObject({ oncePer: ['subject', 'by', 'for', 'with'], regulatory: true });
  });

  it.each([
    ['launched', ['subject', 'in', 'for', 'with']],
    ['founded', ['subject']],
    ['listed', ['subject', 'in']],
    ['acquired', ['subject', 'by']],
    ['licensed', ['subject', 'by', 'in', 'with']],
    ['appointed', ['subject', 'by', 'with']],
    ['partnered', 'none'],
  ])('%s', (id, oncePer) => {
    const found = BUILTIN.events.get(id)?.oncePer;
    expect(found === 'none' ? found : [...(found ?? [])].sort()).toEqual(
      oncePer === 'none' ? oncePer : [...oncePer].sort(),
    );
  });

  it('come in the order of an approval', () => {
    expect(BUILTIN.events.get('launched')?.after).toEqual(['approved', 'accepted', 'submitted']);
    expect(BUILTIN.events.get('approved')?.after).toEqual(['accepted', 'submitted']);
    expect(BUILTIN.events.get('submitted')?.after).toEqual([]);
    expect(BUILTIN.events.get('launched')?.regulatory).toBe(true);
    expect(BUILTIN.events.get('founded')?.regulatory).toBe(false);
  });

  it.each(['orphan-designated', 'Orphan Drug Designation', 'orphan_designated', 'orphan designated'])(
    '%s is found',
    text => {
      expect(resolvePredicate(BUILTIN, 'event', text).id).toBe('orphan-designated');
    },
  );
});
