import { Aggregator } from 'mingo/aggregator';
import type { Catalog, Collection } from './catalog';
import { invalid } from './failures';
import { context } from './operators';
import { candidates, matches, type View } from './reader';
import { refuseUnsupported } from './refusals';
import { decode, isDocument, type Document } from './values';

/** The stages of the wire: each a name and an EJSON text. */
export const decodeStages = (stages: unknown, now: number): Document[] => {
  if (!Array.isArray(stages)) throw invalid('stages must be a list');
  return stages.map((stage: unknown) => {
    if (!isDocument(stage) || typeof stage.stageKey !== 'string') throw invalid('a stage needs stageKey and stageValue');
    return { [stage.stageKey]: decode(stage.stageValue, now) };
  });
};

/** Runs a pipeline; matches at its beginning go through the indexes. */
export const aggregate = (
  view: View,
  { catalog, collection }: { catalog: Catalog; collection: Collection },
  stages: readonly Document[],
): Document[] => {
  refuseUnsupported(stages);
  const [first, ...rest] = stages;
  const query = first && isDocument(first.$match) ? first.$match : undefined;
  const documents = matches(view, collection, { query: query ?? {} });
  const collectionResolver = (name: string): Document[] => (catalog.has(name) ? [...candidates(view, catalog.collection(name), {})] : []);
  return new Aggregator(query ? rest : [...stages], { context, collectionResolver }).run(documents);
};
