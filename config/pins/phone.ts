// What the phone keeps is told in a small language of its own; here it becomes a JSON schema like everything else that is pinned.
import type { QueryName } from '../../src-shared/contract';
import type { Told } from '../../miniprogram/platform/kept-shape';

const PLAIN = { text: 'string', number: 'number', flag: 'boolean' } as const;

/** `replyOf` gives the schema of what an action answers. */
export const schemaOf = (told: Told, replyOf: (action: QueryName) => unknown): unknown => {
  const inner = (one: Told): unknown => schemaOf(one, replyOf);
  switch (told.is) {
    case 'anything':
      return {};
    case 'choice':
      return told.of.length === 1 ? { const: told.of[0] } : { enum: told.of };
    case 'list':
      return { type: 'array', items: inner(told.of) };
    case 'map':
      return { type: 'object', additionalProperties: inner(told.of) };
    case 'orNull':
      return { anyOf: [inner(told.of), { type: 'null' }] };
    case 'parts':
      return {
        type: 'object',
        properties: Object.fromEntries(Object.entries(told.of).map(([name, part]) => [name, inner(part)])),
        required: Object.keys(told.of).filter((name) => !told.optional.includes(name)),
      };
    case 'either':
      return { anyOf: told.of.map(inner) };
    case 'reply':
      return { anyOf: told.of.map(replyOf) };
    case 'text':
    case 'number':
    case 'flag':
      return { type: PLAIN[told.is] };
  }
};
