import { runInNewContext } from 'node:vm';
import { standIns } from './stand-ins';

const { shadowed, wrapped } = jest.requireActual<{ shadowed: string[]; wrapped: (source: string) => string }>(
  '../../config/jest/phone-code.cjs',
);

/** Runs a text as a file of the compiled app is run in these tests. */
const runOnPhone = (source: string): Record<string, unknown> => {
  const root: Record<string, unknown> = { seen: undefined };
  root.phoneStandIns = standIns(root);
  runInNewContext(wrapped(source), root);
  return root;
};

describe('the stand-ins for what a phone does not have', () => {
  it.each([
    'new Function("return 1")',
    'Function("a", "return a")',
    'var make = Function; new make("return 2")',
    'eval("1")',
    '(0, eval)("1")',
    'new Intl.DateTimeFormat()',
    'crypto.subtle',
    'crypto.randomUUID()',
    'new TextEncoder()',
    'new URL("https://a.cn")',
    'URL.createObjectURL({})',
    'fetch("/")',
  ])('throw at %s', (source) => {
    expect(() => runOnPhone(source)).toThrow(/a phone/i);
  });

  it('let the bundler find the global object, and let the prototype of functions be looked at', () => {
    const root = runOnPhone('seen = [Function("return this")(), new Function("return this")(), typeof Function.prototype.call]');
    expect(root.seen).toEqual([root, root, 'function']);
  });

  it('stand in for every name the issue of the phone lists', () => {
    expect(shadowed).toEqual(expect.arrayContaining(['Function', 'eval', 'Intl', 'crypto', 'TextEncoder', 'URL']));
  });
});
