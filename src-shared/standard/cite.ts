import type { Cite } from '../kernel/dated';
import type { SourceId } from './sources';

export type RuleCite = Cite<SourceId>;
export type Cites = [RuleCite, ...RuleCite[]];

/** Said beside every article that was read from a public copy only. */
const FROM_A_COPY = '条文据公开转载，待核对';

export const standardCite = (article: string, quote: string): RuleCite => ({ source: 'collegeStandard', article, quote });
/** The body of the plan, before its annexed standard. */
export const planCite = (article: string, quote: string): RuleCite => ({ source: 'collegePlan', article, quote });
export const branchRegulationCite = (article: string, quote: string): RuleCite => ({
  source: 'branchRegulation',
  article,
  quote,
  doubts: FROM_A_COPY,
});
export const memberRegulationCite = (article: string, quote: string): RuleCite => ({
  source: 'memberRegulation',
  article,
  quote,
  doubts: FROM_A_COPY,
});
/** A number that no regulation gives: ours until the college sets its own. */
export const defaultCite = (article: string): RuleCite => ({ source: 'packDefault', article, doubts: '上级没有规定数字，学院可另定' });
/** 发展党员工作细则 (2014): numbers of articles from general knowledge where no copy was at hand. */
export const developmentRulesCite = (article: string, quote?: string): RuleCite => ({
  source: 'developmentRules',
  article,
  ...(quote === undefined ? {} : { quote }),
  doubts: '条号待核对',
});
export const duesRegulationCite = (article: string, quote: string): RuleCite => ({
  source: 'duesRegulation',
  article,
  quote,
  doubts: FROM_A_COPY,
});
