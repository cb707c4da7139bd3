import { PARAMS, type ParamKey, type Params, type RuleDated } from '../../src-shared/standard/params';

type ValueOf<K extends ParamKey> = Params[K] extends RuleDated<infer T> ? T : never;

/** The default numbers, with another value of one of them from a day on. */
export const changed = <K extends ParamKey>(key: K, from: string, value: ValueOf<K>): Params => {
  const param = PARAMS[key];
  return { ...PARAMS, [key]: { ...param, values: [...param.values, { from, value, cite: [{ source: 'packDefault', article: '改' }] }] } };
};
