// SHACL engines out of the folder of the peers, each as what finds the occurrences that break a shape.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Rdf } from './claims-as-rdf.ts';

/** Whoever looks for contradictions. */
export interface Engine {
  readonly name: string;
  ready(): Contest;
}

/** One run: all is read, indexed and compiled. */
export interface Contest {
  validate(): Promise<unknown>;
  /** How many contradictions were found. */
  found(): number;
}

interface Validator {
  validate(data: unknown): Promise<{ readonly results: readonly unknown[] }>;
}

type ValidatorClass = new (shapes: unknown, options?: { readonly factory: unknown }) => Validator;

/** Data and shapes are parsed and indexed once, in the store that finds triples by any of their terms. */
export async function enginesOver({ data, shapes }: Rdf, folder: string): Promise<readonly Engine[]> {
  const from = createRequire(join(folder, 'package.json'));
  const { Parser, Store, DataFactory } = from('n3');
  const [dataset, rules] = [data, shapes].map(turtle => new Store(new Parser().parse(turtle)));
  const load = async (name: string) => import(pathToFileURL(from.resolve(name)).href);
  const Fast: ValidatorClass = (await load('shacl-engine')).Validator;
  const Usual: ValidatorClass = (await load('rdf-validate-shacl')).default;
  return [
    engine('shacl-engine', { make: () => new Fast(rules, { factory: DataFactory }), data: { dataset } }),
    engine('rdf-validate-shacl', { make: () => new Usual(rules), data: dataset }),
  ];
}

const engine = (name: string, { make, data }: { make(): Validator; readonly data: unknown }): Engine => ({
  name,
  ready() {
    const validator = make();
    let found = 0;
    return {
      async validate() {
        found = (await validator.validate(data)).results.length;
      },
      found: () => found,
    };
  },
});
