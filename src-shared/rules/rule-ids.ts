// The 97 rules of the standard and of the plan's body, by their ids; the order is that of the standard.
export const RULE_IDS = [
  '1.1.a', '1.1.b', '1.1.c', '1.1.d', '1.1.e', '1.1.f', '1.1.g', '1.1.h', '1.1.i',
  '1.2.a', '1.2.b', '1.2.c', '1.2.d',
  '1.3.a', '1.3.b',
  '1.4.a', '1.4.b',
  '2.1.a', '2.1.b', '2.1.c', '2.1.d', '2.1.e', '2.1.f', '2.1.g', '2.1.h', '2.1.i', '2.1.j', '2.1.k', '2.1.l',
  '2.2.a', '2.2.b',
  '2.3.a', '2.3.b', '2.3.c',
  '2.4.a', '2.4.b', '2.4.c', '2.4.d',
  '3.1.a', '3.1.b', '3.1.c', '3.1.d',
  '3.2.a', '3.2.b', '3.2.c',
  '3.3.a', '3.3.b', '3.3.c', '3.3.d',
  '3.4.a', '3.4.b', '3.4.c',
  '3.5.a',
  '3.6.a', '3.6.b', '3.6.c', '3.6.d',
  '4.1.a', '4.1.b', '4.1.c', '4.1.d', '4.1.e',
  '4.2.a', '4.2.b', '4.2.c', '4.2.d',
  '5.1.a', '5.1.b', '5.1.c',
  '5.2.a', '5.2.b', '5.2.c',
  '5.3.a', '5.3.b', '5.3.c', '5.3.d',
  'B.1', 'B.2', 'B.3', 'B.4', 'B.5', 'B.6', 'B.7', 'B.8', 'B.9', 'B.10', 'B.11', 'B.12', 'B.13', 'B.14', 'B.15',
  'B.16', 'B.17', 'B.18', 'B.19', 'B.20', 'B.21',
] as const;
export type RuleId = (typeof RULE_IDS)[number];

export const isRuleId = (id: string): id is RuleId => (RULE_IDS as readonly string[]).includes(id);
